/**
 * Public holidays of whole countries, by their laws in force in 2026. Regional ones, and those that move when they fall
 * on a Sunday, are left out; people add what is missing to the table of the workbook. See DECISIONS.md.
 */
import { addDays, dayFromParts, weekdayOf, yearOf, type Day } from '../days';

/** What holidays are called in every language; others are a country's own. */
export const holidayNames = [
  'new-year',
  'epiphany',
  'maundy-thursday',
  'good-friday',
  'easter',
  'easter-monday',
  'labour-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'midsummer',
  'assumption',
  'all-saints',
  'immaculate-conception',
  'christmas-eve',
  'christmas',
  'second-christmas-day',
  'own',
] as const;
export type HolidayName = (typeof holidayNames)[number];

export interface Holiday {
  day: Day;
  name: HolidayName;
}

/**
 * MM-DD; E+n and O+n are days from Easter, western and orthodox; Sa>MM-DD the Saturday after a date, Mo<MM-DD the last
 * Monday before one.
 */
const rules: Readonly<Record<string, string>> = {
  AT: '01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 10-26 11-01 12-08 12-25 12-26',
  BE: '01-01 E+1 05-01 E+39 E+50 07-21 08-15 11-01 11-11 12-25',
  BG: '01-01 03-03 O-2 O+0 O+1 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26',
  CH: '01-01 E+39 08-01 12-25',
  CY: '01-01 01-06 O-48 03-25 04-01 O-2 O+0 O+1 05-01 O+50 08-15 10-01 10-28 12-25 12-26',
  CZ: '01-01 E-2 E+1 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26',
  DE: '01-01 E-2 E+1 05-01 E+39 E+50 10-03 12-25 12-26',
  DK: '01-01 E-3 E-2 E+0 E+1 E+39 E+49 E+50 12-25 12-26',
  EE: '01-01 02-24 E-2 E+0 05-01 E+49 06-23 06-24 08-20 12-24 12-25 12-26',
  ES: '01-01 01-06 E-2 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
  FI: '01-01 01-06 E-2 E+0 E+1 05-01 E+39 E+49 Sa>06-19 Sa>10-30 12-06 12-25 12-26',
  FR: '01-01 E+1 05-01 05-08 E+39 E+50 07-14 08-15 11-01 11-11 12-25',
  GR: '01-01 01-06 O-48 03-25 O-2 O+0 O+1 05-01 O+50 08-15 10-28 12-25 12-26',
  HR: '01-01 01-06 E+0 E+1 05-01 05-30 E+60 06-22 08-05 08-15 11-01 11-18 12-25 12-26',
  HU: '01-01 03-15 E-2 E+0 E+1 05-01 E+49 E+50 08-20 10-23 11-01 12-25 12-26',
  IE: '01-01 Mo<02-08 03-17 E+1 Mo<05-08 Mo<06-08 Mo<08-08 Mo<11-01 12-25 12-26',
  IS: '01-01 E-3 E-2 E+0 E+1 05-01 E+39 E+49 E+50 06-17 Mo<08-08 12-25 12-26',
  IT: '01-01 01-06 E+0 E+1 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26',
  LI: '01-01 01-06 E+1 05-01 E+39 E+50 E+60 08-15 09-08 11-01 12-08 12-25 12-26',
  LT: '01-01 02-16 03-11 E+0 E+1 05-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26',
  LU: '01-01 E+1 05-01 05-09 E+39 E+50 06-23 08-15 11-01 12-25 12-26',
  LV: '01-01 E-2 E+0 E+1 05-01 05-04 06-23 06-24 11-18 12-24 12-25 12-26 12-31',
  MT: '01-01 02-10 03-19 03-31 E-2 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25',
  NL: '01-01 E+0 E+1 04-27 E+39 E+49 E+50 12-25 12-26',
  NO: '01-01 E-3 E-2 E+0 E+1 05-01 05-17 E+39 E+49 E+50 12-25 12-26',
  PL: '01-01 01-06 E+0 E+1 05-01 05-03 E+49 E+60 08-15 11-01 11-11 12-24 12-25 12-26',
  PT: '01-01 E-2 E+0 04-25 05-01 E+60 06-10 08-15 10-05 11-01 12-01 12-08 12-25',
  RO: '01-01 01-02 01-06 01-07 01-24 O-2 O+0 O+1 05-01 O+49 O+50 06-01 08-15 11-30 12-01 12-25 12-26',
  SE: '01-01 01-06 E-2 E+0 E+1 05-01 E+39 E+49 06-06 Sa>06-19 Sa>10-30 12-25 12-26',
  SI: '01-01 01-02 02-08 E+0 E+1 04-27 05-01 05-02 E+49 06-25 08-15 10-31 11-01 12-25 12-26',
  SK: '01-01 01-06 E-2 E+1 05-01 07-05 08-29 11-01 12-24 12-25 12-26',
};

