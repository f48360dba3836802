/** What goes back to partners: every open finding with its row, in the partner's language, as sheet, text and mail. */
import { correctionsOf } from '../../src/core/consolidation/corrections';
import { isDecided, weightOf } from '../../src/core/findings';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { correctionsLetter } from '../../src/jobs/corrections';
import { letterFile } from '../../src/jobs/letter';
import { madeFile } from '../../src/jobs/made-file';
import { partnerLedger } from '../../src/jobs/open/ledger';
import { openPartner } from '../../src/jobs/open/partner';
import { readWorkbook } from '../../src/xlsx';
import { sampleText } from '../core/samples';
import { filesOf } from './claim-files';
import { today } from './today';

const consolidated = async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  return consolidateFiles({ project, partners: [...partners.values()], today });
};
/** The parts of a mail, decoded by their transfer encoding. */
function partsOf(mail: string): { head: string; bytes: Buffer }[] {
  return mail
    .split(/\r\n--[^\r]*_accord_part(?:--)?\r\n/)
    .slice(1, -1)
    .map((part) => {
      const at = part.indexOf('\r\n\r\n');
      return { head: part.slice(0, at), bytes: Buffer.from(part.slice(at + 4), 'base64') };
    });
}

test('every open finding of a partner is in its letter, and each line’s amount counts once', async () => {
  const done = await consolidated();
  const all = correctionsOf(done);
  expect(all.length).toBeGreaterThan(1);
  for (const { partner, list, atRisk } of all) {
    const open = done.findings.filter(
      (one) => one.where.partner === partner && !isDecided(one) && weightOf(one) !== 'info',
    );
    expect(list.map(({ finding }) => finding).filter((one) => !open.includes(one))).toEqual([]);
    expect(list).toHaveLength(open.length);
    const lines = new Set(list.flatMap(({ line }) => (line ? [line] : [])));
    expect(atRisk).toBe([...lines].reduce((sum, { declared }) => sum + Math.abs(declared), 0));
    const weights = list.map(({ finding }) => (weightOf(finding) === 'error' ? 0 : 1));
    expect(weights).toEqual([...weights].sort());
  }
});

test('the letter is in the partner’s language, and its mail carries text and sheet whole', async () => {
  const done = await consolidated();
  const letter = (await correctionsLetter(done, 'G3', { today }))!;
  expect(letter.subject).toContain('correções às suas despesas');
  const { list } = correctionsOf(done).find(({ partner }) => partner === 'G3')!;
  expect(letter.body.match(/^- /gm)).toHaveLength(list.length);
  const mail = new TextDecoder().decode(letter.mail.bytes);
  expect(mail.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  const [text, sheet] = partsOf(mail);
  expect(text?.bytes.toString('utf8').replaceAll('\r\n', '\n')).toBe(letter.body);
  expect(sheet?.head).toContain('filename="saveurs-partagees-G3_corrections.xlsx"');
  const { sheets } = await readWorkbook(new Uint8Array(sheet!.bytes));
  const rows = sheets[0]!.tables.find(({ name }) => name === 'Corrections')!.area.rows;
  expect(rows - 1).toBe(list.length);
});

test('a partner without findings gets no letter; addresses and subjects begin no header of their own', async () => {
  const done = await consolidated();
  expect(await correctionsLetter({ ...done, findings: [] }, 'G1', { today })).toBeUndefined();
  const mail = new TextDecoder().decode(
    letterFile({
      to: ['a@b.eu\r\nBcc: c@d.eu'],
      subject: `Ünïcode ${'é'.repeat(80)}\nBcc: x@y.eu`,
      body: 'x',
      attachment: { name: 'a"b\r\n.xlsx', bytes: new Uint8Array(100_000) },
    }),
  );
  const [head = ''] = mail.split('\r\n\r\n');
  expect(head).not.toMatch(/^Bcc/m);
  expect(head.split('\r\n').every((line) => line.length <= 78)).toBe(true);
  const words = [...head.matchAll(/=\?utf-8\?B\?([^?]*)\?=/g)].map(([, word = '']) =>
    Buffer.from(word, 'base64').toString(),
  );
  expect(words.join('')).toBe(`Ünïcode ${'é'.repeat(80)} Bcc: x@y.eu`);
});

test('a bundled report has every partner’s list as it was handed in, and is still a report', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const files = [...partners.values()];
  const done = await consolidateFiles({ project, partners: files, today });
  const plain = await readWorkbook(await writeReport(done, { today, file: 'r.xlsx' }));
  const bytes = await writeReport(done, {
    today,
    file: 'r.xlsx',
    bundled: [...files, { path: 'x', bytes: new Uint8Array(9) }],
  });
  const { sheets } = await readWorkbook(bytes);
  const added = sheets.filter(({ name }) => !plain.sheets.some((one) => one.name === name));
  expect(added).toHaveLength(files.length);
  for (const [index, file] of files.entries()) {
    const { location } = partnerLedger(await openPartner(file, done.terms), done.terms);
    const documents = (rows: typeof location.sheet.rows) =>
      rows.flatMap(({ row, cells }) => (row >= location.first ? [cells[location.at.get('documentNo')!] ?? null] : []));
    expect(documents(added[index]!.rows)).toEqual(
      documents(location.sheet.rows.filter(({ row }) => added[index]!.rows.some((one) => one.row === row))),
    );
  }
  expect(await madeFile({ path: 'r.xlsx', bytes })).toMatchObject({ what: 'report', added: [] });
});
