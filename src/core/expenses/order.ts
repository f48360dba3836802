/** The counting order: it decides which lines use the budget first, and which of two duplicates is the first. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from './line';
import { countingDay } from './rules/rule';

/** A line with its sort keys, computed once. */
export interface OrderedLine {
  line: ExpenseLine;
  /** The counting day and, within a day, refunds before the others. */
  rank: number;
  /** The partner's position in the agreement. */
  partner: number;
  /** Line number. */
  number: number;
}

/** More than any rank of a day. */
const beforeAll = 1e9;

/** Lines that a claim holds come first. Unpaid ones come last: they are not spent yet. */
export function orderedLine(line: ExpenseLine, terms: Terms): OrderedLine {
  const partner = terms.partners.get(line.partner)?.index ?? Infinity;
  const day = countingDay(line, terms) ?? '9999-00-00';
  const rank = 2 * Number(day.replaceAll('-', '')) + Number(line.declared >= 0) - (line.kept ? beforeAll : 0);
  return { line, rank, partner, number: line.number ?? Infinity };
}

/** Lines that were claimed, then by payment date (document date where none is needed), refunds first, then partner, line number and row. */
export function compareLines(a: OrderedLine, b: OrderedLine): number {
  return (
    a.rank - b.rank ||
    compare(a.partner, b.partner) ||
    compare(a.number, b.number) ||
    a.line.row - b.line.row ||
    compare(a.line.id, b.line.id)
  );
}

/** Index of an entry, or where to insert it, in a sorted list. */
export function positionIn(list: readonly OrderedLine[], entry: OrderedLine): number {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = list[middle];
    if (other && compareLines(other, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

export function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
