/** Reads the approved flexibility tiers from the table `Approvals` of the project workbook. */
import { approvalsTable } from '../../core/monitoring/approvals';
import type { ApprovedTier, Terms } from '../../core/agreement/terms';
import { tierCode } from '../../core/native/codes';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readNative } from '../native/rows';

/** An unknown code matches no total, so that nothing is approved by mistake. */
export function readApprovals(book: SheetsRead, terms: Terms): ApprovedTier[] {
  const tiers = terms.agreement.rules.flexibility.map((_, index) => tierCode(index));
  return readNative(book, approvalsTable, terms).rows.map(({ tier, partner, category, action }) => ({
    tier: tiers.indexOf(tier),
    of: {
      ...(partner === undefined ? {} : { partner }),
      ...(category === undefined ? {} : { category }),
      ...(action === undefined ? {} : { action }),
    },
  }));
}
