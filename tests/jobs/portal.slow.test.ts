/** Funder tables as portals take them: columns, formats, limits, and files of one's own. */
import { parse } from 'papaparse';
import { portals, type Portal } from '../../src/core/portals/portal';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import type { InputFile } from '../../src/jobs/open/workbook';
import { portalFile, portalFrom } from '../../src/jobs/portal';
import { sampleFiles, today } from './files';

const report = (async (): Promise<InputFile> => {
  const done = await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), today });
  return { path: 'report.xlsx', bytes: await writeReport(done, { language: 'fr', today, file: 'report.xlsx' }) };
})();

const own = (change: Partial<Record<keyof Portal, unknown>>): InputFile => ({
  path: 'own.json',
  bytes: new TextEncoder().encode(JSON.stringify({ ...portalFrom('jems', undefined), id: 'own', ...change })),
});
const rowsIn = (bytes: Uint8Array): string[][] =>
  parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).trim()).data;

test.each(portals.map((portal) => [portal.id, portal] as const))(
  '%s has every column of its table',
  async (_, portal) => {
    const file = await portalFile(portal, await report, {});
    const [header, ...rows] = rowsIn(file.bytes);
    expect(header?.map((text) => text.replace('\uFEFF', ''))).toEqual(portal.columns.map((column) => column.header));
    expect(rows).toHaveLength(file.rows);
    expect(rows.length).toBeGreaterThan(20);
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes).startsWith('\uFEFF')).toBe(portal.file.bom);
    for (const row of rows) expect(row).toHaveLength(portal.columns.length);
  },
);

test('what is declared adds up to what is claimable, and dates and numbers are in the portal’s form', async () => {
  const done = await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), today });
  const { bytes } = await portalFile(portalFrom('jems', undefined), await report, {});
  const [header = [], ...rows] = rowsIn(bytes);
  const column = (name: string): string[] => rows.map((row) => row[header.indexOf(name)] ?? '');
  const cents = column('Declared amount in EUR').map((text) => Math.round(Number(text) * 100));
  expect(cents.reduce((sum, amount) => sum + amount, 0)).toBe(done.totals.claimable);
  for (const day of column('Date of payment').filter((text) => text !== ''))
    expect(day).toMatch(/^\d\d\/\d\d\/20\d\d$/);
  expect(new Set(column('Cost category'))).toContain('External expertise and services');
});

test('what is longer than the portal takes is told and cut, and a code that it has no name for is told', async () => {
  const columns = [
    { header: 'Text', from: 'description', limit: 10 },
    { header: 'Category', from: 'category', codes: { STAFF: 'Personnel' } },
  ];
  const { rows, cut, unnamed, bytes } = await portalFile(portalFrom('own.json', own({ columns })), await report, {});
  const [, ...lines] = rowsIn(bytes);
  expect(lines).toHaveLength(rows);
  expect(cut.length).toBeGreaterThan(0);
  for (const { row, limit, length } of cut) {
    expect(length).toBeGreaterThan(limit);
    expect(lines[row - 1]?.[0]).toHaveLength(limit);
  }
  expect(unnamed.map(({ code }) => code)).toContain('EXTERNAL');
  expect(lines.map(([, category]) => category)).toContain('Personnel');
});

test.each([
  ['a portal that does not exist', () => portalFrom('sfc', undefined), 'unknown-portal'],
  [
    'a file that is no data',
    () => portalFrom('own.json', { path: 'own.json', bytes: Buffer.from('{') }),
    'portal-invalid',
  ],
  ['another table', () => portalFrom('own.json', own({ table: 'pie' })), 'portal-invalid'],
  ['a key that it does not know', () => portalFrom('own.json', own({ sourse: 'x' } as object)), 'portal-invalid'],
])('%s is refused by name', (_, read, code) => {
  let found: unknown;
  try {
    read();
  } catch (error) {
    found = error;
  }
  expect(found).toMatchObject({ code });
});

test('a column that the table does not have is refused with those it has', async () => {
  const portal = portalFrom('own.json', own({ columns: [{ header: 'X', from: 'colour' }] }));
  await expect(portalFile(portal, await report, {})).rejects.toMatchObject({
    code: 'portal-column',
    figures: { column: 'colour', known: expect.stringContaining('documentNo') as string },
  });
});
