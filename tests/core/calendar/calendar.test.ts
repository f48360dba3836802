/** Lateness, holidays, partners' days and entries, by hand. */
import {
  calendarEntries,
  closedOn,
  deadlinesOf,
  holidayNames,
  holidayRules,
  holidaysOf,
  latenessOf,
  partnerSpans,
  ruledHolidays,
  type HolidayName,
} from '../../../src/core/calendar';
import { easterOf, orthodoxEasterOf } from '../../../src/core/calendar/holidays';
import type { Agreement } from '../../../src/core/agreement/schema';
import { weekdayOf, type Day } from '../../../src/core/days';
import { sampleNames, sampleTerms } from '../samples';

const day = (text: string): Day => text as Day;

test.each([
  // Ten days, four of which are done: the fifth is the first that is not.
  ['0.4', '2027-03-05', 0],
  ['0.4', '2027-03-06', 1],
  ['0.49', '2027-03-06', 1],
  ['0.5', '2027-03-06', 0],
  ['0', '2027-02-01', 0],
  ['0', '2027-03-11', 10],
  ['0.999', '2027-03-20', 10],
  ['1', '2027-12-31', 0],
  [undefined, '2027-12-31', undefined],
])('progress %s on %s: %s days late', (progress, today, late) => {
  const task = { start: day('2027-03-01'), end: day('2027-03-10'), ...(progress === undefined ? {} : { progress }) };
  expect(latenessOf(task, day(today))).toBe(late);
});

test('Easter, from published tables', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easterOf)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
  expect([2024, 2025, 2026, 2027].map(orthodoxEasterOf)).toEqual([
    '2024-05-05',
    '2025-04-20',
    '2026-04-12',
    '2027-05-02',
  ]);
});

test('holidays of France and Finland in 2027, from their official lists', () => {
  expect(holidaysOf('FR', 2027).map((one) => one.day.slice(5))).toEqual(
    '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'.split(' '),
  );
  expect(holidaysOf('FI', 2027).map((one) => one.day.slice(5))).toEqual(
    '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-26 11-06 12-06 12-25 12-26'.split(' '),
  );
  expect(holidaysOf('FR', 2027).find((one) => one.day === '2027-03-29')?.name).toBe('easter-monday');
  expect(holidaysOf('FR', 2027).find((one) => one.day === '2027-07-14')?.name).toBe('own');
  for (let year = 2024; year < 2040; year += 1) {
    const moving = holidaysOf('IE', year).filter(({ name, day }) => name === 'own' && !day.endsWith('-03-17'));
    expect(moving.map((one) => weekdayOf(one.day))).toEqual([1, 1, 1, 1, 1]);
  }
  expect(holidaysOf('XX', 2027)).toEqual([]);
  expect(
    Object.values(holidayRules).flatMap((one) =>
      Object.keys(one?.own ?? {}).filter((rule) => !one?.days.split(' ').includes(rule)),
    ),
  ).toEqual([]);
});

test('a day on which nobody works, by a list of holidays', () => {
  const called = Object.fromEntries(holidayNames.map((name) => [name, name])) as Record<HolidayName, string>;
  const holidayOn = ruledHolidays(called);
  const closed = (on: string, countries = ['FR', 'PT']) => closedOn(on as Day, countries, holidayOn);
  expect(closed('2027-06-10')).toEqual({ weekend: false, holidays: [{ country: 'PT', name: 'Dia de Portugal' }] });
  expect(closed('2027-06-10', ['FR'])).toBeUndefined();
  expect(closed('2027-08-15')).toEqual({
    weekend: true,
    holidays: [
      { country: 'FR', name: 'assumption' },
      { country: 'PT', name: 'assumption' },
    ],
  });
});

test.each(sampleNames)('%s: every entry has an id of its own, which its dates and titles do not change', (name) => {
  const { agreement } = sampleTerms(name);
  const entries = calendarEntries(agreement);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  const text = JSON.stringify(agreement).replaceAll('2027-', '2028-').replaceAll('"title":"', '"title":"New ');
  expect(calendarEntries(JSON.parse(text) as Agreement).map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
});

test('a partner with days of its own has deadlines of its own, and the others keep theirs', () => {
  const { agreement } = sampleTerms('saveurs-partagees');
  const [lead, second, third] = agreement.partners;
  const own: Agreement = {
    ...agreement,
    partners: [
      lead!,
      { ...second!, overrides: { eligibility: { paidBy: day('2028-06-30'), claimBy: day('2028-08-31') } } },
      third!,
    ],
  };
  const paidBy = (partner?: string) =>
    deadlinesOf(own, partner)
      .filter(({ kind }) => kind === 'paid-by')
      .map(({ id, end }) => [id, end]);
  const all = agreement.project.eligibility.paidBy;
  expect(paidBy()).toEqual([
    ['paid-by', all],
    [`paid-by-${second!.code}`, '2028-06-30'],
  ]);
  expect(paidBy(lead!.code)).toEqual([['paid-by', all]]);
  expect(paidBy(second!.code)).toEqual([[`paid-by-${second!.code}`, '2028-06-30']]);
  expect(partnerSpans(own).map((span) => span.own)).toEqual([false, true, false]);
});
