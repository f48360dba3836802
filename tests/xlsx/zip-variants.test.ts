/** Zip files as other programs write them are read as ours, or refused by their cause. */
import { strToU8, unzipSync } from 'fflate';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, WorkbookUnreadable, writeWorkbook } from '../../src/xlsx';
import { everything } from './sample';
import { zipped, type ZipVariant } from './zip-variants';

let parts: [string, Uint8Array][];
let expected: SheetsRead;

beforeAll(async () => {
  const good = await writeWorkbook(everything);
  parts = Object.entries(unzipSync(good));
  expected = await readWorkbook(good);
});

const reasonOf = (bytes: Uint8Array): Promise<string> =>
  readWorkbook(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof WorkbookUnreadable ? error.reason : String(error)),
  );

const endRecord = (content: number): Uint8Array =>
  new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(4), content, 0, content, 0, ...new Uint8Array(10)]);

const variants: [what: string, variant: ZipVariant][] = [
  ['64-bit fields everywhere', { zip64: 'all' }],
  ['64 bits at the end only', { zip64: 'end' }],
  ['64 bits in the sizes only', { zip64: 'sizes' }],
  ['sizes after the data', { descriptors: true }],
  ['sizes after the data, in 64 bits', { descriptors: true, zip64: 'all' }],
  ['nothing compressed', { method: 0 }],
  ['the flag for UTF-8', { flags: 0x800 }],
  ['a comment', { comment: strToU8('made by a program') }],
  ['a comment that contains an end record', { comment: endRecord(0) }],
  ['a comment that ends with an end record with an entry', { comment: endRecord(1) }],
  ['a comment full of signatures', { comment: strToU8('PK\u0005\u0006'.repeat(16_000)) }],
  ['64 bits and such a comment', { zip64: 'all', comment: endRecord(1) }],
];
test.each(variants)('%s', async (_what, variant) => {
  expect(await readWorkbook(zipped(parts, variant))).toEqual(expected);
});

test('bytes after the end are no part of it', async () => {
  expect(await readWorkbook(new Uint8Array([...zipped(parts), ...new Uint8Array(50)]))).toEqual(expected);
});

test('what is cut off is told as incomplete, with 64 bits too', async () => {
  const whole = zipped(parts, { zip64: 'all' });
  for (const share of [0.3, 0.6, 0.9])
    expect(await reasonOf(whole.subarray(0, whole.length * share))).toBe('truncated');
});

test('a size that is nowhere is damage, one that is false does not fill the memory', async () => {
  expect(await reasonOf(zipped(parts, { zip64: 'sizes-missing' }))).toBe('damaged');
  const bytes = Buffer.from(zipped(parts, { zip64: 'all' }));
  // The directory's 64-bit size of the last part.
  bytes.writeBigUInt64LE(2n ** 60n, bytes.lastIndexOf(Buffer.from([1, 0, 24, 0])) + 4);
  expect(await reasonOf(new Uint8Array(bytes))).toBe('too-large');
});

test('too many entries are refused before they are listed', async () => {
  const many = Array.from({ length: 10_001 }, (_entry, index) => [`x${index}`, ''] as const);
  expect(await reasonOf(zipped([...parts, ...many], { method: 0, zip64: 'all' }))).toBe('too-large');
});

const renamed = (change: (name: string) => string | Buffer): [string | Buffer, Uint8Array][] =>
  parts.map(([name, bytes]) => [change(name), bytes]);

test.each([
  ['backslashes', (name: string) => name.replaceAll('/', '\\')],
  ['a leading slash', (name: string) => `/${name}`],
  ['a leading dot', (name: string) => `./${name}`],
  ['upper case', (name: string) => name.toUpperCase()],
  ['percent-encoding', (name: string) => name.replace('sheet', '%73heet')],
])('names with %s', async (_what, change) => {
  expect(await readWorkbook(zipped(renamed(change)))).toEqual(expected);
});

test('foreign parts whose names are in code page 437 or UTF-8 do not disturb', async () => {
  const added: [Buffer, string][] = [
    [Buffer.from([0x78, 0x6c, 0x2f, 0x82]), 'a'],
    [Buffer.from([0x78, 0x6c, 0x2f, 0x8a]), 'b'],
    [Buffer.from('xl/é'), 'c'],
  ];
  expect(await reasonOf(zipped([...parts, ...added]))).toBe('part-twice');
  expect(await readWorkbook(zipped([...parts, ...added.slice(1)]))).toEqual(expected);
});

test('a part that is there twice is read where both are alike, and refused where they differ', async () => {
  const [name, bytes] = parts.find(([one]) => one.includes('sheet1.xml')) as [string, Uint8Array];
  expect(await readWorkbook(zipped([...parts, [name, bytes]]))).toEqual(expected);
  expect(await readWorkbook(zipped([...parts, ['xl/', ''], ['xl/worksheets/', '']]))).toEqual(expected);
  expect(await reasonOf(zipped([...parts, [name, '<x/>']]))).toBe('part-twice');
  expect(await reasonOf(zipped([...parts, [name.toUpperCase(), '<x/>']]))).toBe('part-twice');
});

test('names that lead out of the file, passwords and unknown compressions are told apart', async () => {
  expect(await reasonOf(zipped([...parts, ['../x.xml', '<x/>']]))).toBe('damaged');
  expect(await reasonOf(zipped([...parts, ['%2e%2e/x.xml', '<x/>']]))).toBe('damaged');
  expect(await reasonOf(zipped([...parts, ['C:\\x.xml', '<x/>']]))).toBe('damaged');
  expect(await reasonOf(zipped(parts, { flags: 1 }))).toBe('encrypted-archive');
  expect(await reasonOf(zipped(parts, { method: 9 }))).toBe('unknown-compression');
});
