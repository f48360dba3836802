/** What is open in the page: workbooks, the one in front, the sample's files, what went wrong. Knows no screen. */
import type { Language } from 'accord/languages';
import { dayFromParts, type Day } from 'accord/days';
import type { SampleName } from 'accord/sample-names';
import { startCalculator } from './calculate/calculator';
import { UnreadableFile, startFiles } from './files/client';
import type { NamedFile } from './files/protocol';
import { dump, type WorkbookData } from './host';
import { showWorkbook, type ShownWorkbook } from './open-workbook';
import { texts } from './texts';

/** A partner's file of the sample that was opened. */
export interface SampleFile {
  file: string;
  partner: string;
  sample: SampleName;
}

export interface SessionState {
  workbooks: readonly ShownWorkbook[];
  /** The workbook in front; undefined shows the start. */
  active: ShownWorkbook | undefined;
  /** Partners' files of the sample that was opened. */
  tray: readonly SampleFile[];
  busy: boolean;
  problem: string | undefined;
}

export interface PlaygroundSession {
  readonly language: Language;
  get: () => SessionState;
  subscribe: (listener: () => void) => () => void;
  openFiles: (files: readonly File[]) => Promise<void>;
  openTray: (file: SampleFile) => Promise<void>;
  openSample: (name: SampleName) => Promise<void>;
  openEmpty: () => void;
  activate: (workbook: ShownWorkbook | undefined) => void;
  close: (workbook: ShownWorkbook) => void;
  /** The workbook as a file. */
  saved: (workbook: ShownWorkbook) => Promise<Uint8Array>;
  tell: (problem: string | undefined) => void;
}

export function createSession(language: Language): PlaygroundSession {
  const files = startFiles();
  const calculator = startCalculator();
  const listeners = new Set<() => void>();
  const words = texts[language].refused;
  let opened = 0;
  let state: SessionState = { workbooks: [], active: undefined, tray: [], busy: false, problem: undefined };

  function change(part: Partial<SessionState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function add(data: WorkbookData | undefined, isNew = false): void {
    const around = {
      language,
      calculator,
      openFile: (bytes: Uint8Array) => void whileBusy(() => load({ name: '', bytes }, true), ''),
      openFiles: (chosen: readonly File[]) => void openFiles(chosen),
    };
    const workbook = showWorkbook(`workbook-${++opened}`, data, around, isNew);
    const wanted = workbook.model.workbook.name;
    workbook.model.workbook.name = freeName(wanted, state.workbooks);
    change({ workbooks: [...state.workbooks, workbook], active: workbook });
  }

  async function load({ name, bytes }: NamedFile, isNew = false): Promise<void> {
    const data = await files.read({ bytes, name });
    add({ ...data, name: name || titled(data) }, isNew);
  }

  const read = (file: NamedFile) => whileBusy(() => load(file), file.name);

  async function openFiles(chosen: readonly File[]): Promise<void> {
    change({ problem: undefined });
    for (const file of chosen) await read({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }

  async function whileBusy(work: () => Promise<void>, name: string): Promise<void> {
    change({ busy: true });
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      console.info(error.message);
      const problem = words.file(name, words.files[error.reason]);
      change({ problem: state.problem === undefined ? problem : `${state.problem}\n${problem}` });
    } finally {
      change({ busy: false });
    }
  }

  return {
    language,
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    openFiles,
    // Made when somebody wants to see it: none of them is needed to begin.
    openTray: ({ file, partner, sample }) =>
      whileBusy(async () => {
        await load({ name: file, bytes: await files.ask('partner', { name: sample, partner, today: today() }) });
      }, file),
    async openSample(name) {
      await whileBusy(async () => {
        const { file, partners } = await files.ask('project', { name, today: today(), language });
        await load(file);
        change({ tray: [...partners].map(([file, partner]) => ({ file, partner, sample: name })) });
      }, name);
    },
    openEmpty: () => add(undefined),
    activate: (active) => change({ active }),
    close(workbook) {
      const at = state.workbooks.indexOf(workbook);
      const workbooks = state.workbooks.filter((other) => other !== workbook);
      workbook.close();
      const active = state.active === workbook ? (workbooks[at] ?? workbooks[at - 1]) : state.active;
      change({ workbooks, active });
    },
    async saved(workbook) {
      const { version } = workbook.model;
      const bytes = await files.ask('write', { data: dump(workbook.model) });
      workbook.saved(version);
      return bytes;
    },
    tell: (problem) => {
      if (problem !== state.problem) change({ problem });
    },
  };
}

/** Excel calls what an add-in opens "Book2"; its title says more. */
function titled({ properties }: WorkbookData): string {
  const title = properties?.['Title'];
  return typeof title === 'string' && title !== '' ? title : 'Book';
}

function freeName(wanted: string, workbooks: readonly ShownWorkbook[]): string {
  const taken = (name: string) => workbooks.some((workbook) => workbook.name() === name);
  const [, stem = '', ending = ''] = /^(.*?)(\.xlsx)?$/i.exec(wanted.replace(/^Book1$/, 'Book')) ?? [];
  const numbered = (count: number) => (stem === 'Book' ? `Book${count}` : `${stem} (${count})${ending}`);
  if (stem !== 'Book' && !taken(wanted)) return wanted;
  for (let count = stem === 'Book' ? 1 : 2; ; count++) if (!taken(numbered(count))) return numbered(count);
}

function today(): Day {
  const now = new Date();
  const day = dayFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new Error('The clock shows no date.');
  return day;
}
