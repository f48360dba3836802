/** Shares that must add up, and caps on costs. */
import { defineRule, finding, type FiguresOf, type Finding, type VariantOf } from '../findings';
import { addDecimals, compareDecimals, formatDecimal, zero } from '../money';
import { capStates, type CappedCost, type CapState } from '../agreement/caps';
import { sharedCostWeights } from '../agreement/shared-costs';
import { agreedDecimal, type Terms } from '../agreement/terms';
import { agreementCheck } from './rule';

export const sharesNot100 = defineRule({ name: 'shares-not-100', severity: 'error', figures: ['cost', 'sum'] });

export const shares = agreementCheck([sharesNot100], (terms, report) => {
  for (const cost of terms.agreement.sharedCosts) {
    if (cost.key.method !== 'fixed') continue;
    // Only participating partners count: a share given to others would silently go to them.
    const sum = sharedCostWeights(terms, cost)
      .map(({ weight }) => weight)
      .reduce(addDecimals, zero);
    const whole = ['1', '100'].some((text) => compareDecimals(sum, agreedDecimal(text)) === 0);
    if (!whole) report(sharesNot100, { cost: cost.code, sum: formatDecimal(sum) });
  }
});

export const capExceeded = defineRule({
  name: 'cap-exceeded',
  severity: 'error',
  source: 'the caps of the agreement',
  figures: ['cap', 'share', 'most', 'amount'],
  variants: { case: ['budget', 'funding', 'accepted', 'so-far'] },
  warnings: ['so-far'],
});

export const caps = agreementCheck([capExceeded], (terms, report) => {
  for (const state of capStates(terms, terms.budget))
    if (state.exceeded)
      report(capExceeded, capFigures(terms, state, state.cap.source === undefined ? 'budget' : 'funding'));
});

/**
 * Caps that the accepted costs exceed, counted to date. It is an error in the `final` report, and once not even the
 * planned costs could bear as much; before, costs that follow may bring it into proportion. Nothing is taken off.
 */
export function acceptedCapFindings(terms: Terms, accepted: readonly CappedCost[], final: boolean): Finding[] {
  const planned = capStates(terms, terms.budget);
  return capStates(terms, accepted).flatMap((state, index) => {
    if (!state.exceeded) return [];
    const certain = final || state.amount > (planned[index]?.most ?? 0);
    return [finding(capExceeded, {}, capFigures(terms, state, certain ? 'accepted' : 'so-far'))];
  });
}

function capFigures(
  { currency }: Terms,
  { cap, most, amount }: CapState,
  of: VariantOf<typeof capExceeded>,
): FiguresOf<typeof capExceeded> {
  return {
    case: of,
    cap: cap.code,
    share: { percent: agreedDecimal(cap.share) },
    most: { money: most, currency },
    amount: { money: amount, currency },
  };
}
