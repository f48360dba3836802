/** How people who speak the languages of the page write numbers and dates, as Excel would find it on their computers. */
import { factsOf } from 'accord/language-facts';
import { fallback, languageOf, perLanguage, type Language } from 'accord/languages';
import type { Culture } from './host';

export const cultures = perLanguage((language): Culture => {
  const { locale } = factsOf[language];
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234.5);
  const sign = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    name: locale,
    decimal: sign('decimal'),
    group: sign('group'),
    // English as European projects write it: the day first.
    dateOrder: 'dmy',
    dateSeparator: '/',
    shortDate: 'dd/MM/yyyy',
  };
});

export const spokenHere = (tag: string): Language => languageOf(tag) ?? fallback;
