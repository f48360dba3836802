/** Hooks that give views access to the pane's stores, texts and formatting. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { fill, type Values } from '../locales/fill';
import { formatMoney } from '../locales/format';
import type { PaneWords } from '../locales/pane-words';
import type { Pane } from './pane';
import type { Store } from './stores/store';

interface PaneContextValue {
  pane: Pane;
  texts: PaneWords;
}

const PaneContext = createContext<PaneContextValue | undefined>(undefined);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  return usePaneContext().pane;
}

/** The texts in the reader's language, with functions that format sentences and amounts. */
export function useWords() {
  const { texts } = usePaneContext();
  const say = useCallback((template: string, values: Values = {}) => fill(template, values, texts), [texts]);
  const money = useCallback(
    (amount: number, currency: string) => formatMoney(amount, currency, texts.language),
    [texts],
  );
  return { texts, t: texts.pane, say, money };
}

export function useStore<T extends object>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get);
}

function usePaneContext(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error('usePane needs a PaneProvider.');
  return value;
}
