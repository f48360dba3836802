/** The worker's side of the conversation: starts jobs, tells their steps, stops them, sends what they give. */
import type { JobControl } from '../jobs/progress';
import { sentError } from './errors';
import type { FromWorker, Given, Gives, JobName, ToWorker } from './protocol';

export type Handlers = {
  [Name in JobName]: (given: Given<Name>, control: JobControl) => Gives<Name> | Promise<Gives<Name>>;
};

export type Send = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/** Returns what takes messages. Jobs run one after the other, because they share what is known of the workbook. */
export function serve(handlers: Handlers, send: Send): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  let last: Promise<unknown> = Promise.resolve();

  async function run(message: Extract<ToWorker, { kind: 'start' }>, abort: AbortController): Promise<void> {
    const { id } = message;
    try {
      abort.signal.throwIfAborted();
      const control: JobControl = {
        signal: abort.signal,
        progress: (step) => send({ kind: 'step', id, step }, []),
      };
      const result = await handle(handlers, message, control);
      send({ kind: 'done', id, result }, buffersOf(result));
    } catch (error) {
      if (abort.signal.aborted) send({ kind: 'stopped', id }, []);
      else send({ kind: 'failed', id, error: sentError(error) }, []);
    } finally {
      running.delete(id);
    }
  }

  return (message) => {
    if (message.kind === 'stop') return running.get(message.id)?.abort();
    const abort = new AbortController();
    running.set(message.id, abort);
    last = last.then(() => run(message, abort));
  };
}

function handle<Name extends JobName>(
  handlers: Handlers,
  { job, given }: { job: Name; given: Given<Name> },
  control: JobControl,
): Gives<Name> | Promise<Gives<Name>> {
  return handlers[job](given, control);
}

/** Files are handed over, not copied. */
function buffersOf(result: unknown): ArrayBuffer[] {
  const values: unknown[] = Array.isArray(result) ? result : [result];
  return values.flatMap((value) => {
    const bytes = isFile(value) ? value.bytes : value;
    return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
  });
}

function isFile(value: unknown): value is { bytes: unknown } {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}
