/**
 * Damaged or malicious files among valid ones: refused with name and reason, quickly and in little memory; the valid
 * ones are consolidated to the cent.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { compoundFile } from '../xlsx/compound';
import { partText, tampered } from '../xlsx/zips';
import { sampleFiles, today } from './files';
import type { Outcome } from './hostile-child';
import { outcomesOf } from './hostile';
import { tempFolder } from '../temp/folder';

const folder = tempFolder('hostile');
const stream = (name: string): Uint8Array => compoundFile({ [name]: new Uint8Array(2048) });

type Make = (good: Uint8Array, sheet: string) => Uint8Array;

const text = (bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array =>
  tampered(bytes, { [part]: change(partText(bytes, part)) });
const added = (bytes: Uint8Array, parts: Record<string, Uint8Array>): Uint8Array =>
  zipSync({ ...unzipSync(bytes), ...parts }, { level: 6 });
const flipped = (bytes: Uint8Array, share: number): Uint8Array => {
  const wrong = bytes.slice();
  const at = Math.floor(bytes.length * share);
  for (let next = at; next < at + 8; next += 1) wrong[next] = (wrong[next] ?? 0) ^ 0x5a;
  return wrong;
};
const bomb: Make = (good, sheet) => added(good, { [sheet]: new Uint8Array(300e6) });
/** Both headers understate the size of the large part. */
const lyingBomb: Make = (good, sheet) => {
  const bytes = bomb(good, sheet);
  const data = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const signature = data.getUint32(at, true);
    if (signature === 0x02014b50 && data.getUint32(at + 24, true) === 300e6) data.setUint32(at + 24, 5000, true);
    if (signature === 0x04034b50 && data.getUint32(at + 22, true) === 300e6) data.setUint32(at + 22, 5000, true);
  }
  return bytes;
};
const doctype = (declaration: string): Make => {
  return (good, sheet) => text(good, sheet, (xml) => xml.replace(/(<\?xml[^>]*\?>)?/, `$1${declaration}`));
};
const laughs = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  '',
);

