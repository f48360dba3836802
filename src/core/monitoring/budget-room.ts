/**
 * How far totals may move before anything in a stretch of counted lines comes out otherwise. After an edit, the totals
 * before the later stretches differ by little; as long as they stay within this room, those lines need not be counted
 * again: only what had been counted after them is moved by the same amounts.
 */
import type { Money } from '../money';
import type { CountingPlace, RunningRate } from './budget-places';

/** How far counting had come after some of the lines. */
export interface SavedBudget {
  used: Float64Array;
  onLine: Float64Array;
  lineTold: Uint8Array;
  meterTold: Uint8Array;
  /** In the order in which flat rates were first met. */
  rates: readonly { counted: Money; paid: Money }[];
}

/** By how much totals are above what they were (most), and what they will be after the stretch. */
export interface Difference {
  /** By meter, on the high side: a flat rate's amount may be rounded the other way within the stretch. */
  meters: Float64Array;
  lines: Float64Array;
  used: Float64Array<ArrayBuffer>;
  onLine: Float64Array<ArrayBuffer>;
  rates: readonly { counted: Money; paid: Money }[];
}

export interface Room {
  /** A line was counted with so much left in a meter before something would have been said. */
  inMeter(meter: number, left: Money): void;
  onLine(line: number, left: Money): void;
  /** What was said of a line rests on exactly where its totals stood. */
  depends(place: CountingPlace): void;
  /** Whether everything comes out as it did with these differences. */
  holds(difference: Difference): boolean;
}

export function createRoom(meters: number, lines: number): Room {
  const meterRoom = new Float64Array(meters).fill(Infinity);
  const lineRoom = new Float64Array(lines).fill(Infinity);
  const fixedMeters = new Set<number>();
  const fixedLines = new Set<number>();
  return {
    inMeter(meter, left) {
      if (left < (meterRoom[meter] ?? 0)) meterRoom[meter] = left;
    },
    onLine(line, left) {
      if (left < (lineRoom[line] ?? 0)) lineRoom[line] = left;
    },
    depends({ slots, line, rateHere }) {
      for (const { meter } of slots) fixedMeters.add(meter);
      for (const meter of rateHere?.rate.meters ?? []) fixedMeters.add(meter);
      fixedLines.add(line);
    },
    holds(difference) {
      const still = (fixed: ReadonlySet<number>, moved: Float64Array): boolean =>
        [...fixed].every((index) => moved[index] === 0);
      return (
        fits(meterRoom, difference.meters) &&
        fits(lineRoom, difference.lines) &&
        still(fixedMeters, difference.meters) &&
        still(fixedLines, difference.lines)
      );
    },
  };
}

/**
 * What lies between the totals of now and those that a stretch began with; undefined where it cannot be carried over: new
 * budget lines were met since, something was told earlier or later than it was, or more than totals follow from a flat
 * rate that moves.
 */
export function differenceIn(
  now: SavedBudget,
  before: SavedBudget,
  after: SavedBudget,
  running: readonly RunningRate[],
): Difference | undefined {
  if (after.used.length !== now.used.length || after.onLine.length !== now.onLine.length) return undefined;
  if (!equal(now.lineTold, before.lineTold) || !equal(now.meterTold, before.meterTold)) return undefined;
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
    // The amount moves once more on the way, where it is rounded otherwise.
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

/** Whether all totals that moved stay within their room. Plain loops: this is done for every stretch after an edit. */
function fits(room: Float64Array, moved: Float64Array): boolean {
  if (room.length !== moved.length) return false;
  for (let index = 0; index < moved.length; index++) if ((moved[index] ?? 0) > (room[index] ?? 0)) return false;
  return true;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
