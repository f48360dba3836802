/**
 * Runs the main workflow on both samples: makes the workbooks, fills them with the sample ledgers, consolidates and
 * reconciles. The folder demo/ is recreated on every run.
 */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { textsFor } from '../locales';
import { checkWorkbook } from '../jobs/check';
import { consolidateFiles, writeReport } from '../jobs/consolidate';
import { ledgersFromCsv } from '../jobs/ledger/csv';
import { newProject } from '../jobs/new-project';
import { makeTable } from '../jobs/tables';
import { canMake, tableNames } from '../core/tables';
import { readInput } from './input';
import { reconciliationLines } from './consolidated';
import { errorLines } from './errors';
import { summaryLine } from './print';
import { print, printError } from './terminal';
import { today } from './today';
import { writeOutputs } from './write';

const samples = 'assets/samples';
const target = 'demo';
const texts = textsFor('en');

async function runSample(project: string): Promise<void> {
  const folder = join(target, project);
  const decoder = new TextDecoder();
  const agreement = decoder.decode((await readInput(join(samples, `${project}.agreement.json`))).bytes);
  const ledgers = ledgersFromCsv(decoder.decode((await readInput(join(samples, `${project}.expenses.csv`))).bytes));
  const made = await newProject(agreement, { today: today(), ledgers });
  const files = made.files.map((file) => ({ ...file, path: join(folder, file.name) }));
  await writeOutputs(files);
  const partners = files.filter(({ partner }) => partner !== undefined);
  print('', `${project}: ${files.length} workbooks in ${folder}`);
  for (const file of partners) {
    const { lines, findings } = await checkWorkbook(file);
    print(`  ${file.name}: ${lines.length} lines, ${summaryLine(findings, texts)}`);
  }
  const projectFile = files.find(({ partner }) => partner === undefined);
  if (!projectFile) return;
  const done = await consolidateFiles({ project: projectFile, partners, today: today() });
  const report = join(folder, `${project}-report.xlsx`);
  const bytes = await writeReport(done, { today: today(), file: report });
  const tables = await Promise.all(
    tableNames
      .filter((name) => canMake(name, 'report'))
      .map(async (name) => {
        const path = join(folder, `${project}-${name}.xlsx`);
        return { path, bytes: await makeTable(name, { path: report, bytes }, { file: path }) };
      }),
  );
  await writeOutputs([{ path: report, bytes }, ...tables]);
  print(`  ${report}, ${tables.length} funder tables`, ...reconciliationLines(done, texts).map((line) => `  ${line}`));
  print(`  ${summaryLine(done.findings, texts)}`);
}

async function main(): Promise<void> {
  await rm(target, { recursive: true, force: true });
  const names = (await readdir(samples)).flatMap((name) => /^(.+)\.agreement\.json$/.exec(name)?.[1] ?? []);
  for (const name of names.sort()) await runSample(name);
}

main().catch((error: unknown) => {
  printError(...errorLines(error, texts));
  process.exitCode = 2;
});
