/** Facts about a language that are needed before its texts are loaded: its name and its formats. */
import type { GuideHeaders } from './guide';
import type { LeadSheet } from './lead-sheets';
import { languages, perLanguage, type Language } from './languages';
import type { ProjectKind } from './lead-name';

export interface Facts {
  /** In the language itself. */
  name: string;
  /** Locale for formatting figures and dates: "fr-FR". */
  locale: string;
  /** Culture name in the manifest and in Excel. */
  office: string;
  /** The most likely country of its speakers (two letters); empty where there is none. */
  country: string;
  /** Date format. */
  day: Intl.DateTimeFormatOptions;
  /** Headers of the guide columns beside the expenses. */
  guide: GuideHeaders;
  /** Names of the sheets that the lead partner fills in. */
  leadSheets: Record<LeadSheet, string>;
  /** The lead partner in the texts, and what projects of some kinds call it: of the same gender, so that articles fit. */
  lead?: { usual: string; byKind: Readonly<Partial<Record<ProjectKind, string>>> };
}

export const factsOf = perLanguage(
  // Bundlers include every file that matches this pattern; imports would be a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/facts.ts`) as { facts: Facts }).facts,
);

/** The language of a country's people, where it is one of ours. */
export function languageIn(country: string): Language | undefined {
  return country === '' ? undefined : languages.find((language) => factsOf[language].country === country);
}
