/** When the budget is meant to be spent: what a budget entry names its period for counts there, all else as its action runs. */
import { loadOver } from '../load';
import { agreedMoney, scopeKey, type Terms } from '../agreement/terms';
import { addDays } from '../days';
import { sumMoney, type Money } from '../money';

/** By budget line (`scopeKey`), the amount of each period, in the agreement's order; together, the line's budget. */
export function plannedByPeriod(terms: Terms): Map<string, readonly Money[]> {
  const { budget, periods } = terms.agreement;
  const position = new Map(periods.map(({ code }, index) => [code, index]));
  const fixed = new Map<string, Money[]>();
  for (const entry of budget) {
    const at = entry.period === undefined ? undefined : position.get(entry.period);
    if (at === undefined) continue;
    const amounts = fixed.get(scopeKey(scopeOf(entry))) ?? periods.map(() => 0);
    amounts[at] = (amounts[at] ?? 0) + agreedMoney(entry.amount, terms.currency);
    fixed.set(scopeKey(scopeOf(entry)), amounts);
  }
  return new Map(
    terms.budget.map((line): [string, readonly Money[]] => {
      const key = scopeKey(scopeOf(line));
      const given = fixed.get(key) ?? periods.map(() => 0);
      const spread = spreadOver(terms, line.action, line.amount - sumMoney(given));
      return [key, given.map((amount, index) => amount + (spread[index] ?? 0))];
    }),
  );
}

function scopeOf({ partner, action, category }: { partner: string; action: string; category: string }) {
  return { partner, action, category };
}

/** Over the action's days; what lies outside all periods counts in the nearest one. */
function spreadOver(terms: Terms, code: string, budget: Money): Money[] {
  const { periods } = terms.agreement;
  const action = terms.actions.get(code);
  if (!action || action.end < action.start)
    return periods.map((_, index) => (index === periods.length - 1 ? budget : 0));
  const { start, end } = action;
  const inner = periods.slice(0, -1).map((period) => addDays(period.end, 1));
  return loadOver([{ start, end, budget }], [start, ...inner, addDays(end, 1)]);
}
