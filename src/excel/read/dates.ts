/** Which cells of a table are dates: told by the format of its first row, which new rows take over. */
import { placeOf, type RowRead, type TableRead } from '../../workbooks/sheets-read';

/** Everything in a format that is no placeholder: quoted and escaped text, padding, filling, colours and conditions. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi;

/** Whether a number format shows a day, month or year; a time of day alone is no date. */
function isDateFormat(format: string): boolean {
  const bare = format.replace(decoration, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare));
}

/** Days between the first days of the two systems that workbooks count dates by. */
const from1904 = 1462;

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
