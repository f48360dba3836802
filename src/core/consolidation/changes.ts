/** What changed from one report to the next: totals, and lines that came, went, or stand otherwise. */
import type { Verdict } from '../expenses/check';
import type { ExpenseLine } from '../expenses/line';
import type { Money } from '../money';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import { totalsOf, type Totals } from '../monitoring/totals';

/** Partner, how the line is known there ("12"), the declared amount, and what became of it. Plain, to be kept. */
export type LineStanding = readonly [partner: string, line: string, declared: Money, verdict: Verdict];

/** A report reduced to what can change. Amounts are in the project's currency. */
export interface Standing {
  totals: Totals;
  lines: readonly LineStanding[];
}

export interface LineChange {
  partner: string;
  line: string;
  /** Undefined for a line that is new. */
  before: { declared: Money; verdict: Verdict } | undefined;
  /** Undefined for a line that is gone. */
  now: { declared: Money; verdict: Verdict } | undefined;
}

export interface Changes {
  /** Those that are not as before, in the order in which totals are read. */
  totals: readonly { total: keyof Totals; before: Money; now: Money }[];
  lines: readonly LineChange[];
}

const totalKeys = ['read', 'excluded', 'accepted', 'flatRate', 'claimable'] as const;

/** Lines are known by their number, or by their row where they have none; a number used twice is counted. */
export function standingOf(
  lines: readonly { line: Pick<ExpenseLine, 'partner' | 'number' | 'row' | 'declared'>; verdict: Verdict }[],
  flatRates: readonly FlatRateAmount[],
): Standing {
  const used = new Map<string, number>();
  const known = lines.map(({ line: { partner, number, row, declared }, verdict }): LineStanding => {
    const name = number === undefined ? `(${row})` : String(number);
    const key = `${partner}|${name}`;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return [partner, count === 1 ? name : `${name} (${count})`, declared, verdict];
  });
  return { totals: totalsOf(lines, flatRates), lines: known };
}

/** In the order of the report of now; lines that are gone come last. */
export function changesBetween(before: Standing, now: Standing): Changes {
  const keyOf = ([partner, line]: LineStanding): string => `${partner}|${line}`;
  const left = new Map(before.lines.map((line) => [keyOf(line), line]));
  const lines: LineChange[] = [];
  for (const line of now.lines) {
    const known = left.get(keyOf(line));
    left.delete(keyOf(line));
    if (!known || known[2] !== line[2] || known[3] !== line[3]) lines.push(change(known, line));
  }
  return {
    totals: totalKeys
      .filter((total) => before.totals[total] !== now.totals[total])
      .map((total) => ({ total, before: before.totals[total], now: now.totals[total] })),
    lines: [...lines, ...[...left.values()].map((gone) => change(gone, undefined))],
  };
}

function change(before: LineStanding | undefined, now: LineStanding | undefined): LineChange {
  const [partner = '', line = ''] = now ?? before ?? [];
  return { partner, line, before: stateOf(before), now: stateOf(now) };
}

function stateOf(line: LineStanding | undefined): LineChange['now'] {
  return line && { declared: line[2], verdict: line[3] };
}
