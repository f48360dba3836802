/** Funder tables as data: what stands where and what each figure means; looks and words come later. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import type { Verdict } from '../expenses/check';
import type { Day } from '../days';
import type { Decimal, Money } from '../money';
import type { FundingKind } from '../names';
import type { FlatRateAmount } from '../monitoring/flat-rates';

export const tableNames = ['budget-by-category', 'budget-by-action', 'financing-plan', 'expense-statement'] as const;
export type TableName = (typeof tableNames)[number];

export function isTableName(text: string): text is TableName {
  return tableNames.some((name) => name === text);
}

/** Headings with a text of their own. */
export const headingKeys = [
  'category',
  'action',
  'partner',
  'total',
  'share',
  'budget',
  'euRate',
  'number',
  'paymentDate',
  'documentNo',
  'issuer',
  'net',
  'vat',
  'gross',
  'description',
  'eligible',
  'currency',
  'declared',
] as const;
export type HeadingKey = (typeof headingKeys)[number];

export type Heading = { text: HeadingKey } | { partner: string } | { funding: FundingKind };

export type TableCell =
  | null
  | string
  | number
  | { money: Money; /** The project's, when absent. */ currency?: string }
  | { day: Day }
  | { percent: Decimal }
  | { category: string }
  | { action: string }
  | { partner: string }
  | { word: 'total' | 'flatRate' };

export interface TableColumn {
  heading: Heading;
  kind: 'text' | 'money' | 'day' | 'percent' | 'number';
  /** Width in characters. */
  width: number;
}

export interface TableRow {
  role: 'row' | 'total';
  cells: readonly TableCell[];
}

/** What the reader is told below the table. */
export const tableNotes = [
  'amounts-in',
  'as-agreed',
  'rounding',
  'accepted-only',
  'flat-rates-included',
  'one-period',
] as const;
export type TableNote = (typeof tableNotes)[number];

export interface FunderTable {
  name: TableName;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
  notes: readonly TableNote[];
}

/** What funder tables are made from: an agreement and, for those about expenses, the lines of a report. */
export interface TableSource {
  terms: Terms;
  period: string | undefined;
  lines: readonly { line: ExpenseLine; verdict: Verdict }[];
  flatRates: readonly FlatRateAmount[];
}
