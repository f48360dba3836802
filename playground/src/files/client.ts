/** The worker for files as the page reaches it. */
import type { FromFiles, Given, Gives, Refusal, TaskName } from './protocol';

/** A file was refused; what people are told is in the texts, by reason. */
export class FileRefused extends Error {
  constructor(
    readonly reason: Refusal,
    message: string,
  ) {
    super(message);
    this.name = 'FileRefused';
  }
}

export interface Files {
  ask: <Name extends TaskName>(task: Name, given: Given<Name>) => Promise<Gives<Name>>;
}

export function startFiles(): Files {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, (answer: FromFiles) => void>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromFiles>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return {
    ask: (task, given) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, (answer) => {
          if (answer.done) resolve(answer.result as Gives<typeof task>);
          else reject(new FileRefused(answer.refusal, answer.message));
        });
        worker.postMessage({ id, task, given });
      }),
  };
}
