/** What each budget line will come to: what is used, and what its partner still expects to spend. */
import { addDays, daysBetween, type Day } from '../days';
import { inProportion, splitByAmounts, timesRate, type Money } from '../money';
import { incomeCategory, type forecastBases } from '../names';
import { scopeKey, type Terms } from '../agreement/terms';
import type { Estimate } from './estimates';
import { flatRatesOf } from './flat-rates';
import type { SpendingRow } from './spending';

export type ForecastBasis = (typeof forecastBases)[number];

/** What meters and tables need of a row. */
export type ForecastFigures = Omit<ForecastRow, 'basis' | 'asOf'>;

export interface ForecastRow {
  partner: string;
  action: string;
  category: string;
  budget: Money;
  /** Accepted to date, flat rates included. */
  used: Money;
  toComplete: Money;
  basis: ForecastBasis;
  /** The day of the partner's estimate, where it says so. */
  asOf: Day | undefined;
}

export interface Forecast {
  /** Every budget line, and every other combination with accepted amounts or an estimate. */
  rows: readonly ForecastRow[];
  /** The last period with declared expenses: the pace is measured to its end. Undefined before the first. */
  upTo: string | undefined;
}

/** `upTo`: the last period that counts. Of several estimates for one budget line, the last counts. */
export function forecastOf(
  terms: Terms,
  spending: readonly SpendingRow[],
  estimates: readonly Estimate[],
  upTo: string | undefined,
): Forecast {
  const given = new Map(estimates.map((one) => [scopeKey(one), one]));
  const used = new Map<string, Money>();
  const scopes = new Map(terms.budget.map((line) => [scopeKey(line), line]));
  for (const { accepted, ...row } of spending) {
    const key = scopeKey(row);
    used.set(key, (used.get(key) ?? 0) + accepted);
  }
  const others = [...spending.filter((row) => row.accepted !== 0), ...estimates].filter(
    (row) => !scopes.has(scopeKey(row)),
  );
  const today = upTo === undefined ? undefined : terms.periods.get(upTo)?.end;
  const all = [...terms.budget, ...new Map(others.map((row) => [scopeKey(row), { ...row, amount: 0 }])).values()];
  const rows = all.map(({ partner, action, category, amount: budget }): ForecastRow => {
    const own = given.get(scopeKey({ partner, action, category }));
    const line = { partner, action, category, budget, used: used.get(scopeKey({ partner, action, category })) ?? 0 };
    if (own) return { ...line, toComplete: own.toComplete, basis: 'estimate', asOf: own.asOf };
    return { ...line, ...byPace(terms, line, today), asOf: undefined };
  });
  return { rows: withFlatRates(terms, rows), upTo };
}

/** Per day of the action so far, for the days that are left of it. */
function byPace(
  terms: Terms,
  { action: code, category, budget, used }: Pick<ForecastRow, 'action' | 'category' | 'budget' | 'used'>,
  today: Day | undefined,
): Pick<ForecastRow, 'toComplete' | 'basis'> {
  const action = terms.actions.get(code);
  const asBudgeted = { toComplete: budget - used, basis: 'budget' } as const;
  if (!action || today === undefined || category === incomeCategory) return asBudgeted;
  const days = daysBetween(action.start, addDays(action.end, 1));
  const gone = Math.min(daysBetween(action.start, addDays(today, 1)), days);
  if (gone <= 0) return asBudgeted;
  return { toComplete: inProportion(used, days - gone, gone), basis: 'pace' };
}

/** A flat rate follows the costs that it is on, in the order in which rates build on each other. */
function withFlatRates(terms: Terms, rows: readonly ForecastRow[]): ForecastRow[] {
  const done = [...rows];
  for (const partner of terms.partners.values())
    for (const rate of flatRatesOf(terms, partner)) {
      const own = done.filter((row) => row.partner === partner.partner.code);
      const base = own.filter((row) => rate.base.some((code) => code === row.category));
      const lines = own.filter((row) => row.category === rate.category && row.budget > 0);
      if (lines.length === 0 || base.every(({ basis }) => basis === 'budget')) continue;
      const toCome = timesRate(
        base.reduce((sum, { toComplete }) => sum + toComplete, 0),
        rate.rate,
        terms.agreement.rules.rounding.flatRate,
      );
      const parts = splitByAmounts(
        toCome,
        lines.map(({ budget }) => budget),
      );
      for (const [index, line] of lines.entries())
        done[done.indexOf(line)] = { ...line, toComplete: parts[index] ?? 0, basis: 'flat-rate', asOf: undefined };
    }
  return done;
}

/** Used and still to come. */
export function forecastAt({ used, toComplete }: Pick<ForecastRow, 'used' | 'toComplete'>): Money {
  return used + toComplete;
}
