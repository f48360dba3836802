/** Long work: one at a time, told step by step, stopped by a button. What fails is told where it was started. */
import type { JobControl, Step } from '../../jobs/progress';
import { isStop, problemOf, type Problem } from './problem';
import { createStore, type Store } from './store';

/** What is being done; the view has a sentence for each. */
export type WorkKind = 'opening' | 'checking' | 'consolidating' | 'reporting' | 'creating' | 'writing' | 'example';

export interface WorkState {
  task: WorkKind | undefined;
  step: Step | undefined;
  /** Undefined where the work cannot be stopped any more: the workbook is being written. */
  cancel: (() => void) | undefined;
  problem: Problem | undefined;
  /** What was stopped last, until something else is done. */
  stopped: WorkKind | undefined;
}

export interface WorkOptions {
  /** It cannot be stopped once it has begun: the workbook is being written. */
  final?: boolean;
  /** What trying again means; without it nothing is offered. */
  retry?: () => void;
}

export interface Work {
  store: Store<WorkState>;
  /** Runs work unless other work is under way. Undefined when it was stopped or failed. */
  run: <T>(task: WorkKind, work: (control: JobControl) => Promise<T>, options?: WorkOptions) => Promise<T | undefined>;
  dismiss: () => void;
}

export function createWork(): Work {
  const store = createStore<WorkState>({
    task: undefined,
    step: undefined,
    cancel: undefined,
    problem: undefined,
    stopped: undefined,
  });
  const run: Work['run'] = async (task, work, { final = false, retry } = {}) => {
    if (store.get().task !== undefined) return undefined;
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
      store.set({ task: undefined, step: undefined, cancel: undefined });
    }
  };
  return {
    store,
    run,
    dismiss: () => store.set({ problem: undefined, stopped: undefined }),
  };
}
