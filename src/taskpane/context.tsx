/** How views reach what stands behind them. */
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { fill, type Values } from '../locales/fill';
import { formatMoney } from '../locales/format';
import type { PaneWords } from '../locales/pane-words';
import type { Pane } from './pane';
import type { Store } from './stores/store';

interface Shown {
  pane: Pane;
  texts: PaneWords;
}

const Place = createContext<Shown | undefined>(undefined);
export const PaneProvider = Place.Provider;

export function usePane(): Pane {
  return useShown().pane;
}

/** The reader's words, and how sentences and amounts are written with them. */
export function useWords() {
  const { texts } = useShown();
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

function useShown(): Shown {
  const shown = useContext(Place);
  if (!shown) throw new Error('A view stands outside the pane.');
  return shown;
}
