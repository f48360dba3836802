/**
 * The schedule that follows from dates and links: the critical path method, where a task begins no earlier than its own
 * first day and lasts as many days as its dates say. Calendar days throughout.
 */
import type { Agreement, Task } from '../agreement/schema';
import { addDays, daysBetween, serialOf, type Day } from '../days';
import { groupBy } from '../group-by';
import { circlesIn, linksInto, linksOf, type Circle, type Link } from '../agreement/links';

/** As many links in a row as the native formulas follow, a column each. */
export const mostSteps = 30;

export interface ScheduledTask {
  code: string;
  action: string;
  task: Task;
  /** Its dates as its links allow them; the agreement's own where they agree. */
  start: Day;
  end: Day;
  /** Days by which its links push it beyond its own dates; 0 where they allow them. */
  pushed: number;
  /** Days by which it can slip before the last task ends later. */
  totalFloat: number;
  /** Days by which it can slip before a task that waits for it does, or the last task ends later. */
  freeFloat: number;
  critical: boolean;
}

export interface Schedule {
  /** In the agreement's order. */
  tasks: readonly ScheduledTask[];
  /** The last day of the last task; undefined without tasks. */
  end: Day | undefined;
  /** Most links in a row. Beyond `mostSteps`, native formulas do not follow them all. */
  depth: number;
  /** Where there are any, links count for nothing: no task can wait for itself. */
  circles: readonly Circle[];
}

interface Node {
  start: number;
  end: number;
  length: number;
  latestEnd: number;
  depth: number;
}

/** The schedule of an agreement's tasks. Time: linear in tasks and links. */
export function scheduleOf(agreement: Pick<Agreement, 'actions'>): Schedule {
  const placed = agreement.actions.flatMap(({ code: action, tasks = [] }) => tasks.map((task) => ({ action, task })));
  const all = linksOf(agreement);
  const circles = circlesIn(all);
  const links = circles.length > 0 ? [] : all;
  const nodes = new Map(placed.map(({ task }) => [task.code, nodeOf(task)]));
  const order = inOrder([...nodes.keys()], links);
  const into = linksInto(links);
  const from = groupBy(links, ({ before }) => before);
  const at = (code: string): Node => nodes.get(code) ?? noNode;

  for (const code of order) {
    const node = at(code);
    for (const link of into.get(code) ?? []) {
      node.start = Math.max(node.start, earliestStart(link, at(link.before), node.length));
      node.depth = Math.max(node.depth, at(link.before).depth + 1);
    }
    node.end = node.start + node.length - 1;
  }
  const last = [...nodes.values()].reduce((latest, { end }) => Math.max(latest, end), 0);
  for (const code of [...order].reverse()) {
    const node = at(code);
    node.latestEnd = last;
    for (const link of from.get(code) ?? [])
      node.latestEnd = Math.min(node.latestEnd, latestEnd(link, at(link.task), node.length));
  }

  const tasks = placed.map(({ action, task }): ScheduledTask => {
    const node = at(task.code);
    const pushed = node.start - serialOf(task.start);
    const slack = (from.get(task.code) ?? []).map((link) => slackOf(link, node, at(link.task)));
    const totalFloat = node.latestEnd - node.end;
    return {
      code: task.code,
      action,
      task,
      start: addDays(task.start, pushed),
      end: addDays(task.end, pushed),
      pushed,
      totalFloat,
      freeFloat: Math.min(last - node.end, ...slack),
      critical: totalFloat === 0,
    };
  });
  const end = tasks.reduce<Day | undefined>(
    (latest, one) => (latest && latest > one.end ? latest : one.end),
    undefined,
  );
  const depth = [...nodes.values()].reduce((most, node) => Math.max(most, node.depth), 0);
  return { tasks, end, depth, circles };
}

const noNode: Node = { start: 0, end: 0, length: 1, latestEnd: 0, depth: 0 };

function nodeOf({ start, end }: Task): Node {
  const length = daysBetween(start, end) + 1;
  return { start: serialOf(start), end: serialOf(end), length, latestEnd: 0, depth: 0 };
}

/** The first day that a link allows to a task of that many days. */
function earliestStart({ kind, lag }: Link, before: Node, length: number): number {
  if (kind === 'finish-start') return before.end + 1 + lag;
  return kind === 'start-start' ? before.start + lag : before.end + lag - length + 1;
}

/** The last day that a link allows to the task before, of that many days. */
function latestEnd({ kind, lag }: Link, task: Node, length: number): number {
  const latestStart = task.latestEnd - task.length + 1;
  if (kind === 'finish-start') return latestStart - 1 - lag;
  return kind === 'start-start' ? latestStart - lag + length - 1 : task.latestEnd - lag;
}

/** Days by which the task before can slip until the link pushes the other one. */
function slackOf(link: Link, before: Node, task: Node): number {
  return task.start - earliestStart(link, before, task.length);
}

/** Every task after those that it waits for; links have no circle. */
function inOrder(codes: readonly string[], links: readonly Link[]): string[] {
  const from = groupBy(links, ({ before }) => before);
  const waiting = new Map(codes.map((code) => [code, 0]));
  for (const { task } of links) waiting.set(task, (waiting.get(task) ?? 0) + 1);
  const order = codes.filter((code) => waiting.get(code) === 0);
  for (const code of order)
    for (const { task } of from.get(code) ?? []) {
      const left = (waiting.get(task) ?? 0) - 1;
      waiting.set(task, left);
      if (left === 0) order.push(task);
    }
  return order;
}
