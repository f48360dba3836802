/**
 * Formulas of calculated columns as their cells hold them: with plain addresses, because Gnumeric knows no structured
 * references. The column's own formula, which Excel gives to new rows, keeps them.
 */
import type { TablePlan } from '../workbooks/plan';
import { rowCell } from '../workbooks/references';

/** How a formula of the table's columns is spelled in a row of the sheet, counted from 0; `escaped` as it is written. */
export function inRows(
  { name, column, columns }: TablePlan,
  formula: string,
  escaped: (text: string) => string = (text) => text,
): (row: number) => string {
  const reference = new RegExp(`${name}\\[\\[#This Row\\],\\[((?:'.|[^'\\]])*)\\]\\]`, 'g');
  // Texts between references at even places, headers at odd ones.
  const pieces = formula.split(reference).map((piece, index): string | number => {
    if (index % 2 === 0) return escaped(piece);
    const header = piece.replace(/'(.)/g, '$1');
    const at = columns.findIndex((one) => one.header === header);
    if (at < 0) throw new RangeError(`no column ${header} in the table ${name}`);
    return column + at;
  });
  return (row) => pieces.map((piece) => (typeof piece === 'string' ? piece : rowCell(row, piece))).join('');
}
