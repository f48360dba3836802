/** Partners whose spending lags far behind the project's schedule. */
import { budgetOf, type Terms } from '../agreement/terms';
import { daysBetween } from '../days';
import { defineRule, finding, type Finding } from '../findings';
import { decimalFromNumber, zero, type Decimal, type Money } from '../money';

export const behindTime = defineRule({
  name: 'underspend',
  severity: 'info',
  figures: ['used', 'budget', 'share', 'elapsed', 'period'],
});

/** Reported when the share spent is below this fraction of the share of time elapsed. */
const behind = 0.5;
/** Projects start slowly: nothing is reported before this share of their time. */
const earliest = 0.25;

/**
 * One finding per partner whose spending lags far behind the project's time at the end of a period. `used` is the
 * amount spent by partner up to and including that period, flat rates included.
 */
export function underspend(terms: Terms, used: ReadonlyMap<string, Money>, periodCode: string | undefined): Finding[] {
  const period = periodCode === undefined ? undefined : terms.periods.get(periodCode);
  const { start, end } = terms.agreement.project;
  if (!period) return [];
  const elapsed = Math.min(1, (daysBetween(start, period.end) + 1) / (daysBetween(start, end) + 1));
  if (elapsed < earliest) return [];
  return [...used].flatMap(([partner, amount]) => {
    const budget = budgetOf(terms, { partner });
    if (budget <= 0 || amount / budget >= behind * elapsed) return [];
    const money = (value: Money) => ({ money: value, currency: terms.currency });
    return [
      finding(
        behindTime,
        { partner },
        {
          used: money(amount),
          budget: money(budget),
          share: { percent: percent(amount / budget) },
          elapsed: { percent: percent(elapsed) },
          period: period.code,
        },
      ),
    ];
  });
}

/** The last period, in the agreement's order, with declared expenses. */
export function lastDeclared(terms: Terms, periods: Iterable<string>): string | undefined {
  const declared = new Set(periods);
  return [...terms.periods.keys()].findLast((code) => declared.has(code));
}

function percent(share: number): Decimal {
  return decimalFromNumber(Math.round(share * 100) / 100) ?? zero;
}
