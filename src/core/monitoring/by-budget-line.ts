/** Budget against actuals by budget line; the breakdowns are summed from these rows. */
import { scopeKey, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import { incomeCategory, unknown } from '../names';
import {
  addLine,
  certifiedOf,
  beforeOf,
  noBudgetFigures,
  usedOf,
  type BudgetFigures,
  type JudgedLine,
} from './figures';
import { flatRateByAction, flatRateTotals, type FlatRateAmount } from './flat-rates';

/** Partner × action × category; "?" where a code is unknown. */
export interface BudgetLineRow extends BudgetFigures {
  partner: string;
  action: string;
  category: string;
}

export interface Actuals {
  lines: readonly JudgedLine[];
  flatRates: readonly FlatRateAmount[];
}

export const noActuals: Actuals = { lines: [], flatRates: [] };

/** Every budget line, and every other combination with actuals, in the agreement's order. */
export function budgetLineRows(terms: Terms, now: Actuals, earlier: Actuals = noActuals): BudgetLineRow[] {
  const rows = new Map<string, BudgetLineRow>();
  const rowOf = (partner: string, action: string, category: string): BudgetLineRow => {
    const key = scopeKey({ partner, action, category });
    const row = rows.get(key) ?? {
      partner,
      action,
      category,
      ...noBudgetFigures,
      budget: terms.budgetByScope.get(key) ?? 0,
    };
    rows.set(key, row);
    return row;
  };
  for (const { partner, action, category } of terms.budget) rowOf(partner, action, category);
  for (const { partner, action, category, amount } of terms.opening) rowOf(partner, action, category).opening += amount;
  for (const judged of now.lines) {
    const { partner, action, category } = judged.line;
    addLine(rowOf(partner, action, category), judged);
  }
  for (const { line, verdict } of earlier.lines)
    if (verdict === 'accepted') rowOf(line.partner, line.action, line.category).previous += certifiedOf(line);
  for (const [figure, { flatRates }] of [['flatRate', now] as const, ['previous', earlier] as const])
    for (const { partner, category, amount } of flatRateTotals(flatRates))
      for (const part of partsOf(terms, partner, category, amount))
        rowOf(partner, part.action, category)[figure] += part.amount;
  for (const row of rows.values()) if (row.category === incomeCategory) row.income = beforeOf(row) + usedOf(row);
  return inOrder(terms, [...rows.values()]);
}

/** An amount that cannot be split, because nothing positive is budgeted for it, goes to the unknown action. */
function partsOf(terms: Terms, partner: string, category: string, amount: Money): { action: string; amount: Money }[] {
  const parts = flatRateByAction(terms, partner, category, amount);
  return parts.length > 0 || amount === 0 ? parts : [{ action: unknown, amount }];
}

function inOrder({ agreement }: Terms, rows: BudgetLineRow[]): BudgetLineRow[] {
  const positions = [agreement.partners, agreement.actions, agreement.categories].map(
    (list) => new Map(list.map(({ code }, index): [string, number] => [code, index])),
  );
  const at = ({ partner, action, category }: BudgetLineRow): number[] =>
    [partner, action, category].map((code, index) => positions[index]?.get(code) ?? Infinity);
  return rows
    .map((row) => ({ row, order: at(row) }))
    .sort((a, b) => {
      const index = a.order.findIndex((position, level) => position !== b.order[level]);
      return index < 0 ? 0 : (a.order[index] ?? 0) < (b.order[index] ?? 0) ? -1 : 1;
    })
    .map(({ row }) => row);
}
