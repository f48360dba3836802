/** The grid's own words in the language of the page; Portuguese is what its makers have, that of Brazil. */
import type { ILanguagePack, LocaleType } from '@univerjs/core';
import type { Language } from 'accord/languages';

interface GridWords {
  locale: LocaleType;
  texts: ILanguagePack;
}

export async function gridWords(language: Language): Promise<GridWords> {
  return (await import(`./${language}.ts`)) as GridWords;
}
