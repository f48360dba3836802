/** Budget against actual by budget line: the finest cut, which all others are sums of. */
import { cutKey, type Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import type { Money } from '../money';
import { flatTotals } from './cuts';
import { flatRateByAction, type FlatRateAmount } from './flat-rates';

/** Partner × action × category; "?" where a code is unknown. */
export interface LineRow {
  partner: string;
  action: string;
  category: string;
  budget: Money;
  /** Counted before: declared before Accord, and accepted in earlier periods where one period is reported. */
  before: Money;
  /** Everything read: declared = excluded + accepted. */
  declared: Money;
  excluded: Money;
  accepted: Money;
  flatRate: Money;
}

interface Counted {
  lines: readonly CheckedLine[];
  flatRates: readonly FlatRateAmount[];
}

/** Every budget line, and every other on which something stands, in the agreement's order. */
export function lineRows(terms: Terms, now: Counted, earlier: Counted): LineRow[] {
  const rows = new Map<string, LineRow>();
  const rowOf = (partner: string, action: string, category: string): LineRow => {
    const key = cutKey({ partner, action, category });
    const row = rows.get(key) ?? {
      ...{ partner, action, category },
      budget: terms.cuts.get(key) ?? 0,
      ...{ before: 0, declared: 0, excluded: 0, accepted: 0, flatRate: 0 },
    };
    rows.set(key, row);
    return row;
  };
  for (const { partner, action, category } of terms.budget) rowOf(partner, action, category);
  for (const { partner, action, category, amount } of terms.opening) rowOf(partner, action, category).before += amount;
  for (const { line, verdict } of now.lines) {
    const row = rowOf(line.partner, line.action, line.category);
    row.declared += line.declared;
    row[verdict === 'accepted' ? 'accepted' : 'excluded'] += line.declared;
  }
  for (const { line, verdict } of earlier.lines)
    if (verdict === 'accepted') rowOf(line.partner, line.action, line.category).before += line.declared;
  for (const [key, counted] of [
    ['flatRate', now],
    ['before', earlier],
  ] as const)
    for (const [partner, category, amount] of flatTotals(counted.flatRates))
      for (const part of flatRateByAction(terms, partner, category, amount))
        rowOf(partner, part.action, category)[key] += part.amount;
  return inOrder(terms, [...rows.values()]);
}

function inOrder({ agreement }: Terms, rows: LineRow[]): LineRow[] {
  const places = [agreement.partners, agreement.actions, agreement.categories].map(
    (list) => new Map(list.map(({ code }, index): [string, number] => [code, index])),
  );
  const at = ({ partner, action, category }: LineRow): number[] =>
    [partner, action, category].map((code, index) => places[index]?.get(code) ?? Infinity);
  return rows
    .map((row) => ({ row, order: at(row) }))
    .sort((a, b) => {
      const index = a.order.findIndex((place, level) => place !== b.order[level]);
      return index < 0 ? 0 : (a.order[index] ?? 0) < (b.order[index] ?? 0) ? -1 : 1;
    })
    .map(({ row }) => row);
}
