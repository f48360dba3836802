/** What funder tables say, in every language. */
import type { TableName, TableNote, TableWord } from '../core/tables';

export interface TableTexts {
  /** Title of the table and, at most 31 characters, of its sheet. */
  titles: Record<TableName, { title: string; sheet: string }>;
  /** Of headings, and of cells that hold words. */
  words: Record<TableWord, string>;
  /** May hold {currency} and {period}. */
  notes: Record<TableNote, string>;
}
