/** Conversions between Excel's ranges and areas, whose rows and columns count from 0. */
import type { Area } from '../workbooks/plan';

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Requires the range's rowIndex, columnIndex, rowCount and columnCount to be loaded. */
export const areaOfRange = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
