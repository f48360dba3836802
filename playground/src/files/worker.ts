/** Files off the main thread: opened, saved, and the samples made. */
import { sampleFile, samplePartners, sampleProject } from 'accord/samples';
import { WorkbookUnreadable, type UnreadableReason } from 'accord/xlsx';
import { cellParts } from './parts';
import type { FromFiles, Given, Gives, Refusal, TaskName, ToFiles } from './protocol';
import { readFile } from './read';
import { writeFile } from './write';

const tasks: { [Name in TaskName]: (given: Given<Name>, id: number) => Promise<Gives<Name>> } = {
  async read({ bytes, name }, id) {
    const data = await readFile(bytes, name);
    for (const part of cellParts(data)) postMessage({ id, part } satisfies FromFiles);
    return { ...data, sheets: data.sheets.map(({ rows: _sent, ...sheet }) => sheet) };
  },
  write: ({ data }) => writeFile(data),
  project: async ({ name, today, language }) => ({
    file: await sampleProject(name, language, today),
    partners: samplePartners(name),
  }),
  partner: ({ name, partner, today }) => sampleFile(name, partner, today),
};

async function run<Name extends TaskName>(id: number, task: Name, given: Given<Name>): Promise<FromFiles> {
  try {
    return { id, done: true, result: await tasks[task](given, id) };
  } catch (error) {
    const refusal = error instanceof WorkbookUnreadable ? refusalOf(error.reason) : 'failed';
    return { id, done: false, refusal, message: error instanceof Error ? error.message : String(error) };
  }
}

function refusalOf(reason: UnreadableReason): Refusal {
  switch (reason) {
    case 'empty':
    case 'truncated':
    case 'encrypted':
    case 'old-format':
    case 'open-document':
    case 'too-large':
    case 'damaged':
      return reason;
    case 'encrypted-by-default':
    case 'encrypted-archive':
    case 'rights-protected':
      return 'encrypted';
    case 'unknown-compression':
    case 'unknown-encoding':
    case 'wrong-encoding':
    case 'missing-part':
    case 'part-twice':
      return 'damaged';
    case 'too-many-sheets':
    case 'too-many-rows':
    case 'too-many-cells':
    case 'too-many-formulas':
    case 'too-many-merges':
    case 'too-many-formats':
    case 'too-many-names':
    case 'too-many-tables':
    case 'too-many-texts':
      return 'too-large';
    default:
      return 'not-a-workbook';
  }
}

addEventListener('message', ({ data }: MessageEvent<ToFiles>) => {
  void run(data.id, data.task, data.given).then((answer) => postMessage(answer));
});
