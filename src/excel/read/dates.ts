/** Which cells of a table are dates: told by the format of its first row, which new rows take over. */
import { from1904, isDateFormat } from '../../workbooks/date-formats';
import { placeOf, type RowRead, type TableRead } from '../../workbooks/sheets-read';

/** Puts the places of dates into `dates`, and dates of the 1904 system into the 1900 one. */
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
      dates.add(placeOf(row, column));
      if (date1904) cells[column] = value + from1904;
    }
  }
}
