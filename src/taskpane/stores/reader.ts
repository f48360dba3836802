/** The reader's language: that of Excel, or a chosen one. */
import { languages, type Language } from '../../locales/languages';
import { loadPaneWords, type PaneWords } from '../../locales/pane-words';
import { isOneOf, type Memory } from './memory';
import { createStore, type Store } from './store';

export interface ReaderState {
  choice: Language | 'excel';
  language: Language;
  /** Undefined until they are loaded. */
  texts: PaneWords | undefined;
}

export interface Reader {
  store: Store<ReaderState>;
  excelLanguage: Language;
  load(): Promise<PaneWords>;
  choose(choice: Language | 'excel'): Promise<void>;
}

export function createReader(memory: Memory, excelLanguage: Language): Reader {
  const choice = memory.get('language', isOneOf(['excel', ...languages])) ?? 'excel';
  const store = createStore<ReaderState>({
    choice,
    language: choice === 'excel' ? excelLanguage : choice,
    texts: undefined,
  });
  return {
    store,
    excelLanguage,
    async load() {
      const { language } = store.get();
      const texts = await loadPaneWords(language);
      if (store.get().language === language) store.set({ texts });
      return texts;
    },
    async choose(next) {
      memory.set('language', next);
      store.set({ choice: next, language: next === 'excel' ? excelLanguage : next });
      await this.load();
    },
  };
}
