/** Decisions of committees that something else is to rest on. */
import type { Terms } from '../agreement/terms';
import type { Finding } from '../findings';
import { tierCode } from '../native/codes';
import { findingOnRow, type TableLocation } from '../native/row-to-check';
import type { Decision } from '../steering/tables';

/** Agreed decisions on a flexibility that the table of approvals does not have: until then nothing rests on them. */
export function notApproved(decisions: readonly Decision[], { approved }: Pick<Terms, 'approved'>): Decision[] {
  return decisions.filter(
    ({ outcome, tier, partner }) =>
      outcome === 'agreed' &&
      tier !== undefined &&
      !approved.some(
        ({ tier: index, of }) =>
          tierCode(index) === tier && (partner === undefined || of.partner === undefined || of.partner === partner),
      ),
  );
}

/** Each told on its row. */
export function findingsOnApprovals(
  decisions: readonly Decision[],
  terms: Pick<Terms, 'approved'>,
  location: TableLocation,
): Finding[] {
  return notApproved(decisions, terms).map(({ row, what }) =>
    findingOnRow(location, row, { case: 'not-approved', sheet: location.sheet, what }),
  );
}
