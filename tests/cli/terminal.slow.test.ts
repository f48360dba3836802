/** Texts of others reach the terminal without what it would obey, and shortened. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sampleFiles, sampleLedgers } from '../jobs/files';
import { agreement, bundledCommand } from './command';
import { obeyed } from './obeyed';

test('cells, agreements and names of files', async () => {
  const { at, accord } = bundledCommand();
  const bad = '\u001b]0;owned\u0007\u001b[2J\u202e\u009b31m';
  const ledgers = sampleLedgers('saveurs-partagees');
  const [first, second] = ledgers.get('G1') ?? [];
  if (!first || !second) throw new Error('no lines');
  first.category = `STAFF${bad}`;
  second.documentNo = `PAY${bad}`;
  const long = 'x'.repeat(32_000);
  for (const row of (ledgers.get('G1') ?? []).slice(2))
    Object.assign(row, { supplier: long, action: long, period: long });
  const { project, partners } = await sampleFiles('saveurs-partagees', ledgers);
  const file = `G1${bad.replaceAll('/', '')}.xlsx`;
  writeFileSync(at(file), partners[0]?.bytes ?? '');
  writeFileSync(at(project.path), project.bytes);
  mkdirSync(at('wrong'));
  writeFileSync(
    at('wrong.json'),
    readFileSync(agreement, 'utf8').replace('"STAFF"', JSON.stringify(`STAFF${bad}${long}`)),
  );
  for (const args of [
    ['check', file],
    ['check', file, '--json'],
    ['consolidate', project.path, file, '--out', `r${bad}.xlsx`],
    ['consolidate', project.path, file, '--out', 'r.xlsx', '--json'],
    ['explain', 'r.xlsx', 'G1', '1'],
    ['explain', 'r.xlsx', 'G1', '3'],
    ['explain', 'r.xlsx', 'total', 'read'],
    ['new', 'wrong.json', '--out', 'wrong'],
    [`dance${bad}`],
    ['check', `gone${bad}`],
    ['table', `pie${bad}${long}`, 'r.xlsx', '--out', 't.xlsx'],
  ]) {
    const { stdout, stderr } = accord(...args);
    expect([args[0], `${stdout}${stderr}`.length > 20]).toEqual([args[0], true]);
    expect([args, obeyed.exec(stdout + stderr)?.[0]]).toEqual([args, undefined]);
    expect([args[0], /x{1000}/.test(stdout + stderr)]).toEqual([args[0], false]);
  }
});
