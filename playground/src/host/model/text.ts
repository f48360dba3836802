/** Range.text: what a cell shows, as the package numfmt writes it by Excel's rules; a column is never too narrow. */
import { addLocale, format as write, getLocale, isDateFormat } from 'numfmt';
import { EPOCH_1904 } from './typed-dates';
import type { CellValue, Culture } from './types';

export { isDateFormat };

/** The day as everybody writes it at home: Excel shows it, and it alone, as the culture has it. */
export const shortDay = 'm/d/yyyy';

const known = new Set<string>();

/** The formatter's own words for months and days, with the signs that this culture has. */
function localeOf({ name, decimal, group }: Culture): string {
  const tag = `${name.split('-')[0] ?? ''}${decimal.charCodeAt(0)}x${group.charCodeAt(0)}`;
  if (known.has(tag)) return tag;
  addLocale({ ...getLocale(name), decimal, group }, tag);
  known.add(tag);
  return tag;
}

/** @param format en-US notation, up to four sections */
export function showText(value: CellValue, format: string, culture: Culture, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = format.startsWith(shortDay) ? culture.shortDate + format.slice(shortDay.length) : format;
  const counted = typeof value === 'number' && date1904 && isDateFormat(format) ? value + EPOCH_1904 : value;
  return write(pattern === '' ? 'General' : pattern, counted, { locale: localeOf(culture), throws: false });
}
