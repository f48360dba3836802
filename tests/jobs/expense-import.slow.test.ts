/** Lists of expenses as others have them, taken over into a partner's workbook. */
import { emptyMap, type BooksMap } from '../../src/core/books/map';
import { checkWorkbook, type Checked } from '../../src/jobs/check';
import { moneyText } from '../../src/core/money';
import { sheetsOfText } from '../../src/jobs/sources/text';
import { planImport, type ImportPlan } from '../../src/jobs/expense-import';
import { importExpenses } from '../../src/jobs/expense-import/job';
import { importSentences } from '../../src/jobs/expense-import/sentences';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { updatePartner } from '../../src/jobs/update';
import { languages, textsFor } from '../../src/locales';
import { date } from '../core/builders';
import { sampleText } from '../core/samples';
import { claimed, filesOf, typed } from './claim-files';
import { sampleFiles, today } from './files';

let filled: InputFile;
let empty: InputFile;
beforeAll(async () => {
  filled = (await sampleFiles('saveurs-partagees')).partners[0]!;
  empty = (await sampleFiles('saveurs-partagees', new Map())).partners[0]!;
});

async function plan(text: string, into = empty): Promise<ImportPlan> {
  return planImport(await openWorkbook(into), { name: 'list.csv', book: sheetsOfText(text, 'list') });
}

const french = `Liste des dépenses 2026

Date facture;Fournisseur;N° facture;Libellé;Poste;Action;HT;TVA;TTC;Montant éligible;Date de règlement;Compte
10/04/2026;Foto Studio Nord;F-1;Photos;Frais de compétences et de services externes;A2;1 000,00;200,00;1 200,00;1 200,00;04/05/2026;6226
12/04/2026;Imprimerie Bleue;F-2;Affiches;Impression;A2;100,00;20,00;120,00;120,00;05/05/2026;6236
13/04/2026;Hôtel du Port;F-3;Nuitée;Frais de déplacement;A3;80,00;8,00;88,00;88,0O;;6251
Total;;;;;;1 180,00;228,00;1 408,00;1 408,00;;
`;

test('a foreign list: columns by everyday headings, texts as amounts and days, the rest told', async () => {
  const read = await plan(french);
  expect(read.rows.map(({ row, cells }) => [row, cells.supplier, cells.net, cells.eligible, cells.period])).toEqual([
    [4, 'Foto Studio Nord', 1000, 1200, 'S1'],
    [5, 'Imprimerie Bleue', 100, 120, 'S1'],
    // What was not understood stays as it was.
    [6, 'Hôtel du Port', 80, '88,0O', 'S1'],
  ]);
  expect(read.rows[0]!.cells).toMatchObject({ documentDate: date('2026-04-10'), paymentDate: date('2026-05-04') });
  expect(moneyText(read.declared, 'EUR')).toBe('1320.00');
  expect(read).toMatchObject({
    skipped: [{ sheet: 'list', row: 7 }],
    unknown: [],
    completed: ['documentType', 'period'],
    missing: [],
  });
  const misread = read.findings.filter(({ severity }) => severity === 'error');
  const at = ({ findings }: ImportPlan) => findings.map(({ rule, where }) => `${where.row} ${rule} ${where.column}`);
  expect(at({ ...read, findings: misread })).toEqual(expect.arrayContaining(['6 amount-invalid eligible']));
  // An account tells what a word that nobody agreed on leaves open.
  const categories = read.rows.map(({ cells }) => String(cells.category).split(' ')[0]);
  expect(categories).toEqual(['EXTERNAL', 'EXTERNAL', 'TRAVEL']);
  expect(at(read)).not.toEqual(expect.arrayContaining(['5 unknown-code category']));
  const without = await plan(french.replaceAll(/;(?:Compte|\d{4})?$/gm, ''));
  expect(at(without)).toEqual(expect.arrayContaining(['5 unknown-code category', '6 unknown-code category']));
});

test('a list by its map: headings, labels and cost centres, exceptions, columns known by what is in them', async () => {
  const text = `Datum,Lieferant,Betrag,Kostenstelle,x,y,Beleg
10/04/2026,Foto,100.00,700,732 829 320,Bilder,B-1
11/04/2026,Hotel,50.00,701,FR40303265045,Nacht,B-2
12/04/2026,Bahn,20.00,999,732 829 320,Fahrt,B-3
13/04/2026,Foto,10.00,700,732 829 320,Bilder,B-4
`;
  const map: BooksMap = {
    ...emptyMap,
    columns: {
      documentDate: 'Datum',
      supplier: 'Lieferant',
      amount: 'Betrag',
      costCentre: 'Kostenstelle',
      description: 'y',
      accountingNo: 'Beleg',
    },
    labels: { bilder: 'EXTERNAL', nacht: 'TRAVEL' },
    costCentres: { '700': 'A2', '701': 'A3' },
    lines: { 'B-4': { skip: true } },
  };
  const read = planImport(await openWorkbook(empty), { name: 'list.csv', book: sheetsOfText(text, 'list'), map });
  expect(read).toMatchObject({
    elsewhere: 2,
    byContent: ['x'],
  });
  expect(read.completed).toContain('action-from-centre');
  expect(
    read.rows.map(({ cells }) => [cells.action, cells.category].map((cell) => String(cell).split(' ')[0])),
  ).toEqual([
    ['A2', 'EXTERNAL'],
    ['A3', 'TRAVEL'],
  ]);
});

