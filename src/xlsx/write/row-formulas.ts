/**
 * Formulas of calculated columns as their cells hold them: with plain addresses, because Gnumeric knows no structured
 * references. The column's own formula, which Excel gives to new rows, keeps them.
 */
import type { TablePlan } from '../../workbooks/plan';
import { columnName, rowCell } from '../../workbooks/references';
import { escapeText } from '../cell-text';
import { elementText } from './xml';

/** An address whose row moves along when a formula is copied down, as in "B7" or "$B7" but not "$B$7". */
const moving = /(?<![\w.$])\$?[a-z]{1,3}\d{1,7}(?![\w.(])|(?<![\w.$])\d+:\d+/i;
const quotedParts = /"[^"]*"|'[^']*'/g;

/**
 * The formula's element for each row of the sheet, counted from 0. A formula is written once for all rows, which the
 * others share: spelled out, it made up most of a sheet. One that names rows of its own is the same in every row and
 * would move along if it were shared, so it is spelled out. `nextShared` numbers the shared formulas of a sheet.
 */
export function formulaElements(
  table: TablePlan,
  index: number,
  formula: string,
  nextShared: () => number,
): (row: number) => string {
  const { row: header, rows } = table;
  const { spelled, fixed } = inRows(table, formula);
  const first = header + 1;
  if (rows.length < 2 || moving.test(fixed.replace(quotedParts, ''))) return (row) => `<f>${spelled(row)}</f>`;
  const letters = columnName(table.column + index);
  const area = `${letters}${first + 1}:${letters}${first + rows.length}`;
  const si = nextShared();
  const shared = `<f t="shared" si="${si}"/>`;
  return (row) => (row === first ? `<f t="shared" ref="${area}" si="${si}">${spelled(row)}</f>` : shared);
}

/** How the formula is spelled in a row, and what of it is the same in every row. */
function inRows({ name, column, columns }: TablePlan, formula: string) {
  const reference = new RegExp(`${name}\\[\\[#This Row\\],\\[((?:'.|[^'\\]])*)\\]\\]`, 'g');
  // Texts between references at even places, headers at odd ones.
  const pieces = formula.split(reference).map((piece, index): string | number => {
    if (index % 2 === 0) return piece;
    const header = piece.replace(/'(.)/g, '$1');
    const at = columns.findIndex((one) => one.header === header);
    if (at < 0) throw new RangeError(`no column ${header} in the table ${name}`);
    return column + at;
  });
  const written = pieces.map((piece) => (typeof piece === 'string' ? elementText(escapeText(piece)) : piece));
  return {
    spelled: (row: number): string =>
      written.map((piece) => (typeof piece === 'string' ? piece : rowCell(row, piece))).join(''),
    fixed: pieces.filter((piece) => typeof piece === 'string').join(' '),
  };
}
