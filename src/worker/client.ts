/** The pane's side of the protocol: one promise per job, with progress steps and an abort signal. */
import { AccordError } from '../core/errors';
import type { JobControl } from '../jobs/progress';
import { failure } from '../locales/errors';
import type { FromWorker, JobRequest, JobResponse, JobName, SerializedError, ToWorker } from './protocol';

/** The error that a job failed with in the worker. */
export class JobFailed extends AccordError {
  constructor(readonly serialized: SerializedError) {
    super(serialized.code, serialized.message, { figures: serialized.figures });
  }
}

/** The part of `Worker` that the client needs. */
export interface WorkerEndpoint {
  post: (message: ToWorker) => void;
  receive: (onMessage: (message: FromWorker) => void, onFailure: (detail: string) => void) => void;
}

export interface JobClient {
  /** Rejects with `JobFailed`, or with the signal's reason when aborted. */
  run<Name extends JobName>(job: Name, request: JobRequest<Name>, control?: JobControl): Promise<JobResponse<Name>>;
}

interface PendingJob {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
  control: JobControl;
}

export function jobClient(endpoint: WorkerEndpoint): JobClient {
  const pending = new Map<number, PendingJob>();
  let next = 0;

  function settle(id: number): PendingJob | undefined {
    const job = pending.get(id);
    pending.delete(id);
    return job;
  }

  endpoint.receive(
    (message) => {
      if (message.kind === 'step') return pending.get(message.id)?.control.progress?.(message.step);
      const job = settle(message.id);
      // What was finished while the stop was on its way is dropped: whoever stops is told that it was stopped.
      if (message.kind === 'done' && !job?.control.signal?.aborted) job?.resolve(message.result);
      else if (message.kind === 'failed') job?.reject(new JobFailed(message.error));
      else job?.reject(job.control.signal?.reason);
    },
    (detail) => {
      const error = failure('unexpected', detail, { detail });
      for (const id of [...pending.keys()]) settle(id)?.reject(error);
    },
  );

  return {
    run<Name extends JobName>(
      job: Name,
      request: JobRequest<Name>,
      control: JobControl = {},
    ): Promise<JobResponse<Name>> {
      const id = ++next;
      return new Promise<JobResponse<Name>>((resolve, reject) => {
        control.signal?.throwIfAborted();
        pending.set(id, { resolve: (result) => resolve(result as JobResponse<Name>), reject, control });
        control.signal?.addEventListener('abort', () => endpoint.post({ kind: 'stop', id }), { once: true });
        endpoint.post({ kind: 'start', id, job, request } as ToWorker);
      });
    },
  };
}
