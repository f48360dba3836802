/** The financing plan against the budget, and against the maximum rates of the agreement and of the programme. */
import { defineRule } from '../findings';
import {
  addDecimals,
  compareDecimals,
  decimalFromNumber,
  decimalToNumber,
  multiplyDecimals,
  one,
  zero,
} from '../money';
import type { Decimal, Money } from '../money';
import { fundingGap, publicKinds } from '../agreement/funding';
import { profileOf } from '../agreement/profiles';
import type { FundingSource } from '../agreement/schema';
import { agreedDecimal, agreedMoney, budgetOf, type Terms } from '../agreement/terms';
import { agreementCheck } from './rule';

export const fundingUnbalanced = defineRule({
  name: 'funding-unbalanced',
  severity: 'error',
  figures: ['partner', 'budget', 'funding'],
});
export const fundingRateAboveMaximum = defineRule({
  name: 'funding-rate-above-maximum',
  severity: 'error',
  source: 'the maximum rate of the agreement; those of its rule profile are only a warning',
  figures: ['most', 'source'],
  variants: { case: ['total', 'public', 'profile-total', 'profile-public'] },
  warnings: ['profile-total', 'profile-public'],
  only: {
    total: ['partner', 'rate'],
    public: ['partner', 'rate'],
    'profile-total': ['partners'],
    'profile-public': ['partners'],
  },
});

export const funding = agreementCheck([fundingUnbalanced, fundingRateAboveMaximum], (terms, report) => {
  const { currency, agreement } = terms;
  const { maximumRate } = agreement.rules;
  for (const { code } of agreement.partners) {
    const gap = fundingGap(terms, code);
    if (gap)
      report(
        fundingUnbalanced,
        { partner: code, budget: { money: gap.budget, currency }, funding: { money: gap.funding, currency } },
        code,
      );
    const rate = maximumRate && rateAbove(terms, code, { ...maximumRate, belongs: isNamed(maximumRate.source) });
    if (rate)
      report(
        fundingRateAboveMaximum,
        {
          case: maximumRate.of,
          partner: code,
          source: maximumRate.source,
          rate: { percent: rate },
          most: { percent: agreedDecimal(maximumRate.share) },
        },
        code,
      );
  }
  for (const { kinds, rate: share, of, source } of profileOf(agreement.rules.profile)?.maximumRates ?? []) {
    const belongs = ({ kind }: FundingSource): boolean => kinds.includes(kind);
    // The agreement's own maximum holds in place of the profile's.
    if (maximumRate && agreement.funding.some((one) => isNamed(maximumRate.source)(one) && belongs(one))) continue;
    const partners = agreement.partners
      .map(({ code }) => code)
      .filter((code) => rateAbove(terms, code, { share, of, belongs }));
    if (partners.length > 0)
      report(fundingRateAboveMaximum, {
        case: `profile-${of}`,
        partners: partners.join(', '),
        source,
        most: { percent: agreedDecimal(share) },
      });
  }
});

interface Maximum {
  share: string;
  of: 'total' | 'public';
  belongs: (source: FundingSource) => boolean;
}

function isNamed(name: string): Maximum['belongs'] {
  return ({ source }) => source === name;
}

/** The share of a partner's budget, or of its public money, that sources cover, where it is above the maximum. */
function rateAbove(terms: Terms, partner: string, { share, of, belongs }: Maximum): Decimal | undefined {
  const budget = budgetOf(terms, { partner });
  if (budget <= 0) return undefined;
  const sources = terms.agreement.funding.filter((source) => source.partner === partner);
  const sum = (list: readonly FundingSource[], round: (value: number) => number): Decimal =>
    list.map((source) => rateOf(source, budget, terms.currency, round)).reduce(addDecimals, zero);
  const limited = sum(sources.filter(belongs), Math.floor);
  const others = sources.filter((source) => !belongs(source) && publicKinds.includes(source.kind));
  const whole = of === 'total' ? one : addDecimals(limited, sum(others, Math.ceil));
  if (compareDecimals(limited, multiplyDecimals(agreedDecimal(share), whole)) <= 0) return undefined;
  return decimalFromNumber(decimalToNumber(limited) / decimalToNumber(whole));
}

/** A stated amount is already rounded: its share is taken to four decimals, in the partner's favour. */
function rateOf(source: FundingSource, budget: Money, currency: string, round: (value: number) => number): Decimal {
  if (source.rate !== undefined) return agreedDecimal(source.rate);
  const share = agreedMoney(source.amount ?? '0', currency) / budget;
  return decimalFromNumber(round(share * 10_000) / 10_000) ?? zero;
}
