/** The grid's own words in the language of the page; Portuguese is what its makers have, that of Brazil. */
import type { ILanguagePack } from '@univerjs/core';
import type { Language } from 'accord/languages';

const load: Record<Language, () => Promise<{ texts: object }>> = {
  en: () => import('./en'),
  fr: () => import('./fr'),
  pt: () => import('./pt'),
};

export async function gridTexts(language: Language): Promise<ILanguagePack> {
  const { texts } = await load[language]();
  return texts as ILanguagePack;
}
