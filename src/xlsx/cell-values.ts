/** What is stored in a cell, as values. */
import { dayFromParts, serialOf } from '../core/days';
import { damaged } from './unreadable';

/** Numbers as the format writes them (xsd:double): no hexadecimal, no words, no separators. */
const decimal = /^[ \t\r\n]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\r\n]*$/;

/** Enough of a text to know it by. */
const excerpt = (text: string): string => JSON.stringify(text.slice(0, 40));

export function storedNumber(text: string): number {
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : damaged(`A cell holds ${excerpt(text)} as a number.`);
}

/** An index, such as that of a shared text. */
export function storedIndex(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : damaged(`A cell holds ${excerpt(text)} as an index.`);
}

export function storedBoolean(text: string): boolean {
  switch (text.trim()) {
    case '1':
    case 'true':
      return true;
    case '0':
    case 'false':
      return false;
    default:
      return damaged(`A cell holds ${excerpt(text)} as true or false.`);
  }
}

const isoDay = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const isoTime = String.raw`(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?:Z|[+-]\d{2}:?\d{2})?`;
const isoDate = new RegExp(String.raw`^\s*${isoDay}(?:T${isoTime})?\s*$`);
const timeOfDay = new RegExp(String.raw`^\s*T?${isoTime}\s*$`);

/**
 * The serial number (1900 system) of an ISO date or time of day, which LibreOffice and strict files may store. The day
 * is the one that is written, whatever the time zone.
 */
export function storedDate(text: string): number {
  const [, year, month, day, ...timeOnDay] = isoDate.exec(text) ?? [];
  const [, ...timeAlone] = timeOfDay.exec(text) ?? [];
  const date = year === undefined ? undefined : dayFromParts(Number(year), Number(month), Number(day));
  if (!date && timeAlone.length === 0) damaged(`A cell holds ${excerpt(text)} as a date.`);
  const [hour = 0, minute = 0, second = 0] = date ? timeOnDay : timeAlone;
  return (date ? serialOf(date) : 0) + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}
