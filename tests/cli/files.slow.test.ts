/** What lies under the names that a command is given: what is read, what is told, and what is never replaced. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWorkbook } from '../../src/xlsx';
import { newProject } from '../../src/jobs/new-project';
import { sampleText } from '../core/samples';
import { sampleFiles, today } from '../jobs/files';
import { everything } from '../xlsx/sample';
import { tampered } from '../xlsx/zips';
import { agreement, bundledCommand, type Ran } from './command';

const project = 'saveurs-partagees-project.xlsx';
const [g1, g2] = ['saveurs-partagees-G1.xlsx', 'saveurs-partagees-G2.xlsx'] as const;
let folder: string;
let at: (name: string) => string;
let accord: (...args: string[]) => Ran;

beforeAll(async () => {
  ({ folder, at, accord } = bundledCommand());
  const made = await sampleFiles('saveurs-partagees');
  for (const { path, bytes } of [made.project, ...made.partners]) writeFileSync(at(path), bytes);
});

const consolidate = (out: string, ...more: string[]): Ran =>
  accord('consolidate', project, g1, ...more, '--out', out, '--lang', 'en');
/** What a command left behind, dotted names included. */
const listing = (): string[] => readdirSync(folder, { recursive: true }).map(String).sort();

test('whatever is no file has a result of its own, and the others are consolidated', async () => {
  execFileSync('mkfifo', [at('pipe.xlsx')]);
  mkdirSync(at('folder.xlsx'));
  symlinkSync('nothing', at('link.xlsx'));
  const socket = createServer().listen(at('socket.xlsx'));
  await new Promise((resolve) => socket.once('listening', resolve));
  const others = ['pipe.xlsx', 'folder.xlsx', 'link.xlsx', 'gone.xlsx', 'socket.xlsx', '/dev/zero'];
  const { status, stdout, stderr } = accord('consolidate', project, g1, ...others, '--out', 'some.xlsx', '--json');
  socket.close();
  expect({ status, stderr: stderr.includes('nothing') }).toEqual({ status: 1, stderr: false });
  const { files, findings } = JSON.parse(stdout) as {
    files: { path: string; status: string; lines: number }[];
    findings: { rule: string; file: string; message: string }[];
  };
  expect(new Map(files.map(({ path, status }) => [path, status]))).toEqual(
    new Map([[g1, 'read'], ...others.map((path): [string, string] => [path, 'file-unreadable'])]),
  );
  expect(files.find(({ path }) => path === g1)?.lines).toBe(32);
  const said = new Map(findings.filter(({ rule }) => rule === 'file-unreadable').map((one) => [one.file, one.message]));
  expect(said.size).toBe(others.length);
  expect(said.get('folder.xlsx')).toContain('dossier');
  expect(said.get('gone.xlsx')).toBe(said.get('link.xlsx'));
  expect(said.get('pipe.xlsx')).toBe(said.get('/dev/zero'));
  expect(existsSync(at('some.xlsx'))).toBe(true);
});

test('a reader that stops early changes neither the work nor the exit status', () => {
  const piped = (...args: string[]): { status: number | null; stderr: string } => {
    const command = `"${process.execPath}" accord.mjs ${args.join(' ')} 2>&1 | true; exit "\${PIPESTATUS[0]}"`;
    return spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
  };
  expect(piped('--help')).toMatchObject({ status: 0, stderr: '' });
  expect(piped('consolidate', project, g1, '--out', 'unseen.xlsx', '--json')).toMatchObject({ status: 1, stderr: '' });
  expect(existsSync(at('unseen.xlsx'))).toBe(true);
});

test.each([
  ['consolidate', 'folder.xlsx', g1],
  ['consolidate', 'pipe.xlsx', g1],
  ['consolidate', project, 'folder.xlsx', 'pipe.xlsx'],
  ['new', 'folder.xlsx'],
  ['new', 'pipe.xlsx'],
  ['new', 'gone.json'],
  ['check', 'pipe.xlsx'],
  ['table', 'expense-statement', 'folder.xlsx'],
])('%s %s can do nothing and says why', (...args) => {
  const before = listing();
  const out = args[0] === 'check' ? [] : ['--out', 'none'];
  const { status, stdout, stderr } = accord(...args, ...out, '--lang', 'en');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/needed here|no file of this name/);
  expect(listing()).toEqual(before);
});

