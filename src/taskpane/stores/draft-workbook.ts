/** The open draft of an agreement: what is missing in it, and the project workbook that it becomes. */
import type { Day } from '../../core/days';
import type { JobControl } from '../../jobs/progress';
import type { Watch } from '../../workbooks/open-workbook';
import type { DraftView } from '../../worker/lead-views';
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
  /** Reads the sheets, and again after each pause in typing, as long as Excel tells of edits. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Reads the sheets as they are now. */
  read(): Promise<void>;
  /** Makes the project workbook with the draft as version 1; the draft stays as it is. */
  makeFirstVersion(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
}

/** Milliseconds without an edit: people look up when they have typed a row, and a paste comes as many edits. */
const pause = 1_200;

export function createDraftStore({ port, jobs }: StoreDependencies, work: Work, today: () => Day): DraftStore {
  const store = createStore<DraftState>({ view: undefined, created: undefined });
  let watch: Watch | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;

  const readNow = async (control?: JobControl): Promise<DraftView> =>
    jobs.run('draft', { book: await port.read(), today: today() }, control);

  /** In the background: what cannot be read now is read after the next edit, or by the button. */
  async function readAgain(): Promise<void> {
    if (reading) {
      edited();
      return;
    }
    reading = true;
    const view = await readNow().catch(() => undefined);
    reading = false;
    if (view && watch) store.set({ view });
  }

  function edited(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void readAgain(), pause);
  }

  return {
    store,
    async start() {
      await this.stop();
      // Before the first reading, so that nothing typed in between is missed.
      watch = await port.watchEdits(edited).catch(() => undefined);
      await this.read();
    },
    async stop() {
      clearTimeout(timer);
      const ended = watch;
      watch = undefined;
      await ended?.stop().catch(() => undefined);
    },
    async read() {
      const view = await work.run('checking', readNow, { retry: () => void this.read() });
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
