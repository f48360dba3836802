/** A new project from the guided form, an agreement file or an example, checked before any workbook is created. */
import type { Day } from '../../core/days';
import type { AgreementView } from '../../worker/protocol';
import type { SampleName } from '../../worker/sample-names';
import { withCodes, type Draft } from './draft';

import { agreementOf } from './draft-agreement';
import { openMade, type MadeWorkbook } from './made-workbook';
import { isLike } from './memory';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface NewProjectState {
  draft: Draft;
  /** An agreement file, used in place of the form. */
  file: { name: string; text: string } | undefined;
  /** The result of checking the file or the form. */
  check: AgreementView | undefined;
  created: MadeWorkbook | undefined;
}

export interface NewProjectStore {
  store: Store<NewProjectState>;
  edit(change: Partial<Draft>): void;
  loadFile(file: { name: string; text: string }): Promise<void>;
  discardFile(): void;
  /** Checks the current input at once and returns the result. */
  checked(): Promise<AgreementView | undefined>;
  /** Makes the project workbook. */
  create(): Promise<void>;
  makeExample(name: SampleName): Promise<void>;
  /** Makes a workbook on whose sheets the agreement is written. */
  makeDraft(): Promise<void>;
  /** Asks Excel to open the workbook that was made: in a click. */
  open(): Promise<void>;
  reset(): void;
}

/** Delay between the last edit and the check, in milliseconds. */
const checkDelay = 400;

export function createNewProject(
  { port, jobs, memory }: StoreDependencies,
  work: Work,
  today: () => Day,
  emptyDraft: () => Draft,
): NewProjectStore {
  const own = memory.of('new');
  const store = createStore<NewProjectState>({
    draft: withCodes(own.get('draft', isLike(emptyDraft())) ?? emptyDraft()),
    file: undefined,
    check: undefined,
    created: undefined,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const textOf = ({ draft, file }: NewProjectState): string =>
    file?.text ?? JSON.stringify(agreementOf(draft, today()));

  async function check(): Promise<void> {
    const before = store.get();
    const view = await jobs.run('checkAgreement', { text: textOf(before) });
    const now = store.get();
    if (now.draft === before.draft && now.file === before.file) store.set({ check: view });
  }

  async function make(text: string): Promise<void> {
    const file = await work.run('creating', (control) =>
      jobs.run('newProject', { text, today: today(), language: undefined }, control),
    );
    if (file) store.set({ created: { file, asked: false } });
  }

  return {
    store,
    edit(change) {
      const draft = { ...store.get().draft, ...change };
      store.set({ draft });
      own.set('draft', draft);
      clearTimeout(timer);
      timer = setTimeout(() => void check().catch(() => undefined), checkDelay);
    },
    async loadFile(file) {
      store.set({ file, check: undefined, created: undefined });
      await work.run('checking', check);
    },
    discardFile: () => store.set({ file: undefined, check: undefined }),
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
    async makeExample(name) {
      const text = await work.run('example', () => jobs.run('sampleAgreement', { name }));
      if (text !== undefined) await make(text);
    },
    async makeDraft() {
      const file = await work.run('creating', (control) =>
        jobs.run('newDraft', { today: today(), language: store.get().draft.language }, control),
      );
      if (file) store.set({ created: { file, asked: false } });
    },
    async open() {
      const { created } = store.get();
      if (!created) return;
      const opened = await openMade({ port, work }, created);
      if (store.get().created === created) store.set({ created: opened });
    },
    reset() {
      own.set('draft', undefined);
      store.set({ draft: emptyDraft(), file: undefined, check: undefined, created: undefined });
    },
  };
}
