/** Dates and times as people type them, to Excel serials (days since 1900, with Excel's leap day of 1900). */
import type { Culture } from './types';
import type { Typed } from './typed';

const DAY = 86_400_000;
/** A workbook that counts from 1904 gives each day a number so much smaller. */
export const EPOCH_1904 = 1_462;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** @returns the serial, or undefined when there is no such day between 1900 and 9999 */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12) return undefined;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  const serial = at.getTime() / DAY + 25_569;
  return serial < 61 ? serial - 1 : serial;
}

/** The calendar day of a serial. Day 60 is the 29th of February 1900, which never was. */
export function serialDate(serial: number): { year: number; month: number; day: number; weekday: number } {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const at = new Date((whole < 60 ? whole - 25_568 : whole - 25_569) * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), weekday: (whole + 6) % 7 };
}

const fullYear = (text: string) =>
  text.length > 2 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text);

const monthNumber = (text: string) => {
  const index = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const known =
    /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;
  return known.test(text) ? index + 1 : 0;
};

export function parseDate(text: string, culture: Culture, today: number): Typed | undefined {
  const timed = /^(?:(.+) )?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m)?$/i.exec(text);
  if (!timed) return parseDay(text, culture, today);
  const [, day, hours = '0', minutes = '0', seconds, half] = timed;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half && Number(hours) > 12)) return undefined;
  const time = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  if (day === undefined) return { value: time, format: `h:mm${seconds ? ':ss' : ''}${half ? ' AM/PM' : ''}` };
  const date = parseDay(day, culture, today);
  return typeof date?.value === 'number' ? { value: date.value + time, format: 'm/d/yyyy h:mm' } : undefined;
}

function parseDay(text: string, culture: Culture, today: number): Typed | undefined {
  return parseNumbers(text, culture, today) ?? parseMonthName(text, today);
}

function parseNumbers(text: string, culture: Culture, today: number): Typed | undefined {
  const parts = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (!parts) return undefined;
  const [, a = '', separator, b = '', c] = parts;
  if (separator === '.' && culture.dateSeparator !== '.') return undefined;
  if (c === undefined) return parseTwo(a, b, culture, today);
  if (a.length === 4) return asDate(Number(a), Number(b), Number(c), 'm/d/yyyy');
  if (a.length > 2 || b.length > 2 || c.length === 3 || c.length === 1) return undefined;
  const [month, day] = culture.dateOrder === 'dmy' ? [b, a] : [a, b];
  return asDate(fullYear(c), Number(month), Number(day), 'm/d/yyyy');
}

function parseTwo(a: string, b: string, culture: Culture, today: number): Typed | undefined {
  if (a.length === 4) return asDate(Number(a), Number(b), 1, 'mmm-yy');
  if (b.length === 4) return asDate(Number(b), Number(a), 1, 'mmm-yy');
  if (a.length > 2 || b.length > 2) return undefined;
  const [month, day] = culture.dateOrder === 'dmy' ? [b, a] : [a, b];
  return (
    asDate(serialDate(today).year, Number(month), Number(day), 'd-mmm') ?? asDate(fullYear(b), Number(a), 1, 'mmm-yy')
  );
}

function parseMonthName(text: string, today: number): Typed | undefined {
  const dayFirst = /^(\d{1,2})[- ]([a-z]+)\.?(?:[-, ]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) {
    const [, day = '', month = '', year] = dayFirst;
    return year
      ? asDate(fullYear(year), monthNumber(month), Number(day), 'd-mmm-yy')
      : asDate(serialDate(today).year, monthNumber(month), Number(day), 'd-mmm');
  }
  const monthFirst = /^([a-z]+)\.?[- ](\d{1,4})(?:,? (\d{4}))?$/i.exec(text);
  if (!monthFirst) return undefined;
  const [, month = '', number = '', year] = monthFirst;
  if (year) return asDate(Number(year), monthNumber(month), Number(number), 'd-mmm-yy');
  if (number.length === 3) return undefined;
  if (number.length === 4) return asDate(Number(number), monthNumber(month), 1, 'mmm-yy');
  return (
    asDate(serialDate(today).year, monthNumber(month), Number(number), 'd-mmm') ??
    asDate(fullYear(number), monthNumber(month), 1, 'mmm-yy')
  );
}

function asDate(year: number, month: number, day: number, format: string): Typed | undefined {
  const value = dateSerial(year, month, day);
  return value === undefined ? undefined : { value, format };
}