describe('a report replaces nothing but itself', () => {
  const foreign = 'accounts.xlsx';
  let report: Buffer;

  beforeAll(async () => {
    writeFileSync(at(foreign), await writeWorkbook(everything));
    expect(consolidate('report.xlsx').status).toBe(1);
    report = readFileSync(at('report.xlsx'));
    // The hidden sheet is gone, all other work is there.
    const stripped = tampered(readFileSync(at(g2)), {
      'xl/workbook.xml': (xml) => xml.replace(/<sheet [^>]*name="_accord"[^>]*\/>/, ''),
    });
    writeFileSync(at('stripped.xlsx'), stripped);
    writeFileSync(at('empty.xlsx'), '');
    writeFileSync(at('letter.docx'), 'Dear partner');
    symlinkSync('stripped.xlsx', at('to-stripped.xlsx'));
    symlinkSync(g1, at('to-g1.xlsx'));
    mkdirSync(at('there'));
    symlinkSync('..', at('there/back'));
    const other = await newProject(
      sampleText('saveurs-partagees.agreement.json').replace('"saveurs-partagees"', '"another"'),
      { today },
    );
    for (const { name, bytes } of other.files) writeFileSync(at(name), bytes);
    expect(
      accord('consolidate', 'another-project.xlsx', 'another-G1.xlsx', '--out', 'another-report.xlsx').status,
    ).toBe(0);
    const added = tampered(report, {
      'xl/workbook.xml': (xml) =>
        xml.replace(
          /(<sheet [^>]*r:id="(\w+)"[^>]*\/>)<\/sheets>/,
          '$1<sheet name="My remarks" sheetId="99" r:id="$2"/></sheets>',
        ),
    });
    writeFileSync(at('added-to.xlsx'), added);
  });

  test.each([
    ['a workbook of others', foreign, 'not made by Accord'],
    ['a partner’s file without its hidden sheet', 'stripped.xlsx', 'not made by Accord'],
    ['a link to it', 'to-stripped.xlsx', 'not made by Accord'],
    ['a document', 'letter.docx', 'not made by Accord'],
    ['an empty file', 'empty.xlsx', 'not made by Accord'],
    ['another partner’s file', g2, 'already contains entries'],
    ['a file that is read', g1, 'one of the files'],
    ['… with its folder', `./there/../${g1}`, 'one of the files'],
    ['… through a link to its folder', `there/back/${g1}`, 'one of the files'],
    ['… by a link', 'to-g1.xlsx', 'one of the files'],
    ['… in another case', g1.toUpperCase(), 'one of the files'],
    ['the project', project, 'one of the files'],
    ['another project’s report', 'another-report.xlsx', 'project another'],
    ['a report with a sheet of one’s own', 'added-to.xlsx', 'My remarks'],
    ['a folder', 'there', 'is a folder'],
    ['a pipe', 'pipe.xlsx', 'is a folder, a device'],
    ['a link that leads nowhere', 'link.xlsx', 'leads nowhere'],
    ['a device', '/dev/null', 'a device'],
  ])('%s', (_what, out, why) => {
    const before = listing();
    const bytes =
      existsSync(at(out)) && !out.startsWith('there') && out !== 'pipe.xlsx' ? readFileSync(at(out)) : undefined;
    const { status, stdout, stderr } = consolidate(out);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(out);
    expect(stderr).toContain(why);
    expect(listing()).toEqual(before);
    if (bytes) expect(readFileSync(at(out)).equals(bytes)).toBe(true);
  });

  test('the same report, made again, also where a link leads to it', () => {
    symlinkSync('report.xlsx', at('to-report.xlsx'));
    expect(consolidate('report.xlsx', g2).status).toBe(1);
    const longer = readFileSync(at('report.xlsx'));
    expect(longer.equals(report)).toBe(false);
    expect(consolidate('to-report.xlsx').status).toBe(1);
    expect(readFileSync(at('report.xlsx')).equals(longer)).toBe(false);
  });

  test('a table replaces the same table of the same project', () => {
    const table = (name: string, from: string, out: string): Ran =>
      accord('table', name, from, '--out', out, '--lang', 'en');
    expect(table('expense-statement', 'report.xlsx', 'table.xlsx').status).toBe(0);
    expect(table('expense-statement', 'report.xlsx', 'table.xlsx').status).toBe(0);
    for (const [name, from, out, why] of [
      ['financing-plan', 'report.xlsx', 'table.xlsx', 'another report or table'],
      ['expense-statement', 'another-report.xlsx', 'table.xlsx', 'project saveurs-partagees'],
      ['expense-statement', 'report.xlsx', foreign, 'not made by Accord'],
      ['expense-statement', 'report.xlsx', './report.xlsx', 'one of the files'],
      ['expense-statement', 'report.xlsx', 'some.xlsx', 'another report or table'],
    ] as const) {
      const { status, stderr } = table(name, from, out);
      expect([name, out, status]).toEqual([name, out, 2]);
      expect(stderr).toContain(why);
    }
    expect(consolidate('table.xlsx').status).toBe(2);
  });

  test('new replaces nothing that differs, whatever it is', () => {
    mkdirSync(at('made'));
    copyFileSync(at(foreign), at(`made/${g1}`));
    const before = listing();
    const { status, stderr } = accord('new', agreement, '--out', 'made', '--lang', 'en');
    expect(status).toBe(2);
    expect(stderr).toContain(g1);
    expect(listing()).toEqual(before);
  });
});

