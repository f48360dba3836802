/** The calendar's native formulas, whose results are stored, against the schedule that the core works out. */
import fc from 'fast-check';
import { holidaysOf, partnerSpans, scheduleOf } from '../../src/core/calendar';
import type { Agreement } from '../../src/core/agreement/schema';
import { mostSteps } from '../../src/core/calendar';
import { addDays, dayFromSerial, serialOf, type Day } from '../../src/core/days';
import { linkKinds } from '../../src/core/names';
import { closedText, holidayRows } from '../../src/workbooks/calendar/holidays';
import { calendarSlots } from '../../src/workbooks/calendar/slots';
import { spanOf } from '../../src/workbooks/calendar/view';
import type { CalendarChoice } from '../../src/workbooks/calendar-names';
import { linkProblems, stepRows } from '../../src/workbooks/calendar/steps';
import { contextOf } from '../../src/workbooks/context';
import { draftValues } from '../../src/workbooks/draft/values';
import { sampleTerms } from '../core/samples';

const first = '2027-01-01' as Day;
const terms = sampleTerms('saveurs-partagees');
const { agreement } = terms;

type Tasks = NonNullable<Agreement['actions'][number]['tasks']>;

/** The sample with these tasks instead of its own. */
function withTasks(tasks: Tasks): Agreement {
  return {
    ...agreement,
    actions: [
      { ...agreement.actions[0]!, tasks },
      { ...agreement.actions[1]!, tasks: [] },
    ],
  };
}

const task = (code: string, from: number, length: number): Tasks[number] => ({
  code,
  title: code,
  responsible: 'G1',
  contributors: [],
  start: addDays(first, from),
  end: addDays(first, from + length - 1),
});

