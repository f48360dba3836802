/** What funder tables say, in every language. */
import type { HeadingKey, TableName, TableNote } from '../core/tables';

export interface TableTexts {
  /** Title of the table and, at most 31 characters, of its sheet. */
  titles: Record<TableName, { title: string; sheet: string }>;
  headings: Record<HeadingKey, string>;
  words: { total: string; flatRate: string };
  /** May hold {currency} and {period}. */
  notes: Record<TableNote, string>;
}
