/** The worker's entry point: everything heavy loads here and not in the pane. */
import { handlers } from './handlers';
import type { FromWorker, ToWorker } from './protocol';
import { serve } from './serve';

/** The DOM's types know only a page's own postMessage. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage: (message: FromWorker, transfer: ArrayBuffer[]) => void;
}

const scope = globalThis as unknown as WorkerScope;
const handle = serve(handlers(), (message, transfer) => scope.postMessage(message, transfer));
scope.onmessage = (event) => handle(event.data);
