/** What stands beside the values of a row: number formats that show something else, results of formulas. */
import { columns, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { isBlank } from '../../core/native/cell';
import { cellKey, formatAt } from '../../workbooks/sheets-read';
import { shownAmount, shownText } from '../../workbooks/shown-number';
import type { LedgerLocation } from './find';

/** What a number may show, by what its column holds. */
const shownAs = new Map<ColumnKey, typeof shownText>(
  columns.flatMap(({ key, kind, formula }) => {
    if (kind === 'text' || kind === 'code') return [[key, shownText]];
    return (kind === 'amount' || kind === 'decimal') && !formula ? [[key, shownAmount]] : [];
  }),
);

/** Numbers of a row that show something else than their digits. */
export function numbersShown({ row, cells }: RawRow, { sheet, at }: LedgerLocation): Pick<RawRow, 'shown'> {
  const shown: RawRow['shown'] = {};
  for (const [key, column] of at) {
    const cell = cells[key];
    const kind = shownAs.get(key);
    const found = typeof cell === 'number' && kind?.(cell, formatAt(sheet, row - 1, column));
    if (found) shown[key] = found;
  }
  return Object.keys(shown).length > 0 ? { shown } : {};
}

/** Cells of a row that hold results of formulas. */
export function resultsIn(
  { row, cells }: RawRow,
  location: LedgerLocation,
): Pick<RawRow, 'formulas' | 'toBeCalculated'> {
  const { sheet, at } = location;
  const formulas = [...at]
    .filter(([key, column]) => !isBlank(cells[key]) && sheet.formulas.has(cellKey(row - 1, column)))
    .map(([key]) => key);
  if (formulas.length === 0) return {};
  return { formulas, ...(sheet.toBeCalculated ? { toBeCalculated: true } : {}) };
}
