/** What covers an overspend: the smallest set of transfers that the agreement allows, or the amendment that it takes. */
import type { BudgetLine, Terms } from '../agreement/terms';
import { termsOf } from '../agreement/terms';
import type { Money } from '../money';
import type { Approval } from '../names';
import { approvalNeeded, type ApprovalNeeded } from './approval';
import { overspendOf, sumOf, type LineAmount, type Overspend } from './overspend';
import { fewestTransfers } from './transfer-search';
import { basesOf, mayMove, withTransfers, type Transfer } from './transfer';

export type Cover =
  | { kind: 'nothing-lacking' }
  /** With what they need: none or a notice, or else the least that is enough. */
  | { kind: 'transfers'; transfers: readonly Transfer[]; needed: ApprovalNeeded }
  /** Only an amendment that raises the total, or changes more than the budget, can cover it. */
  | { kind: 'no-transfers'; lacking: readonly LineAmount[]; sum: Money; because: Obstacle };

/** A lump sum is due as agreed; nothing is left; money may not leave or enter a flat rate's base; rules forbid the rest. */
export type Obstacle = 'lump-sum' | 'nothing-left' | 'flat-rate' | 'rules';

/** What has been free so far is tried first. */
const tried: readonly Approval[] = ['notify', 'steering-committee', 'amendment'];

/** `used`: by budget line, with flat rates; see `overspendOf`. `terms`: in force, with the signed version. */
export function coverOf(terms: Terms, used: readonly BudgetLine[]): Cover {
  const overspend = overspendOf(terms, used);
  const { lacking, fixed } = overspend;
  if (lacking.length === 0 && fixed.length === 0) return { kind: 'nothing-lacking' };
  for (const most of fixed.length === 0 ? tried : []) {
    const transfers = fewestTransfers({ terms, overspend, most });
    if (!transfers) continue;
    const after = termsOf(withTransfers(terms.agreement, transfers));
    return { kind: 'transfers', transfers, needed: approvalNeeded(terms, after) };
  }
  const all = [...fixed, ...lacking];
  return { kind: 'no-transfers', lacking: all, sum: sumOf(all), because: obstacleOf(terms, overspend) };
}

function obstacleOf(terms: Terms, { lacking, sparing, fixed }: Overspend): Obstacle {
  if (fixed.length > 0) return 'lump-sum';
  if (sumOf(sparing) < sumOf(lacking)) return 'nothing-left';
  const isShort = ({ part, amount }: LineAmount): boolean =>
    sumOf(sparing.filter((from) => mayMove(terms, from.part, part))) < amount;
  const touchesRate = lacking.some(
    (line) => isShort(line) && [line, ...sparing].some(({ part }) => basesOf(terms, part).length > 0),
  );
  return touchesRate ? 'flat-rate' : 'rules';
}
