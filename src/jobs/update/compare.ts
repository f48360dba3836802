/** Whether a workbook made anew holds every line of the old one, cell by cell: if not, nothing may be written. */
import type { Terms } from '../../core/agreement/terms';
import type { ColumnKey } from '../../core/expenses/columns';
import type { ExpenseLine } from '../../core/expenses/line';
import { ledgerLines, ledgerRows } from '../ledger';
import { partnerLedger } from '../open/ledger';
import { failure } from '../../locales/errors';
import { cleanText } from '../../workbooks/cell-text';
import type { CellContent } from '../../workbooks/plan';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { contentOf } from '../native/carried';
import type { TypedRow } from './typed-rows';

/** The new lines in the order of the old ones. Throws where one is missing or a cell is not what it was. */
export function linesAfter(
  made: { path: string; book: SheetsRead; about: { partner: string } },
  terms: Terms,
  old: { lines: readonly Pick<ExpenseLine, 'row'>[]; rows: readonly TypedRow[] },
): ExpenseLine[] {
  const { location, codeOf } = partnerLedger(made, terms);
  const rows = ledgerRows(location, codeOf);
  const byRow = new Map(rows.lines.map((row) => [row.row, row]));
  const origin = { partner: made.about.partner, file: made.path, sheet: location.sheet.name };
  const lineAt = new Map(ledgerLines(rows, origin, terms, codeOf).map((line) => [line.row, line]));
  const typed = new Map(old.rows.map((row) => [row.row, row]));
  const after = old.lines.map((line) => {
    const was = typed.get(line.row);
    const row = location.first + 1 + (was?.at ?? -1);
    const [raw, is] = [byRow.get(row), lineAt.get(row)];
    if (!was || !raw || !is) throw lost(line.row);
    for (const [key, cell] of Object.entries(was.cells) as [ColumnKey, CellContent][])
      if (!isSame(cell, contentOf(raw.cells[key] ?? null))) throw lost(line.row);
    return is;
  });
  if (after.length !== rows.lines.length) throw lost(rows.lines.length);
  return after;
}

function isSame(was: CellContent, is: CellContent): boolean {
  const blank = (cell: CellContent): CellContent =>
    cell === '' ? null : typeof cell === 'string' ? cleanText(cell) : cell;
  return blank(was) === blank(is);
}

const lost = (row: number): Error => {
  const detail = `the line of row ${row} would not be the same`;
  return failure('unexpected', detail, { detail });
};
