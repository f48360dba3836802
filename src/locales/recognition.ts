/** Words that Accord recognises in people's files. All languages are tried, whatever the reader's. */
import type { BooksColumn } from '../core/books/columns';
import type { Verdict } from '../core/names';
import { lineWords, type WordLists } from '../core/expenses/words';
import { decisions } from '../core/names';
import { folded } from '../core/native/codes';
import type { FixedList, ListName } from '../core/native/lists';
import type { EverydayWords } from '../core/code-reader';
import { perLanguage } from './languages';
import type { WorkbookTexts } from './workbook-texts';

/** Words as written, singular and plural; case and accents are ignored. */
export interface Recognition extends WordLists {
  headers: {
    /** Words that do not affect which column is meant, separated by spaces. */
    fillers: string;
    /** Synonyms of words in headers: number for no. */
    spellings: Readonly<Record<string, string>>;
  };
  /** How lists of expenses elsewhere head their columns; `amount` for one that does not say which. */
  headings: Readonly<Partial<Record<BooksColumn, readonly string[]>>>;
  /** How total rows start: "Subtotal STAFF", "Sous-total 2". */
  totals: { before: readonly string[]; words: readonly string[] };
  /** Words that people type for a code, which is offered to them as a correction.. */
  everyday: {
    /** Words that tell no label from another, separated by spaces. */
    fillers: string;
    codes: Readonly<Partial<Record<ListName, Readonly<Record<string, readonly string[]>>>>>;
  };
  /** Alternatives typed for a decision of the lead, besides its code and label. */
  decisions: Record<(typeof decisions)[number], readonly string[]>;
  /** Former words in files that are read back, where today's word differs. */
  formerly: {
    /** Labels of codes, by list and code. */
    labels?: Readonly<Partial<Record<FixedList, Readonly<Record<string, readonly string[]>>>>>;
    /** Headings of the report's lines, and verdicts. */
    headings?: Readonly<Partial<Record<keyof WorkbookTexts['headings'], string>>>;
    verdicts?: Readonly<Partial<Record<Verdict, string>>>;
  };
  /** Names of the report's figures other than their headings. */
  figures: Partial<Record<keyof WorkbookTexts['headings'], readonly string[]>>;
}

export const recognised = perLanguage(
  // As in facts.ts: the pattern avoids a second list of languages.
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
export const everydayHeaders = all.flatMap(({ headings }) =>
  (Object.keys(headings) as (keyof typeof headings)[]).flatMap((key) =>
    (headings[key] ?? []).map((header) => ({ header, key })),
  ),
);
export const figuresByName: ReadonlyMap<string, keyof WorkbookTexts['headings']> = new Map(
  all.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([figure, names]) =>
      names.map((name) => [folded(name), figure as keyof WorkbookTexts['headings']] as const),
    ),
  ),
);

/** Alternative and former words for a code of our lists, in any language. */
export function otherWords(list: FixedList, code: string): readonly string[] {
  const decision = list === 'decisions' && decisions.find((one) => one === code);
  return all.flatMap((language) => [
    ...(decision ? language.decisions[decision] : []),
    ...(language.formerly.labels?.[list]?.[code] ?? []),
  ]);
}

/** Words for a cost also tell its category. */
export const everydayWords: EverydayWords = {
  of: (list, code) =>
    all.flatMap(({ everyday, costs }) => [
      ...(everyday.codes[list]?.[code] ?? []),
      ...(list === 'categories' ? (Object.entries(costs).find(([category]) => category === code)?.[1] ?? []) : []),
    ]),
  fillers: new Set(all.flatMap(({ everyday }) => folded(everyday.fillers).split(' '))),
};

/** Former words for a heading of the report's lines or a verdict, in any language. */
export function formerWords(part: 'headings' | 'verdicts', key: string): readonly string[] {
  return all.flatMap(({ formerly }) => {
    const words: Readonly<Partial<Record<string, string>>> = formerly[part] ?? {};
    return words[key] ?? [];
  });
}

/** Words that indicate a line's subject, for the check. */
export const knownWords = lineWords(all);

/** An alternation of these words for a regular expression over folded text. */
export const oneOf = (words: readonly string[]): string =>
  [...new Set(words.map(folded))].map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');

const total = new RegExp(
  `^((${oneOf(all.flatMap(({ totals }) => totals.before))})[- ]?)?(${oneOf(all.flatMap(({ totals }) => totals.words))})\\b.{0,40}$`,
);

/** Whether a text starts like a total's label and is short enough not to be a description. */
export function isTotalLabel(text: string): boolean {
  return total.test(folded(text));
}
