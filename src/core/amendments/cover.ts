/** What covers an overspend: the smallest set of transfers that the agreement allows, or the amendment that it takes. */
import type { BudgetLine, Terms } from '../agreement/terms';
import { termsOf } from '../agreement/terms';
import type { Money } from '../money';
import type { Approval } from '../names';
import { approvalNeeded, type ApprovalNeeded } from './approval';
import { overspendOf, sumOf, type LineAmount, type Overspend } from './overspend';
import { canReach } from './givers';
import { fewestTransfers } from './transfer-search';
import { withTransfers, type Transfer } from './transfer';

export type Cover =
  | { kind: 'nothing-lacking' }
  /**
   * With what they need: none or a notice, or else the least that is enough. `isProven`: whether all smaller sets, and
   * those that need less, were tried; there may be too many.
   */
  | { kind: 'transfers'; transfers: readonly Transfer[]; needed: ApprovalNeeded; isProven: boolean }
  /** Only an amendment that raises the total, or changes more than the budget, can cover it. */
  | { kind: 'no-transfers'; lacking: readonly LineAmount[]; sum: Money; because: Obstacle; isProven: boolean };

/**
 * A lump sum is due as agreed; nothing is left; what is left may not be moved there (into or out of the base of a flat
 * rate, money for contributions in kind); other rules forbid it.
 */
export type Obstacle = 'lump-sum' | 'nothing-left' | 'flat-rate' | 'rules';

/** What has been free so far is tried first. */
const tried: readonly Approval[] = ['notify', 'steering-committee', 'amendment'];

/** `used`: by budget line, with flat rates; see `overspendOf`. `terms`: in force, with the signed version. */
export function coverOf(terms: Terms, used: readonly BudgetLine[]): Cover {
  const overspend = overspendOf(terms, used);
  const { lacking, fixed } = overspend;
  if (lacking.length === 0 && fixed.length === 0) return { kind: 'nothing-lacking' };
  let isProven = true;
  for (const most of fixed.length === 0 ? tried : []) {
    const found = fewestTransfers({ terms, overspend, most });
    isProven &&= found.isProven;
    if (!found.transfers) continue;
    const after = termsOf(withTransfers(terms.agreement, found.transfers));
    return { kind: 'transfers', transfers: found.transfers, needed: approvalNeeded(terms, after), isProven };
  }
  const all = [...fixed, ...lacking];
  return { kind: 'no-transfers', lacking: all, sum: sumOf(all), because: obstacleOf(terms, overspend), isProven };
}

function obstacleOf(terms: Terms, overspend: Overspend): Obstacle {
  const { lacking, sparing, fixed } = overspend;
  if (fixed.length > 0) return 'lump-sum';
  if (sumOf(sparing) < sumOf(lacking)) return 'nothing-left';
  return canReach({ terms, overspend }) ? 'rules' : 'flat-rate';
}
