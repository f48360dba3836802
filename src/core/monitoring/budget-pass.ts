/**
 * Tests lines against the budget, in counting order. A line that does not fit uses no budget, so a later one may still
 * fit. Running totals are kept in flat arrays, indexed as in `budget-index`.
 */
import type { Terms } from '../agreement/terms';
import type { Money } from '../money';
import type { FlexibilityLevel } from '../names';
import { createBudgetIndex, type BudgetPosition, type BudgetLineCodes, type RunningRate } from './budget-index';
import { createHeadroom, shiftBetween, type Headroom, type BudgetSnapshot } from './headroom';
import { flatRateByAction } from './flat-rates';
import { remainingParts } from './hours';
import type { MeterLevel } from './limits';

/** A limit that a line would exceed. */
export interface Excess {
  level: MeterLevel;
  limit: Money;
  /** The total including the line. */
  used: Money;
  /** Category of the exceeded total; a flat rate can exceed the limit of a category other than the line's. */
  category: string;
}

/** What a line claims of a person's hours in a year. */
export interface HoursUse {
  /** -1 for a line without hours. */
  meter: number;
  /** In millionths. */
  amount: number;
}

export type BudgetVerdict = {
  excess?: Excess;
  /** Set on a line whose hours do not fit: how many would still do, in millionths. */
  hours?: { fits: number };
  /** Set on the first line beyond its budget line. */
  overLine?: { budget: Money; used: Money };
  /** Set on the first line that takes its budget line to `nearThreshold` or more. */
  nearLine?: { budget: Money; used: Money };
  /** Set on the first line that takes a total beyond its budget, into the agreed flexibility. */
  flexible?: { level: FlexibilityLevel; budget: Money; used: Money; limit: Money; category: string };
};

/** Share of a budget line from which `near-budget` is reported. */
const nearThreshold = 0.9;
const overReportedBit = 1;
const nearReportedBit = 2;

export interface Kept {
  budget: boolean;
  hours: boolean;
}

export interface Budget {
  positionOf(codes: BudgetLineCodes): number;
  meterOfHours(key: string): number;
  /** Resets the totals to the opening balances or to a snapshot. */
  restart(from?: BudgetSnapshot): void;
  snapshot(): BudgetSnapshot;
  /** Starts a segment of lines; its headroom is complete once these lines are counted. */
  startSegment(): Headroom;
  /**
   * Counts the next line; undefined when there is nothing to report. `kept`: the lead accepts it even beyond the
   * limit of the budget, or of the hours.
   */
  count(position: number, declared: Money, hours: HoursUse, kept: Kept): BudgetVerdict | undefined;
  /**
   * Advances past a segment counted earlier, without counting it again, if none of its verdicts can change; otherwise
   * returns false. `before` and `after` are the snapshots taken then at its start and end.
   */
  skip(headroom: Headroom, before: BudgetSnapshot, after: BudgetSnapshot): boolean;
}