const names: Readonly<Record<string, HolidayName>> = {
  '01-01': 'new-year',
  '01-06': 'epiphany',
  '-3': 'maundy-thursday',
  '-2': 'good-friday',
  '+0': 'easter',
  '+1': 'easter-monday',
  '05-01': 'labour-day',
  '+39': 'ascension',
  '+49': 'whit-sunday',
  '+50': 'whit-monday',
  '+60': 'corpus-christi',
  'Sa>06-19': 'midsummer',
  '06-24': 'midsummer',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  'Sa>10-30': 'all-saints',
  '12-08': 'immaculate-conception',
  '12-24': 'christmas-eve',
  '12-25': 'christmas',
  '12-26': 'second-christmas-day',
};

/** The holidays of a country (two letters) in a year, in order; none where they are not known. */
export function holidaysOf(country: string, year: number): Holiday[] {
  const days = new Map<Day, HolidayName>();
  for (const rule of Object.hasOwn(rules, country) ? (rules[country] ?? '').split(' ') : []) {
    const day = dayOfRule(rule, year);
    if (day && !days.has(day)) days.set(day, names[rule] ?? names[rule.replace(/^[EO](?=[+-])/, '')] ?? 'own');
  }
  return [...days].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

export interface ClosedDay {
  weekend: boolean;
  /** Of these countries, in their order. */
  holidays: readonly { country: string; name: HolidayName }[];
}

/** Why a day is no working day for somebody in these countries; undefined where it is one. */
export function closedOn(day: Day, countries: readonly string[]): ClosedDay | undefined {
  const weekend = [sunday, saturday].includes(weekdayOf(day));
  const holidays = countries.flatMap((country) => {
    const found = holidaysOf(country, yearOf(day)).find((one) => one.day === day);
    return found ? [{ country, name: found.name }] : [];
  });
  return weekend || holidays.length > 0 ? { weekend, holidays } : undefined;
}

const sunday = 0;
const monday = 1;
const saturday = 6;

function dayOfRule(rule: string, year: number): Day | undefined {
  const [, base, days] = /^([EO])([+-]\d+)$/.exec(rule) ?? [];
  if (base) return addDays(base === 'E' ? easterOf(year) : orthodoxEasterOf(year), Number(days));
  const [, weekday, month, date] = /^(Sa>|Mo<)?(\d\d)-(\d\d)$/.exec(rule) ?? [];
  const day = dayFromParts(year, Number(month), Number(date));
  if (!day || !weekday) return day;
  const now = weekdayOf(day);
  return weekday === 'Sa>' ? addDays(day, ((saturday - now + 6) % 7) + 1) : addDays(day, -((now - monday + 6) % 7) - 1);
}

/** Easter Sunday of the western churches (algorithm of Meeus, Jones and Butcher). */
export function easterOf(year: number): Day {
  const century = Math.floor(year / 100);
  const a = year % 19;
  const c = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayAt(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Easter Sunday of the orthodox churches, in our calendar (algorithm of Meeus; 1900 to 2099). */
export function orthodoxEasterOf(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  return addDays(dayAt(year, Math.floor(sum / 31), (sum % 31) + 1), 13);
}

function dayAt(year: number, month: number, date: number): Day {
  const day = dayFromParts(year, month, date);
  if (!day) throw new RangeError(`no such day: ${year}-${month}-${date}`);
  return day;
}
