/** The planning views of the open project: what was read, dates and keys that are tried, and writing them down. */
import type { Day } from '../../core/days';
import type { DateMove, NewKey, PlanView, SplitView, TriedView } from '../../worker/plan-protocol';
import type { FileBytes } from '../../worker/protocol';
import type { CellWrite } from '../../workbooks/open-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface PlanState {
  /** Undefined until the sheets were read, and where a draft lacks something. */
  view: PlanView | undefined;
  isRead: boolean;
  moves: readonly DateMove[];
  tried: TriedView | undefined;
  /** A key that is tried, and how it splits its cost. */
  key: NewKey | undefined;
  split: SplitView | undefined;
  /** What became of the last writing. */
  outcome: 'written' | 'changed' | 'notFound' | undefined;
  file: FileBytes | undefined;
}

export interface PlanStore {
  store: Store<PlanState>;
  /** For another workbook. */
  reset(): void;
  read(): Promise<void>;
  /** Tries one more date; nothing is written. */
  move(move: DateMove): Promise<void>;
  takeBack(): void;
  writeMoves(): Promise<void>;
  tryKey(key: NewKey): Promise<void>;
  leaveKey(): void;
  writeKey(): Promise<void>;
  /** The deadlines in force for calendar programs. */
  makeFile(partner: string | undefined): Promise<void>;
}

const untried = { moves: [], tried: undefined, key: undefined, split: undefined } as const;
const nothing: PlanState = { ...untried, view: undefined, isRead: false, outcome: undefined, file: undefined };

export function createPlan(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  language: () => string,
): PlanStore {
  const store = createStore<PlanState>(nothing);
  const asked = () => ({ today: today(), language: language() });
  const readNow = async () => jobs.run('plan', { book: await port.read('all'), ...asked() });

  /** In one batch, all or nothing; then everything is read again. */
  async function write(
    cellsFor: (book: Awaited<ReturnType<typeof port.read>>) => Promise<readonly CellWrite[] | undefined>,
  ) {
    const written = await work.run(
      'writing',
      async () => {
        const cells = await cellsFor(await port.read('all'));
        const [first] = cells ?? [];
        if (!cells || !first) return { outcome: 'notFound' } as const;
        const skipped = await port.oneStep(first.sheet, (step) => step.writeCells(cells, { whole: true }));
        if (skipped.length > 0) return { outcome: 'changed' } as const;
        return { ...untried, outcome: 'written', view: await readNow() } as const;
      },
      { final: true },
    );
    if (written) store.set(written);
  }

  return {
    store,
    reset: () => store.set(nothing),
    async read() {
      const read = await work.run('opening', async () => ({ view: await readNow() }), {
        retry: () => void this.read(),
      });
      if (read) store.set({ ...nothing, ...read, isRead: true });
    },
    async move(move) {
      const moves = [...store.get().moves.filter(({ id }) => id !== move.id), move];
      const tried = await work.run('checking', () => jobs.run('tryMoves', { moves, ...asked() }));
      if (tried) store.set({ moves, tried, outcome: undefined });
    },
    takeBack: () => store.set({ moves: [], tried: undefined, outcome: undefined }),
    writeMoves: () => write((book) => jobs.run('moveCells', { book, moves: store.get().moves, today: today() })),
    async tryKey(key) {
      const split = await work.run('checking', () => jobs.run('trySplit', key));
      if (split) store.set({ key, split, outcome: undefined });
    },
    leaveKey: () => store.set({ key: undefined, split: undefined, outcome: undefined }),
    async writeKey() {
      const { key } = store.get();
      if (key) await write((book) => jobs.run('keyCells', { book, key, today: today() }));
    },
    async makeFile(partner) {
      const file = await work.run('creatingDocument', async () =>
        jobs.run('calendarFile', { book: await port.read('all'), partner, ...asked() }),
      );
      if (file) store.set({ file });
    },
  };
}
