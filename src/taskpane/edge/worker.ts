/** Starts the worker and connects the job client to it. */
import { jobClient, type JobClient } from '../../worker/client';
import type { FromWorker } from '../../worker/protocol';

export function startWorker(): JobClient {
  const worker = new Worker(new URL('../../worker/index.ts', import.meta.url));
  return jobClient({
    post: (message) => worker.postMessage(message),
    receive(onMessage, onFailure) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => onMessage(event.data));
      worker.addEventListener('error', (event) => onFailure(event.message));
    },
  });
}
