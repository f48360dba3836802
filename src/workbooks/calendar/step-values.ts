/**
 * What the columns of the critical path hold as the agreement's tables stand: stored beside the formulas of step-cells,
 * which come to the same when Excel calculates them.
 */
import { linksPart, tasksPart } from '../../core/agreement-tables/actions';
import { cellText, type RowValues } from '../../core/agreement-tables/part';
import { mostSteps } from '../../core/calendar';
import { isDay, serialOf } from '../../core/days';
import { decimalToNumber, parseDecimal } from '../../core/money';
import { codeOf } from '../../core/native/codes';
import { marked } from '../draft/codes';
import type { DraftValues } from '../draft/values';
import { followedRows } from './rows';

/** Links of the column of preceding tasks that are followed beyond those that are there. */
const spareLinks = 10;

/** As much of a draft as the steps follow. */
export type Known = Pick<DraftValues, 'rowsOf' | 'meant'>;

export interface TaskStep {
  code: string;
  /** Serial of the first day, or 0 where a task has no dates. */
  begins: number;
  days: number;
  /** The tasks that precede it, as its cell lists them: how many, and how many the rows above list. */
  waits: string;
  count: number;
  before: number;
  ends: number;
  /** Days between the planned start and the one that its links allow, and the floats; empty without dates. */
  pushed: number | '';
  totalFloat: number | '';
  freeFloat: number | '';
  /** 1 where another step would still change its days. */
  moving: 0 | 1;
  /** Links of it that lead to no task. */
  lost: number;
}

/** A link from one task to another, by their numbers; 0 is none. `rawTask`, `rawAfter`: whether they have dates or not. */
export interface LinkStep {
  rawTask: number;
  rawAfter: number;
  task: number;
  after: number;
  /** Days from the start of the one to that of the other. */
  apart: number;
  slack: number;
}

/** What was passed on along the links, by step. */
export interface Passed {
  tasks: readonly (readonly number[])[];
  links: readonly (readonly number[])[];
}

export interface Steps {
  /** How many links follow each other at most: one less than the tasks. */
  depth: number;
  /** One more than counts, which shows whether all has settled. */
  steps: readonly number[];
  tasks: readonly TaskStep[];
  links: readonly LinkStep[];
  /** So many of the links stand in their own table, the others in the tasks' column. */
  linkRows: number;
  forwards: Passed;
  backwards: Passed;
}

export function stepsIn(values: Known): readonly number[] {
  return Array.from({ length: depthOf(values) + 2 }, (_, step) => step);
}

export function depthOf(values: Known): number {
  return Math.min(mostSteps, followedRows(values, tasksPart) - 1);
}

export function stepValues(values: Known): Steps {
  const steps = stepsIn(values);
  const depth = depthOf(values);
  const dated = datedTasks(values);
  const linkRows = followedRows(values, linksPart);
  const links = linksBetween(values, dated, linkRows);
  const passedOn = (of: 'begins' | 'days', to: 'task' | 'after', from: 'task' | 'after'): Passed =>
    passed(
      dated.map((task) => task[of]),
      links,
      { to, from, steps: steps.length },
    );
  const forwards = passedOn('begins', 'task', 'after');
  const backwards = passedOn('days', 'after', 'task');
  const start = forwards.tasks[depth] ?? [];
  const slackOf = ({ task, after, apart }: Omit<LinkStep, 'slack'>): number =>
    task === 0 ? 0 : (start[task - 1] ?? 0) - (start[after - 1] ?? 0) - apart;
  const slack = links.map((link) => ({ ...link, slack: slackOf(link) }));
  const tasks = withFloats(dated, slack, { depth, forwards, backwards });
  return { depth, steps, tasks, links: slack, linkRows, forwards, backwards };
}

type DatedTask = Pick<TaskStep, 'code' | 'begins' | 'days' | 'waits' | 'count' | 'before'> & { pieces: string[] };

function datedTasks(values: Known): DatedTask[] {
  const rows = values.rowsOf(tasksPart);
  let before = 0;
  return Array.from({ length: followedRows(values, tasksPart) }, (_, at) => {
    const row = rows[at];
    const code = cellText(row?.['code']);
    const waits = cellText(row?.['dependsOn']);
    const pieces = waits === '' ? [] : waits.split(',').map((piece) => piece.trim());
    const task = { code, ...spanOf(row, code), waits, pieces, count: pieces.length, before };
    before += pieces.length;
    return task;
  });
}

