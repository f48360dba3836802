/** What is used of the agreed flexibility, and what the forecast would use: a meter for each total that it limits. */
import { budgetOf, type BudgetScope, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import { incomeCategory, type meterStates } from '../names';
import { forecastAt, type ForecastFigures } from './forecast';
import { levelRules, limitOf, scopeAt, type MeterLevel } from './limits';

export type MeterState = (typeof meterStates)[number];

export interface Meter {
  level: MeterLevel;
  scope: BudgetScope;
  budget: Money;
  /** Budget with the flexibility that needs no approval, or has it. */
  limit: Money;
  used: Money;
  forecast: Money;
  state: MeterState;
}

/** The share of a budget, in percent, from which little is left, and below which a forecast leaves much unspent. */
export const nearPercent = 90;
export const unspentPercent = 80;

export function meterState({ budget, limit, used, forecast }: Omit<Meter, 'level' | 'scope' | 'state'>): MeterState {
  if (used > limit) return 'exceeded';
  if (forecast > limit) return 'beyond';
  if (forecast > budget) return 'flexible';
  if (budget > 0 && used * 100 >= budget * nearPercent) return 'near';
  return forecast * 100 < budget * unspentPercent ? 'unspent' : 'fine';
}

/**
 * Of every level that limits something, in the agreement's order; partners always, as elected members ask for them. Income
 * uses no budget.
 */
export function metersOf(terms: Terms, rows: readonly ForecastFigures[]): Meter[] {
  const costs = rows.filter(({ category }) => category !== incomeCategory);
  const rules = levelRules(terms, 'project').filter(({ level }) => level !== 'line');
  const partners = { level: 'partner', tiers: [], below: [] } as const;
  return [...(rules.some(({ level }) => level === 'partner') ? [] : [partners]), ...rules].flatMap((rule) => {
    const meters = new Map<string, Meter>();
    for (const row of costs) {
      const scope = scopeAt(rule.level, row);
      const key = JSON.stringify(scope);
      const meter = meters.get(key) ?? {
        level: rule.level,
        scope,
        budget: budgetOf(terms, scope),
        limit: limitOf(terms, rule, scope),
        used: 0,
        forecast: 0,
        state: 'fine' as const,
      };
      meters.set(key, { ...meter, used: meter.used + row.used, forecast: meter.forecast + forecastAt(row) });
    }
    return [...meters.values()].map((meter) => ({ ...meter, state: meterState(meter) }));
  });
}
