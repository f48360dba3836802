/** Recognises date formats, and the two date systems of workbooks. */
import { formatAt, type SheetRead } from './sheets-read';

/** Everything in a format that is not a placeholder: quoted and escaped text, padding, fill, colours and conditions. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General/gi;

/** Elapsed hours, minutes or seconds, which may exceed a day. */
const elapsed = /\[(?:h+|m+|s+)\]/gi;

/** Whether a number format shows a day, month or year; a time of day alone is not a date. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(elapsed, 'h').replace(decoration, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#?]/i.test(bare));
}

/** Offset in days between the 1904 and the 1900 date system. */
export const from1904 = 1462;

/**
 * The serial of the 1900 system of a number that stands where a day is due. Only numbers with a date format are shifted
 * when a workbook of the 1904 system is read; what shows the digits of a day is the same day to Excel.
 *
 * @param row and `column` 0-based
 */
export function dayNumber(
  sheet: Pick<SheetRead, 'date1904' | 'formats'>,
  row: number,
  column: number,
  value: number,
): number {
  return sheet.date1904 && !isDateFormat(formatAt(sheet, row, column)) ? value + from1904 : value;
}
