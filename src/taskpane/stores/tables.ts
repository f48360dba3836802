/** Funder tables: previewed first with the sheets they would replace, then inserted into the open workbook. */
import { needsAllSheets, type TableName } from '../../core/tables/catalogue';
import { planInsertion, writeInsertion, type Insertion } from './insertion';
import { isText } from './memory';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface TablesState {
  /** The table that is previewed. */
  name: TableName | undefined;
  /** Its sheets, once they are planned. */
  insertion: Insertion | undefined;
  /** Language of the tables; the workbook's own when absent. */
  language: string | undefined;
}

export interface TablesStore {
  store: Store<TablesState>;
  preview(name: TableName): Promise<void>;
  setLanguage(language: string | undefined): Promise<void>;
  /** Writes the previewed sheets. `decision`: what becomes of earlier ones on which people wrote. */
  insert(decision?: 'keep' | 'replace'): Promise<void>;
  close(): void;
}

export function createTables({ port, jobs, memory }: StoreDependencies, work: Work): TablesStore {
  const store = createStore<TablesState>({
    name: undefined,
    insertion: undefined,
    language: memory.get('table-language', isText),
  });
  return {
    store,
    async preview(name) {
      store.set({ name, insertion: undefined });
      const insertion = await work.run('opening', async (control) =>
        planInsertion(
          port,
          await jobs.run(
            'table',
            { name, language: store.get().language, book: needsAllSheets(name) ? await port.read('all') : undefined },
            control,
          ),
        ),
      );
      if (store.get().name === name) store.set(insertion ? { insertion } : { name: undefined });
    },
    async setLanguage(language) {
      memory.set('table-language', language);
      store.set({ language });
      const { name } = store.get();
      if (name) await this.preview(name);
    },
    async insert(decision) {
      const { insertion: planned } = store.get();
      if (!planned) return;
      const insertion = await writeInsertion({ port, work }, planned, decision, () => void this.insert(decision));
      if (insertion && store.get().insertion === planned) store.set({ insertion });
    },
    close: () => store.set({ name: undefined, insertion: undefined }),
  };
}
