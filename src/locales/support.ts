/** The support page that Excel links to; it is read outside Excel, in all languages at once. */
import { perLanguage } from './languages';

export interface SupportTexts {
  title: string;
  paragraphs: readonly string[];
}

export const supportTexts = perLanguage(
  // As in facts.ts: the pattern avoids a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/support.ts`) as { support: SupportTexts }).support,
);
