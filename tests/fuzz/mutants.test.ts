/** Two thousand damaged files, as `npm run fuzz` makes them: each ends in a verdict, none in a wrong total. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bases } from './bases';
import { judge } from './judge';
import { mutant } from './mutate';

const root = join(__dirname, '../..');

test('two thousand mutants', () => {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'tests/fuzz/main.ts')];
  const { stdout, stderr } = spawnSync(process.execPath, [...command, '--count', '2000', '--seed', '2026'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout.split('\n').filter((line) => line.startsWith('WRONG'))).toEqual([]);
  expect(stdout).toContain('2000 mutants of seed 2026');
  // Damage that is always refused, or never, would find nothing.
  const read = Number(/read (\d+)/.exec(stdout)?.[1]);
  expect(read).toBeGreaterThan(800);
  expect(read).toBeLessThan(1_800);
});

test('the same seed and number make the same mutant', async () => {
  const all = await bases();
  for (const index of [0, 7, 99]) {
    const [one, again] = [mutant(all, 5, index), mutant(all, 5, index)];
    expect(one.damages).toEqual(again.damages);
    expect(Buffer.compare(one.bytes, again.bytes)).toBe(0);
  }
});

test('a total that changes without a word is noticed', async () => {
  const [base] = await bases();
  if (!base) throw new Error('no base');
  const made = { base, damages: [], bytes: base.bytes, parts: new Map(base.parts) };
  expect(await judge(made, 1)).toEqual({ status: 'read' });
  // What was put into the file says 1.00 more than what the sum is taken from.
  const parts = new Map(base.parts);
  const sheet = parts.get(base.sheet) ?? '';
  parts.set(
    base.sheet,
    sheet.replace(/(<c r="O7"[^>]*><v>)(\d+)/, (_all, tag: string, value) => `${tag}${Number(value) + 1}`),
  );
  expect((await judge({ ...made, parts }, 1)).wrong).toContain('nothing told');
});
