/**
 * Where lines count: each budget line's meters (totals with a limit) and the flat rates that its lines raise. Everything
 * is numbered once, so that counting works on flat arrays.
 */
import { budgetOf, sumsByScope, scopeKey, type Terms } from '../agreement/terms';
import { applying, type Money } from '../money';
import { flatRateByAction, flatRatesOf } from './flat-rates';
import { scopeAt, levelRules, limitOf, type LevelRule, type MeterLevel } from './limits';

/** partner × action × category. */
export interface BudgetLineCodes {
  partner: string;
  action: string;
  category: string;
}

export interface Meter {
  level: MeterLevel;
  limit: Money;
  budget: Money;
  /** The opening balance. */
  begin: Money;
}

/** A flat rate of one partner, and how much of it has been counted so far. */
export interface RunningRate {
  partner: string;
  category: string;
  base: readonly string[];
  apply: (base: Money) => Money;
  counted: Money;
  paid: Money;
  /** What the line at hand would add to its base and to its amount. */
  moreBase: Money;
  more: Money;
  /** Meters that its whole amount counts in. */
  meters: Set<number>;
  /** Parts of it count in the meters of actions, or other flat rates rise with it. */
  entangled: boolean;
}

/** What a line adds to one meter: its own amount, and what it adds to flat rates, as a whole or to one action. */
export interface Slot {
  meter: number;
  category: string;
  direct: boolean;
  rates: { rate: RunningRate; action?: string }[];
  amount: Money;
}

/** A flat rate whose base a line raises: itself, or by earlier ones. In the order in which they are computed. */
export interface Raised {
  rate: RunningRate;
  direct: boolean;
  earlier: readonly RunningRate[];
}

/** Where the lines of a budget line count. */
export interface CountingPlace {
  slots: readonly Slot[];
  line: number;
  rates: readonly Raised[];
  /** The flat rate that counts on the same budget line as the line itself. */
  rateHere: { rate: RunningRate; action: string } | undefined;
}

export interface Places {
  counted: readonly CountingPlace[];
  meters: readonly Meter[];
  lines: readonly { budget: Money; begin: Money }[];
  rates: readonly RunningRate[];
  /** The number of a budget line, or of where there is none; made once. */
  numberOf: (place: BudgetLineCodes) => number;
}

export function createPlaces(terms: Terms, scope: 'partner' | 'project'): Places {
  const rules = levelRules(terms, scope);
  const opening = sumsByScope(terms.opening);
  const meters: Meter[] = [];
  const lines: { budget: Money; begin: Money }[] = [];
  const counted: CountingPlace[] = [];
  const rates: RunningRate[] = [];
  const meterNumbers = new Map<string, number>();
  const numbers = new Map<string, number>();
  const ratesByPartner = new Map<string, readonly RunningRate[]>();

  function meterOf(rule: LevelRule, place: BudgetLineCodes): number {
    const scope = scopeAt(rule.level, place);
    const key = `${rule.level}|${scopeKey(scope)}`;
    const known = meterNumbers.get(key);
    if (known !== undefined) return known;
    meterNumbers.set(key, meters.length);
    return (
      meters.push({
        level: rule.level,
        limit: limitOf(terms, rule, scope),
        budget: budgetOf(terms, scope),
        begin: opening.get(scopeKey(scope)) ?? 0,
      }) - 1
    );
  }

  function ratesOf(code: string): readonly RunningRate[] {
    const partner = terms.partners.get(code);
    const known = ratesByPartner.get(code);
    if (known || !partner) return known ?? [];
    const rounding = terms.agreement.rules.rounding.flatRate;
    const made = flatRatesOf(terms, partner).map(({ category, rate, base }): RunningRate => {
      const apply = applying(rate, rounding);
      const running = { counted: 0, paid: 0, moreBase: 0, more: 0 };
      return { partner: code, category, base, apply, ...running, meters: new Set(), entangled: false };
    });
    for (const rate of made) rate.entangled = made.some(({ base }) => base.includes(rate.category));
    ratesByPartner.set(code, made);
    rates.push(...made);
    return made;
  }

  function make(place: BudgetLineCodes): CountingPlace {
    const raised: Raised[] = [];
    for (const rate of ratesOf(place.partner)) {
      const direct = rate.base.includes(place.category);
      const earlier = raised.map((one) => one.rate).filter(({ category }) => rate.base.includes(category));
      if (direct || earlier.length > 0) raised.push({ rate, direct, earlier });
    }
    const rateHere = ratesOf(place.partner).find(({ category }) => category === place.category);
    return {
      slots: slotsOf(place, raised),
      line: lines.push({ budget: budgetOf(terms, place), begin: opening.get(scopeKey(place)) ?? 0 }) - 1,
      rates: raised,
      rateHere: rateHere && { rate: rateHere, action: place.action },
    };
  }

  function slotsOf(place: BudgetLineCodes, raised: readonly Raised[]): Slot[] {
    const slots = new Map<number, Slot>();
    const slot = (rule: LevelRule, at: BudgetLineCodes): Slot => {
      const meter = meterOf(rule, at);
      const made = slots.get(meter) ?? { meter, category: at.category, direct: false, rates: [], amount: 0 };
      slots.set(meter, made);
      return made;
    };
    for (const rule of rules) slot(rule, place).direct = true;
    for (const { rate } of raised) {
      const { partner, category } = rate;
      for (const rule of rules) {
        if (rule.level === 'line') continue;
        if (rule.level !== 'action') {
          const whole = slot(rule, { partner, action: '', category });
          whole.rates.push({ rate });
          rate.meters.add(whole.meter);
          continue;
        }
        rate.entangled = true;
        for (const { action } of flatRateByAction(terms, partner, category, 0))
          slot(rule, { partner, action, category }).rates.push({ rate, action });
      }
    }
    return [...slots.values()];
  }

  return {
    counted,
    meters,
    lines,
    rates,
    numberOf({ partner, action, category }) {
      const key = scopeKey({ partner, action, category });
      const known = numbers.get(key) ?? counted.push(make({ partner, action, category })) - 1;
      numbers.set(key, known);
      return known;
    },
  };
}
