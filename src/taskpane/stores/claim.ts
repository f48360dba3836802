/** The claim: worked out from the files of the dry run, shown, and only then made; the last one can be undone. */
import type { Day } from '../../core/days';
import type { ClaimPlanRequest, ClaimView, ProjectMade, UndoView } from '../../worker/lead-views';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { ProjectState } from './project';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface ClaimState {
  kind: ClaimPlanRequest['kind'];
  /** Of an advance, as typed. */
  amount: string;
  /** What was worked out, and the dry run that it belongs to: another one makes it stale. */
  plan: { view: ClaimView; of: ProjectState['result'] } | undefined;
  undo: UndoView | undefined;
  created: (MadeWorkbook & ProjectMade) | undefined;
}

export interface ClaimStore {
  store: Store<ClaimState>;
  /** For another workbook. */
  reset(): void;
  edit(change: Pick<ClaimState, 'kind'> | Pick<ClaimState, 'amount'>): void;
  /** Works the claim out; writes nothing. */
  plan(): Promise<void>;
  /** Makes the workbook with the claim in it; the open one stays as it is. */
  make(): Promise<void>;
  /** Finds the last claim, and what is claimed without it; writes nothing. */
  planUndo(): Promise<void>;
  leaveUndo(): void;
  undo(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
}

export function createClaim(
  { port, jobs }: StoreDependencies,
  work: Work,
  today: () => Day,
  project: Store<ProjectState>,
): ClaimStore {
  const first: ClaimState = { kind: 'interim', amount: '', plan: undefined, undo: undefined, created: undefined };
  const store = createStore<ClaimState>(first);
  const made = (result: ProjectMade | undefined): void => {
    if (result) store.set({ ...first, created: { ...result, asked: false } });
  };
  return {
    store,
    reset: () => store.set(first),
    edit: (change) => store.set({ ...change, plan: undefined }),
    async plan() {
      const { files, period, result: of } = project.get();
      if (period === undefined) return;
      const { kind, amount } = store.get();
      const view = await work.run(
        'consolidating',
        async (control) =>
          jobs.run(
            'planClaim',
            {
              book: await port.read('all'),
              files: files.map(({ name, bytes }) => ({ path: name, bytes })),
              today: today(),
              claim: { kind, period, amount },
            },
            control,
          ),
        { retry: () => void this.plan() },
      );
      if (view) store.set({ plan: { view, of }, undo: undefined, created: undefined });
    },
    async make() {
      made(await work.run('creating', (control) => jobs.run('writeClaim', { today: today() }, control)));
    },
    async planUndo() {
      const undo = await work.run('checking', async (control) =>
        jobs.run('planUndo', { book: await port.read('all') }, control),
      );
      if (undo) store.set({ undo, plan: undefined, created: undefined });
    },
    leaveUndo: () => store.set({ undo: undefined }),
    async undo() {
      made(
        await work.run('creating', async (control) =>
          jobs.run('writeUndo', { book: await port.read('all'), today: today() }, control),
        ),
      );
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().created,
        (created) => store.set({ created }),
      ),
  };
}
