/** Client and worker connected without a thread: messages are cloned, as they are between threads. */
import { jobClient, type JobClient } from '../../src/worker/client';
import type { FromWorker } from '../../src/worker/protocol';
import { serve, type Handlers } from '../../src/worker/serve';

export function joined(handlers: Handlers): JobClient {
  const listeners: ((message: FromWorker) => void)[] = [];
  const handle = serve(handlers, (message) => {
    const copy = structuredClone(message);
    setTimeout(() => listeners.forEach((listener) => listener(copy)));
  });
  return jobClient({
    post: (message) => {
      const copy = structuredClone(message);
      setTimeout(() => handle(copy));
    },
    receive: (listener) => void listeners.push(listener),
  });
}
