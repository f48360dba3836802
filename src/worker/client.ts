/** The pane's side of the conversation: one promise a job, with its steps on the way and a signal that stops it. */
import { AccordError } from '../core/errors';
import type { JobControl } from '../jobs/progress';
import { failure } from '../locales/errors';
import type { FromWorker, Given, Gives, JobName, SentError, ToWorker } from './protocol';

/** What a job failed with, as the worker told it. */
export class JobFailed extends AccordError {
  constructor(readonly sent: SentError) {
    super(sent.code, sent.message, { figures: sent.figures });
  }
}

/** What a worker is, as far as the client needs it. */
export interface Endpoint {
  post: (message: ToWorker) => void;
  receive: (take: (message: FromWorker) => void, broken: (detail: string) => void) => void;
}

export interface JobClient {
  /** Rejects with `JobFailed`, or with the signal's reason once it is stopped. */
  run<Name extends JobName>(job: Name, given: Given<Name>, control?: JobControl): Promise<Gives<Name>>;
}

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  control: JobControl;
}

export function jobClient(endpoint: Endpoint): JobClient {
  const waiting = new Map<number, Waiting>();
  let next = 0;

  function settle(id: number): Waiting | undefined {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  }

  endpoint.receive(
    (message) => {
      if (message.kind === 'step') return waiting.get(message.id)?.control.progress?.(message.step);
      const one = settle(message.id);
      if (message.kind === 'done') one?.resolve(message.result);
      else if (message.kind === 'failed') one?.reject(new JobFailed(message.error));
      else one?.reject(one.control.signal?.reason);
    },
    (detail) => {
      const error = failure('unexpected', detail, { detail });
      for (const id of [...waiting.keys()]) settle(id)?.reject(error);
    },
  );

  return {
    run<Name extends JobName>(job: Name, given: Given<Name>, control: JobControl = {}): Promise<Gives<Name>> {
      const id = ++next;
      return new Promise<Gives<Name>>((resolve, reject) => {
        control.signal?.throwIfAborted();
        waiting.set(id, { resolve: (result) => resolve(result as Gives<Name>), reject, control });
        control.signal?.addEventListener('abort', () => endpoint.post({ kind: 'stop', id }), { once: true });
        endpoint.post({ kind: 'start', id, job, given } as ToWorker);
      });
    },
  };
}
