/** What a partner may claim by units: for an hour, a day, a month or something else, and in which currency. */
import type { Day } from '../days';
import type { Decimal } from '../money';
import { timelineOf, valueOn } from './changing';
import type { UnitCostMethod } from './schema';
import { agreedDecimal, type Terms } from './terms';

/** The unit cost of a partner in a category; undefined where none is agreed. */
export function unitCostOf(terms: Terms, partner: string, category: string): UnitCostMethod | undefined {
  const methods: ReadonlyMap<string, { kind: string }> | undefined = terms.partners.get(partner)?.methods;
  const method = methods?.get(category) as UnitCostMethod | undefined;
  return method?.kind === 'unit-cost' ? method : undefined;
}

/** The amount of one unit on a day, and its currency. */
export function unitAmountOn(
  terms: Terms,
  cost: UnitCostMethod,
  day: Day | undefined,
): { amount: Decimal; currency: string } {
  return { amount: valueOn(timelineOf(cost.amount, agreedDecimal), day), currency: cost.currency ?? terms.currency };
}
