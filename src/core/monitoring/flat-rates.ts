/** Flat rates follow the accepted base, per partner and period. */
import { budgetOf, type FlatRate, type PartnerTerms, type Terms } from '../agreement/terms';
import { splitByAmounts, timesRate, type Money } from '../money';
import type { CategoryCode } from '../names';

export interface FlatRateAmount {
  partner: string;
  category: CategoryCode;
  period: string;
  /** The accepted base up to and including the period. */
  cumulativeBase: Money;
  /** policy(rate × cumulative base) less the earlier periods. */
  amount: Money;
}

/** Rates that pay something: the partner budgets their category. */
export function flatRatesOf(terms: Terms, partner: PartnerTerms): readonly FlatRate[] {
  return partner.flatRates.filter(({ category }) => budgetOf(terms, { partner: partner.partner.code, category }) !== 0);
}

/**
 * All flat-rate amounts of a set of lines, period by period, so that they telescope to the rate on the whole base.
 * A base that is itself a flat rate is computed first. What stands under no known period counts in the last one.
 */
export function flatRateAmounts(
  terms: Terms,
  lines: readonly { partner: string; category: string; period: string; declared: Money }[],
): FlatRateAmount[] {
  const periods = terms.agreement.periods.map((period) => period.code);
  const last = periods.length - 1;
  const position = new Map(periods.map((code, index) => [code, index]));
  const bases = new Map<string, Money[]>();
  const baseOf = (partner: string, category: string): Money[] => {
    const key = `${partner}|${category}`;
    const known = bases.get(key) ?? periods.map(() => 0);
    bases.set(key, known);
    return known;
  };
  for (const line of lines) {
    const base = baseOf(line.partner, line.category);
    const index = position.get(line.period) ?? last;
    base[index] = (base[index] ?? 0) + line.declared;
  }
  const { flatRate: rounding } = terms.agreement.rules.rounding;
  return [...terms.partners.values()].flatMap((partnerTerms) => {
    const partner = partnerTerms.partner.code;
    return flatRatesOf(terms, partnerTerms).flatMap(({ category, rate, base }) => {
      let cumulativeBase = 0;
      let paid = 0;
      const own = baseOf(partner, category);
      return periods.map((period, index) => {
        cumulativeBase += base.reduce((sum, code) => sum + (baseOf(partner, code)[index] ?? 0), 0);
        const amount = timesRate(cumulativeBase, rate, rounding) - paid;
        paid += amount;
        own[index] = (own[index] ?? 0) + amount;
        return { partner, category, period, cumulativeBase, amount };
      });
    });
  });
}

/** The amount of a flat rate by action: in proportion to where the partner budgets the category. */
export function flatRateByAction(
  terms: Terms,
  partner: string,
  category: string,
  amount: Money,
): { action: string; amount: Money }[] {
  const lines = terms.budget.filter(
    (line) => line.partner === partner && line.category === category && line.amount > 0,
  );
  if (lines.length === 0) return [];
  const shares = splitByAmounts(
    amount,
    lines.map((line) => line.amount),
  );
  return lines.map((line, index) => ({ action: line.action, amount: shares[index] ?? 0 }));
}
