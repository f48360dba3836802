/** The state of the pane as a whole: the open workbook, the current view, notices. */
import type { OpenWorkbook } from '../../workbooks/open-workbook';
import type { JobClient } from '../../worker/client';
import type { RecognisedWorkbook } from '../../worker/partner-views';
import { isFlag, isOneOf, type Memory } from './memory';
import { problemOf, type Problem } from './problem';
import { createStore, type Store } from './store';

/** The views that draw the agreement. */
export const planNames = ['timeline', 'allocation', 'people', 'steering'] as const;
export type PlanName = (typeof planNames)[number];

const viewNames = ['home', 'new-project', 'settings', 'help', ...planNames] as const;
export type ViewName = (typeof viewNames)[number];

export function isPlan(view: ViewName): view is PlanName {
  return planNames.some((name) => name === view);
}

export interface ShellState {
  /** Undefined until the workbook is recognised for the first time. */
  workbook: RecognisedWorkbook | undefined;
  /** Why the workbook could not be read. */
  failure: Problem | undefined;
  view: ViewName;
  /** The section of the view to scroll to and focus. */
  focus: Focus | undefined;
  /** Why a command could not run, as a key of the texts' `commands`. */
  notice: Notice | undefined;
  /** The text that a screen reader announces next. */
  announcement: string;
}

export type Notice = 'needsProject' | 'needsPartner' | 'needsReport' | 'noCalendar';

export type Focus = 'partner-workbooks' | 'files' | 'findings' | 'tables';

export interface StoreDependencies {
  port: OpenWorkbook;
  jobs: JobClient;
  memory: Memory;
}

export interface Shell {
  store: Store<ShellState>;
  /** Reads and recognises the workbook. */
  open(): Promise<RecognisedWorkbook | undefined>;
  show(view: ViewName, focus?: Focus): void;
  notify(notice: Notice | undefined): void;
  announce(text: string): void;
}

export function createShell({ port, jobs, memory }: StoreDependencies): Shell {
  const store = createStore<ShellState>({
    workbook: undefined,
    failure: undefined,
    view: 'home',
    focus: undefined,
    notice: undefined,
    announcement: '',
  });
  return {
    store,
    async open() {
      try {
        const book = await port.read();
        const workbook = await jobs.run('recognise', { book, closing: memory.get('closing', isFlag) ?? false });
        const shown = store.get();
        // Whoever has gone to help or settings while the workbook was read stays there.
        const undecided = shown.workbook === undefined && shown.view === 'home';
        const view = undecided ? rememberedView(memory, workbook) : shown.view;
        store.set({ workbook, failure: undefined, view });
        return workbook;
      } catch (error) {
        store.set({ failure: problemOf(error, () => void this.open()) });
        return undefined;
      }
    },
    show(view, focus) {
      const { workbook } = store.get();
      if (workbook) documentMemory(memory, workbook).set('view', view);
      store.set({ view, focus, notice: undefined });
    },
    notify: (notice) => store.set({ notice }),
    announce: (announcement) => store.set({ announcement }),
  };
}

/** The memory of the open document. Two workbooks of one project are two documents. */
export function documentMemory(memory: Memory, workbook: RecognisedWorkbook): Memory {
  if (workbook.kind === 'nothing' || workbook.kind === 'damaged') return memory.of('new');
  if (workbook.kind === 'draft') return memory.of(`${workbook.project}/draft`);
  const part = workbook.kind === 'partner' ? workbook.partner : workbook.kind;
  return memory.of(`${workbook.about.project}/${part}`);
}

function rememberedView(memory: Memory, workbook: RecognisedWorkbook): ViewName {
  const view = documentMemory(memory, workbook).get('view', isOneOf(viewNames));
  return view === 'new-project' && workbook.kind === 'nothing' ? view : 'home';
}
