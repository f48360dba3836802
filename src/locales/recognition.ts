/** What people write, in any language, where Accord has to know it: whatever the reader's language, all are looked at. */
import type { Verdict } from '../core/expenses/check';
import { lineWords, type WordLists } from '../core/expenses/words';
import { decisions } from '../core/names';
import { folded } from '../core/native/codes';
import type { FixedList } from '../core/native/lists';
import { perLanguage } from './languages';
import type { WorkbookTexts } from './workbook-texts';

/** Words as they are written, singular and plural each; case and accents make no difference. */
export interface Recognition extends WordLists {
  headers: {
    /** Words that change nothing about which column is meant, parted by spaces. */
    fillers: string;
    /** Other words for a word of the headers: number for no. */
    spellings: Readonly<Record<string, string>>;
  };
  /** How rows of totals begin: "Subtotal STAFF", "Sous-total 2". */
  totals: { before: readonly string[]; words: readonly string[] };
  /** What is typed for a decision of the lead instead of its code or label. */
  decisions: Record<(typeof decisions)[number], readonly string[]>;
  /** What earlier versions wrote in files that are read back, where today's word is another. */
  formerly: {
    /** Labels of codes, by list and code. */
    labels?: Readonly<Partial<Record<FixedList, Readonly<Record<string, readonly string[]>>>>>;
    /** Headings of the report's lines, and what became of a line. */
    headings?: Readonly<Partial<Record<keyof WorkbookTexts['headings'], string>>>;
    verdicts?: Readonly<Partial<Record<Verdict, string>>>;
  };
  /** Figures of the report by other names than their headings. */
  figures: Partial<Record<keyof WorkbookTexts['headings'], readonly string[]>>;
}

export const recognised = perLanguage(
  // As in facts.ts: the pattern stands for a second list of languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  (language) => (require(`./${language}/recognition.ts`) as { recognition: Recognition }).recognition,
);
const all = Object.values(recognised);

export const headerFillers: ReadonlySet<string> = new Set(
  all.flatMap(({ headers }) => folded(headers.fillers).split(' ')),
);
export const headerSpellings: ReadonlyMap<string, string> = new Map(
  all.flatMap(({ headers }) => Object.entries(headers.spellings)),
);
export const figuresByName: ReadonlyMap<string, keyof WorkbookTexts['headings']> = new Map(
  all.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([figure, names]) =>
      names.map((name) => [folded(name), figure as keyof WorkbookTexts['headings']] as const),
    ),
  ),
);

/** What else people write for a code of our lists, in any language, and what earlier versions called it. */
export function otherWords(list: FixedList, code: string): readonly string[] {
  const decision = list === 'decisions' && decisions.find((one) => one === code);
  return all.flatMap((language) => [
    ...(decision ? language.decisions[decision] : []),
    ...(language.formerly.labels?.[list]?.[code] ?? []),
  ]);
}

/** What earlier versions called a heading of the report's lines, or what became of a line, in any language. */
export function formerWords(part: 'headings' | 'verdicts', key: string): readonly string[] {
  return all.flatMap(({ formerly }) => {
    const words: Readonly<Partial<Record<string, string>>> = formerly[part] ?? {};
    return words[key] ?? [];
  });
}

/** Words that say what a line is about: for the check. */
export const knownWords = lineWords(all);

/** One of these words, as part of a regular expression over folded text. */
const oneOf = (words: readonly string[]): string =>
  [...new Set(words.map(folded))].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const total = new RegExp(
  `^((${oneOf(all.flatMap(({ totals }) => totals.before))})[- ]?)?(${oneOf(all.flatMap(({ totals }) => totals.words))})\\b.{0,40}$`,
);

/** Whether a text begins like a total's label; a long sentence that begins so is a description. */
export function isTotalLabel(text: string): boolean {
  return total.test(folded(text));
}
