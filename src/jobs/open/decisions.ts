/** The lead's decisions, from the table `Acceptances` of the project workbook. */
import type { DecisionsRead } from '../../core/consolidation/decisions';
import { notAnAccordWorkbook } from '../../core/consolidation/file-rules';
import type { Terms } from '../../core/agreement/terms';
import { acceptancesTable } from '../../core/expenses/acceptances';
import type { Decision } from '../../core/expenses/decisions';
import type { Wording } from '../../workbooks/context';
import type { CellWrite } from '../../workbooks/open-workbook';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { newRow, readNative } from '../native/rows';
import { refusal, type Opened } from './workbook';

/** A decision needs the partner, the line and a reason; rows without one of them decide nothing. */
export function readDecisions({ book, path }: Pick<Opened, 'book' | 'path'>, terms: Terms): DecisionsRead {
  const { sheet = '', ...read } = readNative(book, acceptancesTable, terms);
  return { ...read, file: path, sheet };
}

/** The cells that put a decision into the table. Throws `FileRefused` when the workbook has none. */
export function decisionCells(book: SheetsRead, decision: Omit<Decision, 'row'>, wording: Wording): CellWrite[] {
  const cells = newRow(book, acceptancesTable, decision, wording);
  if (!cells) throw refusal('', notAnAccordWorkbook, { case: 'damaged' });
  return cells;
}
