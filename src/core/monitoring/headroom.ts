/**
 * How far totals may shift before any verdict in a segment of counted lines changes. After an edit, the totals before
 * later segments shift a little; while the shift stays within a segment's headroom, its lines need not be counted
 * again: the totals after it are shifted by the same amounts.
 */
import type { Money } from '../money';
import type { BudgetPosition, RunningRate } from './budget-index';

/** Running totals at some point of the count. */
export interface BudgetSnapshot {
  used: Float64Array;
  onLine: Float64Array;
  lineReported: Uint8Array;
  meterReported: Uint8Array;
  /** In the order of `BudgetIndex.rates`. */
  rates: readonly { counted: Money; paid: Money }[];
}

/** How far totals at the start of a segment have risen, and the totals at its end that result. */
export interface TotalsShift {
  /** By meter, an upper bound: within the segment a flat-rate amount may round the other way. */
  meters: Float64Array;
  lines: Float64Array;
  used: Float64Array<ArrayBuffer>;
  onLine: Float64Array<ArrayBuffer>;
  rates: readonly { counted: Money; paid: Money }[];
}

export interface Headroom {
  /** Records how much a meter had left before its next notice. */
  onMeter(meter: number, remaining: Money): void;
  onLine(line: number, remaining: Money): void;
  /** Fixes the totals of a position: a verdict contains their exact amounts. */
  pin(position: BudgetPosition): void;
  pinMeter(meter: number): void;
  /** Whether all verdicts of the segment stay as they are under this shift. */
  allows(shift: TotalsShift): boolean;
}

export function createHeadroom(meters: number, lines: number): Headroom {
  const meterHeadroom = new Float64Array(meters).fill(Infinity);
  const lineHeadroom = new Float64Array(lines).fill(Infinity);
  const fixedMeters = new Set<number>();
  const fixedLines = new Set<number>();
  return {
    onMeter(meter, remaining) {
      if (remaining < (meterHeadroom[meter] ?? 0)) meterHeadroom[meter] = remaining;
    },
    onLine(line, remaining) {
      if (remaining < (lineHeadroom[line] ?? 0)) lineHeadroom[line] = remaining;
    },
    pin({ contributions, line, sameLineRate }) {
      for (const { meter } of contributions) fixedMeters.add(meter);
      for (const meter of sameLineRate?.rate.meters ?? []) fixedMeters.add(meter);
      fixedLines.add(line);
    },
    pinMeter(meter) {
      fixedMeters.add(meter);
    },
    allows(shift) {
      const unchanged = (fixed: ReadonlySet<number>, shifts: Float64Array): boolean =>
        [...fixed].every((index) => shifts[index] === 0);
      return (
        fits(meterHeadroom, shift.meters) &&
        fits(lineHeadroom, shift.lines) &&
        unchanged(fixedMeters, shift.meters) &&
        unchanged(fixedLines, shift.lines)
      );
    },
  };
}

/**
 * The shift between the current totals and those at which a segment started. Undefined where it cannot be carried over:
 * new budget lines appeared since, a notice moved to another line, or a shifted flat rate affects more than totals.
 */
export function shiftBetween(
  now: BudgetSnapshot,
  before: BudgetSnapshot,
  after: BudgetSnapshot,
  running: readonly RunningRate[],
): TotalsShift | undefined {
  if (after.used.length !== now.used.length || after.onLine.length !== now.onLine.length) return undefined;
  if (!equal(now.lineReported, before.lineReported) || !equal(now.meterReported, before.meterReported))
    return undefined;
  if (before.rates.length !== running.length || after.rates.length !== running.length) return undefined;
  const meters = combined(now.used, before.used, -1);
  const lines = combined(now.onLine, before.onLine, -1);
  const used = combined(after.used, meters, 1);
  const onLine = combined(after.onLine, lines, 1);
  const rates: { counted: Money; paid: Money }[] = [];
  for (const [index, rate] of running.entries()) {
    const [then, end] = [before.rates[index], after.rates[index]];
    if (!then || !end) return undefined;
    const counted = end.counted + rate.counted - then.counted;
    const paid = rate.apply(counted);
    rates.push({ counted, paid });
    if (rate.counted === then.counted) continue;
    if (rate.entangled) return undefined;
    // Rounding may shift the amount at the end of the segment by more than at its start.
    const further = paid - end.paid - (rate.paid - then.paid);
    for (const meter of rate.meters) {
      used[meter] = (used[meter] ?? 0) + further;
      meters[meter] = (meters[meter] ?? 0) + 2;
    }
  }
  return { meters, lines, used, onLine, rates };
}

function combined(a: Float64Array, b: Float64Array, sign: 1 | -1): Float64Array<ArrayBuffer> {
  const result = new Float64Array(a);
  for (let index = 0; index < result.length; index++) result[index] = (a[index] ?? 0) + sign * (b[index] ?? 0);
  return result;
}

/** Whether all shifts stay within their headroom. Plain loops, because this runs for every segment after an edit. */
function fits(headroom: Float64Array, shifts: Float64Array): boolean {
  if (headroom.length !== shifts.length) return false;
  for (let index = 0; index < shifts.length; index++) if ((shifts[index] ?? 0) > (headroom[index] ?? 0)) return false;
  return true;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
