/** The open draft of an agreement: what is missing in it, and the project workbook that it becomes. */
import type { Day } from '../../core/days';
import type { DraftView } from '../../worker/protocol';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface DraftState {
  /** Undefined until the draft was read. */
  view: DraftView | undefined;
  created: MadeWorkbook | undefined;
}

export interface DraftStore {
  store: Store<DraftState>;
  /** Reads the sheets as they are now. */
  read(): Promise<void>;
  /** Makes the project workbook with the draft as version 1; the draft stays as it is. */
  makeFirstVersion(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
}

export function createDraftStore({ port, jobs }: StoreDependencies, work: Work, today: () => Day): DraftStore {
  const store = createStore<DraftState>({ view: undefined, created: undefined });
  return {
    store,
    async read() {
      const view = await work.run(
        'checking',
        async (control) => jobs.run('draft', { book: await port.read(), today: today() }, control),
        { retry: () => void this.read() },
      );
      if (view) store.set({ view });
    },
    async makeFirstVersion() {
      const file = await work.run(
        'creating',
        async (control) => jobs.run('firstVersion', { book: await port.read(), today: today() }, control),
        { retry: () => void this.makeFirstVersion() },
      );
      if (file) store.set({ created: { file, asked: false } });
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().created,
        (created) => store.set({ created }),
      ),
  };
}
