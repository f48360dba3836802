/** Funder tables as data: cells and the meaning of each figure; styles and words are added later. */
import type { Text } from '../agreement/schema';
import type { Terms } from '../agreement/terms';
import type { ClaimsBook } from '../claims/book';
import type { ExpenseLine } from '../expenses/line';
import type { OptionalColumn, Verdict } from '../names';
import type { Day, Month } from '../days';
import type { Decimal, Money } from '../money';
import type { FundingKind } from '../names';
import type { ForecastFigures } from '../monitoring/forecast';
import type { SpendingRow } from '../monitoring/spending';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import type { StaffTime } from '../staff/tables';
import { tableNeeds, type Needs, type NeedsOf, type PageNeeds, type RowTableName } from './catalogue';
import type { Signed } from './signed';

/** The data that a table is built from, by what it needs. */
export interface Sources extends Record<Exclude<Needs, PageNeeds>, object> {
  agreement: { terms: Terms };
  /** The lines of a report; `period` is set when it is limited to one. */
  report: {
    terms: Terms;
    period: string | undefined;
    lines: readonly { line: ExpenseLine; verdict: Verdict }[];
    flatRates: readonly FlatRateAmount[];
  };
  /** What the project's workbook alone holds. */
  project: { terms: Terms; period: string | undefined; partner: string | undefined; book: ClaimsBook };
  /** The figures to date by budget line and period; `period` is the one reported, else the last with expenses. */
  monitoring: {
    terms: Terms;
    period: string | undefined;
    /** The only partner whose rows are wanted. */
    partner?: string | undefined;
    spending: readonly SpendingRow[];
    forecast: readonly ForecastFigures[];
  };
  /** Who works how long on the project. */
  time: { terms: Terms; period: string | undefined; partner: string | undefined; rows: readonly StaffTime[] };
  /** The agreement, and the lines where there is a report. */
  either: { terms: Terms } & Partial<Pick<Sources['report'], 'period' | 'lines'>>;
}

/** `Word` and `Note` are the keys of the table's texts: `Word` for headings and cells, `Note` for notes below it. */
export interface FunderTable<Word = string, Note = string> {
  columns: readonly FunderColumn<Word>[];
  rows: readonly TableRow<Word>[];
  notes: readonly Note[];
  /** What is declared and signed below it; nothing where absent. */
  signed?: Signed;
  /** What a column's total has to be, counted from the source and not from the rows. */
  expected?: { column: Word; money: Money };
}

export interface FunderColumn<Word> {
  heading: { word: Word } | { partner: string } | { funding: FundingKind } | { optional: OptionalColumn };
  kind: 'text' | 'money' | 'day' | 'percent' | 'number' | 'quantity';
  /** Width in characters. */
  width: number;
}

export interface TableRow<Word = 'total'> {
  /** A subtotal sums the rows since the one before, a total all rows; a memo row below it is in no sum. */
  role: 'row' | 'subtotal' | 'total' | 'memo';
  cells: readonly TableCell<Word>[];
}

export type TableCell<Word = 'total'> =
  | null
  | string
  | number
  | { money: Money; /** The project's, when absent. */ currency?: string }
  | { day: Day }
  | { month: Month }
  | { percent: Decimal }
  | { category: string }
  | { action: string }
  | { partner: string }
  | { sharedCost: string }
  /** In one language or several, as the agreement has it. */
  | { text: Text }
  | { quantity: Decimal }
  /** A code of one of our own lists. */
  | { list: string; code: string }
  | { word: Word };

export interface FunderTableDefinition<Name extends RowTableName, Word, Note> {
  name: Name;
  needs: NeedsOf<Name>;
  build: (source: Sources[NeedsOf<Name>]) => FunderTable<Word, Note>;
}

/** Keeps the keys of a table's texts in its type, so that a language lacking one does not compile. */
export function defineFunderTable<Name extends RowTableName, Word extends string, Note extends string>(
  table: Omit<FunderTableDefinition<Name, Word, Note>, 'needs'>,
): FunderTableDefinition<Name, Word, Note> {
  return { ...table, needs: tableNeeds(table.name) };
}
