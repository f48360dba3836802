/** Findings from the budget's verdict on a line. */
import type { Terms } from '../../agreement/terms';
import { defineRule } from '../../findings';
import type { BudgetVerdict } from '../../monitoring/budget-pass';
import { hoursPerYear } from '../../monitoring/hours';
import { hoursShown, personOf } from './hours';
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
  // Within the agreed flexibility, nobody has to do anything.
  shownAs: 'info',
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

export const hoursAboveLimit = defineRule({
  name: 'hours-above-limit',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s hours per year; Reg. (EU) 2021/1060, article 55(2)',
  figures: ['year', 'hours', 'limit', 'fits'],
  variants: { case: ['named', 'unnamed'] },
  only: { named: ['person'], unnamed: [] },
});

export const budgetRules = [hoursAboveLimit, overBudget, overLine, nearBudget, flexibilityUsed] as const;

/** A line over budget gets no further budget finding. */
export function checkBudget(
  line: ExpenseLine,
  { excess, hours, overLine: beyond, nearLine, flexible }: BudgetVerdict,
  { currency, agreement }: Terms,
  report: ReportFinding<(typeof budgetRules)[number]>,
): void {
  const { partner, action } = line;
  const category = (code: string) => ({ list: 'categories', code });
  const money = (amount: number) => ({ money: amount, currency });
  if (hours) {
    const person = personOf(line);
    const figures = {
      year: line.documentDate?.slice(0, 4) ?? '',
      hours: { decimal: line.units ?? hoursShown(0) },
      limit: { decimal: hoursPerYear(agreement) },
      fits: { decimal: hoursShown(hours.fits) },
    };
    report(
      hoursAboveLimit,
      'units',
      person === '' ? { case: 'unnamed', ...figures } : { case: 'named', person, ...figures },
    );
  }
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