describe('writing leaves a whole file or none', () => {
  /** As somebody who may not do everything, where the tests run as somebody who may. */
  const restricted = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

  test('a folder that cannot be written in', () => {
    mkdirSync(at('closed'));
    chmodSync(at('closed'), 0o555);
    chmodSync(folder, 0o755);
    const args = [at('accord.mjs'), 'consolidate', project, g1, '--out', 'closed/report.xlsx', '--lang', 'en'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', ...restricted });
    expect(status).toBe(2);
    expect(stderr).toContain('Nothing can be written in closed');
    expect(readdirSync(at('closed'))).toEqual([]);
  });

  test('a file that cannot be read', () => {
    copyFileSync(at(g2), at('closed.xlsx'));
    chmodSync(at('closed.xlsx'), 0o000);
    const args = [at('accord.mjs'), 'check', 'closed.xlsx', '--lang', 'en'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', ...restricted });
    expect(status).toBe(2);
    expect(stderr).toContain('not permitted');
  });

  test('a full disk: the report that was there stays, folders that were made are removed', () => {
    const before = readFileSync(at('report.xlsx'));
    for (const out of ['report.xlsx', 'new/folders/report.xlsx']) {
      const command = `ulimit -f 8; exec "${process.execPath}" accord.mjs consolidate ${project} ${g1} ${g2} --out ${out} --lang en`;
      const listed = listing();
      const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect([status, stderr]).toEqual([2, expect.stringContaining(`no room left to write ${out}`)]);
      expect(listing()).toEqual(listed);
    }
    expect(readFileSync(at('report.xlsx')).equals(before)).toBe(true);
  });

  test('a folder that is a file', () => {
    const { status, stderr } = consolidate(join(g2, 'report.xlsx'));
    expect(status).toBe(2);
    expect(stderr).toContain(`Nothing can be written in ${g2}`);
  });

  test('folders are made where they are missing', () => {
    renameSync(at('report.xlsx'), at('kept.xlsx'));
    expect(consolidate('a/b/report.xlsx').status).toBe(1);
    expect(readdirSync(dirname(at('a/b/report.xlsx')))).toEqual(['report.xlsx']);
  });
});
