/** The figures of a project under way: what was declared, certified and paid so far, by budget line. */
import type { CategoryCode } from '../names';
import { moneyText, type Money } from '../money';
import type { BudgetFigure, BudgetRow } from './located';

export interface OpeningLine {
  partner: string;
  action: string;
  category: CategoryCode;
  /** Decimal strings. */
  declared: string;
  /** Absent where nothing was decided yet. */
  certified?: string;
  paid: string;
}

/** One entry for each budget line; what the table does not say of declared and paid is 0. */
export function openingOf(rows: readonly BudgetRow[], currency: string): OpeningLine[] {
  const lines = new Map<string, { row: BudgetRow; sums: Partial<Record<BudgetFigure, Money>> }>();
  for (const row of rows) {
    const { partner, action, category, figure, amount } = row;
    if (!figure) continue;
    const key = [partner, action, category].join('|');
    const line = lines.get(key) ?? { row, sums: {} };
    lines.set(key, line);
    line.sums[figure] = (line.sums[figure] ?? 0) + amount;
  }
  const text = (amount: Money = 0): string => moneyText(amount, currency);
  const isSomething = ({ sums }: { sums: Partial<Record<BudgetFigure, Money>> }): boolean =>
    Object.values(sums).some((amount) => amount !== 0);
  return [...lines.values()]
    .filter(isSomething)
    .map(({ row: { partner, action, category }, sums: { declared, certified, paid } }) => ({
      partner,
      action,
      category,
      declared: text(declared),
      ...(certified === undefined ? {} : { certified: text(certified) }),
      paid: text(paid),
    }));
}
