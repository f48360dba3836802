/** What of a cost the partner that declares it bears itself, once its funds have paid. */
import type { Money } from '../money';
import { addRatios, ratioFrom, ratioOf, timesRatio, type Ratio } from '../ratio';
import type { FundingKind } from '../names';
import { agreedDecimal, agreedMoney, budgetOf, type Terms } from '../agreement/terms';

/** Money that others bring: the rest is the partner's own contribution. */
export const broughtKinds: readonly FundingKind[] = ['eu-fund', 'national-public', 'private'];

/** What these sources pay of a partner's budget; a source with an amount has the rate amount ÷ budget. */
function broughtShare(terms: Terms, partner: string): Ratio {
  const budget = budgetOf(terms, { partner });
  return terms.agreement.funding
    .filter((source) => source.partner === partner && broughtKinds.includes(source.kind))
    .map(({ rate, amount }) =>
      rate === undefined ? ratioOf(agreedMoney(amount ?? '0', terms.currency), budget) : ratioFrom(agreedDecimal(rate)),
    )
    .reduce(addRatios, { numerator: 0n, denominator: 1n });
}

/** The partner's own part of an amount, rounded half up; 0 where its sources pay all of it or more. */
export function ownPart(terms: Terms, partner: string, amount: Money): Money {
  const { numerator, denominator } = broughtShare(terms, partner);
  const own = { numerator: denominator - numerator, denominator };
  return own.numerator <= 0n ? 0 : timesRatio(amount, own, 'half-up');
}
