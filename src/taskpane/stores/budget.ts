/** A budget that somebody has, taken over into the draft or next version: shown first, then made in a workbook of its own. */
import type { Day } from '../../core/days';
import type { BudgetView, ProjectMade } from '../../worker/lead-views';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** Somebody's file, or cells that were pasted. */
export interface BudgetSource {
  name: string;
  bytes: Uint8Array;
}

export interface BudgetState {
  source: BudgetSource | undefined;
  view: BudgetView | undefined;
  /** Whether the workbook was edited after it was shown, so that the result is another one. */
  changed: boolean;
  created: (MadeWorkbook & ProjectMade) | undefined;
}

export interface BudgetStore {
  store: Store<BudgetState>;
  /** For another workbook, or to leave it. */
  reset(): void;
  /** Looks at what would be taken over; writes nothing. */
  look(source: BudgetSource): Promise<void>;
  /** Makes the workbook with the budget in it, unless it would be another one than was shown. */
  take(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
}

const nothing: BudgetState = { source: undefined, view: undefined, changed: false, created: undefined };

export function createBudget(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  language: () => string,
): BudgetStore {
  const store = createStore<BudgetState>(nothing);
  const read = ({ name, bytes }: BudgetSource, retry: () => void): Promise<BudgetView | undefined> =>
    work.run(
      'checking',
      async (control) =>
        jobs.run(
          'budget',
          { book: await port.read('all'), file: { path: name, bytes }, today: today(), language: language() },
          control,
        ),
      { retry },
    );
  return {
    store,
    reset: () => store.set(nothing),
    async look(source) {
      store.set({ ...nothing, source });
      const view = await read(source, () => void this.look(source));
      if (view) store.set({ view });
    },
    async take() {
      const { source, view: shown } = store.get();
      if (!source || !shown) return;
      const view = await read(source, () => void this.take());
      if (!view) return;
      const isSame = JSON.stringify(spoken(view)) === JSON.stringify(spoken(shown));
      if (isSame && view.made) store.set({ ...nothing, created: { ...view.made, asked: false } });
      else store.set({ view, changed: !isSame });
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().created,
        (created) => store.set({ created }),
      ),
  };
}

const spoken = ({ problems, summary }: BudgetView): readonly (readonly string[])[] => [problems, summary];