test.each([
  ['net is gross less VAT', 'Date;Supplier;VAT;Gross;Eligible\n10/04/2026;Foto;20,00;120,00;100,00\n', 100, 100],
  ['the only amount counts as both', 'Date;Supplier;Amount\n10/04/2026;Foto;1.250,50\n', 1250.5, 1250.5],
])('%s', async (_, text, net, eligible) => {
  const read = await plan(text);
  expect(read.rows.map(({ cells }) => [cells.net, cells.eligible])).toEqual([[net, eligible]]);
  expect(read.missing).toEqual(['action', 'category']);
  // Said once for the list, not on each line.
  expect(read.findings.filter(({ where }) => where.column === 'action')).toEqual([]);
});

test('no list, and a list that lacks an amount', async () => {
  for (const text of ['', 'Dear all;\nplease find;attached\n', 'Date;Supplier;Description\n10/04/2026;Foto;Pictures\n'])
    expect(await plan(text)).toMatchObject({ sheets: [], rows: [] });
});

test('our own list is what it was, without other partners, and adds nothing again', async () => {
  const list = { path: 'list.csv', bytes: new TextEncoder().encode(sampleText('saveurs-partagees.expenses.csv')) };
  const { made, ...read } = await importExpenses(empty, list, { today });
  expect(read).toMatchObject({ ofOthers: 32, known: 0, unknown: [], missing: [], completed: [] });
  const [check, before] = await Promise.all(
    [made!.bytes, filled.bytes].map((bytes) => checkWorkbook({ path: 'G1.xlsx', bytes })),
  );
  expect(check!.declared).toBe(before!.declared);
  const told = ({ findings }: Checked) => findings.map(({ rule, where }) => `${where.row} ${rule} ${where.column}`);
  expect(told(check!)).toEqual(told(before!));
  const again = await importExpenses({ path: 'G1.xlsx', bytes: made!.bytes }, list, { today });
  expect(again).toMatchObject({ made: undefined, known: check!.lines.length, rows: [] });
});

test('below lines that are there, which stay as they are', async () => {
  const list = { path: 'list.csv', bytes: new TextEncoder().encode(french) };
  const { made } = await importExpenses(filled, list, { today });
  const [after, before] = await Promise.all(
    [made!.bytes, filled.bytes].map((bytes) => checkWorkbook({ path: 'G1.xlsx', bytes })),
  );
  expect(after!.lines.length).toBe(before!.lines.length + 3);
  expect(after!.declared).toBe(before!.declared + 132_000);
});

test.each(languages)('in %s, everything is said in words', async (language) => {
  const list = { path: 'list.csv', bytes: new TextEncoder().encode(french) };
  const { problems, summary } = importSentences(await importExpenses(empty, list, { today }), textsFor(language));
  expect(summary).toHaveLength(5);
  for (const sentence of [...problems, ...summary]) expect(sentence).toMatch(/^[\p{L}\d][^{}]+$/u);
});

test('what was claimed stays as it was claimed, what a control cut is told, and a late invoice goes into the open period', async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const before = await checkWorkbook(partners.get('G1')!);
  const [old, open] = ['S1', 'S3'].map(
    (period) =>
      before.lines.find(
        ({ line, verdict }) => line.period === period && line.documentNo !== '' && verdict === 'accepted',
      )!.line,
  );
  const controlled = await typed(project, { Control: [['G1', old!.number ?? 0, 10, 'Alcohol', null, null]] });
  const { project: after } = await claimed(controlled, partners.values(), { period: 'S1' });
  const { bytes } = await updatePartner({ partner: partners.get('G1')!, project: after, today });
  const file = { path: 'G1.xlsx', bytes };
  const opened = await openWorkbook(file);
  expect(opened.about.claimedUntil).toBe('S1');
  const list = [
    'Date;Supplier;Invoice no;Action;Category;Net;VAT;Eligible',
    ...[old!, open!].map((line) =>
      [line.documentDate, line.supplier, line.documentNo, line.action, line.category, '999,00', '0,00', '999,00'].join(
        ';',
      ),
    ),
    '10/04/2026;Bakery;B-77;A2;EXTERNAL;100,00;0,00;100,00',
  ];
  const plan = planImport(opened, { name: 'list.csv', book: sheetsOfText(list.join('\n'), 'list') });
  expect(plan.changed.map(({ line }) => line.number)).toEqual([open!.number]);
  expect(plan.differing).toMatchObject([{ isClaimed: true, line: { number: old!.number }, deducted: 1_000 }]);
  expect(plan.late).toEqual({ count: 1, period: 'S2' });
  expect(String(plan.rows[0]?.cells.period)).toMatch(/^S2/);
  const { problems } = importSentences(plan, textsFor('en'));
  expect(problems.join(' ')).toMatch(/claimed already and stays as claimed/);
  expect(problems.join(' ')).toMatch(/declared in S2/);
});
