/** Committees' decisions compared with what the lead partner entered: what one says, the other has to rest on. */
import type { Terms } from '../../core/agreement/terms';
import { findingsOnApprovals } from '../../core/committees/approvals';
import { findingsOnLinked } from '../../core/committees/linked';
import type { DecisionsRead } from '../../core/consolidation/decisions';
import type { Finding } from '../../core/findings';
import { decisionsTable } from '../../core/steering/tables';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

export function linkedFindings(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
  lead: DecisionsRead,
): Finding[] {
  const { sheet = '', rows } = readNative(book, decisionsTable, terms);
  const location = { file: path, sheet };
  return [...findingsOnLinked(rows, lead.rows, location), ...findingsOnApprovals(rows, terms, location)];
}
