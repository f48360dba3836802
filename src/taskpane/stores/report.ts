/** The open report, and its changes since the one seen before. */
import type { Changes, ReportSnapshot } from '../../core/consolidation/changes';
import type { Day } from '../../core/days';
import { isLike, type Memory } from './memory';
import { zeroTotals } from './project';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** A report as seen on a given day. */
interface SeenReport {
  day: Day;
  snapshot: ReportSnapshot;
}

/** What the report is compared with: the one seen before, or a file. */
export type Since = { day: Day } | { file: string };

export interface ReportState {
  changes: Changes | undefined;
  since: Since | undefined;
}

export interface ReportStore {
  store: Store<ReportState>;
  /** Remembers the open report and compares it with the one seen before. */
  start(memory: Memory, period: string | undefined): Promise<void>;
  compareWith(file: { name: string; bytes: Uint8Array }): Promise<void>;
}

/** Longer reports are not remembered, because they would fill `localStorage`; comparing with a file still works. */
const maxRemembered = 5_000;

const isSnapshot = isLike<ReportSnapshot>({ totals: zeroTotals, lines: [] });
const isSeen = (value: unknown): value is SeenReport =>
  isLike({ day: '', snapshot: {} })(value) && isSnapshot(value.snapshot);

export function createReport({ jobs }: StoreDependencies, work: Work, today: () => Day): ReportStore {
  const store = createStore<ReportState>({ changes: undefined, since: undefined });

  /** A report that is opened again unchanged is compared with the same report as the first time. */
  function remembered(memory: Memory, scope: string, snapshot: ReportSnapshot): SeenReport | undefined {
    const last = memory.get(`seen/${scope}`, isSeen);
    if (last && JSON.stringify(last.snapshot) === JSON.stringify(snapshot))
      return memory.get(`seen-before/${scope}`, isSeen);
    memory.set(`seen-before/${scope}`, last);
    memory.set(`seen/${scope}`, { day: today(), snapshot } satisfies SeenReport);
    return last;
  }

  return {
    store,
    async start(memory, period) {
      store.set({ changes: undefined, since: undefined });
      // A report that cannot be compared can still be used; its tables report what is wrong with it.
      const snapshot = await jobs.run('reportSnapshot', { file: undefined }).catch(() => undefined);
      if (!snapshot || snapshot.lines.length > maxRemembered) return;
      const before = remembered(memory, period ?? 'all', snapshot);
      if (before)
        store.set({
          changes: await jobs.run('changes', { before: before.snapshot }),
          since: { day: before.day },
        });
    },
    async compareWith({ name, bytes }) {
      const changes = await work.run('opening', async (control) => {
        const before = await jobs.run('reportSnapshot', { file: { path: name, bytes } }, control);
        return jobs.run('changes', { before }, control);
      });
      if (changes) store.set({ changes, since: { file: name } });
    },
  };
}
