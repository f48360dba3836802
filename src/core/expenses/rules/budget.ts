/** Findings from the budget's verdict on a line. */
import { defineRule } from '../../findings';
import type { BudgetVerdict } from '../../monitoring/budget-pass';
import type { ExpenseLine } from '../line';
import type { ReportFinding } from './rule';

export const overBudget = defineRule({
  name: 'over-budget',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s budget and the flexibility that it allows',
  figures: ['partner', 'action', 'category', 'limit', 'used', 'over'],
  variants: { level: ['line', 'partner-category', 'partner', 'category', 'action', 'project'] },
});
export const overLine = defineRule({
  name: 'over-line',
  severity: 'warning',
  figures: ['action', 'category', 'budget', 'used', 'left'],
});
export const nearBudget = defineRule({
  name: 'near-budget',
  severity: 'info',
  figures: ['action', 'category', 'budget', 'used', 'left'],
});
export const flexibilityUsed = defineRule({
  name: 'flexibility-used',
  severity: 'info',
  source: 'the agreement’s flexibility',
  figures: ['action', 'category', 'budget', 'used', 'limit'],
  variants: { level: ['partner-category', 'partner', 'category', 'action'] },
});

export const budgetRules = [overBudget, overLine, nearBudget, flexibilityUsed] as const;

/** A line over budget gets no further budget finding. */
export function checkBudget(
  line: ExpenseLine,
  { excess, overLine: beyond, nearLine, flexible }: BudgetVerdict,
  currency: string,
  report: ReportFinding<(typeof budgetRules)[number]>,
): void {
  const { partner, action } = line;
  const category = (code: string) => ({ list: 'categories', code });
  const money = (amount: number) => ({ money: amount, currency });
  if (excess) {
    report(overBudget, 'eligible', {
      level: excess.level,
      partner,
      action,
      category: category(excess.category),
      limit: money(excess.limit),
      used: money(excess.used),
      over: money(excess.used - excess.limit),
    });
    return;
  }
  const onLine = beyond ?? nearLine;
  if (onLine)
    report(beyond ? overLine : nearBudget, 'eligible', {
      action,
      category: category(line.category),
      budget: money(onLine.budget),
      used: money(onLine.used),
      left: money(onLine.budget - onLine.used),
    });
  if (flexible)
    report(flexibilityUsed, 'eligible', {
      level: flexible.level,
      action,
      category: category(flexible.category),
      budget: money(flexible.budget),
      used: money(flexible.used),
      limit: money(flexible.limit),
    });
}
