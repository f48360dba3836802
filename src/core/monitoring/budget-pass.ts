/**
 * Lines against budget, in the order of counting. A line that does not fit uses no budget, so a later one may still.
 * What is counted stands in flat arrays, by the numbers of `budget-places`.
 */
import type { Terms } from '../agreement/terms';
import type { Money } from '../money';
import type { FlexibilityLevel } from '../names';
import { createPlaces, type CountingPlace, type BudgetLineCodes, type RunningRate } from './budget-places';
import { createRoom, differenceIn, type Room, type SavedBudget } from './budget-room';
import { flatRateByAction } from './flat-rates';
import type { MeterLevel } from './limits';

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
  flexible?: { level: FlexibilityLevel; budget: Money; used: Money; limit: Money; category: string };
};

/** From this share of a budget line on, its end is told. */
const near = 0.9;
const overToldBit = 1;
const nearToldBit = 2;

export interface Budget {
  placeOf(place: BudgetLineCodes): number;
  /** Begins again, from the opening balances or from where something was saved. */
  start(from?: SavedBudget): void;
  /** What has been counted so far. */
  save(): SavedBudget;
  /** Begins a stretch of lines: gives what will be known of it once they are counted. */
  watch(): Room;
  /** Counts the next line; undefined when there is nothing to say. `kept`: the lead keeps it even beyond the limit. */
  count(place: number, declared: Money, kept: boolean): BudgetVerdict | undefined;
  /**
   * Goes over a stretch that was counted before without counting it again, if nothing in it can come out otherwise.
   * `before` and `after` are what had been counted then, at its beginning and its end.
   */
  skip(room: Room, before: SavedBudget, after: SavedBudget): boolean;
}

