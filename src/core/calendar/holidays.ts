/** Public holidays: the days of our rules, and whether anybody works on a day. See DECISIONS.md. */
import { addDays, dayFromParts, weekdayOf, yearOf, type Day } from '../days';
import { holidayRules, ruleNames, type HolidayName } from './holiday-rules';

export interface Holiday {
  day: Day;
  name: HolidayName;
  /** What the country calls it, where that is its own. */
  called?: string;
}

/** The holidays of a country (two letters) in a year, in order; none where they are not known. */
export function holidaysOf(country: string, year: number): Holiday[] {
  const days = new Map<Day, Holiday>();
  const known = Object.hasOwn(holidayRules, country) ? holidayRules[country] : undefined;
  for (const rule of known?.days.split(' ') ?? []) {
    const day = dayOfRule(rule, year);
    if (!day || days.has(day)) continue;
    const called = known?.own?.[rule];
    const name = ruleNames[rule] ?? ruleNames[rule.replace(/^[EO](?=[+-])/, '')] ?? 'own';
    days.set(day, { day, name, ...(called === undefined ? {} : { called }) });
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

export interface ClosedDay {
  weekend: boolean;
  /** Of these countries, in their order, by what they are called. */
  holidays: readonly { country: string; name: string }[];
}

/** What a country calls the holiday on a day; undefined where it has none. */
export type HolidayOn = (country: string, day: Day) => string | undefined;

/** Why a day is no working day for somebody in these countries; undefined where it is one. */
export function closedOn(day: Day, countries: readonly string[], holidayOn: HolidayOn): ClosedDay | undefined {
  const weekend = isWeekend(day);
  const holidays = countries.flatMap((country) => {
    const name = holidayOn(country, day);
    return name === undefined ? [] : [{ country, name }];
  });
  return weekend || holidays.length > 0 ? { weekend, holidays } : undefined;
}

export function isWeekend(day: Day): boolean {
  return [sunday, saturday].includes(weekdayOf(day));
}

/** The holidays of our rules, by these names. */
export function ruledHolidays(names: Readonly<Record<HolidayName, string>>): HolidayOn {
  const years = new Map<string, ReadonlyMap<Day, string>>();
  return (country, day) => {
    const key = `${country}${yearOf(day)}`;
    const known =
      years.get(key) ??
      new Map(holidaysOf(country, yearOf(day)).map((one) => [one.day, one.called ?? names[one.name]]));
    years.set(key, known);
    return known.get(day);
  };
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
