/** What the budget says of a line, once the lines before it are counted. */
import type { BudgetVerdict } from '../../monitoring/budget-pass';
import type { ExpenseLine } from '../line';
import type { Report } from './rule';

/** Beyond the limit, nothing else matters. */
export function budgetRule(line: ExpenseLine, verdict: BudgetVerdict, currency: string, report: Report): void {
  const { excess, overLine, nearLine, flexible } = verdict;
  const { partner, action } = line;
  const category = (code: string) => ({ list: 'categories', code });
  const money = (amount: number) => ({ money: amount, currency });
  if (excess) {
    report('over-budget', 'eligible', {
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
  const onLine = overLine ?? nearLine;
  if (onLine)
    report(overLine ? 'over-line' : 'near-budget', 'eligible', {
      action,
      category: category(line.category),
      budget: money(onLine.budget),
      used: money(onLine.used),
      left: money(onLine.budget - onLine.used),
    });
  if (flexible)
    report('flexibility-used', 'eligible', {
      level: flexible.level,
      action,
      category: category(flexible.category),
      budget: money(flexible.budget),
      used: money(flexible.used),
      limit: money(flexible.limit),
    });
}
