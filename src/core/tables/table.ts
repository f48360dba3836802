/** Funder tables as data: cells and the meaning of each figure; styles and words are added later. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import type { Verdict } from '../names';
import type { Day } from '../days';
import type { Decimal, Money } from '../money';
import type { FundingKind } from '../names';
import type { FlatRateAmount } from '../monitoring/flat-rates';

/** The sources a table may need, and the data it is then built from. */
export interface Sources {
  agreement: { terms: Terms };
  /** The lines of a report; `period` is set when it is limited to one. */
  report: {
    terms: Terms;
    period: string | undefined;
    lines: readonly { line: ExpenseLine; verdict: Verdict }[];
    flatRates: readonly FlatRateAmount[];
  };
  /** The agreement, and the lines where there is a report. */
  either: { terms: Terms } & Partial<Pick<Sources['report'], 'period' | 'lines'>>;
}
export type Needs = keyof Sources;

/** `Word` and `Note` are the keys of the table's texts: `Word` for headings and cells, `Note` for notes below it. */
export interface FunderTable<Word = string, Note = string> {
  columns: readonly FunderColumn<Word>[];
  rows: readonly TableRow<Word>[];
  notes: readonly Note[];
}

export interface FunderColumn<Word> {
  heading: { word: Word } | { partner: string } | { funding: FundingKind };
  kind: 'text' | 'money' | 'day' | 'percent' | 'number';
  /** Width in characters. */
  width: number;
}

export interface TableRow<Word = 'total'> {
  role: 'row' | 'total';
  cells: readonly TableCell<Word>[];
}

export type TableCell<Word = 'total'> =
  | null
  | string
  | number
  | { money: Money; /** The project's, when absent. */ currency?: string }
  | { day: Day }
  | { percent: Decimal }
  | { category: string }
  | { action: string }
  | { partner: string }
  | { sharedCost: string }
  /** A code of one of our own lists. */
  | { list: string; code: string }
  | { word: Word };

export interface FunderTableDefinition<Name, Need extends Needs, Word, Note> {
  /** Its command-line name, which also keys its texts and its ribbon entry. */
  name: Name;
  needs: Need;
  build: (source: Sources[Need]) => FunderTable<Word, Note>;
}

/** Keeps the keys of a table's texts in its type, so that a language lacking one does not compile. */
export function defineFunderTable<Name extends string, Need extends Needs, Word extends string, Note extends string>(
  table: FunderTableDefinition<Name, Need, Word, Note>,
): FunderTableDefinition<Name, Need, Word, Note> {
  return table;
}
