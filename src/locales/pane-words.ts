/** Texts of the task pane, typed by the keys of the English file and loaded one language at a time. */
import type { pane } from './en/pane';
import type { Language } from './languages';
import type { Texts, Words } from './texts';

type Translated<Part> = { [Key in keyof Part]: Part[Key] extends string ? string : Translated<Part[Key]> };

export type PaneTexts = Translated<typeof pane>;
export type PaneWords = Words &
  Pick<Texts, 'rules' | 'problems' | 'errors' | 'tables' | 'agreement' | 'update' | 'calendar'> & { pane: PaneTexts };

export async function loadPaneWords(language: Language): Promise<PaneWords> {
  return ((await import(`./${language}/words.ts`)) as { words: PaneWords }).words;
}
