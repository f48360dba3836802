/** The financing plan against the budget, and against the programme's maximum rates. */
import { defineRule } from '../../findings';
import { addDecimals, compareDecimals, decimalFromNumber, type Decimal, type Money } from '../../money';
import { fundingGap } from '../funding';
import { profileOf } from '../profiles';
import { agreedDecimal, agreedMoney, budgetOf } from '../terms';
import { agreementCheck } from './rule';

export const fundingUnbalanced = defineRule({
  name: 'funding-unbalanced',
  severity: 'error',
  figures: ['partner', 'budget', 'funding'],
});
export const fundingRateAboveMaximum = defineRule({
  name: 'funding-rate-above-maximum',
  severity: 'error',
  source: 'the maximum rates of the agreement’s rule profile',
  figures: ['partner', 'rate', 'most', 'source'],
});

export const funding = agreementCheck([fundingUnbalanced, fundingRateAboveMaximum], (terms, report) => {
  const { currency, agreement } = terms;
  for (const { code } of agreement.partners) {
    const gap = fundingGap(terms, code);
    if (gap)
      report(
        fundingUnbalanced,
        { partner: code, budget: { money: gap.budget, currency }, funding: { money: gap.funding, currency } },
        code,
      );
    const budget = budgetOf(terms, { partner: code });
    if (budget <= 0) continue;
    for (const most of profileOf(agreement.rules.profile)?.maximumRates ?? []) {
      const sources = agreement.funding.filter((source) => source.partner === code && most.kinds.includes(source.kind));
      const rate = sources
        .map((source) => rateOf(source, budget, currency))
        .reduce(addDecimals, { units: 0n, scale: 0 });
      if (compareDecimals(rate, agreedDecimal(most.rate)) > 0)
        report(
          fundingRateAboveMaximum,
          { partner: code, rate: { percent: rate }, most: { percent: agreedDecimal(most.rate) }, source: most.source },
          code,
        );
    }
  }
});

function rateOf(
  source: { rate?: string | undefined; amount?: string | undefined },
  budget: Money,
  currency: string,
): Decimal {
  if (source.rate !== undefined) return agreedDecimal(source.rate);
  const share = agreedMoney(source.amount ?? '0', currency) / budget;
  // A stated amount is already rounded, so the share is compared to four decimals only.
  return decimalFromNumber(Math.floor(share * 10_000) / 10_000) ?? { units: 0n, scale: 0 };
}
