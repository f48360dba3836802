/** A new project from five answers, an agreement file or an example. */
import type { Day } from '../../core/days';
import type { AgreementView } from '../../worker/lead-views';
import type { FileBytes } from '../../worker/protocol';
import type { SampleName } from '../../worker/sample-names';
import { openMade, type MadeWorkbook } from './made-workbook';
import { isLike } from './memory';
import type { StoreDependencies } from './shell';
import { emptyStart, problemsOf, type Start } from './start';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface NewProjectState {
  start: Start;
  /** An agreement file, used in place of the answers. */
  file: { name: string; text: string } | undefined;
  /** The result of checking the file. */
  check: AgreementView | undefined;
  created: (MadeWorkbook & { kind: 'draft' | 'project' }) | undefined;
}

export interface NewProjectStore {
  store: Store<NewProjectState>;
  edit(change: Partial<Start>): void;
  /** Makes the workbook on whose sheets the rest of the agreement is written. */
  begin(): Promise<void>;
  loadFile(file: { name: string; text: string }): Promise<void>;
  discardFile(): void;
  /** Makes the project workbook of a complete agreement file. */
  create(): Promise<void>;
  /** Makes a workbook on whose sheets an incomplete agreement file is completed. */
  complete(): Promise<void>;
  makeExample(name: SampleName): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
  reset(): void;
}

export function createNewProject(
  { port, jobs, memory }: StoreDependencies,
  work: Work,
  today: () => Day,
  language: () => string,
): NewProjectStore {
  const own = memory.of('new');
  const empty = (): Start => emptyStart(language());
  const store = createStore<NewProjectState>({
    start: own.get('start', isLike(empty())) ?? empty(),
    file: undefined,
    check: undefined,
    created: undefined,
  });
  type Kind = 'draft' | 'project';
  const made = (kind: Kind, file: FileBytes | undefined): void => {
    if (file) store.set({ created: { kind, file, asked: false } });
  };
  const makeProject = async (text: string): Promise<void> =>
    made(
      'project',
      await work.run('creating', (control) =>
        jobs.run('newProject', { text, today: today(), language: undefined }, control),
      ),
    );

  return {
    store,
    edit(change) {
      const start = { ...store.get().start, ...change };
      store.set({ start });
      own.set('start', start);
    },
    async begin() {
      const { start } = store.get();
      if (Object.values(problemsOf(start)).some(Boolean)) return;
      made(
        'draft',
        await work.run('creating', (control) => jobs.run('startProject', { start, today: today() }, control)),
      );
    },
    async loadFile(file) {
      store.set({ file, check: undefined, created: undefined });
      const check = await work.run('checking', () => jobs.run('checkAgreement', { text: file.text }));
      if (check && store.get().file === file) store.set({ check });
    },
    discardFile: () => store.set({ file: undefined, check: undefined }),
    async create() {
      const { file, check } = store.get();
      if (file && check?.problems.length === 0) await makeProject(file.text);
    },
    async complete() {
      const { file } = store.get();
      if (!file) return;
      made(
        'draft',
        await work.run('creating', (control) => jobs.run('newDraft', { text: file.text, today: today() }, control)),
      );
    },
    async makeExample(name) {
      const text = await work.run('example', () => jobs.run('sampleAgreement', { name }));
      if (text !== undefined) await makeProject(text);
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().created,
        (created) => store.set({ created }),
      ),
    reset() {
      own.set('start', undefined);
      store.set({ start: empty(), file: undefined, check: undefined, created: undefined });
    },
  };
}
