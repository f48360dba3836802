/**
 * `npm run bench [-- --rounds 5]`: every measurement in a process of its own, round after round, so that whatever else
 * the machine does falls on all of them; medians of the rounds. Needs `npm run judges` and openpyxl.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

type Result = Readonly<Record<string, number>>;

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'accord-bench-'));
const node = (script: string, ...args: string[]): string[] => [
  ...[process.execPath, '--import', 'tsx', join(__dirname, script)],
  ...args,
];
const task = (...args: string[]): string[] => node('task.ts', ...args);
const files = (lines: number): string => join(folder, String(lines));

/** What is measured, with the command that does it. */
const measured: Readonly<Record<string, string[]>> = {
  'unzip and scan, 20 × 5,000 lines': task('floor', files(5000)),
  'read, 20 × 5,000 lines': task('read', files(5000)),
  'exceljs reads them': task('exceljs', files(5000)),
  'openpyxl reads them': ['/usr/bin/python3', join(__dirname, 'openpyxl_read.py'), files(5000)],
  'consolidate, 20 × 5,000 lines': task('consolidate', files(5000)),
  'write the report, 100,000 lines': task('report', files(5000)),
  'consolidate and write, 20 × 1,250': task('whole', files(1250)),
  'consolidate and write, 20 × 2,500': task('whole', files(2500)),
  'consolidate and write, 20 × 5,000': task('whole', files(5000)),
  'consolidate 20,000 lines (4 files)': task('consolidate', files(5000), '4'),
  'consolidate and write 20,000 lines (4 files)': task('whole', files(5000), '4'),
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

function main(): void {
  const names = Object.keys(measured).filter((name) => values.only === undefined || name.includes(values.only));
  run(node('prepare.ts', folder, '1250', '2500', '5000'));
  const results = new Map<string, Result[]>(names.map((name) => [name, []]));
  for (let round = 0; round < Number(values.rounds); round++)
    for (const name of names) {
      const result = run(measured[name] ?? []);
      results.get(name)?.push(result);
      console.error(`${round + 1} ${name}: ${JSON.stringify(result)}`);
    }
  const of = (name: string, key: string): number =>
    median((results.get(name) ?? []).map((result) => result[key] ?? Number.NaN));
  const floor = of('unzip and scan, 20 × 5,000 lines', 'cpu');
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
      edit ? '' : show(of(name, 'cpu') / floor, 2),
      show(of(name, 'p95'), 2),
      show(of(name, 'most'), 1),
    ];
    console.log(`| ${[name, ...cells, show(of(name, 'rss'), 0)].join(' | ')} |`);
  }
}

try {
  main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
