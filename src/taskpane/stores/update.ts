/** The open partner's workbook brought to another version of the agreement: looked at first, then made as a new file. */
import type { Day } from '../../core/days';
import { JobFailed } from '../../worker/client';
import type { UpdateView } from '../../worker/partner-views';
import { openMade, type MadeWorkbook } from './made-workbook';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

/** The project's workbook, or a new one of the partner. */
export interface SourceFile {
  name: string;
  bytes: Uint8Array;
}

/** Who seems to have the place of a partner that left. */
export interface Successor {
  partner: string;
  code: string;
  name: string;
}

/** A partner that left, and the codes of those who may take over. */
export interface Gone {
  partner: string;
  known: readonly string[];
}

export interface UpdateState {
  source: SourceFile | undefined;
  /** Asked before there is a plan. */
  successor: Successor | undefined;
  /** Where nobody seems to have its place. */
  gone: Gone | undefined;
  plan: UpdateView | undefined;
  /** Whether the workbook was edited after it was looked at, so that the plan is another one. */
  changed: boolean;
  made: MadeWorkbook | undefined;
}

export interface UpdateStore {
  store: Store<UpdateState>;
  /** Looks at what the new workbook would be. */
  choose(source: SourceFile): Promise<void>;
  /** The lines go on under this code. */
  takeOver(code: string): Promise<void>;
  /** Writes one code in place of another. */
  rename(code: string, to: string): Promise<void>;
  /** Makes the new workbook, unless it would be another one than was shown. */
  make(): Promise<void>;
  /** Asks Excel to open it: in a click. */
  open(): Promise<void>;
  leave(): void;
}

const nothing: UpdateState = {
  source: undefined,
  successor: undefined,
  gone: undefined,
  plan: undefined,
  changed: false,
  made: undefined,
};

export function createUpdate({ port, jobs }: StoreDependencies, work: Work, today: () => Day): UpdateStore {
  const store = createStore<UpdateState>(nothing);
  let as: string | undefined;
  let renames: ReadonlyMap<string, string> = new Map();

  async function look(retry: () => void): Promise<UpdateView | undefined> {
    const { source } = store.get();
    if (!source) return undefined;
    const file = { path: source.name, bytes: source.bytes };
    const found = await work.run(
      'updating',
      async (control) =>
        jobs
          .run('update', { book: await port.read(), file, as, renames, today: today() }, control)
          .catch((error: unknown) => askedFor(error)),
      { retry },
    );
    if (found && 'file' in found) return found;
    if (found) store.set('known' in found ? { gone: found } : { successor: found });
    return undefined;
  }

  async function show(): Promise<void> {
    store.set({ successor: undefined, gone: undefined, plan: undefined, changed: false, made: undefined });
    const plan = await look(() => void show());
    if (plan) store.set({ plan });
  }

  return {
    store,
    async choose(source) {
      as = undefined;
      renames = new Map();
      store.set({ ...nothing, source });
      await show();
    },
    async takeOver(code) {
      as = code;
      await show();
    },
    async rename(code, to) {
      renames = new Map([...renames, [code, to]]);
      await show();
    },
    async make() {
      const { plan: shown } = store.get();
      const plan = await look(() => void this.make());
      if (!plan) return;
      const changed = !shown || factsOf(shown) !== factsOf(plan);
      store.set({ plan, changed, made: changed ? undefined : { file: plan.file, asked: false } });
    },
    open: () =>
      openMade(
        { port, work },
        () => store.get().made,
        (made) => store.set({ made }),
      ),
    leave: () => store.set(nothing),
  };
}

/** What a plan says, without the file itself. */
function factsOf({ file: _, ...facts }: UpdateView): string {
  return JSON.stringify(facts);
}

function askedFor(error: unknown): Successor | Gone {
  if (!(error instanceof JobFailed)) throw error;
  const { partner = '', code = '', name = '', known = '' } = error.figures as Record<string, string>;
  if (error.code === 'partner-succeeded') return { partner, code, name };
  if (error.code === 'partner-gone') return { partner, known: known.split(', ') };
  throw error;
}
