/**
 * Maps each budget line to its meters (totals with a limit) and to the flat rates that its lines increase. Everything
 * gets an index once, so that counting works on flat arrays.
 */
import { budgetOf, sumsByScope, scopeKey, type Terms } from '../agreement/terms';
import { applying, type Money } from '../money';
import { flatRateByAction, flatRatesOf, flatRateSteps, flatRateTotals } from './flat-rates';
import { mostParts } from './hours';
import { scopeAt, levelRules, limitOf, type LevelRule, type MeterLevel } from './limits';

/** partner × action × category. */
export interface BudgetLineCodes {
  partner: string;
  action: string;
  category: string;
}

export interface Meter {
  limit: Money;
  budget: Money;
  opening: Money;
}

/** A partner's flat rate with its running totals. */
export interface RunningRate {
  partner: string;
  category: string;
  base: readonly string[];
  apply: (base: Money) => Money;
  /** Where counting begins: the base certified before Accord, and the rate on it. */
  start: { counted: Money; paid: Money };
  /** Claimed before Accord: the part of `paid` that is no amount of any period. */
  claimedBefore: Money;
  counted: Money;
  paid: Money;
  /** What the current line would add to the base and to the amount. */
  addedBase: Money;
  added: Money;
  /** Meters that count its whole amount. */
  meters: Set<number>;
  /** Whether parts of it count in meters of actions, or another flat rate builds on it. */
  entangled: boolean;
}

/** What a line adds to one meter: its own amount, and the increase of flat rates, whole or one action's share. */
export interface MeterContribution {
  meter: number;
  level: MeterLevel;
  category: string;
  direct: boolean;
  rates: { rate: RunningRate; action?: string }[];
  amount: Money;
}

/** A flat rate whose base grows with a line, directly or through flat rates computed earlier. */
export interface AffectedRate {
  rate: RunningRate;
  direct: boolean;
  earlier: readonly RunningRate[];
}

/** Everything that a line of this budget line affects. `line` is its index in `BudgetIndex.lines`. */
export interface BudgetPosition {
  contributions: readonly MeterContribution[];
  line: number;
  rates: readonly AffectedRate[];
  /** The flat rate whose amount is budgeted on this very budget line. */
  sameLineRate: { rate: RunningRate; action: string } | undefined;
}

export interface BudgetIndex {
  positions: readonly BudgetPosition[];
  meters: readonly Meter[];
  lines: readonly { budget: Money; opening: Money }[];
  rates: readonly RunningRate[];
  /** Index in `positions`, created on first use; also for combinations without a budget. */
  positionOf: (codes: BudgetLineCodes) => number;
  /** Index in `meters` of a person's hours in a year, created on first use. */
  meterOfHours: (key: string) => number;
}

