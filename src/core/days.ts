/**
 * Days without time or zone as ISO text ("2026-02-13"), so that text order is date order. The only module with calendar
 * arithmetic; all in UTC.
 */
import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays, isValid } from 'date-fns';

declare const dayBrand: unique symbol;
export type Day = string & { readonly [dayBrand]: true };
/** A month as ISO text ("2027-03"). */
export type Month = string;

const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;
/** Excel's serial 1 is 1 January 1900; counting from this day is right for every serial after 28 February 1900. */
const serialZero = Date.UTC(1899, 11, 30);

export function isDay(text: string): text is Day {
  const parts = isoDay.exec(text);
  return parts !== null && dayFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** Whether a project of today can have a date: other years are slips, such as 2027 typed as a number of days. */
export function isOfOurTime(day: string): boolean {
  return day >= '1990' && day < '2100';
}

/** The day of a calendar date, or undefined when there is no such date (31 April). */
export function dayFromParts(year: number, month: number, date: number): Day | undefined {
  const made = new UTCDate(0);
  made.setUTCFullYear(year, month - 1, date);
  const fits =
    isValid(made) && made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return fits && year >= 1 && year <= 9999 ? dayOf(made) : undefined;
}

/** The day of an Excel serial of the 1900 system; a time of day is dropped. Undefined outside 1900-03-01 to 9999-12-31. */
export function dayFromSerial(serial: number): Day | undefined {
  if (!(serial >= 61 && serial < 2_958_466)) return undefined;
  const whole = Math.floor(serial);
  const known = daysBySerial.get(whole);
  if (known !== undefined) return known;
  const day = dayOf(new UTCDate(serialZero + whole * millisecondsPerDay));
  if (daysBySerial.size < mostDays) daysBySerial.set(whole, day);
  return day;
}

/** Ledgers hold the days of a few years, again and again; finding one is quicker than making its text. */
const daysBySerial = new Map<number, Day>();
const mostDays = 20_000;

export function serialOf(day: Day): number {
  return Math.round((dateOf(day).getTime() - serialZero) / millisecondsPerDay);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(addDaysTo(dateOf(day), days));
}

/** The same date `months` later, or the last of the month where there is none. */
export function addMonths(day: Day, months: number): Day {
  return dayOf(addMonthsTo(dateOf(day), months));
}

/** The year of the calendar, 1 to 9999. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return dateOf(day).getUTCDay();
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstOfMonth(day: Day): Day {
  return `${monthOf(day)}-01` as Day;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(dateOf(to), dateOf(from));
}

/** The day as a UTC date, for `Intl` formatting with `timeZone: 'UTC'`. */
export function dateOf(day: Day): Date {
  return new UTCDate(`${day}T00:00:00Z`);
}

function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}
