/** Funder tables as data: what stands where and what each figure means; looks and words come later. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import type { Verdict } from '../expenses/check';
import type { Day } from '../days';
import type { Decimal, Money } from '../money';
import type { FundingKind } from '../names';
import type { FlatRateAmount } from '../monitoring/flat-rates';

/** What a table may need, and what it is then made from. */
export interface Sources {
  agreement: { terms: Terms };
  /** The lines of a report; `period` is the one that it is limited to. */
  report: {
    terms: Terms;
    period: string | undefined;
    lines: readonly { line: ExpenseLine; verdict: Verdict }[];
    flatRates: readonly FlatRateAmount[];
  };
}
export type Needs = keyof Sources;

/** `Word` and `Note` name the texts that the table has in each language: of headings and cells, and below it. */
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
  | { word: Word };

export interface FunderTableDefinition<Name, Need extends Needs, Word, Note> {
  /** On the command line; its texts and its entry in the ribbon go by it too. */
  name: Name;
  needs: Need;
  build: (source: Sources[Need]) => FunderTable<Word, Note>;
}

/** A table as it is, the names of its texts in its type: a language without one of them does not compile. */
export function defineFunderTable<Name extends string, Need extends Needs, Word extends string, Note extends string>(
  table: FunderTableDefinition<Name, Need, Word, Note>,
): FunderTableDefinition<Name, Need, Word, Note> {
  return table;
}
