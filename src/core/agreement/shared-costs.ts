/** How a shared cost is divided. Keys apply to the action's partners, except associated ones. */
import { isZero, splitParts, type Decimal, type Money, type SplitPart } from '../money';
import type { Partner, SharedCost } from './schema';
import { agreedDecimal, agreedMoney, budgetOf, type Terms } from './terms';

export interface ShareWeight {
  partner: string;
  /** Only proportions matter. */
  weight: Decimal;
}

/** The key's weights, in the agreement's order of partners. */
export function sharedCostWeights(terms: Terms, cost: SharedCost): ShareWeight[] {
  const taking = new Set(terms.actions.get(cost.action)?.partners ?? []);
  const partners = [...terms.partners.values()]
    .map(({ partner }) => partner)
    .filter((partner) => taking.has(partner.code) && partner.role !== 'associated');
  return partners.map((partner) => ({ partner: partner.code, weight: weightOf(terms, cost, partner) }));
}

function weightOf(terms: Terms, { key }: SharedCost, partner: Partner): Decimal {
  switch (key.method) {
    case 'equal':
      return whole(1);
    case 'population':
      return whole(partner.population ?? 0);
    case 'budget':
      return whole(budgetOf(terms, { partner: partner.code }));
    case 'fixed':
    case 'days':
      return agreedDecimal(key.weights?.[partner.code] ?? '0');
  }
}

function whole(count: number): Decimal {
  return { units: BigInt(count), scale: 0 };
}

/** A partner's part of a shared cost, and how it came about. */
export interface Share extends ShareWeight, SplitPart {}

/**
 * Splits any amount of a shared cost by its key, with the largest remainder. Undefined when the weights sum to 0 (no
 * population given, for instance) or one is negative, which the agreement's check reports.
 */
export function sharesOf(terms: Terms, cost: SharedCost, amount: Money): Share[] | undefined {
  const weights = sharedCostWeights(terms, cost);
  if (weights.every(({ weight }) => isZero(weight)) || weights.some(({ weight }) => weight.units < 0n))
    return undefined;
  const parts = splitParts(
    amount,
    weights.map(({ weight }) => weight),
  );
  return weights.flatMap((weight, index) => {
    const part = parts[index];
    return part ? [{ ...weight, ...part }] : [];
  });
}

/** The agreed amount of a shared cost, split by its key. */
export function sharedCostShares(terms: Terms, cost: SharedCost): Share[] | undefined {
  return sharesOf(terms, cost, agreedMoney(cost.amount, terms.currency));
}