export function createBudgetIndex(terms: Terms, scope: 'partner' | 'project'): BudgetIndex {
  const rules = levelRules(terms, scope);
  const opening = sumsByScope(terms.opening);
  // What flat rates still owe, or owe back, on the base certified before Accord belongs to the first period.
  const starting = flatRateSteps(terms, []);
  const openingOfMeters = sumsByScope([
    ...terms.opening,
    ...flatRateTotals(starting).flatMap(({ partner, category, amount }) =>
      flatRateByAction(terms, partner, category, amount).map((part) => ({ partner, category, ...part })),
    ),
  ]);
  const meters: Meter[] = [];
  const lines: { budget: Money; opening: Money }[] = [];
  const positions: BudgetPosition[] = [];
  const rates: RunningRate[] = [];
  const meterByKey = new Map<string, number>();
  const positionByKey = new Map<string, number>();
  const hoursByKey = new Map<string, number>();
  const mostHours = mostParts(terms.agreement);
  const ratesByPartner = new Map<string, readonly RunningRate[]>();

  function meterOf(rule: LevelRule, codes: BudgetLineCodes): number {
    const scope = scopeAt(rule.level, codes);
    const key = `${rule.level}|${scopeKey(scope)}`;
    const known = meterByKey.get(key);
    if (known !== undefined) return known;
    meterByKey.set(key, meters.length);
    return (
      meters.push({
        limit: limitOf(terms, rule, scope),
        budget: budgetOf(terms, scope),
        opening: openingOfMeters.get(scopeKey(scope)) ?? 0,
      }) - 1
    );
  }

  function ratesOf(code: string): readonly RunningRate[] {
    const partner = terms.partners.get(code);
    const known = ratesByPartner.get(code);
    if (known || !partner) return known ?? [];
    const rounding = terms.agreement.rules.rounding.flatRate;
    const created = flatRatesOf(terms, partner).map(({ category, rate, base }): RunningRate => {
      const apply = applying(rate, rounding);
      const steps = starting.filter((step) => step.partner === code && step.category === category);
      const start = { counted: steps.at(-1)?.base ?? 0, paid: steps.at(-1)?.toDate ?? 0 };
      const claimedBefore = steps[0]?.earlier ?? 0;
      const running = { start, claimedBefore, ...start, addedBase: 0, added: 0 };
      return { partner: code, category, base, apply, ...running, meters: new Set(), entangled: false };
    });
    for (const rate of created) rate.entangled = created.some(({ base }) => base.includes(rate.category));
    ratesByPartner.set(code, created);
    rates.push(...created);
    return created;
  }

  function createPosition(codes: BudgetLineCodes): BudgetPosition {
    const affected: AffectedRate[] = [];
    for (const rate of ratesOf(codes.partner)) {
      const direct = rate.base.includes(codes.category);
      const earlier = affected.map((one) => one.rate).filter(({ category }) => rate.base.includes(category));
      if (direct || earlier.length > 0) affected.push({ rate, direct, earlier });
    }
    const sameLineRate = ratesOf(codes.partner).find(({ category }) => category === codes.category);
    return {
      contributions: contributionsOf(codes, affected),
      line: lines.push({ budget: budgetOf(terms, codes), opening: opening.get(scopeKey(codes)) ?? 0 }) - 1,
      rates: affected,
      sameLineRate: sameLineRate && { rate: sameLineRate, action: codes.action },
    };
  }

  function contributionsOf(codes: BudgetLineCodes, affected: readonly AffectedRate[]): MeterContribution[] {
    const contributions = new Map<number, MeterContribution>();
    const contributionTo = (rule: LevelRule, at: BudgetLineCodes): MeterContribution => {
      const meter = meterOf(rule, at);
      const { level } = rule;
      const created = contributions.get(meter) ?? {
        meter,
        level,
        category: at.category,
        direct: false,
        rates: [],
        amount: 0,
      };
      contributions.set(meter, created);
      return created;
    };
    // Income lowers what is claimed and frees no budget.
    if (codes.category !== 'REVENUE') for (const rule of rules) contributionTo(rule, codes).direct = true;
    for (const { rate } of affected) {
      const { partner, category } = rate;
      for (const rule of rules) {
        if (rule.level === 'line') continue;
        if (rule.level !== 'action') {
          const whole = contributionTo(rule, { partner, action: '', category });
          whole.rates.push({ rate });
          rate.meters.add(whole.meter);
          continue;
        }
        rate.entangled = true;
        for (const { action } of flatRateByAction(terms, partner, category, 0))
          contributionTo(rule, { partner, action, category }).rates.push({ rate, action });
      }
    }
    return [...contributions.values()];
  }

  return {
    positions,
    meters,
    lines,
    rates,
    positionOf({ partner, action, category }) {
      const key = scopeKey({ partner, action, category });
      const known = positionByKey.get(key) ?? positions.push(createPosition({ partner, action, category })) - 1;
      positionByKey.set(key, known);
      return known;
    },
    meterOfHours(key) {
      const known = hoursByKey.get(key) ?? meters.push({ limit: mostHours, budget: mostHours, opening: 0 }) - 1;
      hoursByKey.set(key, known);
      return known;
    },
  };
}
