/**
 * `npm run bench [-- --rounds 5 --only 'scan|read']`: every measurement in a process of its own, round after round, so that whatever else
 * the machine does falls on all of them; medians of the rounds. The code is bundled first, as the command that people
 * install is. Needs `npm run judges` and openpyxl.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

type Result = Readonly<Record<string, number>>;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string', default: '' } },
});
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const bundled = (script: string): string => join(folder, `${script}.cjs`);
const node = (script: string, ...args: string[]): string[] => [process.execPath, bundled(script), ...args];
const task = (...args: string[]): string[] => node('task', ...args);
const files = (lines: number): string => join(folder, String(lines));

const floor = 'unzip and scan, 20 × 5,000 lines';
const reader = 'read, 20 × 5,000 lines';
const sheetJS = 'SheetJS reads them, dense';

/** What is measured, with the command that does it. */
const measured: Readonly<Record<string, string[]>> = {
  [floor]: task('floor', files(5000)),
  [reader]: task('read', files(5000)),
  [sheetJS]: task('sheetjs', files(5000)),
  'exceljs reads them': task('exceljs', files(5000)),
  'openpyxl reads them': ['/usr/bin/python3', join(__dirname, 'openpyxl_read.py'), files(5000)],
  'consolidate, 20 × 5,000 lines': task('consolidate', files(5000)),
  'write the report, 100,000 lines': task('report', files(5000)),
  'consolidate and write, 20 × 1,250': task('whole', files(1250)),
  'consolidate and write, 20 × 2,500': task('whole', files(2500)),
  'consolidate and write, 20 × 5,000': task('whole', files(5000)),
  'consolidate 20,000 lines (4 files)': task('consolidate', files(5000), '4'),
  'consolidate and write 20,000 lines (4 files)': task('whole', files(5000), '4'),
  'take over a list of 12,500 expenses': task('import', files(1250), '12500'),
  'take over a list of 50,000 expenses': task('import', files(1250), '50000'),
  'edit among 20,000 lines': task('edits', '20000'),
  'edit among 100,000 lines': task('edits', '100000'),
  'edit in a partner’s sheet, 5,000 lines': task('live', '5000'),
  'edit in a partner’s sheet, 20,000 lines': task('live', '20000'),
};

function run([program = '', ...args]: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim() === '' ? {} : (JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Result);
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

function bundle(script: string): void {
  // The judges look for their packages from where their own file is.
  const judges = pathToFileURL(join(__dirname, '../judges/need.mjs')).href;
  buildSync({
    entryPoints: [join(__dirname, `${script}.ts`)],
    outfile: bundled(script),
    ...{ bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' },
    define: { 'import.meta.url': JSON.stringify(judges) },
  });
}

function main(): void {
  const names = Object.keys(measured).filter((name) => new RegExp(values.only).test(name));
  for (const script of ['prepare', 'task']) bundle(script);
  run(node('prepare', folder, '1250', '2500', '5000'));
  const results = new Map<string, Result[]>(names.map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const name of names) {
      const result = run(measured[name] ?? []);
      results.get(name)?.push(result);
      console.error(`${round + 1} ${name}: ${JSON.stringify(result)}`);
    }
  const all = (name: string, key: string): number[] =>
    (results.get(name) ?? []).map((result) => result[key] ?? Number.NaN);
  const of = (name: string, key: string): number => median(all(name, key));
  // Of each round, so that both ran while the machine was as busy.
  const against = (name: string, other: string): number =>
    median(all(name, 'cpu').map((cpu, round) => cpu / (all(other, 'cpu')[round] ?? Number.NaN)));
  const show = (value: number, digits: number): string => (Number.isNaN(value) ? '' : value.toFixed(digits));
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, medians of ${values.rounds}\n`);
  console.log(
    '| What | ms | CPU ms | × floor | p95 ms | slowest ms | peak MB |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const name of names) {
    const ms = of(name, 'ms');
    const edit = name.startsWith('edit');
    const cells = [
      show(ms, edit ? 2 : 0),
      show(of(name, 'cpu'), 0),
      edit ? '' : show(against(name, floor), 2),
      show(of(name, 'p95'), 2),
      show(of(name, 'most'), 1),
    ];
    console.log(`| ${[name, ...cells, show(of(name, 'rss'), 0)].join(' | ')} |`);
  }
  const [toFloor, toSheetJS] = [against(reader, floor), against(reader, sheetJS)];
  console.log(`\nReading takes ${show(toFloor, 2)} × the floor and ${show(toSheetJS, 2)} of SheetJS.`);
}

try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
