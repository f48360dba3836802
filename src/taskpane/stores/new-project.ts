/** A new project: from the guided form, from an agreement file, or from an example. Checked before anything is made. */
import type { Day } from '../../core/days';
import type { AgreementView, FileBytes } from '../../worker/protocol';
import type { SampleName } from '../../worker/sample-names';
import { agreementOf, type Draft } from './draft';
import { isLike } from './memory';
import type { Deps } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface NewProjectState {
  draft: Draft;
  /** An agreement that was dropped or chosen, in place of the form. */
  file: { name: string; text: string } | undefined;
  /** What the check says of the file, or of the form as it stands. */
  check: AgreementView | undefined;
  made: FileBytes | undefined;
}

export interface NewProjectStore {
  store: Store<NewProjectState>;
  edit(change: Partial<Draft>): void;
  takeFile(file: { name: string; text: string }): Promise<void>;
  dropFile(): void;
  /** What the check says of what is entered by now, not of what stood there a moment ago. */
  checked(): Promise<AgreementView | undefined>;
  /** Makes the project workbook and asks Excel to open it. */
  create(): Promise<void>;
  openExample(name: SampleName): Promise<void>;
  openAgain(): Promise<void>;
  startAgain(): void;
}

/** How long somebody pauses before the form is checked, in milliseconds. */
const pause = 400;

export function createNewProject(
  { port, jobs, memory }: Deps,
  work: Work,
  today: () => Day,
  emptyDraft: () => Draft,
): NewProjectStore {
  const own = memory.of('new');
  const store = createStore<NewProjectState>({
    draft: own.get('draft', isLike(emptyDraft())) ?? emptyDraft(),
    file: undefined,
    check: undefined,
    made: undefined,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const textOf = ({ draft, file }: NewProjectState): string =>
    file?.text ?? JSON.stringify(agreementOf(draft, today()));

  async function check(): Promise<void> {
    const asked = store.get();
    const view = await jobs.run('checkAgreement', { text: textOf(asked) });
    const now = store.get();
    if (now.draft === asked.draft && now.file === asked.file) store.set({ check: view });
  }

  async function make(text: string): Promise<void> {
    const made = await work.run('creating', (control) =>
      jobs.run('newProject', { text, today: today(), language: undefined }, control),
    );
    if (!made) return;
    store.set({ made });
    await work.run('opening', () => port.openCopy(made.bytes), { final: true });
  }

  return {
    store,
    edit(change) {
      const draft = { ...store.get().draft, ...change };
      store.set({ draft });
      own.set('draft', draft);
      clearTimeout(timer);
      timer = setTimeout(() => void check().catch(() => undefined), pause);
    },
    async takeFile(file) {
      store.set({ file, check: undefined, made: undefined });
      await work.run('checking', check);
    },
    dropFile: () => store.set({ file: undefined, check: undefined }),
    async checked() {
      clearTimeout(timer);
      await work.run('checking', check);
      return store.get().check;
    },
    async create() {
      await work.run('checking', check);
      const state = store.get();
      if (state.check?.problems.length === 0) await make(textOf(state));
    },
    async openExample(name) {
      const text = await work.run('example', () => jobs.run('sampleAgreement', { name }));
      if (text !== undefined) await make(text);
    },
    async openAgain() {
      const { made } = store.get();
      if (made) await work.run('opening', () => port.openCopy(made.bytes), { final: true });
    },
    startAgain() {
      own.set('draft', undefined);
      store.set({ draft: emptyDraft(), file: undefined, check: undefined, made: undefined });
    },
  };
}
