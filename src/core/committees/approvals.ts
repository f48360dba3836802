/** Decisions of committees that something else is to rest on. */
import type { Terms } from '../agreement/terms';
import { tierCode } from '../native/codes';
import type { Decision } from '../steering/tables';

/** Agreed decisions on a flexibility that the table of approvals does not have: until then nothing rests on them. */
export function notApproved({ steering, approved }: Terms): Decision[] {
  return steering.decisions.filter(
    ({ outcome, tier, partner }) =>
      outcome === 'agreed' &&
      tier !== undefined &&
      !approved.some(
        ({ tier: index, of }) =>
          tierCode(index) === tier && (partner === undefined || of.partner === undefined || of.partner === partner),
      ),
  );
}
