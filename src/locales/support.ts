/** The page behind Excel's own link for help: it is read outside of Excel, in every language at once. */
import { perLanguage } from './languages';

export interface SupportTexts {
  title: string;
  paragraphs: readonly string[];
}

export const supportTexts = perLanguage(
  // As in facts.ts: the pattern stands for a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/support.ts`) as { support: SupportTexts }).support,
);
