/** Splits work into requests below Excel's size limit (5 MB on the Web). */
import { suspendCalculation } from './gateway';

/** Half of the limit, because sizes are estimates and quotes are escaped twice on the wire. */
const requestLimit = 2_500_000;
/** Bytes of a property or call on the wire, including the object path that leads to it. */
const bytesPerCall = 450;

export interface Batch {
  readonly context: Excel.RequestContext;
  /** Await before queuing work of this size: sends the queue first if both together would exceed the limit. */
  reserve(bytes: number): Promise<void>;
  /** The same for a number of small calls. */
  reserveCalls(count: number): Promise<void>;
  send(): Promise<void>;
}

export function batchOf(context: Excel.RequestContext): Batch {
  let queued = 0;
  const send = async (): Promise<void> => {
    queued = 0;
    await context.sync();
    suspendCalculation(context);
  };
  const reserve = async (bytes: number): Promise<void> => {
    if (queued > 0 && queued + bytes > requestLimit) await send();
    queued += bytes;
  };
  return { context, reserve, reserveCalls: (count) => reserve(count * bytesPerCall), send };
}

/** Upper estimate of a cell's bytes on the wire. */
export function sizeOf(value: string | number | boolean | null): number {
  return typeof value === 'string' ? value.length * 2 + 6 : 18;
}

/** How many rows from `start` fit into one request; at least one. */
export function rowsThatFit<T>(rows: readonly T[], start: number, size: (row: T) => number): number {
  let bytes = 0;
  let count = 0;
  for (let index = start; index < rows.length; index++) {
    bytes += size(rows[index] as T);
    if (count > 0 && bytes > requestLimit) break;
    count++;
  }
  return count;
}
