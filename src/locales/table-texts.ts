/** Texts of the funder tables. */
import type { Signatory, Statement, TableName, TableNote, TableWord } from '../core/tables';

export interface TableTexts {
  /** The table's title, and its sheet's name of at most 31 characters. */
  titles: Record<TableName, { title: string; sheet: string }>;
  /** Headings and cells with words. */
  words: Record<TableWord, string>;
  /** Placeholders {currency}, {period}, {version}, {date}, {reason}, {start} and {end}. */
  notes: Record<TableNote, string>;
  /** {partner} */
  onePartner: string;
  /** `point` {rule} {count} {reason} */
  accepted: { title: string; point: string };
  /** {references}: one or several of `regulation` {regulation} {articles}. */
  legalBasis: string;
  regulation: string;
  declarations: { title: string; statements: Record<Statement, string> };
  /** `line` is where one signs; the signatory {lead} is the lead partner by name. */
  signatures: { title: string; signatories: Record<Signatory, string>; line: string };
}
