/** The load of a partner over time: its budget of each action, spread evenly over the action's days. */
import { serialOf, type Day } from './days';
import { sumMoney, type Money } from './money';

export interface LoadPart {
  start: Day;
  end: Day;
  budget: Money;
}

/**
 * What falls between each two of the `bounds`, each from the first moment of its day. Rounded is what has accrued by a
 * bound, so that the parts of an action add up to its budget; an action without days weighs nothing.
 */
export function loadOver(parts: readonly LoadPart[], bounds: readonly Day[]): Money[] {
  const accrued = bounds.map((bound) => roundHalfAway(sumMoney(parts.map((part) => accruedBy(part, bound)))));
  return accrued.slice(1).map((money, index) => money - (accrued[index] ?? 0));
}

function accruedBy({ start, end, budget }: LoadPart, bound: Day): number {
  const [first, after, now] = [serialOf(start), serialOf(end) + 1, serialOf(bound)];
  return after <= first ? 0 : (budget * Math.max(Math.min(after, now) - first, 0)) / (after - first);
}

function roundHalfAway(value: number): Money {
  // As a spreadsheet rounds: to the digits that it shows.
  const shown = Number(value.toPrecision(15));
  return Math.sign(shown) * Math.floor(Math.abs(shown) + 0.5) || 0;
}
