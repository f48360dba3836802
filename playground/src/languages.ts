/** The languages of the page, and how people who speak them write numbers and dates. */
import type { Language } from 'accord/languages';
import type { Culture } from './host';

export const languages: readonly Language[] = ['en', 'fr', 'pt'];

/** Excel's languages, as the manifest and the client name them. */
export const locales: Record<Language, string> = { en: 'en-US', fr: 'fr-FR', pt: 'pt-PT' };

/** English as European projects write it: the day first. */
export const cultures: Record<Language, Culture> = {
  en: { name: 'en-GB', decimal: '.', group: ',', dateOrder: 'dmy', dateSeparator: '/', shortDate: 'dd/MM/yyyy' },
  fr: { name: 'fr-FR', decimal: ',', group: '\u202f', dateOrder: 'dmy', dateSeparator: '/', shortDate: 'dd/MM/yyyy' },
  pt: { name: 'pt-PT', decimal: ',', group: '\u00a0', dateOrder: 'dmy', dateSeparator: '/', shortDate: 'dd/MM/yyyy' },
};

export const spokenHere = (tag: string): Language =>
  languages.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
