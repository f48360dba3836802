/** Places between what Excel says and rows and columns counted from 0. */
import type { Area } from '../workbooks/plan';

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Needs rowIndex, columnIndex, rowCount and columnCount of the range to be loaded. */
export const areaOfRange = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