const plans = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 200 }),
      length: fc.integer({ min: 1, max: 60 }),
      dependsOn: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 2 }),
      links: fc.array(
        fc.record({
          back: fc.integer({ min: 1, max: 6 }),
          kind: fc.constantFrom(...linkKinds),
          lag: fc.integer({ min: -20, max: 20 }),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((tasks) =>
    withTasks(
      tasks.map(({ from, length, dependsOn, links }, at) => ({
        ...task(`T${at}`, from, length),
        dependsOn: dependsOn.filter((back) => back <= at).map((back) => `T${at - back}`),
        links: links.filter(({ back }) => back <= at).map(({ back, ...link }) => ({ after: `T${at - back}`, ...link })),
      })),
    ),
  );

function floatsOf(given: Agreement) {
  const rows = stepRows(draftValues(given, 'EUR', linkProblems));
  return {
    floats: scheduleOf(given).tasks.map(({ code }, at) => [
      code,
      rows[at]?.['pushed']?.value,
      rows[at]?.['totalFloat']?.value,
      rows[at]?.['freeFloat']?.value,
    ]),
    moving: rows.filter(({ moving }) => moving?.value === 1).length,
  };
}

test('floats are those of the core, as long as no chain is too deep', () => {
  fc.assert(
    fc.property(plans, (given) => {
      const { tasks, depth } = scheduleOf(given);
      expect(depth).toBeLessThanOrEqual(mostSteps);
      const expected = tasks.map(({ code, pushed, totalFloat, freeFloat }) => [code, pushed, totalFloat, freeFloat]);
      expect(floatsOf(given)).toEqual({ floats: expected, moving: 0 });
    }),
    { numRuns: 60 },
  );
});

test('a chain beyond the steps, and a circle, are told', () => {
  const chain = (length: number): Agreement =>
    withTasks(
      Array.from({ length }, (_, at) => ({
        ...task(`T${at}`, 0, 2),
        ...(at === 0 ? {} : { dependsOn: [`T${at - 1}`] }),
      })),
    );
  expect(floatsOf(chain(mostSteps + 1)).moving).toBe(0);
  expect(floatsOf(chain(mostSteps + 2)).moving).toBeGreaterThan(0);
  const circle = withTasks([
    { ...task('A', 0, 2), dependsOn: ['B'] },
    { ...task('B', 0, 2), dependsOn: ['A'] },
  ]);
  expect(floatsOf(circle).moving).toBe(2);
});

test('a partner with days of its own has them on the calendar, others the project’s alone', () => {
  const day = fc.option(
    fc.integer({ min: 0, max: 400 }).map((days) => addDays(first, days)),
    { nil: undefined },
  );
  const own = fc.record({ incurredFrom: day, incurredTo: day, paidBy: day, claimBy: day });
  fc.assert(
    fc.property(fc.array(own, { minLength: 2, maxLength: 2 }), (days) => {
      const partners = agreement.partners.map((partner, at) => {
        const eligibility = Object.fromEntries(
          Object.entries(days[at] ?? {}).filter(([, value]) => value !== undefined),
        );
        return { ...partner, overrides: { eligibility } };
      });
      const given = { ...agreement, partners } as Agreement;
      const slots = calendarSlots(contextOf(terms, 'en', first), draftValues(given, 'EUR', linkProblems));
      const shown = slots
        .filter(
          ({ who, start }) => given.partners.some(({ code }) => code === who.value) && typeof start.value === 'number',
        )
        .filter(({ kind }) =>
          ['Costs eligible', 'Last day of payment', 'Last day for claims'].includes(String(kind.value)),
        )
        .map(({ kind, who, start, end }) => [who.value, kind.value, start.value, end.value]);
      const { eligibility } = given.project;
      const expected = partnerSpans(given).flatMap(({ partner, from, to, paidBy, claimBy }, at) => {
        const { incurredFrom, incurredTo } = days[at] ?? {};
        return [
          // No bar where the last day comes before the first: the agreement's check says so.
          ...((incurredFrom ?? incurredTo) && from <= to
            ? [[partner, 'Costs eligible', serialOf(from), serialOf(to)]]
            : []),
          ...(days[at]?.paidBy ? [[partner, 'Last day of payment', serialOf(paidBy), serialOf(paidBy)]] : []),
          ...(days[at]?.claimBy ? [[partner, 'Last day for claims', serialOf(claimBy), serialOf(claimBy)]] : []),
        ];
      });
      expect(shown).toEqual(expected);
      expect(slots.find(({ who, kind }) => who.value === '' && kind.value === 'Costs eligible')).toMatchObject({
        start: { value: serialOf(eligibility.incurredFrom) },
        end: { value: serialOf(eligibility.incurredTo) },
      });
    }),
    { numRuns: 30 },
  );
});

describe('holidays', () => {
  const context = contextOf(terms, 'en', first);
  const values = draftValues(agreement, 'EUR', linkProblems);
  const slots = calendarSlots(context, values);
  const rows = holidayRows(context, values, slots);
  const serial = (day: string): number => serialOf(day as Day);

  test('each partner’s country has its days of every year of the calendar, by our rules', () => {
    const years = [2026, 2027, 2028];
    expect(rows.map(([country, day, name]) => [country, day, name])).toEqual(
      (
        [
          ['FR', 'FR · France'],
          ['PT', 'PT · Portugal'],
        ] as const
      ).flatMap(([code, shown]) =>
        years.flatMap((year) =>
          holidaysOf(code, year).map(({ day, name, called }) => [
            shown,
            serialOf(day),
            called ?? context.texts.calendar.holidays[name],
          ]),
        ),
      ),
    );
    expect(new Set(rows.map(([, , , source]) => source))).toEqual(
      new Set(['Code du travail, art. L3133-1 (2026)', 'Código do Trabalho, art. 234.º (2026)']),
    );
  });

  test('what people left stays; countries and years without a row are added', () => {
    const carried = [
      ['France', serial('2026-12-26'), 'Alsace', null],
      ['PT', '24/12/2027', 'a text', 'town hall'],
      ['PT', serial('2028-06-13'), null, null],
    ];
    const anew = holidayRows(context, values, slots, carried);
    expect(anew.slice(0, 3)).toEqual(carried);
    const added = anew
      .slice(3)
      .map(([country, day]) => `${String(country)} ${dayFromSerial(Number(day))?.slice(0, 4)}`);
    expect([...new Set(added)]).toEqual([
      'FR · France 2027',
      'FR · France 2028',
      'PT · Portugal 2026',
      'PT · Portugal 2027',
    ]);
    expect(holidayRows(context, values, slots, anew)).toEqual(anew);
  });

  test('what the sheet says of a day', () => {
    const on = (day: string, among = rows) => closedText(serial(day), context, among);
    expect(on('2027-08-13')).toBe('');
    expect(on('2027-08-14')).toBe('weekend');
    expect(on('2027-08-15')).toBe('weekend, Assumption (FR · France +1)');
    expect(on('2027-06-10')).toBe('Dia de Portugal (PT · Portugal)');
    expect(on('2027-06-14', [['FR', serial('2027-06-14'), null, null]])).toBe(' (FR)');
  });
});

test('the columns of the timeline are what was chosen, from the day that was typed', () => {
  const slots = [{ start: { value: serialOf(first) }, end: { value: serialOf(addDays(first, 364)) } }];
  const span = (choice: CalendarChoice, today = '2026-06-01') =>
    spanOf({ terms, today: serialOf(today as Day) }, { inForce: undefined }, slots, choice);
  const days = (choice: CalendarChoice, today?: string) =>
    [0, 1].map((column) => dayFromSerial(span(choice, today).dayAt(column)));
  const from = serialOf('2027-03-18' as Day);
  expect(days({})).toEqual(['2027-01-01', '2027-02-01']);
  expect(days({ view: 'quarters', from })).toEqual(['2027-03-01', '2027-06-01']);
  expect(days({ view: 'weeks', from })).toEqual(['2027-03-15', '2027-03-22']);
  expect(days({ view: 'weeks' }, '2027-06-30')).toEqual(['2027-05-31', '2027-06-07']);
  expect(days({ view: 'weeks' }, '2028-06-30')).toEqual(['2026-12-28', '2027-01-04']);
  // As many columns as before, so that another choice finds its own.
  expect(span({ view: 'quarters' }).step).toBe(1);
});
