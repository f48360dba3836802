/** The calendar's native formulas, whose results are stored, against the schedule that the core works out. */
import fc from 'fast-check';
import { scheduleOf } from '../../src/core/calendar';
import type { Agreement } from '../../src/core/agreement/schema';
import { mostSteps } from '../../src/core/calendar';
import { addDays, type Day } from '../../src/core/days';
import { linkKinds } from '../../src/core/names';
import { linkProblems, stepRows } from '../../src/workbooks/calendar/steps';
import { draftValues } from '../../src/workbooks/draft/values';
import { sampleTerms } from '../core/samples';

const first = '2027-01-01' as Day;
const { agreement } = sampleTerms('saveurs-partagees');

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
