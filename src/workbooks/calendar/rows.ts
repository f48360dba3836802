/** How far the calendar follows the agreement's tables. */
import type { AgreementPart } from '../../core/agreement-tables';
import type { DraftValues } from '../draft/values';

/** Rows of one table that the calendar follows: those that are filled, and some more. The sheet says when there are others. */
const mostRows = 200;
const spareRows = 10;

/** As many rows of a table as the calendar follows. */
export function followedRows({ rowsOf }: Pick<DraftValues, 'rowsOf'>, part: AgreementPart): number {
  return Math.min(rowsOf(part).length + spareRows, mostRows);
}
