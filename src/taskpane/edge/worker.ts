/** The worker as the pane reaches it. */
import { jobClient, type JobClient } from '../../worker/client';
import type { FromWorker } from '../../worker/protocol';

export function startWorker(): JobClient {
  const worker = new Worker(new URL('../../worker/index.ts', import.meta.url));
  return jobClient({
    post: (message) => worker.postMessage(message),
    receive(take, broken) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => take(event.data));
      worker.addEventListener('error', (event) => broken(event.message));
    },
  });
}
