/**
 * Lines against budget, in the order of counting. A line that does not fit uses no budget, so a later one may still.
 * Meters are numbered once and kept in flat arrays, because every edit counts all lines again.
 */
import { budgetOf, byCut, cutKey, type Terms } from '../agreement/terms';
import { applying, type Money } from '../money';
import { flatRateByAction, flatRatesOf } from './flat-rates';
import { cutAt, levelRules, limitOf, type LevelRule, type MeterLevel } from './limits';

/** partner × action × category. */
export interface Place {
  partner: string;
  action: string;
  category: string;
}

/** A limit that a line would pass. */
export interface Excess {
  level: MeterLevel;
  limit: Money;
  /** What would be used with the line. */
  used: Money;
  /** The budgeted category or partner whose limit it is; flat rates may pass one elsewhere than where the line stands. */
  category: string;
}

export type BudgetVerdict = {
  excess?: Excess;
  /** First line beyond its budget line. */
  overLine?: { budget: Money; used: Money };
  /** First line that leaves its budget line within a tenth of its end. */
  nearLine?: { budget: Money; used: Money };
  /** First line that takes a total beyond its budget, into what the agreement lets it grow by. */
  flexible?: { level: MeterLevel; budget: Money; used: Money; limit: Money; category: string };
};

/** From this share of a budget line on, its end is told. */
const near = 0.9;
const overToldBit = 1;
const nearToldBit = 2;

/** A flat rate of one partner, and how much of it has been counted so far. */
interface RunningRate {
  partner: string;
  category: string;
  base: readonly string[];
  apply: (base: Money) => Money;
  counted: Money;
  paid: Money;
  /** What the line at hand would add to its base and to its amount. */
  moreBase: Money;
  more: Money;
}

/** What a line adds to one meter: its own amount, and what it adds to flat rates, as a whole or to one action. */
interface Slot {
  meter: number;
  category: string;
  direct: boolean;
  rates: { rate: RunningRate; action?: string }[];
  amount: Money;
}

/** Where the lines of a budget line count. */
interface Counted {
  category: string;
  slots: readonly Slot[];
  line: number;
  /** Those whose base the line raises, directly or by another flat rate; in the order in which they are computed. */
  rates: readonly RunningRate[];
  /** The flat rate that counts on the same budget line as the line itself. */
  rateHere: { rate: RunningRate; action: string } | undefined;
}

/** How far counting had come after some of the lines. */
export interface SavedBudget {
  used: Float64Array;
  onLine: Float64Array;
  lineTold: Uint8Array;
  meterTold: Uint8Array;
  rates: readonly { rate: RunningRate; counted: Money; paid: Money }[];
}

export interface Budget {
  /** The number of a budget line, or of where there is none; made once. */
  placeOf(place: Place): number;
  /** Begins again, from the opening balances or from where something was saved. */
  start(from?: SavedBudget): void;
  /** What has been counted so far. */
  save(): SavedBudget;
  /** Counts the next line; undefined when there is nothing to say. `kept`: the lead keeps it even beyond the limit. */
  count(place: number, declared: Money, kept: boolean): BudgetVerdict | undefined;
}

