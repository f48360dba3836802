/** A year of books as a French FEC, taken over into a partner's workbook; corrected, and taken over again. */
import { parseBooksMap } from '../../../src/core/books/map';
import type { ExpenseLine } from '../../../src/core/expenses/line';
import { checkWorkbook } from '../../../src/jobs/check';
import { importExpenses, type Imported } from '../../../src/jobs/expense-import/job';
import { importSentences } from '../../../src/jobs/expense-import/sentences';
import { newProject } from '../../../src/jobs/new-project';
import type { InputFile } from '../../../src/jobs/open/workbook';
import type { LedgerRow } from '../../../src/workbooks/partner';
import { updatePartner } from '../../../src/jobs/update';
import { languages, textsFor } from '../../../src/locales';
import { sampleText } from '../../core/samples';
import { fecText, payment, type FecRow } from '../../core/books/fec';
import { today } from '../today';
import { projectSum } from './independent-sum';
import { madeFec, word } from './made-fec';

const map = {
  schema: 'accord/books-map@1',
  accounts: { '622': 'EXTERNAL', '623': 'EXTERNAL', '625': 'TRAVEL', '218': 'EQUIPMENT' },
  costCentres: { [word]: 'A2' },
};
const given = {
  today,
  map: (agreement: Parameters<typeof parseBooksMap>[1]) => parseBooksMap(JSON.stringify(map), agreement),
};

let empty: InputFile;
let project: InputFile;
beforeAll(async () => {
  [empty, project] = await workbooks([]);
});

/** G1's workbook with these rows, and the project's. */
async function workbooks(rows: readonly LedgerRow[]): Promise<[InputFile, InputFile]> {
  const agreement = JSON.parse(sampleText('saveurs-partagees.agreement.json')) as object;
  const columns = { ...agreement, columns: ['paymentReference', 'accountingNo'] };
  const { files } = await newProject(JSON.stringify(columns), { today, ledgers: new Map([['G1', rows]]) });
  const [one, other] = ['G1', undefined].map((partner) => files.find((file) => file.partner === partner)!);
  return [one!, other!].map(({ name, bytes }) => ({ path: name, bytes })) as [InputFile, InputFile];
}

const books = (text: string, path = '123456789FEC20261231.txt'): InputFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});
const made = ({ made: file }: Imported): InputFile => ({ path: 'G1.xlsx', bytes: file!.bytes });
const linesIn = async (file: InputFile): Promise<readonly ExpenseLine[]> =>
  (await checkWorkbook(file)).lines.map(({ line }) => line);
const sum = (lines: readonly ExpenseLine[], key: 'eligible' | 'declared'): number =>
  lines.reduce((total, line) => total + line[key], 0);

test('20,000 entries, 300 of the project, and the corrected books', async () => {
  const rows = madeFec(4_700, 300);
  expect(rows.length).toBeGreaterThan(20_000);
  const text = fecText(rows);
  const before = performance.now();
  const first = await importExpenses(empty, books(text), given);
  expect(performance.now() - before).toBeLessThan(20_000);
  const apart = projectSum(text, word);
  const lines = await linesIn(made(first));
  // Nothing of its VAT is recovered, so that all of it can be eligible.
  expect([sum(lines, 'eligible'), first.declared]).toEqual([apart.net + apart.vat, apart.net + apart.vat]);
  expect(new Set(lines.map(({ accountingNo }) => accountingNo)).size).toBe(apart.documents);
  expect(first.map.source).toBe('given');

  // By the map that the workbook keeps: nothing is new.
  const again = await importExpenses(made(first), books(text), { today });
  expect(again).toMatchObject({ map: { source: 'kept', map }, made: undefined, known: lines.length });
  expect([again.changed, again.differing, again.gone]).toEqual([[], [], []]);

  const own = lines.filter(({ documentType }) => documentType === 'invoice');
  const corrected = withCorrections(rows, own);
  const second = await importExpenses(made(first), books(fecText(corrected.rows)), { today });
  expect(second.changed.map(({ line, columns }) => [line.accountingNo, columns])).toEqual(corrected.changes);
  expect(second.rows).toHaveLength(1);
  expect(second.gone.map(({ accountingNo }) => accountingNo)).toEqual([corrected.gone]);
  const after = await linesIn(made(second));
  const changed = new Set(corrected.changes.map(([number]) => number));
  const same = (all: readonly ExpenseLine[]) =>
    all
      .filter(({ accountingNo }) => !changed.has(accountingNo) && accountingNo !== corrected.added)
      .map(({ file: _f, id: _i, ...line }) => line);
  expect(same(after)).toEqual(same(lines));
  const now = projectSum(fecText(corrected.rows), word);
  const left = after.filter(({ accountingNo }) => accountingNo !== corrected.gone);
  expect(sum(left, 'eligible')).toBe(now.net + now.vat);
  expect(second.changedBy + second.declared).toBe(sum(after, 'declared') - sum(lines, 'declared'));

  for (const language of languages)
    for (const sentence of Object.values(importSentences(second, textsFor(language))).flat())
      expect(sentence).toMatch(/^[\p{L}\d][^{}]+$/u);
});

