/**
 * Budget against actuals in a partner's own file: every line that is not withdrawn, less what a control took off, and the
 * flat rates on that.
 */
import { scopeKey, type Terms } from '../agreement/terms';
import { byPeriod, breakdown, type BreakdownRow } from './breakdowns';
import { budgetLineRows, type BudgetLineRow } from './by-budget-line';
import { certifiedOf, type CountedLine, type JudgedLine } from './figures';
import { flatRateSteps, type FlatRateStep } from './flat-rates';

export interface PartnerCount {
  /** The partner's budget lines, in the agreement's order. */
  budgeted: readonly BudgetLineRow[];
  /** Rows with actuals but without a budget. */
  others: readonly BudgetLineRow[];
  byCategory: readonly BreakdownRow[];
  byPeriod: readonly BreakdownRow[];
  flatRates: readonly FlatRateStep[];
}

export function partnerCount(terms: Terms, partner: string, lines: readonly CountedLine[]): PartnerCount {
  const bases = lines.map((line) => ({ ...line, declared: certifiedOf(line) }));
  const flatRates = flatRateSteps(terms, bases).filter((step) => step.partner === partner);
  const counted = { lines: lines.map((line): JudgedLine => ({ line, verdict: 'accepted' })), flatRates };
  const rows = budgetLineRows(terms, counted).filter((row) => row.partner === partner);
  const lineKeys = new Set(terms.budget.map(scopeKey));
  const isBudgeted = (row: BudgetLineRow): boolean => lineKeys.has(scopeKey(row));
  return {
    budgeted: rows.filter(isBudgeted),
    others: rows.filter((row) => !isBudgeted(row)),
    byCategory: breakdown(terms, 'category', rows),
    byPeriod: byPeriod(terms, counted),
    flatRates,
  };
}
