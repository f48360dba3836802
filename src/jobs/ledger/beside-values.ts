/** What stands beside the values of a row: number formats that show something else, results of formulas. */
import { columns, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { isBlank } from '../../core/native/cell';
import { hasCell } from '../../workbooks/cell-runs';
import { formatAt } from '../../workbooks/sheets-read';
import { shownIn } from '../../workbooks/shown-number';
import type { LedgerLocation } from './find';

/** Calculated columns are computed anew. */
const shownAs = new Map(
  columns.flatMap(({ key, kind, formula }) => {
    const shown = formula ? undefined : shownIn(kind);
    return shown ? [[key, shown] as const] : [];
  }),
);

/** Numbers of a row that show something else than their digits. */
export function numbersShown({ row, cells }: RawRow, { sheet, at }: LedgerLocation): Pick<RawRow, 'shown'> {
  let shown: RawRow['shown'];
  for (const [key, column] of at) {
    const cell = cells[key];
    const found = typeof cell === 'number' && shownAs.get(key)?.(cell, formatAt(sheet, row - 1, column));
    if (found) (shown ??= {})[key] = found;
  }
  return shown ? { shown } : {};
}

/** Cells of a row that hold results of formulas. */
export function resultsIn(
  { row, cells }: RawRow,
  location: LedgerLocation,
): Pick<RawRow, 'formulas' | 'toBeCalculated'> {
  const { sheet, at } = location;
  const formulas: ColumnKey[] = [];
  for (const [key, column] of at)
    if (hasCell(sheet.formulas, row - 1, column) && !isBlank(cells[key])) formulas.push(key);
  if (formulas.length === 0) return {};
  return { formulas, ...(sheet.toBeCalculated ? { toBeCalculated: true } : {}) };
}
