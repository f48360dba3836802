/** Reads the approved flexibility tiers from the table `Approvals` of the project workbook. */
import { approvalsTable } from '../../core/monitoring/approvals';
import { scopeAt } from '../../core/monitoring/limits';
import type { ApprovedTier, Terms } from '../../core/agreement/terms';
import type { Finding } from '../../core/findings';
import { unknown } from '../../core/names';
import { tierCode } from '../../core/native/codes';
import { findingOnRow, unreadableRows } from '../../core/native/row-to-check';
import { readNative } from '../native/rows';
import type { Opened } from './workbook';

const parts = ['partner', 'category', 'action'] as const;

/**
 * A row with a code that is not understood approves nothing, nor does one that names what its tier is not agreed by: both
 * are reported.
 */
export function readApprovals(
  { book, path }: Pick<Opened, 'book' | 'path'>,
  terms: Terms,
): { approved: ApprovedTier[]; findings: Finding[] } {
  const { flexibility } = terms.agreement.rules;
  const { sheet = '', ...read } = readNative(book, approvalsTable, terms);
  const location = { file: path, sheet };
  const approved: ApprovedTier[] = [];
  const findings = unreadableRows(approvalsTable.name, read, location);
  for (const row of read.rows) {
    const tier = flexibility.findIndex((_, index) => tierCode(index) === row.tier);
    const level = flexibility[tier]?.level;
    if (level === undefined || parts.some((key) => row[key] === unknown)) continue;
    const measured = scopeAt(level, { partner: '', category: '', action: '' });
    const foreign = parts.find((key) => row[key] !== undefined && measured[key] === undefined);
    if (foreign === undefined)
      approved.push({
        tier,
        of: Object.fromEntries(parts.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))),
      });
    else {
      const header = { table: approvalsTable.name, header: foreign };
      findings.push(findingOnRow(location, row.row, { case: 'not-by', sheet, tier: row.tier, header }));
    }
  }
  return { approved, findings };
}
