/** Flat rates, computed on the accepted base per partner and period. */
import { budgetOf, type BudgetLine, type FlatRate, type PartnerTerms, type Terms } from '../agreement/terms';
import { splitByAmounts, timesRate, type Money } from '../money';
import type { CategoryCode } from '../names';
import type { CountedLine } from './figures';

/** A flat rate's amount in one period. */
export interface FlatRateAmount {
  partner: string;
  category: CategoryCode;
  period: string;
  amount: Money;
}

/**
 * How the amount is computed: base = before + inPeriod, toDate = policy(rate × base), amount = toDate − earlier. In a period
 * that a claim has closed, the amount is what it kept, and toDate = earlier + amount.
 */
export interface FlatRateStep extends FlatRateAmount {
  rate: FlatRate;
  /** The accepted base of earlier periods, and of this one, including flat rates that belong to the base. */
  before: Money;
  inPeriod: Money;
  base: Money;
  /** The amount of earlier periods: policy(rate × before), or what was claimed of it. */
  earlier: Money;
  toDate: Money;
  /** Whether a claim holds the amount. */
  kept: boolean;
}

/** What claims hold of a partner's flat rate, by closed period; undefined for a period that is open. */
export type KeptRates = (rate: Omit<FlatRateAmount, 'amount'>) => Money | undefined;

export function rateKey({
  partner,
  category,
  period,
}: { [Part in Exclude<keyof FlatRateAmount, 'amount'>]?: string | undefined }): string {
  return `${partner}|${category}|${period}`;
}

export const nothingKept: KeptRates = () => undefined;

/** The flat rates whose category the partner has a budget for; the others pay nothing. */
export function flatRatesOf(terms: Terms, partner: PartnerTerms): readonly FlatRate[] {
  return partner.flatRates.filter(({ category }) => budgetOf(terms, { partner: partner.partner.code, category }) !== 0);
}

/** `earlier`: what was claimed in closed periods, where that differs; `kept`: what a claim holds of this period. */
export function flatRateStep(
  terms: Terms,
  { earlier: claimed, kept, ...of }: StepFigures & { earlier?: Money | undefined; kept?: Money | undefined },
): FlatRateStep {
  const { rate, before, inPeriod } = of;
  const paid = (base: Money): Money => timesRate(base, rate.rate, terms.agreement.rules.rounding.flatRate);
  const base = before + inPeriod;
  const first = of.period === terms.agreement.periods[0]?.code;
  const earlier = claimed ?? (first ? claimedBefore(terms, of.partner, rate) : paid(before));
  const toDate = kept === undefined ? paid(base) : earlier + kept;
  const about = { category: rate.category, base, earlier, toDate, amount: toDate - earlier };
  return { ...of, ...about, kept: kept !== undefined };
}

interface StepFigures {
  partner: string;
  period: string;
  rate: FlatRate;
  before: Money;
  inPeriod: Money;
}

/** The base that was certified before Accord. */
function certifiedBefore(terms: Terms, partner: string, { base }: FlatRate): Money {
  return sumOn(terms.opening, partner, base) - sumOn(terms.undecided, partner, base);
}

/**
 * What was claimed on the base that was certified before Accord: all of the flat rate that uses budget, less what of it
 * rests on a base on which nothing is decided.
 */
function claimedBefore(terms: Terms, partner: string, { category, rate, base }: FlatRate): Money {
  const undecided = sumOn(terms.undecided, partner, base);
  const claimed = sumOn(terms.opening, partner, [category]);
  if (undecided === 0) return claimed;
  return Math.max(0, claimed - timesRate(undecided, rate, terms.agreement.rules.rounding.flatRate));
}

function sumOn(lines: readonly BudgetLine[], partner: string, categories: readonly string[]): Money {
  return lines
    .filter((line) => line.partner === partner && categories.includes(line.category))
    .reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * All flat rates on a set of lines, period by period; the periods add up to the rate on the whole base. A flat rate
 * that belongs to another's base is computed first. Lines without a known period count in the last one. What was
 * certified before Accord comes before the first period. In closed periods the amounts are those that claims hold; what
 * has changed on their bases since comes into the first open one.
 */
export function flatRateSteps(
  terms: Terms,
  lines: readonly Pick<CountedLine, 'partner' | 'category' | 'period' | 'declared'>[],
  keptOf: KeptRates = nothingKept,
): FlatRateStep[] {
  const periods = terms.agreement.periods.map((period) => period.code);
  const last = periods.length - 1;
  const position = new Map(periods.map((code, index) => [code, index]));
  const counted = new Map<string, Money[]>();
  const countedOn = (partner: string, category: string): Money[] => {
    const key = `${partner}|${category}`;
    const known = counted.get(key) ?? periods.map(() => 0);
    counted.set(key, known);
    return known;
  };
  for (const line of lines) {
    const amounts = countedOn(line.partner, line.category);
    const index = position.get(line.period) ?? last;
    amounts[index] = (amounts[index] ?? 0) + line.declared;
  }
  return [...terms.partners.values()].flatMap((partnerTerms) => {
    const partner = partnerTerms.partner.code;
    return flatRatesOf(terms, partnerTerms).flatMap((rate) => {
      const own = countedOn(partner, rate.category);
      let before = certifiedBefore(terms, partner, rate);
      let earlier: Money | undefined;
      return periods.map((period, index) => {
        const inPeriod = rate.base.reduce((sum, code) => sum + (countedOn(partner, code)[index] ?? 0), 0);
        const kept = keptOf({ partner, category: rate.category, period });
        const step = flatRateStep(terms, { partner, period, rate, before, inPeriod, earlier, kept });
        before = step.base;
        earlier = step.toDate;
        own[index] = (own[index] ?? 0) + step.amount;
        return step;
      });
    });
  });
}

/** Amounts summed over periods, in order of first appearance. */
export function flatRateTotals(flatRates: readonly FlatRateAmount[]): Omit<FlatRateAmount, 'period'>[] {
  const sums = new Map<string, Omit<FlatRateAmount, 'period'>>();
  for (const { partner, category, amount } of flatRates) {
    const key = `${partner}|${category}`;
    sums.set(key, { partner, category, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return [...sums.values()];
}

/** A flat-rate amount split between actions, in proportion to the partner's budget for the category. */
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
