/** The order of counting: it decides who uses the budget, and which of two duplicates is the first. */
import type { ExpenseLine } from './line';
import { countingDay } from './rules/rule';

/** What the order looks at, made once for a line. */
export interface Ordered {
  line: ExpenseLine;
  day: string;
  /** The partner's position in the agreement. */
  partner: number;
}

/** Unpaid lines come last: they are not spent yet. */
export function ordered(line: ExpenseLine, partner: number): Ordered {
  return { line, day: countingDay(line) ?? '9999', partner };
}

/** Payment date (document date where none is needed), refunds first, partner, line number, row. */
export function inOrder(a: Ordered, b: Ordered): number {
  return (
    compare(a.day, b.day) ||
    Number(a.line.declared >= 0) - Number(b.line.declared >= 0) ||
    compare(a.partner, b.partner) ||
    compare(a.line.number ?? Infinity, b.line.number ?? Infinity) ||
    a.line.row - b.line.row ||
    compare(a.line.id, b.line.id)
  );
}

/** Where an entry stands, or would stand, in a list that is in order. */
export function positionIn(list: readonly Ordered[], entry: Ordered): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other && inOrder(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
