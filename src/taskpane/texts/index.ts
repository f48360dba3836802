/** The reader's language: which one, and its words, loaded apart so that nobody loads three. */
import { languages, type Language } from '../../core/names';
import type { PaneTexts } from '../../locales/pane-texts';
import type { Texts, Words } from '../../locales/texts';

export type PaneWords = Words & Pick<Texts, 'rules' | 'problems' | 'errors' | 'tables'> & { pane: PaneTexts };

const loaders: Record<Language, () => Promise<{ texts: PaneWords }>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  pt: () => import('./pt'),
};

export async function loadTexts(language: Language): Promise<PaneWords> {
  return (await loaders[language]()).texts;
}

/** The language we speak for a tag such as "pt-BR"; English where we do not have it. */
export function spokenFor(tag: string): Language {
  const primary = tag.slice(0, 2).toLowerCase();
  return languages.find((language) => language === primary) ?? 'en';
}
