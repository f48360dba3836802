/** Texts of the funder tables. */
import type { TableName, TableNote, TableWord } from '../core/tables';

export interface TableTexts {
  /** The table's title, and its sheet's name of at most 31 characters. */
  titles: Record<TableName, { title: string; sheet: string }>;
  /** Headings and cells with words. */
  words: Record<TableWord, string>;
  /** Placeholders {currency} and {period}. */
  notes: Record<TableNote, string>;
}
