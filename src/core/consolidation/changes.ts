/** What changed from one report to the next: totals, and lines that are new, gone or different. */
import type { Verdict } from '../names';
import type { ExpenseLine } from '../expenses/line';
import { groupBy } from '../group-by';
import type { Money } from '../money';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import { totalsOf, type Totals } from '../monitoring/totals';

/** Partner, the line's name there ("12"), declared amount and verdict. Plain data, because it is stored. */
export type LineSnapshot = readonly [partner: string, line: string, declared: Money, verdict: Verdict];

/** The parts of a report that are compared. Amounts are in the project currency. */
export interface ReportSnapshot {
  totals: Totals;
  lines: readonly LineSnapshot[];
}

export interface LineChange {
  partner: string;
  line: string;
  /** Undefined for a new line. */
  before: { declared: Money; verdict: Verdict } | undefined;
  /** Undefined for a line that is gone. */
  now: { declared: Money; verdict: Verdict } | undefined;
}

/** How a partner's accepted amount moved, and by what: the four parts add up to the difference. */
export interface PartnerMove {
  partner: string;
  before: Money;
  now: Money;
  /** Lines that are new, and lines that are gone. */
  added: Money;
  gone: Money;
  /** Lines with another declared amount, and lines that only have another verdict. */
  declared: Money;
  verdict: Money;
}

export interface Changes {
  /** Only partners with a line that changed, in the order of the current report. */
  partners: readonly PartnerMove[];
  /** Only totals that changed, in display order. */
  totals: readonly { total: keyof Totals; before: Money; now: Money }[];
  lines: readonly LineChange[];
}

const totalKeys = ['read', 'excluded', 'accepted', 'flatRate', 'claimable'] as const;

/** Lines are identified by number, or by row where they have none; repeated numbers get a counter. */
export function snapshotOf(
  lines: readonly { line: Pick<ExpenseLine, 'partner' | 'number' | 'row' | 'declared'>; verdict: Verdict }[],
  flatRates: readonly FlatRateAmount[],
): ReportSnapshot {
  const used = new Map<string, number>();
  const known = lines.map(({ line: { partner, number, row, declared }, verdict }): LineSnapshot => {
    const name = number === undefined ? `(${row})` : String(number);
    const key = `${partner}|${name}`;
    const count = (used.get(key) ?? 0) + 1;
    used.set(key, count);
    return [partner, count === 1 ? name : `${name} (${count})`, declared, verdict];
  });
  return { totals: totalsOf(lines, flatRates), lines: known };
}

/** Lines in the order of the current report; those that are gone come last. */
export function changesBetween(before: ReportSnapshot, now: ReportSnapshot): Changes {
  const keyOf = ([partner, line]: LineSnapshot): string => `${partner}|${line}`;
  const left = new Map(before.lines.map((line) => [keyOf(line), line]));
  const lines: LineChange[] = [];
  for (const line of now.lines) {
    const known = left.get(keyOf(line));
    left.delete(keyOf(line));
    if (!known || known[2] !== line[2] || known[3] !== line[3]) lines.push(change(known, line));
  }
  const all = [...lines, ...[...left.values()].map((gone) => change(gone, undefined))];
  return {
    partners: partnerMoves(all, before, now),
    totals: totalKeys
      .filter((total) => before.totals[total] !== now.totals[total])
      .map((total) => ({ total, before: before.totals[total], now: now.totals[total] })),
    lines: all,
  };
}

function partnerMoves(changes: readonly LineChange[], before: ReportSnapshot, now: ReportSnapshot): PartnerMove[] {
  const changed = groupBy(changes, ({ partner }) => partner);
  const [earlier, current] = [acceptedBy(before), acceptedBy(now)];
  return [...changed].map(([partner, own]) => {
    const moved = { added: 0, gone: 0, declared: 0, verdict: 0 };
    for (const one of own) moved[causeOf(one)] += acceptedOf(one.now) - acceptedOf(one.before);
    return { partner, before: earlier.get(partner) ?? 0, now: current.get(partner) ?? 0, ...moved };
  });
}

function causeOf({ before, now }: LineChange): 'added' | 'gone' | 'declared' | 'verdict' {
  if (!before) return 'added';
  if (!now) return 'gone';
  return before.declared === now.declared ? 'verdict' : 'declared';
}

function acceptedOf(state: LineChange['now']): Money {
  return state?.verdict === 'accepted' ? state.declared : 0;
}

function acceptedBy({ lines }: ReportSnapshot): ReadonlyMap<string, Money> {
  const sums = new Map<string, Money>();
  for (const line of lines) sums.set(line[0], (sums.get(line[0]) ?? 0) + acceptedOf(stateOf(line)));
  return sums;
}

function change(before: LineSnapshot | undefined, now: LineSnapshot | undefined): LineChange {
  const [partner = '', line = ''] = now ?? before ?? [];
  return { partner, line, before: stateOf(before), now: stateOf(now) };
}

function stateOf(line: LineSnapshot | undefined): LineChange['now'] {
  return line && { declared: line[2], verdict: line[3] };
}
