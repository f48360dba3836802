/** Funder tables: chosen and previewed first with the sheets they would replace, then inserted, or made as one file. */
import { needsAllSheets, type TableName } from '../../core/tables/catalogue';
import type { TableChoice } from '../../core/tables/choice';
import type { FileBytes } from '../../worker/protocol';
import type { TablesRequest, TablesView } from '../../worker/lead-views';
import { planInsertion, writeInsertion, type Insertion } from './insertion';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface TablesState {
  /** The tables that are chosen, the one that is previewed last, and what they are limited to. */
  choice: TableChoice;
  /** What was chosen last in this workbook. */
  last: TableChoice | undefined;
  /** Why warnings are accepted. */
  reason: string;
  /** The sheets of all chosen tables, once they are planned. */
  insertion: (Insertion & { view: TablesView }) | undefined;
  file: FileBytes | undefined;
}

export type TableLimits = Pick<TableChoice, 'period' | 'partner' | 'language'>;

export interface TablesStore {
  store: Store<TablesState>;
  /** For a workbook that was recognised, with what it keeps. */
  start(last: TableChoice | undefined): void;
  /** Chooses this table alone; of several that are chosen, shows it. */
  preview(name: TableName): Promise<void>;
  /** Chooses a table as well, or no longer. */
  toggle(name: TableName): Promise<void>;
  chooseAll(names: readonly TableName[]): Promise<void>;
  limit(limits: { [Limit in keyof TableLimits]: string | undefined }): Promise<void>;
  accept(reason: string): Promise<void>;
  /** Writes the planned sheets. `decision`: what becomes of earlier ones on which people wrote. */
  insert(decision?: 'keep' | 'replace'): Promise<void>;
  makeFile(): Promise<void>;
  close(): Promise<void>;
}

const nothing: TableChoice = { names: [] };

export function createTables({ port, jobs }: StoreDependencies, work: Work): TablesStore {
  const store = createStore<TablesState>({
    choice: nothing,
    last: undefined,
    reason: '',
    insertion: undefined,
    file: undefined,
  });
  let isPlanning = false;

  async function request(): Promise<TablesRequest> {
    const { choice, reason } = store.get();
    return { choice, reason, book: choice.names.some(needsAllSheets) ? await port.read('all') : undefined };
  }

  /** Plans what is chosen; again where it is no longer what was planned. */
  async function plan(): Promise<void> {
    if (isPlanning) return;
    isPlanning = true;
    let planned: Pick<TablesState, 'choice' | 'reason'>;
    do {
      planned = store.get();
      const insertion =
        planned.choice.names.length === 0
          ? undefined
          : await work.run('opening', async (control) => {
              const view = await jobs.run('tables', await request(), control);
              return { ...(await planInsertion(port, view)), view };
            });
      store.set({ insertion });
    } while (store.get().choice !== planned.choice || store.get().reason !== planned.reason);
    isPlanning = false;
  }

  async function choose(changed: Partial<TableChoice>): Promise<void> {
    store.set({ choice: { ...store.get().choice, ...changed }, insertion: undefined, file: undefined });
    await plan();
  }

  /** Not worth failing what was made: the workbook may be protected. */
  async function remember(): Promise<void> {
    const { choice } = store.get();
    store.set({ last: choice });
    await jobs
      .run('keepTables', { choice })
      .then((cells) => port.writeHidden(cells))
      .catch(() => undefined);
  }

  return {
    store,
    start(last) {
      const { names: _, ...limits } = last ?? nothing;
      store.set({ choice: { ...limits, names: [] }, last, reason: '', insertion: undefined, file: undefined });
    },
    async preview(name) {
      const { names } = store.get().choice;
      const others = names.includes(name) ? names.filter((one) => one !== name) : [];
      await choose({ names: [...others, name] });
    },
    async toggle(name) {
      const { names } = store.get().choice;
      await choose({ names: names.includes(name) ? names.filter((one) => one !== name) : [...names, name] });
    },
    chooseAll: (names) => choose({ names: [...names] }),
    async limit(limits) {
      const { names, ...before } = store.get().choice;
      const { period, partner, language } = { ...before, ...limits };
      const given = {
        ...(period === undefined ? {} : { period }),
        ...(partner === undefined ? {} : { partner }),
        ...(language === undefined ? {} : { language }),
      };
      store.set({ choice: { names, ...given } });
      await choose({});
    },
    async accept(reason) {
      if (reason === store.get().reason) return;
      store.set({ reason });
      await plan();
    },
    async insert(decision) {
      const { insertion: planned } = store.get();
      if (!planned) return;
      const insertion = await writeInsertion({ port, work }, planned, decision, () => void this.insert(decision));
      if (!insertion || store.get().insertion !== planned) return;
      store.set({ insertion: { ...insertion, view: planned.view } });
      if (insertion.done) await remember();
    },
    async makeFile() {
      const file = await work.run('creating', async (control) => jobs.run('tablesFile', await request(), control), {
        retry: () => void this.makeFile(),
      });
      if (!file) return;
      store.set({ file });
      await remember();
    },
    close: () => choose({ names: [] }),
  };
}
