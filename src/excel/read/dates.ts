/** Dates of the open workbook: which cells of a table are dates, and which date system the workbook uses. */
import { from1904, isDateFormat } from '../../workbooks/date-formats';
import { cellKey, type RowRead, type TableRead } from '../../workbooks/sheets-read';

/**
 * Adds the positions of dates to `dates` and converts dates of the 1904 system to the 1900 system. A column contains
 * dates if its first row, from which new rows inherit, has a date format.
 */
export function markDates(
  rows: readonly RowRead[],
  { area }: TableRead,
  formats: readonly unknown[],
  date1904: boolean,
  dates: Set<number>,
): void {
  const columns = formats.flatMap((format, index) =>
    typeof format === 'string' && isDateFormat(format) ? [area.column + index] : [],
  );
  if (columns.length === 0) return;
  for (const { row, cells } of rows) {
    if (row <= area.row) continue;
    for (const column of columns) {
      const value = cells[column];
      if (typeof value !== 'number') continue;
      dates.add(cellKey(row, column));
      if (date1904) cells[column] = value + from1904;
    }
  }
}

/**
 * Loads whether the workbook uses the 1904 date system. Excel has no property for it, but calculates 2 January 1904 as
 * serial number 1 there. Call the result after the next sync.
 */
export function loadDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  return () => day.value === 1;
}
