/** Funder tables: previewed first with the sheets they would replace, then inserted into the open workbook. */
import type { TableName } from '../../core/tables';
import type { WritePlan } from '../../workbooks/open-workbook';
import type { TableView } from '../../worker/protocol';
import { isText } from './memory';
import type { StoreDependencies } from './shell';
import { createStore, type Store } from './store';
import type { Work } from './work';

export interface TablesState {
  /** The table that is previewed. */
  name: TableName | undefined;
  view: TableView | undefined;
  plan: WritePlan | undefined;
  /** Language of the tables; the workbook's own when absent. */
  language: string | undefined;
  /** The sheets written last. */
  done: WritePlan | undefined;
}

export interface TablesStore {
  store: Store<TablesState>;
  preview(name: TableName): Promise<void>;
  setLanguage(language: string | undefined): Promise<void>;
  insert(): Promise<void>;
  close(): void;
}

export function createTables({ port, jobs, memory }: StoreDependencies, work: Work): TablesStore {
  const store = createStore<TablesState>({
    name: undefined,
    view: undefined,
    plan: undefined,
    language: memory.get('table-language', isText),
    done: undefined,
  });
  return {
    store,
    async preview(name) {
      store.set({ name, view: undefined, plan: undefined, done: undefined });
      const shown = await work.run('opening', async (control) => {
        const view = await jobs.run('table', { name, language: store.get().language }, control);
        return { view, plan: await port.planSheets(view.sheets, view.names) };
      });
      if (store.get().name === name) store.set(shown ?? { name: undefined });
    },
    async setLanguage(language) {
      memory.set('table-language', language);
      store.set({ language });
      const { name } = store.get();
      if (name) await this.preview(name);
    },
    async insert() {
      const { view } = store.get();
      const [first] = view?.sheets ?? [];
      if (!view || !first) return;
      const done = await work.run(
        'writing',
        async () => {
          const plan = await port.writeSheets(view.sheets, view.names);
          await port.goTo({ sheet: first.name, row: 0, column: 0 });
          return plan;
        },
        { final: true, retry: () => void this.insert() },
      );
      if (done) store.set({ done, plan: undefined });
    },
    close: () => store.set({ name: undefined, view: undefined, plan: undefined }),
  };
}