/** An amount put right, an invoice paid since, another supplier; one that went, and one that came. */
function withCorrections(rows: readonly FecRow[], lines: readonly ExpenseLine[]) {
  const numberOf = (line: ExpenseLine): string => line.accountingNo.replace('AC ', '');
  const single = lines.filter((line) => lines.filter((one) => one.accountingNo === line.accountingNo).length === 1);
  const [amount, name, gone] = single.filter(({ paymentDate }) => paymentDate !== undefined);
  const unpaid = single.find(({ paymentDate }) => paymentDate === undefined);
  if (!amount || !name || !gone || !unpaid) throw new Error('too few lines');
  const owed = rows.find(({ number, account }) => number === numberOf(unpaid) && account === '401');
  const corrected = rows.flatMap((row): FecRow[] => {
    if (row.journal !== 'AC') return [row];
    switch (row.number) {
      case numberOf(amount):
        return [{ ...row, cents: row.cents * 2, letter: '' }];
      case numberOf(name):
        return [row.account === '401' ? { ...row, thirdName: 'Studio Sud' } : row];
      case numberOf(gone):
        return [];
      case numberOf(unpaid):
        return [row.account === '401' ? { ...row, letter: 'ZZ' } : row];
      default:
        return [row];
    }
  });
  const more: FecRow[] = rows
    .filter(({ journal, number }) => journal === 'AC' && number === numberOf(amount))
    .map((row) => ({ ...row, number: '900001', piece: 'F-900001', letter: '' }));
  const paid = payment('B900002', '20261220', owed?.thirdName ?? '', -(owed?.cents ?? 0), 'ZZ');
  const amounts = amount.vat === 0 ? ['net', 'eligible'] : ['net', 'vat', 'eligible'];
  const changes: [string, string[]][] = [
    // What the books do not say any more takes no date away.
    [amount.accountingNo, amounts],
    [name.accountingNo, ['supplier']],
    [unpaid.accountingNo, ['paymentDate', 'paymentReference']],
  ];
  return {
    rows: [...corrected, ...more, ...paid],
    changes: changes.sort(([a], [b]) => (a < b ? -1 : 1)),
    gone: gone.accountingNo,
    added: 'AC 900001',
  };
}

test('in Windows’ letters with bars between, in quotes that are none, and as a sheet: the same lines', async () => {
  const rows = madeFec(60, 20);
  const wanted = await linesIn(made(await importExpenses(empty, books(fecText(rows)), given)));
  const ansi = Buffer.from(fecText(rows, '|').replaceAll('’', "'"), 'latin1');
  const other = await linesIn(made(await importExpenses(empty, { path: 'fec.txt', bytes: ansi }, given)));
  const plain = (lines: readonly ExpenseLine[]) =>
    lines.map(({ file: _f, id: _i, supplier, ...line }) => ({ ...line, supplier: supplier.replace('’', "'") }));
  expect(plain(other)).toEqual(plain(wanted));
  expect(wanted.some(({ supplier }) => supplier === 'Garage "Le Relais"')).toBe(true);
});

test('without a map, the content proposes one; the workbook keeps it through an update', async () => {
  const rows = madeFec(60, 20).map((row) => ({
    ...row,
    label: row.label?.replace(word, 'SAVEURS-PARTAGEES A3') ?? '',
  }));
  const proposed = await importExpenses(empty, books(fecText(rows)), { today });
  expect(proposed.map).toEqual({
    source: 'proposed',
    map: {
      schema: 'accord/books-map@1',
      accounts: { '218': 'EQUIPMENT', '606': 'OFFICE', '622': 'EXTERNAL', '623': 'EXTERNAL', '625': 'TRAVEL' },
      costCentres: { A3: 'A3' },
    },
  });
  const { bytes } = await updatePartner({ partner: made(proposed), project, today });
  const next = await importExpenses({ path: 'G1.xlsx', bytes }, books(fecText(rows)), { today });
  expect(next).toMatchObject({ map: { source: 'kept', map: proposed.map.map }, made: undefined });
});

test('lines that a person divided, lowered or withdrew stay; what differs is told', async () => {
  const rows = madeFec(60, 20);
  const first = await importExpenses(empty, books(fecText(rows)), given);
  const cells = first.rows.map((row) => row.cells);
  const isSingle = ({ accountingNo }: LedgerRow): boolean =>
    cells.filter((one) => one.accountingNo === accountingNo).length === 1;
  const [divided, lowered, withdrawn, moved, ...others] = cells.filter(isSingle);
  const half = Number(divided!.eligible) / 2;
  const [file] = await workbooks([
    { ...divided, eligible: half },
    { ...divided, action: 'A3', eligible: half },
    { ...lowered, eligible: 1 },
    { ...withdrawn, status: 'withdrawn' },
    { ...moved, action: 'A3' },
    ...others,
    ...cells.filter((one) => !isSingle(one)),
  ]);
  const doubled = rows.map((row) =>
    row.journal === 'AC' && withdrawn!.accountingNo === `AC ${row.number}` ? { ...row, cents: row.cents * 2 } : row,
  );
  const again = await importExpenses(file, books(fecText(doubled)), given);
  expect(again).toMatchObject({ made: undefined, rows: [], changed: [], gone: [] });
  expect(again.differing.map(({ line, columns }) => [line.accountingNo, columns])).toEqual([
    [lowered!.accountingNo, ['eligible']],
    [withdrawn!.accountingNo, expect.arrayContaining(['net', 'eligible'])],
    [moved!.accountingNo, ['action']],
  ]);
  // Entries that name no action of the project at all.
  const other = await importExpenses(empty, books(fecText(rows.map((row) => ({ ...row, label: 'x' })))), { today });
  expect(other).toMatchObject({ made: undefined, rows: [], elsewhere: expect.any(Number) as number });
  expect(importSentences(other, textsFor('en')).summary[0]).toMatch('Nothing tells which entries');
});
