/** Reads a project's ledger from CSV: the expense columns, with headers in any language, after the column Partner. */
import { parse } from 'papaparse';
import { isDay, serialOf } from '../../core/days';
import { parseDecimal } from '../../core/money';
import { columnOf, type ColumnKey } from '../../core/expenses/columns';
import { columnKeyOf } from '../../locales';
import type { LedgerRow } from '../../workbooks/partner';
import type { CellContent } from '../../workbooks/plan';

/** Rows by partner. Dates are ISO, amounts have a decimal point; anything else remains text. */
export function ledgersFromCsv(csv: string): Map<string, LedgerRow[]> {
  const [header = [], ...records] = parse<string[]>(csv, { skipEmptyLines: true }).data;
  const keys = header.map(columnKeyOf);
  const partners = new Map<string, LedgerRow[]>();
  for (const [partner, ...values] of records) {
    if (partner === undefined) continue;
    const rows = partners.get(partner) ?? [];
    partners.set(partner, rows);
    const row: LedgerRow = {};
    keys.slice(1).forEach((key, index) => {
      if (key !== undefined) row[key] = typed(key, values[index] ?? '');
    });
    rows.push(row);
  }
  return partners;
}

function typed(key: ColumnKey, text: string): CellContent {
  if (text === '') return null;
  const { kind } = columnOf(key);
  if (kind === 'day') return isDay(text) ? serialOf(text) : text;
  if (kind === 'text' || kind === 'code') return text;
  return parseDecimal(text) ? Number(text) : text;
}
