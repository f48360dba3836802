/** Range.text: what a cell shows. The formats an add-in like ours writes are known; a column is never too narrow. */
import { EPOCH_1904, serialDate } from './typed-dates';
import type { CellValue, Culture } from './types';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The day as everybody writes it at home: Excel shows it, and it alone, as the culture has it. */
export const shortDay = 'm/d/yyyy';

/** @param format en-US notation, up to four sections */
export function showText(value: CellValue, format: string, culture: Culture, date1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = format.split(';');
  if (typeof value === 'string')
    return (sections[3] ?? (format.includes('@') ? format : '@')).replace(/"([^"]*)"/g, '$1').replace('@', value);
  if (format === 'General' || format === '@' || format === '') return general(value, culture);
  if (isDateFormat(sections[0] ?? ''))
    return showDate(date1904 ? value + EPOCH_1904 : value, sections[0] ?? '', culture);
  const section = value < 0 ? sections[1] : value === 0 ? (sections[2] ?? sections[0]) : sections[0];
  if (section === undefined) return `-${showNumber(-value, sections[0] ?? '', culture)}`;
  return showNumber(Math.abs(value), section, culture);
}

/** Quoted texts and colours do not count; what is left has a letter of a date or a time. */
export const isDateFormat = (format: string) =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').replace(/general/i, ''));

function general(value: number, culture: Culture): string {
  const size = Math.abs(value);
  const text =
    size !== 0 && (size >= 1e11 || size < 1e-9)
      ? value.toExponential(5).replace(/\.?0+e/, 'e')
      : String(Number(value.toPrecision(10)));
  return text
    .replace('.', culture.decimal)
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
}

function showNumber(value: number, section: string, culture: Culture): string {
  const clean = section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
  const pattern = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E\+0+)?/.exec(
    clean.replace(/"[^"]*"|\\./g, (quoted) => '\u0000'.repeat(quoted.length)),
  );
  const literal = (text: string) =>
    text.replace(
      /"([^"]*)"|\\(.)/g,
      (_, quoted: string | undefined, single: string | undefined) => quoted ?? single ?? '',
    );
  if (!pattern) return literal(clean);
  const scaled = clean.includes('%') ? value * 100 : value;
  const before = clean.slice(0, pattern.index);
  const after = clean.slice(pattern.index + pattern[0].length);
  return literal(before) + digits(scaled, pattern[0], culture) + literal(after);
}

function digits(value: number, pattern: string, culture: Culture): string {
  if (pattern.includes('E'))
    return value
      .toExponential((/\.(0*)/.exec(pattern)?.[1] ?? '').length)
      .replace(/e\+?(-?)(\d)$/, 'E$1+0$2')
      .replace('-+', '-')
      .replace('e', 'E');
  const [whole = '', fraction = ''] = pattern.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const scaled = value / 1000 ** (/,+$/.exec(whole)?.[0].length ?? 0);
  // 15 digits first, so that a binary 1.005 rounds as it reads.
  const rounded = Number(scaled.toPrecision(15)).toFixed(fraction.length);
  const [integer = '', rest = ''] = rounded.split('.');
  const kept = rest.replace(/0+$/, '').padEnd(least, '0').slice(0, fraction.length);
  const padded = integer.padStart((whole.match(/0/g) ?? []).length, '0');
  const shown = padded === '0' && !whole.includes('0') ? '' : padded;
  const grouped = /[#0?],[#0?]/.test(whole) ? shown.replace(/\B(?=(\d{3})+$)/g, culture.group) : shown;
  return pattern.includes('.') && (kept !== '' || least > 0) ? `${grouped}${culture.decimal}${kept}` : grouped;
}

function showDate(serial: number, format: string, culture: Culture): string {
  const { year, month, day, weekday } = serialDate(serial);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const half = /am\/pm/i.test(format);
  const hour = Math.floor(seconds / 3600);
  const two = (part: number, token: string) => (token.length > 1 ? String(part).padStart(2, '0') : String(part));
  let afterHour = false;
  const local = format.startsWith(shortDay) ? culture.shortDate + format.slice(shortDay.length) : format;
  return local.replace(
    /"([^"]*)"|\\(.)|\[[^\]]*\]|am\/pm|y+|m+|d+|h+|s+|\//gi,
    (token, quoted: string | undefined, single: string | undefined) => {
      const letter = token.charAt(0).toLowerCase();
      if (quoted !== undefined || single !== undefined) return quoted ?? single ?? '';
      if (token === '/') return culture.dateSeparator;
      if (/^am\/pm$/i.test(token)) return hour < 12 ? 'AM' : 'PM';
      if (letter === '[') return '';
      const minutes =
        letter === 'm' && (afterHour || /^m+:?s/i.test(local.slice(local.indexOf(token)))) && token.length < 3;
      afterHour = letter === 'h';
      if (letter === 'h') return two(half ? hour % 12 || 12 : hour, token);
      if (letter === 's') return two(seconds % 60, token);
      if (minutes) return two(Math.floor(seconds / 60) % 60, token);
      if (letter === 'y') return token.length > 2 ? String(year) : String(year).slice(2);
      if (letter === 'd')
        return token.length > 2 ? (DAYS[weekday] ?? '').slice(0, token.length === 3 ? 3 : undefined) : two(day, token);
      return token.length > 2
        ? (MONTHS[month - 1] ?? '').slice(0, token.length === 3 ? 3 : undefined)
        : two(month, token);
    },
  );
}
