/** Work handed to Excel in pieces that stay below what a request may carry (5 MB on the Web). */
import { rest } from './gateway';

/** Our figures are estimates, and quotes are escaped once more on the way: half of what is allowed. */
const limit = 2_500_000;
/** A property or a call on the wire, with the objects that lead to it. */
const callSize = 450;

export interface Batch {
  readonly context: Excel.RequestContext;
  /** To be awaited before something is queued: sends what is queued first when both would be too much together. */
  room(bytes: number): Promise<void>;
  /** The same for a number of small calls. */
  calls(count: number): Promise<void>;
  send(): Promise<void>;
}

export function batchOf(context: Excel.RequestContext): Batch {
  let queued = 0;
  const send = async (): Promise<void> => {
    queued = 0;
    await context.sync();
    rest(context);
  };
  const room = async (bytes: number): Promise<void> => {
    if (queued > 0 && queued + bytes > limit) await send();
    queued += bytes;
  };
  return { context, room, calls: (count) => room(count * callSize), send };
}

/** Bytes of a cell on the wire, on the large side. */
export function sizeOf(value: string | number | boolean | null): number {
  return typeof value === 'string' ? value.length * 2 + 6 : 18;
}

/** How many rows, from `start`, may go together. */
export function rowsThatFit<T>(rows: readonly T[], start: number, size: (row: T) => number): number {
  let bytes = 0;
  let count = 0;
  for (let index = start; index < rows.length; index++) {
    bytes += size(rows[index] as T);
    if (count > 0 && bytes > limit) break;
    count++;
  }
  return count;
}