export function createBudget(terms: Terms, scope: 'partner' | 'project'): Budget {
  const places = createPlaces(terms, scope);
  const { counted, meters, lines, rates } = places;
  let used = new Float64Array();
  let onLine = new Float64Array();
  let lineTold = new Uint8Array();
  let meterTold = new Uint8Array();
  let room = createRoom(0, 0);

  function partAt({ partner, category }: RunningRate, action: string, amount: Money): Money {
    return flatRateByAction(terms, partner, category, amount).find((part) => part.action === action)?.amount ?? 0;
  }

  /** What the line would add to each flat rate and meter. */
  function weigh(place: CountingPlace, declared: Money): void {
    for (const { rate, direct, earlier } of place.rates) {
      rate.moreBase = direct ? declared : 0;
      for (const { more } of earlier) rate.moreBase += more;
      rate.more = rate.apply(rate.counted + rate.moreBase) - rate.paid;
    }
    for (const slot of place.slots) {
      let amount = slot.direct ? declared : 0;
      for (const { rate, action } of slot.rates)
        amount +=
          action === undefined
            ? rate.more
            : partAt(rate, action, rate.paid + rate.more) - partAt(rate, action, rate.paid);
      slot.amount = amount;
    }
  }

  function excessOf({ slots }: CountingPlace): Excess | undefined {
    for (const { meter, amount, category } of slots) {
      const rule = meters[meter];
      const total = (used[meter] ?? 0) + amount;
      if (rule && amount > 0 && total > rule.limit)
        return { level: rule.level, limit: rule.limit, used: total, category };
    }
    return undefined;
  }

  function use({ slots, rates: raised, line }: CountingPlace, declared: Money): void {
    for (const { meter, amount } of slots) used[meter] = (used[meter] ?? 0) + amount;
    for (const { rate } of raised) {
      rate.counted += rate.moreBase;
      rate.paid += rate.more;
    }
    onLine[line] = (onLine[line] ?? 0) + declared;
  }

  /** What is told of a budget line, once each: that it nears its end, that it is passed. */
  function onBudgetLine({ line, rateHere }: CountingPlace): Pick<BudgetVerdict, 'overLine' | 'nearLine'> | undefined {
    const told = lineTold[line] ?? 0;
    if ((told & overToldBit) !== 0) return undefined;
    const budget = lines[line]?.budget ?? 0;
    const after = (onLine[line] ?? 0) + (rateHere ? partAt(rateHere.rate, rateHere.action, rateHere.rate.paid) : 0);
    const nearTold = (told & nearToldBit) !== 0;
    if (after > budget) {
      lineTold[line] = told | overToldBit;
      return { overLine: { budget, used: after } };
    }
    if (nearTold || after < budget * near) {
      room.onLine(line, (nearTold ? budget : Math.ceil(budget * near) - 1) - after);
      return undefined;
    }
    lineTold[line] = told | nearToldBit;
    return { nearLine: { budget, used: after } };
  }

  /** The first of the line's totals that begins to use what it may grow by; asked after the line has been counted. */
  function grown({ slots }: CountingPlace): BudgetVerdict['flexible'] {
    let found: BudgetVerdict['flexible'];
    for (const { meter, category, amount } of slots) {
      const rule = meters[meter];
      const now = used[meter] ?? 0;
      if (!rule || amount <= 0) continue;
      const told = meterTold[meter] === 1;
      if (told || now <= rule.budget || now > rule.limit) {
        room.inMeter(meter, (told || now > rule.budget ? rule.limit : rule.budget) - now);
        continue;
      }
      meterTold[meter] = 1;
      // What follows from other levels has nothing to grow by.
      const level = rule.level as FlexibilityLevel;
      found ??= { level, budget: rule.budget, used: now, limit: rule.limit, category };
    }
    return found;
  }

  function verdictOn(place: CountingPlace, declared: Money, kept: boolean): BudgetVerdict | undefined {
    weigh(place, declared);
    const excess = excessOf(place);
    if (excess && !kept) return { excess };
    use(place, declared);
    const onLineNow = declared > 0 ? onBudgetLine(place) : undefined;
    const flexible = grown(place);
    if (!excess && !onLineNow && !flexible) return undefined;
    return { ...(excess ? { excess } : {}), ...onLineNow, ...(flexible ? { flexible } : {}) };
  }

  return {
    placeOf: places.numberOf,
    start(from) {
      used = Float64Array.from(meters, ({ begin }) => begin);
      onLine = Float64Array.from(lines, ({ begin }) => begin);
      lineTold = new Uint8Array(lines.length);
      meterTold = new Uint8Array(meters.length);
      for (const rate of rates) rate.counted = rate.paid = 0;
      if (!from) return;
      // What was first met after saving begins as it does at the start.
      used.set(from.used);
      onLine.set(from.onLine);
      lineTold.set(from.lineTold);
      meterTold.set(from.meterTold);
      for (const [index, { counted: base, paid }] of from.rates.entries())
        Object.assign(rates[index] ?? {}, { counted: base, paid });
    },
    save: () => ({
      used: used.slice(),
      onLine: onLine.slice(),
      lineTold: lineTold.slice(),
      meterTold: meterTold.slice(),
      rates: rates.map(({ counted: base, paid }) => ({ counted: base, paid })),
    }),
    watch: () => (room = createRoom(meters.length, lines.length)),
    count(number, declared, kept) {
      const place = counted[number];
      if (!place) return undefined;
      const verdict = verdictOn(place, declared, kept);
      // What was said rests on where the totals stood; so does an amount on the same budget line as a flat rate.
      if (verdict || place.rateHere) room.depends(place);
      return verdict;
    },
    skip(stretch, before, after) {
      const now = { used, onLine, lineTold, meterTold, rates };
      const difference = differenceIn(now, before, after, rates);
      if (!difference || !stretch.holds(difference)) return false;
      used = difference.used;
      onLine = difference.onLine;
      lineTold = after.lineTold.slice();
      meterTold = after.meterTold.slice();
      for (const [index, { counted: base, paid }] of difference.rates.entries())
        Object.assign(rates[index] ?? {}, { counted: base, paid });
      return true;
    },
  };
}
