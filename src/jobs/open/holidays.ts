/** The public holidays that a project's workbook lists; those of our rules where it has no such table. */
import { holidaysTable, ruledHolidays, type HolidayOn } from '../../core/calendar';
import type { Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { unreadableRows } from '../../core/native/row-to-check';
import type { Texts } from '../../locales';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

/** By what people call them, else by the words of `texts`. */
export function holidaysIn(book: SheetsRead | undefined, terms: Terms, { calendar }: Texts): HolidayOn {
  const { rows, sheet } = book ? readNative(book, holidaysTable, terms) : { rows: [], sheet: undefined };
  if (sheet === undefined) return ruledHolidays(calendar.holidays);
  const names = new Map(rows.map(({ country, day, name }) => [`${country} ${day}`, name || calendar.holidays.own]));
  return (country, day) => names.get(`${country} ${day}`);
}

/** Rows that cannot be used. */
export function misreadHolidays({ book, path }: Pick<Opened, 'book' | 'path'>, terms: Terms): Finding[] {
  const { sheet = '', ...read } = readNative(book, holidaysTable, terms);
  return unreadableRows(holidaysTable.name, read, { file: path, sheet });
}
