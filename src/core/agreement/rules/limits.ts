/** Shares that must add up, and caps on costs. */
import { defineRule } from '../../findings';
import { addDecimals, compareDecimals, formatDecimal, timesRate } from '../../money';
import { sharedCostWeights } from '../shared-costs';
import { agreedDecimal } from '../terms';
import { agreementCheck } from './rule';

export const sharesNot100 = defineRule({ name: 'shares-not-100', severity: 'error', figures: ['cost', 'sum'] });

export const shares = agreementCheck([sharesNot100], (terms, report) => {
  for (const cost of terms.agreement.sharedCosts) {
    if (cost.key.method !== 'fixed') continue;
    // Only participating partners count: a share given to others would silently go to them.
    const sum = sharedCostWeights(terms, cost)
      .map(({ weight }) => weight)
      .reduce(addDecimals, { units: 0n, scale: 0 });
    const whole = ['1', '100'].some((text) => compareDecimals(sum, agreedDecimal(text)) === 0);
    if (!whole) report(sharesNot100, { cost: cost.code, sum: formatDecimal(sum) });
  }
});

export const capExceeded = defineRule({
  name: 'cap-exceeded',
  severity: 'error',
  source: 'the caps of the agreement',
  figures: ['cap', 'share', 'most', 'amount'],
});

export const caps = agreementCheck([capExceeded], (terms, report) => {
  const { currency } = terms;
  const direct = terms.budget.filter((line) => {
    const kind = terms.partners.get(line.partner)?.methods.get(line.category)?.kind;
    return line.category !== 'OFFICE' && (kind === 'real' || kind === 'unit-cost');
  });
  for (const cap of terms.agreement.rules.caps) {
    const base = (cap.of === 'direct' ? direct : terms.budget).reduce((sum, line) => sum + line.amount, 0);
    const capped = terms.budget.filter(
      (line) => cap.categories?.includes(line.category) ?? cap.partners?.includes(line.partner) ?? false,
    );
    const amount = capped.reduce((sum, line) => sum + line.amount, 0);
    const most = timesRate(base, agreedDecimal(cap.share), 'floor');
    if (amount > most)
      report(capExceeded, {
        cap: cap.code,
        share: { percent: agreedDecimal(cap.share) },
        most: { money: most, currency },
        amount: { money: amount, currency },
      });
  }
});