export function createBudget(terms: Terms, scope: 'partner' | 'project'): Budget {
  const index = createBudgetIndex(terms, scope);
  const { positions, meters, lines, rates } = index;
  let used = new Float64Array();
  let onLine = new Float64Array();
  let lineReported = new Uint8Array();
  let meterReported = new Uint8Array();
  let headroom = createHeadroom(0, 0);

  /** An action's share of a flat rate, of what is not claimed yet of `paid`. */
  function actionShare({ partner, category, claimedBefore }: RunningRate, action: string, paid: Money): Money {
    const parts = flatRateByAction(terms, partner, category, paid - claimedBefore);
    return parts.find((part) => part.action === action)?.amount ?? 0;
  }

  /** Sets what the line would add to each flat rate and meter. */
  function computeContributions(position: BudgetPosition, declared: Money): void {
    for (const { rate, direct, earlier } of position.rates) {
      rate.addedBase = direct ? declared : 0;
      for (const { added } of earlier) rate.addedBase += added;
      rate.added = rate.apply(rate.counted + rate.addedBase) - rate.paid;
    }
    for (const contribution of position.contributions) {
      let amount = contribution.direct ? declared : 0;
      for (const { rate, action } of contribution.rates)
        amount +=
          action === undefined
            ? rate.added
            : actionShare(rate, action, rate.paid + rate.added) - actionShare(rate, action, rate.paid);
      contribution.amount = amount;
    }
  }

  function excessOf({ contributions }: BudgetPosition): Excess | undefined {
    for (const { meter, level, amount, category } of contributions) {
      const rule = meters[meter];
      const total = (used[meter] ?? 0) + amount;
      if (rule && amount > 0 && total > rule.limit) return { level, limit: rule.limit, used: total, category };
    }
    return undefined;
  }

  function book({ contributions, rates: affected, line }: BudgetPosition, declared: Money): void {
    for (const { meter, amount } of contributions) used[meter] = (used[meter] ?? 0) + amount;
    for (const { rate } of affected) {
      rate.counted += rate.addedBase;
      rate.paid += rate.added;
    }
    onLine[line] = (onLine[line] ?? 0) + declared;
  }

  /** Reports a budget line as nearly used up or exceeded, each once. */
  function budgetLineNotice({
    line,
    sameLineRate,
  }: BudgetPosition): Pick<BudgetVerdict, 'overLine' | 'nearLine'> | undefined {
    const reported = lineReported[line] ?? 0;
    if ((reported & overReportedBit) !== 0) return undefined;
    const budget = lines[line]?.budget ?? 0;
    const after =
      (onLine[line] ?? 0) +
      (sameLineRate ? actionShare(sameLineRate.rate, sameLineRate.action, sameLineRate.rate.paid) : 0);
    const nearReported = (reported & nearReportedBit) !== 0;
    if (after > budget) {
      lineReported[line] = reported | overReportedBit;
      return { overLine: { budget, used: after } };
    }
    if (nearReported || after < budget * nearThreshold) {
      headroom.onLine(line, (nearReported ? budget : Math.ceil(budget * nearThreshold) - 1) - after);
      return undefined;
    }
    lineReported[line] = reported | nearReportedBit;
    return { nearLine: { budget, used: after } };
  }

  /** The first of the line's totals to enter its flexibility. Runs after the line has been booked. */
  function flexibilityNotice({ contributions }: BudgetPosition): BudgetVerdict['flexible'] {
    let found: BudgetVerdict['flexible'];
    for (const { meter, level, category, amount } of contributions) {
      const rule = meters[meter];
      const now = used[meter] ?? 0;
      if (!rule || amount <= 0) continue;
      const reported = meterReported[meter] === 1;
      if (reported || now <= rule.budget || now > rule.limit) {
        headroom.onMeter(meter, (reported || now > rule.budget ? rule.limit : rule.budget) - now);
        continue;
      }
      meterReported[meter] = 1;
      // Levels without flexibility have limit = budget and never get here.
      found ??= { level: level as FlexibilityLevel, budget: rule.budget, used: now, limit: rule.limit, category };
    }
    return found;
  }

  /** Whole hours fit or fall, as an amount does. */
  function hoursExcess({ meter, amount }: HoursUse): BudgetVerdict['hours'] {
    const rule = meters[meter];
    if (!rule || amount <= 0) return undefined;
    const remaining = rule.limit - (used[meter] ?? 0);
    if (amount > remaining) return { fits: remainingParts(remaining) };
    headroom.onMeter(meter, remaining - amount);
    return undefined;
  }

  function judge(
    position: BudgetPosition,
    declared: Money,
    hoursUsed: HoursUse,
    kept: Kept,
  ): BudgetVerdict | undefined {
    computeContributions(position, declared);
    const excess = excessOf(position);
    const hours = hoursExcess(hoursUsed);
    const limits = { ...(excess ? { excess } : {}), ...(hours ? { hours } : {}) };
    if ((excess && !kept.budget) || (hours && !kept.hours)) return limits;
    book(position, declared);
    if (hoursUsed.meter >= 0) used[hoursUsed.meter] = (used[hoursUsed.meter] ?? 0) + hoursUsed.amount;
    const lineNotice = declared > 0 ? budgetLineNotice(position) : undefined;
    const flexible = flexibilityNotice(position);
    if (!excess && !hours && !lineNotice && !flexible) return undefined;
    return { ...limits, ...lineNotice, ...(flexible ? { flexible } : {}) };
  }

  return {
    positionOf: index.positionOf,
    meterOfHours: index.meterOfHours,
    restart(from) {
      used = Float64Array.from(meters, ({ opening }) => opening);
      onLine = Float64Array.from(lines, ({ opening }) => opening);
      lineReported = new Uint8Array(lines.length);
      meterReported = new Uint8Array(meters.length);
      for (const rate of rates) Object.assign(rate, rate.start);
      if (!from) return;
      // The snapshot may be shorter: positions created since keep their opening values.
      used.set(from.used);
      onLine.set(from.onLine);
      lineReported.set(from.lineReported);
      meterReported.set(from.meterReported);
      for (const [rateIndex, { counted, paid }] of from.rates.entries())
        Object.assign(rates[rateIndex] ?? {}, { counted, paid });
    },
    snapshot: () => ({
      used: used.slice(),
      onLine: onLine.slice(),
      lineReported: lineReported.slice(),
      meterReported: meterReported.slice(),
      rates: rates.map(({ counted, paid }) => ({ counted, paid })),
    }),
    startSegment: () => (headroom = createHeadroom(meters.length, lines.length)),
    count(positionIndex, declared, hours, kept) {
      const position = positions[positionIndex];
      if (!position) return undefined;
      const verdict = judge(position, declared, hours, kept);
      // A verdict contains exact totals, and a flat rate on the same budget line moves with them.
      if (verdict || position.sameLineRate) headroom.pin(position);
      if (verdict?.hours) headroom.pinMeter(hours.meter);
      return verdict;
    },
    skip(segmentHeadroom, before, after) {
      const now = { used, onLine, lineReported, meterReported, rates };
      const shift = shiftBetween(now, before, after, rates);
      if (!shift || !segmentHeadroom.allows(shift)) return false;
      used = shift.used;
      onLine = shift.onLine;
      lineReported = after.lineReported.slice();
      meterReported = after.meterReported.slice();
      for (const [rateIndex, { counted, paid }] of shift.rates.entries())
        Object.assign(rates[rateIndex] ?? {}, { counted, paid });
      return true;
    },
  };
}
