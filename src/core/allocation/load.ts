/** The load of a partner over time: its budget of each action, spread evenly over the action's days. */
import { serialOf, type Day } from '../days';
import { sumMoney, type Money } from '../money';

export interface LoadPart {
  start: Day;
  end: Day;
  budget: Money;
}

/**
 * What falls between each two of the `bounds` (the last bound is the day after the end), each sum rounded half up; an
 * action without days weighs nothing.
 */
export function loadOver(parts: readonly LoadPart[], bounds: readonly Day[]): Money[] {
  const serials = bounds.map(serialOf);
  return serials.slice(0, -1).map((from, index) => {
    const to = (serials[index + 1] ?? from) - 1;
    const exact = parts.map(({ start, end, budget }) => {
      const [first, last] = [serialOf(start), serialOf(end)];
      const days = Math.max(Math.min(last, to) - Math.max(first, from) + 1, 0);
      return last < first ? 0 : (budget * days) / (last - first + 1);
    });
    return roundHalfAway(sumMoney(exact));
  });
}

function roundHalfAway(value: number): Money {
  // As a spreadsheet rounds: to the digits that it shows.
  const shown = Number(value.toPrecision(15));
  return Math.sign(shown) * Math.floor(Math.abs(shown) + 0.5) || 0;
}
