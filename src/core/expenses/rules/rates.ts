/** Exchange rates against the listed ones, and the project currency, whose rate is 1. */
import type { Terms } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { addDecimals, compareDecimals, formatDecimal, one, type Decimal } from '../../money';
import { deviationOf } from '../../rates/rough';
import { referenceOf } from '../rate-reference';
import type { ExpenseLine } from '../line';
import { groupCheck } from './rule';

/** Partners round rates to four digits; smaller differences are ignored. */
const tolerance: Decimal = { units: 5n, scale: 4 };

export const exchangeRateDiffers = defineRule({
  name: 'exchange-rate-differs',
  severity: 'warning',
  source: 'the listed rates, by the agreement’s policy',
  figures: ['currency', 'rate', 'expected', 'count'],
  variants: { case: ['listed', 'own'] },
  only: { listed: ['month', 'basis'] },
});

/** Reported once per partner, currency and pair of rates. */
export const listedRates = groupCheck([exchangeRateDiffers], {
  keys: (line, { terms }) => {
    const { rate, partner, currency } = line;
    if (!rate) return [];
    if (currency === terms.currency)
      return compareDecimals(rate, one) === 0 ? [] : [`${partner}|${currency}|${formatDecimal(rate)}`];
    const listed = listedRateOf(line, terms);
    if (!listed || isSameRate(rate, listed.rate) || deviationOf(rate, listed.rate)) return [];
    return [
      `${partner}|${currency}|${formatDecimal(rate)}|${formatDecimal(listed.rate)}|${listed.month}|${listed.basis}`,
    ];
  },
  check: ([first, ...others], { terms }, reportOn) => {
    if (!first?.rate) return;
    const figures = { currency: first.currency, rate: { decimal: first.rate }, count: others.length + 1 };
    const listed = first.currency === terms.currency ? undefined : listedRateOf(first, terms);
    const expected = { decimal: listed?.rate ?? one };
    reportOn(
      first,
      exchangeRateDiffers,
      'rate',
      listed
        ? {
            ...figures,
            case: 'listed',
            expected,
            month: { month: listed.month },
            basis: { list: 'rateMonths', code: listed.basis },
          }
        : { ...figures, case: 'own', expected },
      [{ column: 'rate', value: Number(formatDecimal(expected.decimal)) }],
    );
  },
});

function listedRateOf(line: ExpenseLine, terms: Terms) {
  const reference = referenceOf(line, terms);
  return reference?.listed && { ...reference.listed, basis: reference.basis };
}

/** Whether a rate is an expected one, but for rounding. */
export function isSameRate(rate: Decimal, expected: Decimal): boolean {
  const { units, scale } = expected;
  const margin: Decimal = { units: units * tolerance.units, scale: scale + tolerance.scale };
  return compareDecimals(distance(rate, expected), margin) <= 0;
}

/** Whether a rate is the inverse of another one, rounded to the digits that were typed or nearly so. */
export function isInverseOf(rate: Decimal, other: Decimal): boolean {
  const product: Decimal = { units: rate.units * other.units, scale: rate.scale + other.scale };
  const halfDigit: Decimal = { units: other.units * 5n, scale: product.scale + 1 };
  return isSameRate(product, one) || compareDecimals(distance(product, one), halfDigit) <= 0;
}

function distance(a: Decimal, { units, scale }: Decimal): Decimal {
  const gap = addDecimals(a, { units: -units, scale });
  return gap.units < 0n ? { ...gap, units: -gap.units } : gap;
}
