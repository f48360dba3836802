/** A project's ledger as CSV: the expense columns by their headers in any language, after the column Partner. */
import { parseCsv } from 'hucre/csv';
import { isDay, serialOf } from '../core/days';
import { columnOf, type ColumnKey } from '../core/expenses/columns';
import type { Cell, RawRow } from '../core/expenses/line';
import { columnKeyOf } from '../locales';

/** The rows of each partner, numbered as they come. Dates are ISO, amounts have a decimal point; anything else stays text. */
export function ledgerRows(csv: string): Map<string, RawRow[]> {
  const [header = [], ...records] = parseCsv(csv);
  const keys = header.map((text) => columnKeyOf(String(text)));
  const partners = new Map<string, RawRow[]>();
  for (const [partner, ...values] of records) {
    const rows = partners.get(String(partner)) ?? [];
    partners.set(String(partner), rows);
    const cells: RawRow['cells'] = {};
    keys.slice(1).forEach((key, index) => {
      if (key !== undefined) cells[key] = typed(key, String(values[index] ?? ''));
    });
    rows.push({ row: rows.length + 1, cells });
  }
  return partners;
}

function typed(key: ColumnKey, text: string): Cell {
  if (text === '') return null;
  const { kind } = columnOf(key);
  if (kind === 'day') return isDay(text) ? serialOf(text) : text;
  if (kind === 'text' || kind === 'code') return text;
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}
