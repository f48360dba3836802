/** The worker's side of the protocol: starts and stops jobs, reports their progress, sends their results. */
import type { JobControl } from '../jobs/progress';
import { serializeError } from './errors';
import type { FromWorker, JobRequest, JobResponse, JobName, ToWorker } from './protocol';

export type Handlers = {
  [Name in JobName]: (request: JobRequest<Name>, control: JobControl) => JobResponse<Name> | Promise<JobResponse<Name>>;
};

export type Send = (message: FromWorker, transfer: ArrayBuffer[]) => void;

/** Returns the message handler. Jobs run one at a time because they share the session. */
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
      else send({ kind: 'failed', id, error: serializeError(error) }, []);
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
  { job, request }: { job: Name; request: JobRequest<Name> },
  control: JobControl,
): JobResponse<Name> | Promise<JobResponse<Name>> {
  return handlers[job](request, control);
}

/** The buffers of files in a result, which are transferred rather than copied. */
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
