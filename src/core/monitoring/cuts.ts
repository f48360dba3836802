/** Budget against declared, excluded and accepted, by any key of a line. */
import type { Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import type { ExpenseLine } from '../expenses/line';
import type { Money } from '../money';
import { unknown } from '../names';
import { flatRateByAction, type FlatRateAmount } from './flat-rates';

/** One row of a cut. total = accepted + flatRate; remaining = budget − opening − previous − total. */
export interface CutRow {
  key: string;
  budget: Money;
  /** Declared before Accord. */
  opening: Money;
  /** Accepted in earlier periods, flat rates included, where one period is reported. */
  previous: Money;
  /** Everything read, withdrawn lines included: declared = excluded + accepted. */
  declared: Money;
  excluded: Money;
  accepted: Money;
  flatRate: Money;
  remaining: Money;
}

export type CutName = 'partner' | 'category' | 'action' | 'period';
export const cutNames: readonly CutName[] = ['partner', 'category', 'action', 'period'];

/** The rows of a cut in the agreement's order, "?" last and only when something stands there. */
export function cutRows(
  terms: Terms,
  cut: CutName,
  lines: readonly CheckedLine[],
  flatRates: readonly FlatRateAmount[],
  earlier: { lines: readonly CheckedLine[]; flatRates: readonly FlatRateAmount[] } = { lines: [], flatRates: [] },
): CutRow[] {
  const rows = new Map<string, CutRow>();
  const rowOf = (key: string): CutRow => {
    const known = rows.get(key) ?? {
      key,
      budget: 0,
      opening: 0,
      previous: 0,
      declared: 0,
      excluded: 0,
      accepted: 0,
      flatRate: 0,
      remaining: 0,
    };
    rows.set(key, known);
    return known;
  };
  codesOf(terms, cut).forEach(rowOf);
  if (cut !== 'period') {
    for (const line of terms.budget) rowOf(line[cut]).budget += line.amount;
    for (const line of terms.opening) rowOf(line[cut]).opening += line.amount;
  }
  for (const { line, verdict } of lines) {
    const row = rowOf(keyOf(cut, line));
    row.declared += line.declared;
    if (verdict === 'accepted') row.accepted += line.declared;
    else row.excluded += line.declared;
  }
  for (const { key, amount } of flatByKey(terms, cut, flatRates)) rowOf(key).flatRate += amount;
  if (cut !== 'period') {
    for (const { line, verdict } of earlier.lines)
      if (verdict === 'accepted') rowOf(keyOf(cut, line)).previous += line.declared;
    for (const { key, amount } of flatByKey(terms, cut, earlier.flatRates)) rowOf(key).previous += amount;
  }
  for (const row of rows.values())
    row.remaining = row.budget - row.opening - row.previous - row.accepted - row.flatRate;
  return [...rows.values()].sort((a, b) => Number(a.key === unknown) - Number(b.key === unknown));
}

function flatByKey(terms: Terms, cut: CutName, flatRates: readonly FlatRateAmount[]): { key: string; amount: Money }[] {
  if (cut !== 'action') return flatRates.map((rate) => ({ key: rate[cut], amount: rate.amount }));
  return flatTotals(flatRates).flatMap(([partner, category, amount]) =>
    flatRateByAction(terms, partner, category, amount).map((part) => ({ key: part.action, amount: part.amount })),
  );
}

/** Flat rates summed over periods. */
export function flatTotals(flatRates: readonly FlatRateAmount[]): [partner: string, category: string, amount: Money][] {
  const sums = new Map<string, [string, string, Money]>();
  for (const { partner, category, amount } of flatRates) {
    const sum = sums.get(`${partner}|${category}`) ?? [partner, category, 0];
    sum[2] += amount;
    sums.set(`${partner}|${category}`, sum);
  }
  return [...sums.values()];
}

export function keyOf(cut: CutName, line: ExpenseLine): string {
  return line[cut];
}

function codesOf(terms: Terms, cut: CutName): string[] {
  const { agreement } = terms;
  const lists = {
    partner: agreement.partners,
    category: agreement.categories,
    action: agreement.actions,
    period: agreement.periods,
  };
  return lists[cut].map((item) => item.code);
}
