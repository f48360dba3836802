/** What a partner may claim by units: for an hour, a day, a month or something else, and in which currency. */
import type { Day } from '../days';
import { toMoney, type Decimal, type Money } from '../money';
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

/** Undefined where the amount is too large to be exact. */
export function unitsTimes(units: Decimal, price: Decimal, currency: string): Money | undefined {
  try {
    return toMoney({ units: units.units * price.units, scale: units.scale + price.scale }, currency);
  } catch {
    return undefined;
  }
}
