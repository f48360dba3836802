/** The command `new`: the workbooks of an agreement, or a draft. */
import { join } from 'node:path';
import { agreementText } from '../../core/agreement/parse';
import { newDraft, writtenAgreement } from '../../jobs/draft/new-draft';
import { type NewOptions, type NewProject, newProject } from '../../jobs/new-project';
import { fill, type Texts } from '../../locales';
import { progress, statusOf, type Command } from '../command';
import { readInput } from '../input';
import { checkOutput } from '../output';
import { findingLines } from '../print';
import { print } from '../terminal';
import { today } from '../today';
import { writeOutputs } from '../write';

export const newCommand: Command = async (parsed, texts) => {
  const { language, rows } = parsed;
  const folder = parsed.out ?? '.';
  const [path] = parsed.files;
  const options = { today: today(), language, rows };
  const made = parsed.draft
    ? { findings: [], files: [await newDraft(await draftText(path), options, progress(texts))] }
    : await projectOf(path ?? '', options, texts);
  const files = made.files.map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  for (const file of files) await checkOutput(file, parsed.files);
  await writeOutputs(files);
  print(findingLines(made.findings, texts));
  print(fill(texts.cli.created, { count: files.length, folder }, texts), ...files.map(({ path }) => `  ${path}`));
  return statusOf(made.findings);
};

/** As much of an agreement as a file holds; a draft may begin with nothing. */
async function projectOf(path: string, options: NewOptions, texts: Texts): Promise<NewProject> {
  const { agreement, budgetGrid, carried } = await writtenAgreement(await readInput(path), options.today);
  return newProject(agreement, { ...options, budgetGrid, carried }, progress(texts));
}

async function draftText(path: string | undefined): Promise<string> {
  return path === undefined ? '{}' : agreementText((await readInput(path)).bytes);
}
