/** Two thousand damaged files, as `npm run fuzz` makes them: each ends in a verdict, none in a wrong total. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bases } from './bases';
import { judgeWith, type Verdict } from './judge';
import { mutant } from './mutate';
import { otherReader, type OtherReader, type OtherReport, type OtherRow } from './other-reader';

const root = join(__dirname, '../..');

test('two thousand mutants', () => {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'tests/fuzz/main.ts')];
  const options = ['--count', '2000', '--seed', '2026'];
  const { stdout, stderr } = spawnSync(process.execPath, [...command, ...options], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([]);
  expect(stdout).toContain('2000 mutants of seed 2026');
  // Damage that is always refused, or never, would find nothing.
  const [made = 0, , read = 0] = (/^\| all \| ([\d |]+)/m.exec(stdout)?.[1] ?? '').split(' | ').map(Number);
  expect(made).toBe(2_000);
  expect(read).toBeGreaterThan(800);
  expect(read).toBeLessThan(1_800);
});

test('the same seed and number make the same mutant', async () => {
  const all = await bases();
  for (const index of [0, 7, 99]) {
    const [one, again] = [mutant(all, 5, index), mutant(all, 5, index)];
    expect(one.done).toEqual(again.done);
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
  }
});

test('a row, an amount and a doubt of which nothing is said are noticed', async () => {
  const [base] = await bases();
  if (!base) throw new Error('no base');
  const other = otherReader();
  const whole = { base, done: [], bytes: base.bytes, parts: base.parts };
  const judged = (change: (report: OtherReport) => OtherReport): Promise<Verdict> => {
    // What the base looks like is asked first: only what is seen in the mutant changes.
    let asked = 0;
    const read: OtherReader['read'] = async (bytes, currency) => {
      const report = await other.read(bytes, currency);
      asked += 1;
      return asked === 1 ? report : change(report);
    };
    return judgeWith({ ...other, read }).judge(whole, 1);
  };
  const onFirst =
    (change: (row: OtherRow) => OtherRow) =>
    (report: OtherReport): OtherReport => ({
      ...report,
      ledgers:
        report.ledgers?.map((one) => ({ ...one, rows: one.rows.map((row, at) => (at === 0 ? change(row) : row)) })) ??
        [],
    });
  expect(await judged((report) => report)).toEqual({ status: 'read', told: false });
  const declared = await judged(onFirst((row) => ({ ...row, declared: row.declared + 1 })));
  expect(declared.wrong).toContain('by the other reader');
  expect((await judged(onFirst((row) => ({ ...row, row: 900 })))).wrong).toContain('no line, and not named');
  expect((await judged(onFirst((row) => ({ ...row, doubts: { net: 'text' } })))).wrong).toContain('not told');
  const stray = { sheet: 'Suite', row: 3, dated: true, copy: false, signature: 'x' };
  expect((await judged((report) => ({ ...report, stray: [stray] }))).wrong).toBe('Suite row 3: not named');
  const nowhere = await judged((report) => ({ ...report, ledgers: [] }));
  expect(nowhere.wrong).toContain('where nothing stands');
  other.close();
});