export function createBudget(terms: Terms, scope: 'partner' | 'project'): Budget {
  const rules = levelRules(terms, scope);
  const opening = byCut(terms.opening);
  const meters: { level: MeterLevel; limit: Money; budget: Money; begin: Money }[] = [];
  const lines: { budget: Money; begin: Money }[] = [];
  const meterNumbers = new Map<string, number>();
  const placeNumbers = new Map<string, number>();
  const places: Counted[] = [];
  const running = new Map<string, readonly RunningRate[]>();
  let used = new Float64Array();
  let onLine = new Float64Array();
  let lineTold = new Uint8Array();
  let meterTold = new Uint8Array();

  function meterOf(rule: LevelRule, place: Place): number {
    const cut = cutAt(rule.level, place);
    const key = `${rule.level}|${cutKey(cut)}`;
    const known = meterNumbers.get(key);
    if (known !== undefined) return known;
    meterNumbers.set(key, meters.length);
    return (
      meters.push({
        level: rule.level,
        limit: limitOf(terms, rule, cut),
        budget: budgetOf(terms, cut),
        begin: opening.get(cutKey(cut)) ?? 0,
      }) - 1
    );
  }

  function ratesOf(code: string): readonly RunningRate[] {
    const partner = terms.partners.get(code);
    const known = running.get(code);
    if (known || !partner) return known ?? [];
    const rounding = terms.agreement.rules.rounding.flatRate;
    const made = flatRatesOf(terms, partner).map(({ category, rate, base }): RunningRate => {
      const apply = applying(rate, rounding);
      return { partner: code, category, base, apply, counted: 0, paid: 0, moreBase: 0, more: 0 };
    });
    running.set(code, made);
    return made;
  }

  function make(place: Place): Counted {
    const raised = new Set([place.category]);
    const rates: RunningRate[] = [];
    for (const rate of ratesOf(place.partner)) {
      if (!rate.base.some((category) => raised.has(category))) continue;
      rates.push(rate);
      raised.add(rate.category);
    }
    const rateHere = ratesOf(place.partner).find(({ category }) => category === place.category);
    return {
      category: place.category,
      slots: slotsOf(place, rates),
      line: lines.push({ budget: budgetOf(terms, place), begin: opening.get(cutKey(place)) ?? 0 }) - 1,
      rates,
      rateHere: rateHere && { rate: rateHere, action: place.action },
    };
  }
  function slotsOf(place: Place, rates: readonly RunningRate[]): Slot[] {
    const slots = new Map<number, Slot>();
    const slot = (rule: LevelRule, at: Place): Slot => {
      const meter = meterOf(rule, at);
      const made = slots.get(meter) ?? { meter, category: at.category, direct: false, rates: [], amount: 0 };
      slots.set(meter, made);
      return made;
    };
    for (const rule of rules) slot(rule, place).direct = true;
    for (const rate of rates) {
      const { partner, category } = rate;
      for (const rule of rules) {
        if (rule.level === 'line') continue;
        if (rule.level !== 'action') slot(rule, { partner, action: '', category }).rates.push({ rate });
        else
          for (const { action } of flatRateByAction(terms, partner, category, 0))
            slot(rule, { partner, action, category }).rates.push({ rate, action });
      }
    }
    return [...slots.values()];
  }

  function partAt({ partner, category }: RunningRate, action: string, amount: Money): Money {
    return flatRateByAction(terms, partner, category, amount).find((part) => part.action === action)?.amount ?? 0;
  }

  /** What the line would add to each flat rate and meter. */
  function weigh({ category, slots, rates }: Counted, declared: Money): void {
    for (const rate of rates) {
      rate.moreBase = rate.base.includes(category) ? declared : 0;
      for (const earlier of rates) {
        if (earlier === rate) break;
        if (rate.base.includes(earlier.category)) rate.moreBase += earlier.more;
      }
      rate.more = rate.apply(rate.counted + rate.moreBase) - rate.paid;
    }
    for (const slot of slots) {
      slot.amount = slot.direct ? declared : 0;
      for (const { rate, action } of slot.rates)
        slot.amount +=
          action === undefined
            ? rate.more
            : partAt(rate, action, rate.paid + rate.more) - partAt(rate, action, rate.paid);
    }
  }
  function excessOf({ slots }: Counted): Excess | undefined {
    for (const { meter, amount, category } of slots) {
      const rule = meters[meter];
      const total = (used[meter] ?? 0) + amount;
      if (rule && amount > 0 && total > rule.limit)
        return { level: rule.level, limit: rule.limit, used: total, category };
    }
    return undefined;
  }
  function use({ slots, rates, line }: Counted, declared: Money): void {
    for (const { meter, amount } of slots) used[meter] = (used[meter] ?? 0) + amount;
    for (const rate of rates) {
      rate.counted += rate.moreBase;
      rate.paid += rate.more;
    }
    onLine[line] = (onLine[line] ?? 0) + declared;
  }
  /** What is told of a budget line, once each: that it nears its end, that it is passed. */
  function onBudgetLine({ line, rateHere }: Counted): Pick<BudgetVerdict, 'overLine' | 'nearLine'> | undefined {
    const told = lineTold[line] ?? 0;
    if ((told & overToldBit) !== 0) return undefined;
    const budget = lines[line]?.budget ?? 0;
    const after = (onLine[line] ?? 0) + (rateHere ? partAt(rateHere.rate, rateHere.action, rateHere.rate.paid) : 0);
    if (after > budget) {
      lineTold[line] = told | overToldBit;
      return { overLine: { budget, used: after } };
    }
    if ((told & nearToldBit) !== 0 || after < budget * near) return undefined;
    lineTold[line] = told | nearToldBit;
    return { nearLine: { budget, used: after } };
  }
  /** The first of the line's totals that begins to use what it may grow by; asked after the line has been counted. */
  function grown({ slots }: Counted): BudgetVerdict['flexible'] {
    let found: BudgetVerdict['flexible'];
    for (const { meter, category, amount } of slots) {
      const rule = meters[meter];
      const now = used[meter] ?? 0;
      if (!rule || amount <= 0 || meterTold[meter] === 1 || now <= rule.budget || now > rule.limit) continue;
      meterTold[meter] = 1;
      found ??= { level: rule.level, budget: rule.budget, used: now, limit: rule.limit, category };
    }
    return found;
  }

  return {
    placeOf({ partner, action, category }) {
      const key = cutKey({ partner, action, category });
      const known = placeNumbers.get(key) ?? places.push(make({ partner, action, category })) - 1;
      placeNumbers.set(key, known);
      return known;
    },
    start(from) {
      used = Float64Array.from(meters, ({ begin }) => begin);
      onLine = Float64Array.from(lines, ({ begin }) => begin);
      lineTold = new Uint8Array(lines.length);
      meterTold = new Uint8Array(meters.length);
      for (const rates of running.values()) for (const rate of rates) rate.counted = rate.paid = 0;
      if (!from) return;
      // What was first met after saving begins as it does at the start.
      used.set(from.used);
      onLine.set(from.onLine);
      lineTold.set(from.lineTold);
      meterTold.set(from.meterTold);
      for (const { rate, counted, paid } of from.rates) Object.assign(rate, { counted, paid });
    },
    save: () => ({
      used: used.slice(),
      onLine: onLine.slice(),
      lineTold: lineTold.slice(),
      meterTold: meterTold.slice(),
      rates: [...running.values()].flat().map((rate) => ({ rate, counted: rate.counted, paid: rate.paid })),
    }),
    count(number, declared, kept) {
      const place = places[number];
      if (!place) return undefined;
      weigh(place, declared);
      const excess = excessOf(place);
      if (excess && !kept) return { excess };
      use(place, declared);
      const onLineNow = declared > 0 ? onBudgetLine(place) : undefined;
      const flexible = grown(place);
      if (!excess && !onLineNow && !flexible) return undefined;
      return { ...(excess ? { excess } : {}), ...onLineNow, ...(flexible ? { flexible } : {}) };
    },
  };
}
