/** What goes back to the partners of the dry run: a sheet and a letter to each, made when asked for. */
import type { Day } from '../../core/days';
import type { CorrectionsLetter } from '../../jobs/corrections';
import type { ProjectState } from './project';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface CorrectionsState {
  /** The last letter that was made, and the dry run that it belongs to. */
  made: { letter: CorrectionsLetter; of: ProjectState['result'] } | undefined;
}

export interface CorrectionsStore {
  store: Store<CorrectionsState>;
  make(partner: string): Promise<void>;
}

export function createCorrections(
  { jobs }: Pick<StoreDependencies, 'jobs'>,
  work: Work,
  today: () => Day,
  project: Store<ProjectState>,
): CorrectionsStore {
  const store = createStore<CorrectionsState>({ made: undefined });
  return {
    store,
    async make(partner) {
      const of = project.get().result;
      const letter = await work.run(
        'creating',
        (control) => jobs.run('corrections', { partner, today: today() }, control),
        { retry: () => void this.make(partner) },
      );
      if (letter) store.set({ made: { letter, of } });
    },
  };
}
