/** Unusable files are refused with name and reason, and the others are still consolidated. */
import { strToU8, zipSync } from 'fflate';
import { consolidateFiles, NothingReadable } from '../../src/jobs/consolidate';
import { FileRefused, type InputFile } from '../../src/jobs/open/workbook';
import { message, textsFor } from '../../src/locales';
import { languages } from '../../src/locales/languages';
import { compoundFile } from '../xlsx/compound';
import { handMade } from '../xlsx/zips';
import { sampleFiles, today } from './files';

let good: Awaited<ReturnType<typeof sampleFiles>>;
let others: Awaited<ReturnType<typeof sampleFiles>>;
beforeAll(async () => {
  good = await sampleFiles('saveurs-partagees');
  others = await sampleFiles('minor-med');
});

const bad: [string, string, () => Uint8Array][] = [
  ['an empty file', 'file-unreadable', () => new Uint8Array()],
  ['a truncated file', 'file-unreadable', () => (good.partners[0] as InputFile).bytes.slice(0, 20_000)],
  ['an encrypted file', 'file-encrypted', () => compoundFile({ EncryptedPackage: new Uint8Array(5000) })],
  ['a PDF', 'file-unreadable', () => strToU8('%PDF-1.7 …')],
  ['a picture', 'file-unreadable', () => strToU8('\u0089PNG\r\n')],
  ['an archive that is no workbook', 'file-unreadable', () => zipSync({ 'letter.txt': strToU8('Dear …') })],
  ['a foreign workbook', 'not-an-accord-workbook', () => handMade('')],
  ['another project’s workbook', 'wrong-project', () => (others.partners[0] as InputFile).bytes],
  ['the project’s own workbook', 'not-an-accord-workbook', () => good.project.bytes],
];

test.each(bad)('%s among good ones', async (what, rule, bytes) => {
  const { files, findings, totals } = await consolidateFiles({
    project: good.project,
    partners: [good.partners[1] as InputFile, { path: `${what}.xlsx`, bytes: bytes() }, good.partners[2] as InputFile],
    today,
  });
  expect(files.find(({ path }) => path === `${what}.xlsx`)?.status).toBe(rule);
  expect(files.filter(({ status }) => status === 'read')).toHaveLength(2);
  expect(totals.read).toBe(totals.accepted + totals.excluded);
  const found = findings.filter((one) => one.rule === rule);
  expect(found).toHaveLength(1);
  for (const language of languages) {
    const sentence = message(found[0] as (typeof findings)[number], textsFor(language));
    expect(sentence).not.toMatch(/[{}]|undefined/);
    expect(sentence.length).toBeGreaterThan(20);
  }
});

test.each(bad)('%s alone: nothing can be done', async (what, rule, bytes) => {
  const request = { project: good.project, partners: [{ path: what, bytes: bytes() }], today };
  await expect(consolidateFiles(request)).rejects.toThrow(NothingReadable);
  await expect(consolidateFiles({ ...request, project: { path: what, bytes: bytes() } })).rejects.toThrow(
    rule === 'wrong-project' || what.startsWith('the project') ? Error : FileRefused,
  );
});

test('two files of one partner are both refused, whatever they are called', async () => {
  const [first, second] = good.partners as [InputFile, InputFile];
  for (const path of [first.path, 'copy.xlsx']) {
    const { files } = await consolidateFiles({
      project: good.project,
      partners: [first, second, { ...first, path }],
      today,
    });
    expect(files.map(({ status }) => status).sort()).toEqual(['partner-twice', 'partner-twice', 'read']);
  }
});

test('a partner with a budget and without a file is missing, not silent', async () => {
  const { findings } = await consolidateFiles({ project: good.project, partners: good.partners.slice(0, 2), today });
  expect(findings.filter(({ rule }) => rule === 'partner-missing').map(({ where }) => where.partner)).toEqual(['G3']);
});

test('an aborted consolidation stops', async () => {
  const stop = new AbortController();
  const control = {
    signal: stop.signal,
    progress: (step: { kind: string }) => {
      if (step.kind === 'reading') stop.abort();
    },
  };
  await expect(consolidateFiles({ ...good, today }, control)).rejects.toThrow('abort');
});
