/** The table of holidays, and what the calendar says of a day by it: a formula over the table, with its result. */
import { holidayRules, holidaysOf, holidaysTable, holidayYear, isWeekend } from '../../core/calendar';
import { dayFromSerial, isDay, yearOf, type Day } from '../../core/days';
import { definedNamesOf } from '../../core/native/table';
import { partnersPart } from '../../core/agreement-tables/partners';
import type { Context } from '../context';
import type { DraftValues } from '../draft/values';
import { cellsOf } from '../native-tables';
import type { CellContent } from '../plan';
import { quoted } from '../references';
import type { Slot } from './slots';

const names = definedNamesOf(holidaysTable);
/** A date mistyped by a century asks for no more years. */
const mostYears = 15;

/**
 * What people left in the table, and the days by our rules of each partner's country and each year of the calendar of which
 * it holds none yet.
 */
export function holidayRows(
  context: Context,
  values: DraftValues,
  slots: readonly Pick<Slot, 'start' | 'end'>[],
  carried: readonly (readonly CellContent[])[] = [],
): readonly (readonly CellContent[])[] {
  const { calendar } = context.texts;
  const keyOf = (country: string, year: number): string => `${country} ${year}`;
  const countryOf = (text: string): string => values.meant('countries', text).slice(1);
  const known = new Set(
    carried.flatMap(([country, day]) => {
      const found = dayOf(day ?? null);
      return found ? [keyOf(countryOf(String(country ?? '')), yearOf(found))] : [];
    }),
  );
  const years = slots
    .flatMap(({ start, end }) => [start.value, end.value])
    .flatMap((serial) => (typeof serial === 'number' ? (dayFromSerial(serial) ?? []) : []))
    .map(yearOf);
  const first = Math.min(...years);
  const length = years.length === 0 ? 0 : Math.min(Math.max(...years) - first + 1, mostYears);
  const countries = new Set(values.rowsOf(partnersPart).map(({ country }) => countryOf(String(country ?? ''))));
  const asked = [...countries].flatMap((country) =>
    Array.from({ length }, (_, at) => ({ country, year: first + at })).filter(
      ({ year }) => !known.has(keyOf(country, year)),
    ),
  );
  return [
    ...carried,
    ...asked.flatMap(({ country, year }) =>
      holidaysOf(country, year).map(({ day, name, called = calendar.holidays[name] }) => {
        const law = holidayRules[country]?.law ?? '';
        const source = law === '' ? calendar.holidayRules : `${law} (${holidayYear})`;
        return cellsOf(context, holidaysTable, { country, day, name: called, source });
      }),
    ),
  ];
}

/** A day as typed or stored; other texts are read by nobody's formulas. */
function dayOf(cell: CellContent): Day | undefined {
  if (typeof cell === 'number') return dayFromSerial(cell);
  return typeof cell === 'string' && isDay(cell) ? cell : undefined;
}

/** Why nobody works on a day: weekend, or the first holiday of the table, with in how many more countries it is one. */
export function closedFormula(day: string, { texts: { calendar } }: Pick<Context, 'texts'>): string {
  const at = `MATCH(${day},${names.day},0)`;
  const count = `COUNTIF(${names.day},${day})`;
  const more = `IF(${count}>1," +"&(${count}-1),"")`;
  const weekend = `IF(WEEKDAY(${day},2)>5,${quoted(calendar.onWeekend)},"")`;
  const holiday = `INDEX(${names.name},${at})&" ("&INDEX(${names.country},${at})&${more}&")"`;
  return `${weekend}&IF(${count}>0,IF(WEEKDAY(${day},2)>5,", ","")&${holiday},"")`;
}

/** The result of that formula. */
export function closedText(
  serial: number,
  { texts: { calendar } }: Pick<Context, 'texts'>,
  rows: readonly (readonly CellContent[])[],
): string {
  const day = dayFromSerial(serial);
  const found = rows.filter((row) => row[1] === serial);
  const [first] = found;
  const more = found.length > 1 ? ` +${found.length - 1}` : '';
  return [
    ...(day && isWeekend(day) ? [calendar.onWeekend] : []),
    ...(first ? [`${first[2] ?? ''} (${first[0] ?? ''}${more})`] : []),
  ].join(', ');
}
