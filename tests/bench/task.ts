/** One measurement, in a process of its own: prints {ms, rss, …} as JSON. Files that are only read are in memory before it starts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { inflateRawSync } from 'node:zlib';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { importExpenses } from '../../src/jobs/expense-import/job';
import type { InputFile } from '../../src/jobs/open/workbook';
import { readWorkbook } from '../../src/xlsx';
import { packedBytes, readDirectory } from '../../src/xlsx/zip';
import { editTimes, liveEditTimes } from './edits';
import { withExceljs } from '../judges/exceljs';
import { withSheetJS } from '../judges/sheetjs';
import { today } from './project';

const [name = '', folder = '', count = '20'] = process.argv.slice(2);

const load = (path: string): InputFile => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) });
const partnerFiles = (): string[] =>
  readdirSync(folder)
    .filter((file) => file !== 'project.xlsx')
    .sort()
    .slice(0, Number(count));
const inFolder = (): InputFile[] => partnerFiles().map(load);

/** Consolidates as the command does, which loads one file after another. */
const consolidated = (): Promise<Consolidation> =>
  consolidateFiles({
    project: load('project.xlsx'),
    partners: partnerFiles().map((path) => ({ path, load: () => Promise.resolve(load(path)) })),
    today,
  });

/** `cpu` is the time that was really worked: another program on the same cores makes `ms` longer, not that. */
async function timed(work: () => Promise<unknown>): Promise<{ ms: number; cpu: number }> {
  const start = performance.now();
  const used = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(used);
  return { ms: performance.now() - start, cpu: (user + system) / 1000 };
}

/** What nobody can do without: unpacking every part, by Node's zlib, and walking once over its bytes. */
function floor(files: readonly InputFile[]): number {
  let cells = 0;
  for (const { bytes } of files)
    for (const entry of readDirectory(bytes, 100) ?? []) {
      const packed = packedBytes(bytes, entry) ?? new Uint8Array();
      const part = inflateRawSync(packed, { chunkSize: Math.max(entry.size + 1, 64) });
      for (let at = 0; at < part.length; at++) if (part[at] === 60 && part[at + 1] === 118) cells++;
    }
  return cells;
}

/** A foreign list of so many expenses, as text with everyday headings. */
function listOf(lines: number): InputFile {
  const rows = Array.from({ length: lines }, (_, index) => {
    const [day, amount] = [`0${1 + (index % 9)}`, `${1 + (index % 97)},50`];
    return `${day}/05/2026;Supplier ${index % 700};L-${index};Photos;A1;TRAVEL;${amount};0;${amount};${day}/06/2026`;
  });
  const headings = 'Date;Supplier;Document no.;Description;Action;Category;Net;VAT;Eligible;Payment date';
  return { path: 'list.csv', bytes: new TextEncoder().encode([headings, ...rows].join('\n')) };
}

const tasks: Readonly<Record<string, () => Promise<Record<string, number>>>> = {
  floor() {
    const files = inFolder();
    return timed(() => Promise.resolve(floor(files)));
  },
  read() {
    const files = inFolder();
    return timed(async () => {
      for (const { bytes } of files) await readWorkbook(bytes);
    });
  },
  async exceljs() {
    const files = inFolder();
    const load = await withExceljs();
    return timed(async () => {
      for (const { bytes } of files) await load(bytes);
    });
  },
  async sheetjs() {
    const files = inFolder();
    const load = await withSheetJS();
    return timed(async () => {
      for (const { bytes } of files) await Promise.resolve(load(bytes));
    });
  },
  consolidate: () => timed(consolidated),
  whole: () => timed(async () => writeReport(await consolidated(), { today, file: 'report.xlsx' })),
  async report() {
    const done = await consolidated();
    return timed(() => writeReport(done, { today, file: 'report.xlsx' }));
  },
  import() {
    const [partner = ''] = partnerFiles();
    return timed(() => importExpenses(load(partner), listOf(Number(count)), { today }));
  },
  edits: () => Promise.resolve(editTimes(Number(folder))),
  live: () => liveEditTimes(Number(folder)),
};

async function main(): Promise<void> {
  const task = tasks[name];
  if (!task) throw new Error(`no task ${name}`);
  const result = await task();
  console.log(JSON.stringify({ ...result, rss: process.resourceUsage().maxRSS / 1024 }));
}

void main();
