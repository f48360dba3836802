/** What tasks wait for, and the circles in it. */
import type { Agreement } from './schema';
import { groupBy } from '../group-by';
import type { LinkKind } from '../names';

export interface Link {
  /** The task before, and the one that waits for it. */
  before: string;
  task: string;
  kind: LinkKind;
  /** Calendar days between; negative where they may overlap. */
  lag: number;
  /** Where the agreement says so: actions[0].tasks[1].links[0].after. */
  path: string;
}

/** All links between tasks that exist. Codes differ by more than case. */
export function linksOf({ actions }: Pick<Agreement, 'actions'>): Link[] {
  const known = new Set(actions.flatMap(({ tasks = [] }) => tasks.map(({ code }) => code)));
  return actions
    .flatMap(({ tasks = [] }, action) =>
      tasks.flatMap(({ code: task, dependsOn = [], links = [] }, index) => {
        const path = `actions[${action}].tasks[${index}]`;
        return [
          ...dependsOn.map((before, at): Link => ({
            before,
            task,
            kind: 'finish-start',
            lag: 0,
            path: `${path}.dependsOn[${at}]`,
          })),
          ...links.map(({ after, kind, lag = 0 }, at): Link => ({
            before: after,
            task,
            kind,
            lag,
            path: `${path}.links[${at}].after`,
          })),
        ];
      }),
    )
    .filter(({ before }) => known.has(before));
}

/** The links into each task, by its code. */
export function linksInto(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  return groupBy(links, ({ task }) => task);
}

export interface Circle {
  /** Of the link that closes it. */
  path: string;
  /** The tasks in order, the first one again at the end. */
  members: readonly string[];
}

/** Circles of links, none of which shares its closing link with another. Time: linear in links. */
export function circlesIn(links: readonly Link[]): Circle[] {
  const waitsFor = linksInto(links);
  const found: Circle[] = [];
  const done = new Set<string>();
  for (const { task: first } of links) {
    // The way from `first` to the task that is being looked at, each with the links that are still to follow.
    const way: { task: string; rest: Link[] }[] = [];
    const on = new Map<string, number>();
    const enter = (task: string): void => {
      on.set(task, way.length);
      way.push({ task, rest: [...(waitsFor.get(task) ?? [])].reverse() });
    };
    if (!done.has(first)) enter(first);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const link = here.rest.pop();
      if (!link) {
        way.pop();
        on.delete(here.task);
        done.add(here.task);
        continue;
      }
      const from = on.get(link.before);
      if (from !== undefined) {
        const members = way
          .slice(from)
          .map(({ task }) => task)
          .reverse();
        found.push({ path: link.path, members: [...members, members[0] ?? link.task] });
      } else if (!done.has(link.before)) enter(link.before);
    }
  }
  return found;
}
