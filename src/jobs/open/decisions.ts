/** Reads and writes the lead's decisions in the table `Acceptances` of the project workbook. */
import type { DecisionsRead } from '../../core/consolidation/decisions';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { acceptancesTable } from '../../core/expenses/acceptances';
import type { Decision } from '../../core/expenses/decisions';
import type { Wording } from '../../workbooks/context';
import type { CellWrite } from '../../workbooks/open-workbook';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { newRows, readNative } from '../native/rows';
import { refusal, type Opened } from './workbook';

/** Rows without partner, line or reason are among the problems. */
export function readDecisions({ book, path }: Pick<Opened, 'book' | 'path'>, terms: Terms): DecisionsRead {
  const { sheet = '', ...read } = readNative(book, acceptancesTable, terms);
  return { ...read, file: path, sheet };
}

/** The cells that add decisions to the table. Throws `FileRefused` when the workbook has no such table. */
export function newDecisionCells(
  book: SheetsRead,
  decisions: readonly Omit<Decision, 'row'>[],
  wording: Wording,
): CellWrite[] {
  const cells = newRows(book, acceptancesTable, decisions, wording);
  if (!cells) throw refusal('', notAnAccordWorkbook, { case: 'damaged' });
  return cells;
}
