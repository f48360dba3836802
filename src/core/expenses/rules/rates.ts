/** Exchange rates against those listed in the agreement, and the project currency, whose rate is 1. */
import type { Terms } from '../../agreement/terms';
import { agreedDecimal } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { compareDecimals, formatDecimal, type Decimal } from '../../money';
import type { ExpenseLine } from '../line';
import { groupCheck } from './rule';

const one: Decimal = { units: 1n, scale: 0 };
/** Partners round rates to four digits; smaller differences are ignored. */
const sameWithin: Decimal = { units: 5n, scale: 4 };

export const exchangeRateDiffers = defineRule({
  name: 'exchange-rate-differs',
  severity: 'warning',
  source: 'the rates that the agreement lists, by its policy',
  figures: ['currency', 'rate', 'expected', 'count'],
  variants: { case: ['listed', 'own'] },
});

/** Reported once per partner, currency and pair of rates. */
export const listedRates = groupCheck([exchangeRateDiffers], {
  keys: (line, { terms }) => {
    const expected = expectedRate(line, terms);
    if (!expected || !line.rate || isSame(line, expected, terms)) return [];
    return [`${line.partner}|${line.currency}|${formatDecimal(line.rate)}|${formatDecimal(expected)}`];
  },
  check: ([first, ...others], { terms }, reportOn) => {
    const expected = first && expectedRate(first, terms);
    if (!expected || !first.rate) return;
    reportOn(
      first,
      exchangeRateDiffers,
      'rate',
      {
        case: first.currency === terms.currency ? 'own' : 'listed',
        currency: first.currency,
        rate: { decimal: first.rate },
        expected: { decimal: expected },
        count: others.length + 1,
      },
      [{ column: 'rate', value: Number(formatDecimal(expected)) }],
    );
  },
});

/** The applicable rate, where the agreement lists one for the month in question. */
function expectedRate(line: ExpenseLine, terms: Terms): Decimal | undefined {
  if (line.currency === terms.currency) return one;
  const policy =
    terms.partners.get(line.partner)?.partner.overrides?.exchangeRate ?? terms.agreement.rules.exchangeRate;
  const listed = (terms.agreement.rates ?? []).filter(({ currency }) => currency === line.currency);
  const day = {
    'payment-month': line.paymentDate ?? line.documentDate,
    'invoice-month': line.documentDate,
    // A line is submitted with its period's report.
    'submission-month': terms.periods.get(line.period)?.reportDue,
    fixed: undefined,
  }[policy];
  const found = policy === 'fixed' ? listed[0] : listed.find(({ month }) => day?.startsWith(month));
  return found && agreedDecimal(found.rate);
}

function isSame({ rate = one, currency }: ExpenseLine, expected: Decimal, terms: Terms): boolean {
  if (currency === terms.currency) return compareDecimals(rate, expected) === 0;
  const scale = Math.max(rate.scale, expected.scale);
  const at = (decimal: Decimal): bigint => decimal.units * 10n ** BigInt(scale - decimal.scale);
  const gap = at(rate) > at(expected) ? at(rate) - at(expected) : at(expected) - at(rate);
  return gap * 10n ** BigInt(sameWithin.scale) <= at(expected) * sameWithin.units;
}
