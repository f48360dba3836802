/**
 * Formulas in the cells of calculated columns: with plain addresses, because Gnumeric lacks structured references. The
 * column's own formula, which Excel copies to new rows, keeps them.
 */
import type { TablePlan } from '../../workbooks/plan';
import { columnName, rowCell } from '../../workbooks/references';
import { escapeText } from '../cell-text';
import { elementText } from './xml';

/** An address whose row is relative, as in "B7" or "$B7" but not "$B$7". */
const relativeRow = /(?<![\w.$])\$?[a-z]{1,3}\d{1,7}(?![\w.(])|(?<![\w.$])\d+:\d+/i;
const quotedParts = /"[^"]*"|'[^']*'/g;

/**
 * The formula's element for each sheet row, counted from 0. The first row spells the formula out and the others share
 * it: otherwise formulas make up most of a sheet. A formula with a relative row of its own is repeated in every row,
 * because sharing would shift that row. `nextShared` returns the next index of a shared formula in the sheet.
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
  if (rows.length < 2 || relativeRow.test(fixed.replace(quotedParts, ''))) return (row) => `<f>${spelled(row)}</f>`;
  const letters = columnName(table.column + index);
  const area = `${letters}${first + 1}:${letters}${first + rows.length}`;
  const si = nextShared();
  const shared = `<f t="shared" si="${si}"/>`;
  return (row) => (row === first ? `<f t="shared" ref="${area}" si="${si}">${spelled(row)}</f>` : shared);
}

/** The formula's text in a given row, and the parts of it that do not depend on the row. */
function inRows({ name, column, columns }: TablePlan, formula: string) {
  const reference = new RegExp(`${name}\\[\\[#This Row\\],\\[((?:'.|[^'\\]])*)\\]\\]`, 'g');
  // Splitting by the reference leaves texts at even indexes and column headers at odd ones.
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
