/** The next version of the agreement in the open project: what the sheets change, and the workbook with it in force. */
import type { Day } from '../../core/days';
import type { AmendmentView, ProjectMade, VersionRecord } from '../../worker/lead-views';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface AmendmentState {
  /** Undefined until the sheets were compared. */
  view: AmendmentView | undefined;
  /** What is typed to record it; undefined while nobody does. */
  record: VersionRecord | undefined;
  /** Why it could not be recorded. */
  refused: readonly string[];
  created: (MadeWorkbook & ProjectMade) | undefined;
}

export interface AmendmentStore {
  store: Store<AmendmentState>;
  /** For another workbook. */
  reset(): void;
  /** Reads the sheets of the agreement as they are now. */
  compare(): Promise<void>;
  /** Begins to record what was compared. */
  begin(): void;
  edit(change: Partial<VersionRecord>): void;
  leave(): void;
  /** Makes the workbook with the next version in force; the open one stays as it is. */
  record(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
}

const nothing: AmendmentState = { view: undefined, record: undefined, refused: [], created: undefined };

export function createAmendment(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  language: () => string,
): AmendmentStore {
  const store = createStore<AmendmentState>(nothing);
  const asked = async () => ({ book: await port.read('all'), today: today(), language: language() });
  return {
    store,
    reset: () => store.set(nothing),
    async compare() {
      const view = await work.run('checking', async (control) => jobs.run('amendment', await asked(), control), {
        retry: () => void this.compare(),
      });
      if (view) store.set({ ...nothing, view });
    },
    begin() {
      const { view } = store.get();
      if (view) store.set({ record: { date: today(), reason: view.reason, approval: 'none', by: '' }, refused: [] });
    },
    edit(change) {
      const { record } = store.get();
      if (record) store.set({ record: { ...record, ...change } });
    },
    leave: () => store.set({ record: undefined, refused: [] }),
    async record() {
      const { record } = store.get();
      if (!record) return;
      const made = await work.run('creating', async (control) =>
        jobs.run('recordVersion', { ...(await asked()), record }, control),
      );
      if (!made) return;
      if ('problems' in made) store.set({ refused: made.problems });
      else store.set({ ...nothing, created: { ...made, asked: false } });
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().created,
        (created) => store.set({ created }),
      ),
  };
}
