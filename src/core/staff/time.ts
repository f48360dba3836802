/** What is known of the time of each person: the hours of its time sheets, and its share of each month. */
import type { Month } from '../days';
import { normalised } from '../native/normalised';
import { addDecimals, compareDecimals, divideDecimals, one, zero, type Decimal } from '../money';
import { noTime, type StaffRow, type StaffTime, type TimeSheet } from './tables';

/** The rows of a partner's two tables put together, a row for each time sheet and for each person without one. */
export function staffTimeOf(partner: string, staff: readonly StaffRow[], sheets: readonly TimeSheet[]): StaffTime[] {
  const people = new Map(staff.map((one) => [normalised(one.person), one]));
  const withSheet = new Set(sheets.map((one) => normalised(one.person)));
  const employedAs = (person: string): Pick<StaffTime, 'role' | 'employment' | 'hoursPerYear' | 'agreedShare'> => {
    const { role = '', employment, hoursPerYear, share } = people.get(normalised(person)) ?? {};
    return { role, employment, hoursPerYear, agreedShare: share };
  };
  return [
    ...sheets.map(({ person, month, worked, hours, days, remark }) => ({
      partner,
      person,
      ...employedAs(person),
      month,
      worked,
      hours,
      days,
      remark,
    })),
    ...[...people.values()]
      .filter(({ person }) => !withSheet.has(normalised(person)))
      .map(({ person, remark }) => ({ partner, person, ...employedAs(person), ...noTime, remark })),
  ];
}

export interface PersonTime {
  person: string;
  agreedShare: Decimal | undefined;
  hoursPerYear: Decimal | undefined;
  /** Of several rows for one month, the last counts. */
  months: ReadonlyMap<Month, StaffTime>;
}

export function personKey(partner: string, person: string): string {
  return `${partner}|${normalised(person)}`;
}

/** Rows are read once, and every line asks. */
const books = new WeakMap<readonly StaffTime[], ReadonlyMap<string, PersonTime>>();

/** By `personKey`. */
export function timeByPerson(rows: readonly StaffTime[]): ReadonlyMap<string, PersonTime> {
  const known = books.get(rows);
  if (known) return known;
  const found = new Map<string, PersonTime & { months: Map<Month, StaffTime> }>();
  for (const row of rows) {
    const key = personKey(row.partner, row.person);
    const { person, agreedShare, hoursPerYear } = row;
    const one = found.get(key) ?? { person, agreedShare, hoursPerYear, months: new Map() };
    if (row.month !== undefined) one.months.set(row.month, row);
    found.set(key, one);
  }
  books.set(rows, found);
  return found;
}

/** The share of a month by its time sheet, else the agreed one; never more than the whole. */
export function shareIn({ months, agreedShare }: PersonTime, month: Month): Decimal | undefined {
  const { worked, hours } = months.get(month) ?? {};
  const measured =
    worked && hours && (compareDecimals(hours, zero) > 0 ? divideDecimals(hours, worked, shareDigits) : zero);
  const share = measured ?? agreedShare;
  return share && compareDecimals(share, one) > 0 ? one : share;
}

const shareDigits = 6;

/** What was recorded up to a month; undefined where nothing was. */
export function recordedUntil({ months }: PersonTime, unit: 'hours' | 'days', until: Month): Decimal | undefined {
  const recorded = [...months].flatMap(([month, row]) => (row[unit] ? [{ month, amount: row[unit] }] : []));
  if (recorded.length === 0) return undefined;
  return recorded.reduce((sum, { month, amount }) => (month <= until ? addDecimals(sum, amount) : sum), zero);
}
