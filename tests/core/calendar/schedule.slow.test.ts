/** The schedule against one that is found by trying: tasks pushed day by day until every link holds. */
import fc from 'fast-check';
import { mostSteps, scheduleOf } from '../../../src/core/calendar';
import type { Agreement, Task } from '../../../src/core/agreement/schema';
import { addDays, serialOf, type Day } from '../../../src/core/days';
import { linkKinds } from '../../../src/core/names';
import { sampleTerms } from '../samples';

const first = '2027-01-01' as Day;
type Plan = Pick<Agreement, 'actions'>;

function planOf(tasks: readonly Partial<Task>[]): Plan {
  const action = {
    code: 'A1',
    title: 'A',
    kind: 'common',
    lead: 'G1',
    partners: ['G1'],
    start: first,
    end: first,
  } as const;
  const whole = tasks.map((task, index): Task => ({
    code: `T${index}`,
    title: 'T',
    responsible: 'G1',
    contributors: [],
    start: first,
    end: first,
    ...task,
  }));
  return { actions: [{ ...action, partners: ['G1'], tasks: whole }] };
}

const days = (from: number, length: number) => ({
  start: addDays(first, from),
  end: addDays(first, from + length - 1),
});

/** Links only lead back, so that there is no circle; then the tasks are put in any order. */
const plans = fc
  .array(
    fc.record({
      from: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 1, max: 6 }),
      links: fc.array(
        fc.record({
          back: fc.integer({ min: 1, max: 4 }),
          kind: fc.constantFrom(...linkKinds),
          lag: fc.integer({ min: -3, max: 4 }),
        }),
        { maxLength: 3 },
      ),
      dependsOn: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 1 }),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .chain((tasks) => {
    const made = tasks.map(({ from, length, links, dependsOn }, index) => ({
      code: `T${index}`,
      ...days(from, length),
      links: links
        .filter(({ back }) => back <= index)
        .map(({ back, ...link }) => ({ after: `T${index - back}`, ...link })),
      dependsOn: dependsOn.filter((back) => back <= index).map((back) => `T${index - back}`),
    }));
    return fc.shuffledSubarray(made, { minLength: made.length });
  })
  .map(planOf);

interface Tried {
  start: Map<string, number>;
  end: Map<string, number>;
  last: number;
}

/** Every task on its first possible day; `delayed` begins so many days later than it could. */
function tried({ actions }: Plan, delayed?: { code: string; by: number; from: Tried }): Tried {
  const tasks = actions.flatMap((action) => action.tasks ?? []);
  const start = new Map(tasks.map((task) => [task.code, serialOf(task.start)]));
  if (delayed) start.set(delayed.code, (delayed.from.start.get(delayed.code) ?? 0) + delayed.by);
  const endOf = (task: Task): number => (start.get(task.code) ?? 0) + serialOf(task.end) - serialOf(task.start);
  const byCode = new Map(tasks.map((task) => [task.code, task]));
  const holds = (task: Task): boolean => {
    const [own, ownEnd] = [start.get(task.code) ?? 0, endOf(task)];
    const links = [
      ...(task.links ?? []).map((link) => ({ ...link, lag: link.lag ?? 0 })),
      ...(task.dependsOn ?? []).map((after) => ({ after, kind: 'finish-start' as const, lag: 0 })),
    ];
    return links.every(({ after, kind, lag }) => {
      const before = byCode.get(after)!;
      const [itsStart, itsEnd] = [start.get(after) ?? 0, endOf(before)];
      if (kind === 'finish-start') return own > itsEnd + lag;
      return kind === 'start-start' ? own >= itsStart + lag : ownEnd >= itsEnd + lag;
    });
  };
  for (let pushed = true; pushed;) {
    pushed = false;
    for (const task of tasks)
      while (!holds(task)) {
        start.set(task.code, (start.get(task.code) ?? 0) + 1);
        pushed = true;
      }
  }
  const end = new Map(tasks.map((task) => [task.code, endOf(task)]));
  return { start, end, last: Math.max(...end.values()) };
}

/** The most days by which a task can slip while something holds. */
function mostDays(plan: Plan, code: string, best: Tried, holds: (after: Tried) => boolean): number {
  let by = 0;
  while (holds(tried(plan, { code, by: by + 1, from: best }))) by += 1;
  return by;
}

test('dates, floats and the critical path are those found by trying', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const best = tried(plan);
      const { tasks, end, circles } = scheduleOf(plan);
      expect(circles).toEqual([]);
      expect(serialOf(end!)).toBe(best.last);
      for (const { code, start, end: last, pushed, totalFloat, freeFloat, critical, task } of tasks) {
        expect([code, serialOf(start), serialOf(last)]).toEqual([code, best.start.get(code), best.end.get(code)]);
        expect(pushed).toBe(serialOf(start) - serialOf(task.start));
        expect([code, totalFloat]).toEqual([code, mostDays(plan, code, best, (after) => after.last <= best.last)]);
        const others = tasks.filter((other) => other.code !== code);
        const free = mostDays(
          plan,
          code,
          best,
          (after) =>
            after.last <= best.last &&
            others.every((other) => after.start.get(other.code) === best.start.get(other.code)),
        );
        expect([code, freeFloat]).toEqual([code, free]);
        expect(critical).toBe(totalFloat === 0);
      }
    }),
    { numRuns: 300 },
  );
});

test('a chain is as deep as it has links; tasks that wait for each other are named, and their links left out', () => {
  const chain = (length: number) =>
    planOf(Array.from({ length }, (_, index) => (index === 0 ? {} : { dependsOn: [`T${index - 1}`] })));
  expect(scheduleOf(chain(mostSteps + 2)).depth).toBe(mostSteps + 1);
  expect(scheduleOf(chain(3)).tasks.map(({ start }) => start)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
  const circle = planOf([
    { dependsOn: ['T2'] },
    { links: [{ after: 'T0', kind: 'start-start' }] },
    { dependsOn: ['T1'] },
  ]);
  expect(scheduleOf(circle).circles.map(({ members }) => members)).toEqual([['T1', 'T2', 'T0', 'T1']]);
  expect(scheduleOf(circle).tasks.map(({ pushed }) => pushed)).toEqual([0, 0, 0]);
});

test('thousands of tasks in a row take no time', () => {
  const many = planOf(
    Array.from({ length: 20_000 }, (_, index) => (index === 0 ? {} : { dependsOn: [`T${index - 1}`] })),
  );
  expect(scheduleOf(many).depth).toBe(19_999);
});

test('the sample keeps its own dates, which its links allow', () => {
  const { agreement } = sampleTerms('saveurs-partagees');
  expect(scheduleOf(agreement).tasks.every(({ pushed }) => pushed === 0)).toBe(true);
});
