/** The open report, and what changed in it since the one that was seen before it. */
import type { Changes, ReportSnapshot } from '../../core/consolidation/changes';
import type { Day } from '../../core/days';
import { isLike, type Memory } from './memory';
import { noTotals } from './project';
import type { Deps } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** A report as it was seen on a day. */
interface Seen {
  day: Day;
  standing: ReportSnapshot;
}

/** What it is compared with: the report that was seen last, or a file. */
export type Since = { day: Day } | { file: string };

export interface ReportState {
  changes: Changes | undefined;
  since: Since | undefined;
}

export interface ReportStore {
  store: Store<ReportState>;
  /** Remembers the open report, and compares it with the one that was seen before. */
  start(memory: Memory, period: string | undefined): Promise<void>;
  compareWith(file: { name: string; bytes: Uint8Array }): Promise<void>;
}

/** More lines than these are not remembered: they would fill the browser's shelf. Files can still be compared. */
const mostRemembered = 5_000;

const isStanding = isLike<ReportSnapshot>({ totals: noTotals, lines: [] });
const isSeen = (value: unknown): value is Seen =>
  isLike({ day: '', standing: {} })(value) && isStanding(value.standing);

export function createReport({ jobs }: Deps, work: Work, today: () => Day): ReportStore {
  const store = createStore<ReportState>({ changes: undefined, since: undefined });

  /** A report that is only opened again is compared with what it was compared with the first time. */
  function remembered(memory: Memory, scope: string, standing: ReportSnapshot): Seen | undefined {
    const last = memory.get(`seen/${scope}`, isSeen);
    if (last && JSON.stringify(last.standing) === JSON.stringify(standing))
      return memory.get(`seen-before/${scope}`, isSeen);
    memory.set(`seen-before/${scope}`, last);
    memory.set(`seen/${scope}`, { day: today(), standing } satisfies Seen);
    return last;
  }

  return {
    store,
    async start(memory, period) {
      store.set({ changes: undefined, since: undefined });
      // A report that cannot be compared can still be used: its tables say what is wrong with it.
      const standing = await jobs.run('standing', { file: undefined }).catch(() => undefined);
      if (!standing || standing.lines.length > mostRemembered) return;
      const before = remembered(memory, period ?? 'all', standing);
      if (before)
        store.set({
          changes: await jobs.run('changes', { before: before.standing }),
          since: { day: before.day },
        });
    },
    async compareWith({ name, bytes }) {
      const changes = await work.run('opening', async (control) => {
        const before = await jobs.run('standing', { file: { path: name, bytes } }, control);
        return jobs.run('changes', { before }, control);
      });
      if (changes) store.set({ changes, since: { file: name } });
    },
  };
}