/** Refused files: rule and reason. */
const refused: Record<string, [rule: string, reason: string, make: Make]> = {
  empty: ['file-unreadable', 'empty', () => new Uint8Array()],
  truncated: ['file-unreadable', 'truncated', (good) => good.slice(0, good.length / 2)],
  'flipped at the start': ['file-unreadable', 'damaged-sheet', (good) => flipped(good, 0.2)],
  'flipped in the middle': ['file-unreadable', 'damaged-sheet', (good) => flipped(good, 0.5)],
  'no zip': ['file-unreadable', 'text-file', () => strToU8('Supplier;Net\nA;1')],
  PDF: ['file-unreadable', 'pdf', () => strToU8('%PDF-1.7\n1 0 obj')],
  xls: ['file-unreadable', 'old-format', () => stream('Workbook')],
  ods: [
    'file-unreadable',
    'open-document',
    () =>
      zipSync({
        mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      }),
  ],
  encrypted: ['file-encrypted', 'password', () => stream('EncryptedPackage')],
  'honest bomb': ['file-unreadable', 'too-large', bomb],
  'lying bomb': ['file-unreadable', 'too-large', lyingBomb],
  'row 99999999': [
    'file-unreadable',
    'damaged-row',
    (good, sheet) =>
      text(good, sheet, (xml) =>
        xml.replace('</sheetData>', '<row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>'),
      ),
  ],
  'column beyond XFD': [
    'file-unreadable',
    'damaged-cell',
    (good, sheet) =>
      text(good, sheet, (xml) =>
        xml.replace('</sheetData>', '<row r="900000"><c r="XFE900000"><v>1</v></c></row></sheetData>'),
      ),
  ],
  'external entity': [
    'file-unreadable',
    'damaged-sheet',
    doctype('<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
  ],
  'entity bomb': ['file-unreadable', 'damaged-sheet', doctype(`<!DOCTYPE worksheet [<!ENTITY l0 "ha">${laughs}]>`)],
  'climbing path': ['file-unreadable', 'damaged', (good) => added(good, { '../../../evil.xml': strToU8('<x/>') })],
  'no workbook part': ['file-unreadable', 'missing-part', (good) => tampered(good, { 'xl/workbook.xml': null })],
  'no sheet part': ['file-unreadable', 'missing-part', (good, sheet) => tampered(good, { [sheet]: null })],
  'no table part': ['file-unreadable', 'missing-part', (good) => tampered(good, { 'xl/tables/table1.xml': null })],
  'no texts': ['file-unreadable', 'missing-part', (good) => tampered(good, { 'xl/sharedStrings.xml': null })],
};

/** Files that look suspicious but are read to the cent. */
const read: Record<string, Make> = {
  'one cell in XFD': (good, sheet) =>
    text(good, sheet, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    ),
  'a hundred thousand styles': (good) =>
    text(good, 'xl/styles.xml', (xml) =>
      xml.replace('</cellXfs>', '<xf numFmtId="0"/>'.repeat(100_000) + '</cellXfs>'),
    ),
  'cyclic names and formulas': (good, sheet) =>
    text(
      text(good, 'xl/workbook.xml', (xml) =>
        xml.replace(
          '</definedNames>',
          '<definedName name="CycleA">CycleB</definedName><definedName name="CycleB">CycleA</definedName></definedNames>',
        ),
      ),
      sheet,
      (xml) =>
        xml.replace(
          '</sheetData>',
          '<row r="1000000"><c r="AA1000000"><f>AA1000000+CycleA</f><v>0</v></c></row></sheetData>',
        ),
    ),
};

/** Megabytes beyond those that valid files take, among them what a bomb unpacks to before it is refused. */
const mostMore = 200;

let outcomes: Record<string, Outcome>;
let good: number;
let whole: number;

beforeAll(async () => {
  const { project, partners } = await sampleFiles('saveurs-partagees');
  const [first, ...others] = partners.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array, Uint8Array];
  writeFileSync(join(folder, 'project.xlsx'), project.bytes);
  others.forEach((bytes, index) => writeFileSync(join(folder, `good ${index}.xlsx`), bytes));
  // The ledger's sheet is the one with the table.
  const names = Object.keys(unzipSync(first)).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));
  const sheet = names.find((name) => partText(first, name).includes('<tablePart')) ?? '';
  const files = { ...Object.fromEntries(Object.entries(refused).map(([name, [, , make]]) => [name, make])), ...read };
  for (const [name, make] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), make(first, sheet));
  const handedIn = others.map((bytes, index) => ({ path: `good ${index}.xlsx`, bytes }));
  good = (await consolidateFiles({ project, partners: handedIn, today })).totals.read;
  whole = (await consolidateFiles({ project, partners, today })).totals.read;
  const before = readdirSync(folder).sort();
  const handed = before.filter((name) => name !== 'project.xlsx');
  outcomes = outcomesOf(folder, handed, 160);
  expect(readdirSync(folder).sort()).toEqual(before);
}, 120_000);

test.each(Object.entries(refused))('%s is refused, the others are consolidated', (name, [rule, reason]) => {
  const { seconds, memory, more, sentence, ...outcome } = outcomes[`${name}.xlsx`]!;
  expect(sentence).not.toBe('');
  expect(outcome).toEqual({ status: rule, reason, read: good, others: 2, alone: 'nothing' });
  expect(seconds).toBeLessThan(10);
  expect(memory).toBeLessThan(700);
  expect(more).toBeLessThan(mostMore);
});

test.each(Object.keys(read))('%s is read to the cent', (name) => {
  const { seconds, memory, more, ...outcome } = outcomes[`${name}.xlsx`]!;
  expect(outcome).toEqual({ status: 'read', reason: '', sentence: '', read: whole, others: 3, alone: 'consolidated' });
  expect(seconds).toBeLessThan(10);
  expect(memory).toBeLessThan(700);
  expect(more).toBeLessThan(mostMore);
});