function spanOf(row: RowValues | undefined, code: string): Pick<TaskStep, 'begins' | 'days'> {
  const { start, end } = row ?? {};
  const hasDates = typeof start === 'string' && typeof end === 'string' && isDay(start) && isDay(end) && start <= end;
  return hasDates && code !== ''
    ? { begins: serialOf(start), days: serialOf(end) - serialOf(start) + 1 }
    : { begins: 0, days: 0 };
}

/** Links of their own table first, then what the tasks' column lists, which is finish-start without days between. */
function linksBetween(values: Known, tasks: readonly DatedTask[], linkRows: number): Omit<LinkStep, 'slack'>[] {
  const folded = tasks.map(({ code }) => code.toLowerCase());
  const found = (code: string): number => (code === '' ? 0 : folded.indexOf(code.toLowerCase()) + 1);
  const inTable = Array.from({ length: linkRows }, (_, at) => {
    const row = values.rowsOf(linksPart)[at];
    const named = (column: string): number => found(values.meant('tasks', row?.[column]).slice(1));
    const kind = values.meant('linkKinds', row?.['kind']);
    return linkOf(tasks, { rawTask: named('task'), rawAfter: named('after') }, kind, numberOf(row?.['lag']));
  });
  const listed = tasks.flatMap(({ pieces }, at) =>
    pieces.map((piece) => ({ rawTask: at + 1, rawAfter: found(codeOf(piece)) })),
  );
  const spare = Array.from({ length: spareLinks }, () => ({ rawTask: 0, rawAfter: 0 }));
  return [...inTable, ...[...listed, ...spare].map((raw) => linkOf(tasks, raw, marked('finish-start'), 0))];
}

function linkOf(
  tasks: readonly DatedTask[],
  raw: Pick<LinkStep, 'rawTask' | 'rawAfter'>,
  kind: string,
  lag: number,
): Omit<LinkStep, 'slack'> {
  const [own, other] = [tasks[raw.rawTask - 1], tasks[raw.rawAfter - 1]];
  if (!own || !other || own.begins === 0 || other.begins === 0 || kind.length < 2)
    return { ...raw, task: 0, after: 0, apart: 0 };
  const apart =
    kind === marked('start-start') ? lag : other.days + lag - (kind === marked('finish-finish') ? own.days : 0);
  return { ...raw, task: raw.rawTask, after: raw.rawAfter, apart };
}

function passed(
  begin: readonly number[],
  links: readonly Omit<LinkStep, 'slack'>[],
  { to, from, steps }: { to: 'task' | 'after'; from: 'task' | 'after'; steps: number },
): Passed {
  const tasks = [begin];
  const over: number[][] = [[]];
  for (let step = 1; step < steps; step++) {
    const now = tasks.at(-1) ?? [];
    const values = links.map((link) => (link.task === 0 ? 0 : (now[link[from] - 1] ?? 0) + link.apart));
    const next = [...now];
    links.forEach((link, index) => {
      if (link.task > 0) next[link[to] - 1] = Math.max(next[link[to] - 1] ?? 0, values[index] ?? 0);
    });
    tasks.push(next);
    over.push(values);
  }
  return { tasks, links: over };
}

function withFloats(
  tasks: readonly DatedTask[],
  links: readonly LinkStep[],
  { depth, forwards, backwards }: Pick<Steps, 'depth' | 'forwards' | 'backwards'>,
): TaskStep[] {
  const startOf = (at: number): number => forwards.tasks[depth]?.[at] ?? 0;
  const endOf = ({ days }: { days: number }, at: number): number => (days === 0 ? 0 : startOf(at) + days - 1);
  const last = Math.max(0, ...tasks.map(endOf));
  return tasks.map(({ pieces: _, ...task }, at) => {
    const ends = endOf(task, at);
    const after = links.filter((link) => link.after === at + 1).map(({ slack }) => slack);
    const ifDated = (value: number): number | '' => (task.days === 0 ? '' : value);
    return {
      ...task,
      ends,
      pushed: ifDated(startOf(at) - task.begins),
      totalFloat: ifDated(last + 1 - (backwards.tasks[depth]?.[at] ?? 0) - startOf(at)),
      freeFloat: ifDated(Math.min(last - ends, ...after)),
      moving: [forwards, backwards].some((way) => way.tasks[depth]?.[at] !== way.tasks[depth + 1]?.[at]) ? 1 : 0,
      lost: links.filter(({ rawTask, rawAfter }) => rawTask === at + 1 && rawAfter === 0).length,
    };
  });
}

function numberOf(value: unknown): number {
  const decimal = typeof value === 'string' ? parseDecimal(value) : undefined;
  return decimal ? decimalToNumber(decimal) : typeof value === 'number' ? value : 0;
}
