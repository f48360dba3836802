/** Breakdowns of budget and actuals by partner, category, action or period. */
import type { Terms } from '../agreement/terms';
import { unknown } from '../names';
import type { Actuals, BudgetLineRow } from './by-budget-line';
import { add, addLine, noBudgetFigures, type BudgetFigures } from './figures';

export type BudgetDimension = 'partner' | 'category' | 'action';
export type Dimension = BudgetDimension | 'period';

export interface BreakdownRow extends BudgetFigures {
  key: string;
}

/** Sums the budget-line rows by one dimension, in the agreement's order; "?" last, and only where it has figures. */
export function breakdown(terms: Terms, by: BudgetDimension, rows: readonly BudgetLineRow[]): BreakdownRow[] {
  const { partners, categories, actions } = terms.agreement;
  const codes = { partner: partners, category: categories, action: actions }[by].map(({ code }) => code);
  const found = keyed(codes);
  for (const row of rows) add(found.rowOf(row[by]), row);
  return found.rows();
}

/**
 * Computed from the actuals themselves, not from the budget-line rows: periods have no budget, and a flat rate is split
 * between actions as a whole, never period by period.
 */
export function byPeriod(terms: Terms, { lines, flatRates }: Actuals): BreakdownRow[] {
  const found = keyed(terms.agreement.periods.map(({ code }) => code));
  for (const judged of lines) addLine(found.rowOf(judged.line.period), judged);
  for (const { period, amount } of flatRates) found.rowOf(period).flatRate += amount;
  return found.rows();
}

function keyed(codes: readonly string[]) {
  const empty = (key: string): BreakdownRow => ({ key, ...noBudgetFigures });
  const rows = new Map(codes.map((code) => [code, empty(code)]));
  return {
    rowOf(key: string): BreakdownRow {
      const row = rows.get(key) ?? empty(key);
      rows.set(key, row);
      return row;
    },
    rows: () => [...rows.values()].sort((a, b) => Number(a.key === unknown) - Number(b.key === unknown)),
  };
}
