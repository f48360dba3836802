/** Long work: one task at a time, with progress, cancellation and error reporting. */
import type { JobControl, Step } from '../../jobs/progress';
import { isStop, problemOf, type Problem } from './problem';
import { createStore, type Store } from './store';

/** The kind of task; the view has a sentence for each. */
export type TaskKind =
  | 'opening'
  | 'checking'
  | 'consolidating'
  | 'reporting'
  | 'creating'
  | 'creatingAll'
  | 'creatingDocument'
  | 'updating'
  | 'writing'
  | 'example';

export interface WorkState {
  task: TaskKind | undefined;
  step: Step | undefined;
  /** Undefined while the workbook is being written, which cannot be cancelled. */
  cancel: (() => void) | undefined;
  /** Whether something else was asked for meanwhile, which was not begun. */
  declined: boolean;
  problem: Problem | undefined;
  /** The task that was cancelled last, until another starts. */
  stopped: TaskKind | undefined;
}

export interface WorkOptions {
  /** The work writes the workbook and cannot be cancelled. */
  final?: boolean;
  /** Repeats the work; without it, no retry is offered. */
  retry?: () => void;
}

export interface Work {
  store: Store<WorkState>;
  /** Runs work unless other work is running. Undefined if it did not run, was cancelled or failed. */
  run: <T>(task: TaskKind, work: (control: JobControl) => Promise<T>, options?: WorkOptions) => Promise<T | undefined>;
  dismiss: () => void;
}

export function createWork(): Work {
  const store = createStore<WorkState>({
    task: undefined,
    step: undefined,
    cancel: undefined,
    declined: false,
    problem: undefined,
    stopped: undefined,
  });
  const run: Work['run'] = async (task, work, { final = false, retry } = {}) => {
    if (store.get().task !== undefined) {
      store.set({ declined: true });
      return undefined;
    }
    const abort = new AbortController();
    store.set({
      task,
      step: undefined,
      problem: undefined,
      stopped: undefined,
      cancel: final ? undefined : () => abort.abort(),
    });
    try {
      return await work({ signal: abort.signal, progress: (step) => store.set({ step }) });
    } catch (error) {
      if (isStop(error)) store.set({ stopped: task });
      else store.set({ problem: problemOf(error, retry) });
      return undefined;
    } finally {
      store.set({ task: undefined, step: undefined, cancel: undefined, declined: false });
    }
  };
  return {
    store,
    run,
    dismiss: () => store.set({ problem: undefined, stopped: undefined }),
  };
}
