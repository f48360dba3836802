/** What is known of a language at once, before its texts are loaded: how it is called and how it writes figures. */
import type { GuideHeaders } from './guide';
import { perLanguage } from './languages';

export interface Facts {
  /** As its speakers call it. */
  name: string;
  /** Whose way of writing figures and dates it follows: "fr-FR". */
  locale: string;
  /** As the manifest and Excel name it. */
  office: string;
  /** Where somebody who speaks it most likely is (two letters); empty where that cannot be said. */
  country: string;
  /** How a day is written. */
  day: Intl.DateTimeFormatOptions;
  /** Headers of the columns beside the expenses that only guide people. */
  guide: GuideHeaders;
}

export const factsOf = perLanguage(
  // Bundlers put in every file of this pattern: a list of imports would be a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/facts.ts`) as { facts: Facts }).facts,
);
