/** The worker for files as the page reaches it. */
import type { WorkbookData } from '../host';
import { assembly, type CellsPart } from './parts';
import type { FromFiles, Given, Gives, NamedFile, Refusal, TaskName } from './protocol';

/** A file was refused; what people are told is in the texts, by reason. */
export class UnreadableFile extends Error {
  constructor(
    readonly reason: Refusal,
    message: string,
  ) {
    super(message);
    this.name = 'UnreadableFile';
  }
}

export interface Files {
  ask: <Name extends TaskName>(task: Name, given: Given<Name>) => Promise<Gives<Name>>;
  read: (file: NamedFile) => Promise<WorkbookData>;
}

interface Waiting {
  settle: (answer: Answer) => void;
  take: (part: CellsPart) => void;
}
type Answer = Exclude<FromFiles, { part: CellsPart }>;

export function startFiles(): Files {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<FromFiles>) => {
    if ('part' in data) return waiting.get(data.id)?.take(data.part);
    waiting.get(data.id)?.settle(data);
    waiting.delete(data.id);
  });
  function ask<Name extends TaskName>(task: Name, given: Given<Name>, take: Waiting['take'] = () => {}) {
    return new Promise<Gives<Name>>((resolve, reject) => {
      const id = ++count;
      const settle = (answer: Answer) => {
        if (answer.done) resolve(answer.result as Gives<Name>);
        else reject(new UnreadableFile(answer.refusal, answer.message));
      };
      waiting.set(id, { settle, take });
      worker.postMessage({ id, task, given });
    });
  }
  return {
    ask,
    async read(file) {
      const { take, rowsOf } = assembly();
      const data = await ask('read', file, take);
      return { ...data, sheets: data.sheets.map((sheet, index) => ({ ...sheet, rows: rowsOf(index) })) };
    },
  };
}
