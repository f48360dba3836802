/** Entries of accounts as expenses. */
import { entryColumns, readEntries } from '../../../src/core/books/entries';
import { booksLines } from '../../../src/core/books/lines';
import { emptyMap, type BooksMap } from '../../../src/core/books/map';
import { zero, one, type Decimal } from '../../../src/core/money';
import { fecHeadings, fecText, invoice, payment, type FecRow } from './fec';

const map: BooksMap = {
  ...emptyMap,
  accounts: { '6226': 'EXTERNAL', '625': 'TRAVEL', '64': 'STAFF', '2183': 'EQUIPMENT', '706': 'REVENUE' },
  costCentres: { TNC: 'A2', 'TNC-COM': 'A3' },
};

function read(rows: readonly FecRow[], { with: own = map, vat = zero }: { with?: BooksMap; vat?: Decimal } = {}) {
  const [header = '', ...lines] = fecText(rows).trimEnd().split('\r\n');
  const at = entryColumns(header.split('\t'));
  const { entries, unread } = readEntries(
    lines.map((line, index) => ({ row: index + 1, cells: line.split('\t') })),
    at!,
    'EUR',
  );
  return { ...booksLines(entries, own, () => vat), unread };
}

test('the 18 columns in any order and case; other tables are none', () => {
  expect(entryColumns(fecHeadings)?.size).toBe(13);
  expect(entryColumns([...fecHeadings].reverse().map((name) => name.toUpperCase()))?.get('journal')).toBe(17);
  expect(entryColumns(['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'])).toBeUndefined();
});

test('an invoice: net of the costs, VAT, the supplier, and the day on which the bank paid it', () => {
  const { lines, elsewhere, unread } = read([
    ...invoice('1', '20270110', 'Studio', [['6226', 100_000]], { vat: 20_000, label: 'Photos TNC', letter: 'AA' }),
    ...invoice('2', '20270112', 'Autre', [['6226', 5_000]], { vat: 1_000, label: 'Hors projet' }),
    ...payment('9', '20270305', 'Studio', 120_000, 'AA'),
  ]);
  expect(lines).toEqual([
    expect.objectContaining({
      row: 2,
      accountingNo: 'AC 1',
      action: 'A2',
      category: 'EXTERNAL',
      supplier: 'Studio',
      documentType: 'invoice',
      documentNo: 'F1',
      documentDate: '2027-01-10',
      paymentDate: '2027-03-05',
      paymentReference: 'VIR9',
      net: 100_000,
      vat: 20_000,
      eligible: 100_000,
    }),
  ]);
  expect({ elsewhere, unread }).toEqual({ elsewhere: 1, unread: [] });
});

test('letters of another supplier, or not balanced, are no payment; a bill of exchange is followed to the bank', () => {
  const tnc = { label: 'TNC' };
  const { lines, partlyPaid } = read([
    ...invoice('1', '20270110', 'Un', [['6226', 1_000]], { ...tnc, letter: 'A' }),
    ...invoice('2', '20270110', 'Deux', [['6226', 1_000]], { ...tnc, letter: 'B' }),
    ...invoice('3', '20270110', 'Trois', [['6226', 1_000]], { ...tnc, letter: 'C' }),
    ...payment('4', '20270201', 'Autre', 1_000, 'A'),
    ...payment('5', '20270202', 'Deux', 400, 'B'),
    { journal: 'OD', number: '6', day: '20270203', account: '401', third: 'FTrois', cents: 1_000, letter: 'C' },
    { journal: 'OD', number: '6', day: '20270203', account: '403', third: 'FTrois', cents: -1_000, letter: 'D' },
    { journal: 'BQ', number: '7', day: '20270401', account: '403', third: 'FTrois', cents: 1_000, letter: 'D' },
    { journal: 'BQ', number: '7', day: '20270401', account: '512', cents: -1_000 },
  ]);
  expect(lines.map(({ supplier, paymentDate }) => [supplier, paymentDate])).toEqual([
    ['Un', undefined],
    ['Deux', undefined],
    ['Trois', '2027-04-01'],
  ]);
  expect(partlyPaid).toEqual([4]);
});

test('a mixed invoice: the whole of it as net, its parts as eligible, VAT that is not recovered with them', () => {
  const rows = invoice(
    '1',
    '20270110',
    'Agence',
    [
      ['6226', 60_000],
      ['6251', 30_000],
      ['6061', 10_000],
    ],
    { vat: 20_000, label: 'TNC-COM' },
  );
  const { lines } = read(rows, { vat: one });
  expect(
    lines.map(({ action, category, account, net, vat, eligible }) => [action, category, account, net, vat, eligible]),
  ).toEqual([
    ['A3', 'EXTERNAL', '6226 Compte 6226', 100_000, 20_000, 72_000],
    ['A3', 'TRAVEL', '6251 Compte 6251', 100_000, 20_000, 36_000],
    ['A3', undefined, '6061 Compte 6061', 100_000, 20_000, 12_000],
  ]);
  // Only the rows that name it are the project's, where rows do.
  const [first, ...rest] = rows.map((row) => ({ ...row, label: '' }));
  const part = read([{ ...first!, label: 'Affiches TNC' }, ...rest.map((row) => ({ ...row, label: 'Autres' }))]);
  expect(part.lines.map(({ net, eligible }) => [net, eligible])).toEqual([[100_000, 60_000]]);
});

test('credit notes, pay, expense notes, cash, income, reverse charge', () => {
  const pay = { journal: 'PA', number: '5', day: '20270131', piece: 'PAIE01', label: 'Paie TNC' };
  const note = { journal: 'ND', number: '6', day: '20270201', piece: 'NDF3', label: 'Train TNC' };
  const sale = { journal: 'VE', number: '8', day: '20270203', piece: 'V3', label: 'Entrées TNC' };
  const abroad = { journal: 'AC', number: '9', day: '20270203', piece: 'X9', label: 'TNC' };
  const { lines } = read([
    ...invoice('4', '20270110', 'Studio', [['6226', -10_000]], { vat: -2_000, label: 'Avoir TNC' }),
    { ...pay, account: '641', cents: 200_000 },
    { ...pay, account: '645', cents: 80_000 },
    { ...pay, account: '421', accountLabel: 'Personnel', thirdName: 'Anne', cents: -160_000, letter: 'P' },
    { ...pay, account: '431', cents: -120_000 },
    {
      journal: 'BQ',
      number: '20',
      day: '20270205',
      account: '421',
      accountLabel: 'Personnel',
      cents: 160_000,
      letter: 'P',
    },
    { journal: 'BQ', number: '20', day: '20270205', account: '512', cents: -160_000 },
    { ...note, account: '6251', cents: 5_000 },
    { ...note, account: '421', thirdName: 'Paul', cents: -5_000 },
    { journal: 'CA', number: '7', day: '20270202', piece: 'T1', label: 'Taxi TNC', account: '6251', cents: 1_500 },
    { journal: 'CA', number: '7', day: '20270202', piece: 'T1', label: 'Taxi', account: '53', cents: -1_500 },
    { ...sale, account: '411', thirdName: 'Visiteurs', cents: 4_000 },
    { ...sale, account: '706', cents: -4_000 },
    { ...abroad, account: '6226', cents: 10_000 },
    { ...abroad, account: '44566', cents: 2_000 },
    { ...abroad, account: '4452', cents: -2_000 },
    { ...abroad, account: '401', thirdName: 'Lisboa', cents: -10_000 },
  ]);
  expect(
    lines.map(({ documentType, supplier, paymentDate, net, vat, eligible }) => [
      documentType,
      supplier,
      paymentDate,
      net,
      vat,
      eligible,
    ]),
  ).toEqual([
    ['credit-note', 'Studio', undefined, -10_000, -2_000, -10_000],
    ['payslip', 'Anne', '2027-02-05', 200_000, 80_000, 280_000],
    ['mission', 'Paul', undefined, 5_000, 0, 5_000],
    ['receipt', 'Taxi', '2027-02-02', 1_500, 0, 1_500],
    ['revenue', 'Visiteurs', undefined, -4_000, 0, -4_000],
    ['invoice', 'Lisboa', undefined, 10_000, 0, 10_000],
  ]);
});

test('provisions are told, exceptions obeyed, and rows that cannot be read named', () => {
  const accrual = { journal: 'OD', number: '1', day: '20271231', label: 'FNP TNC' };
  const rows = [
    { ...accrual, account: '6226', cents: 900 },
    { ...accrual, account: '486', cents: -900 },
    ...invoice('2', '20270110', 'Un', [['6226', 1_000]], { label: 'TNC' }),
    ...invoice('3', '20270110', 'Deux', [['6226', 1_000]], { label: 'TNC' }),
    ...invoice('4', '20270110', 'Trois', [['6226', 1_000]]),
  ];
  const own: BooksMap = { ...map, lines: { 'AC 2': { skip: true }, 'AC 4': { action: 'A1', category: 'TRAVEL' } } };
  const { lines, notTaken } = read(rows, { with: own });
  expect(notTaken).toEqual([
    { row: 2, reason: 'no-counterpart' },
    { row: 4, reason: 'skipped' },
  ]);
  expect(lines.map(({ accountingNo, action, category }) => [accountingNo, action, category])).toEqual([
    ['AC 3', 'A2', 'EXTERNAL'],
    ['AC 4', 'A1', 'TRAVEL'],
  ]);
  expect(read([{ ...rows[0]!, day: '20271331' }]).unread).toEqual([2]);
});

test('one number for each row, or for a whole batch', () => {
  const rows = [
    ...invoice('1', '20270110', 'Un', [['6226', 1_000]], { label: 'TNC', vat: 200 }),
    ...invoice('1', '20270110', 'Deux', [['6226', 2_000]], { label: 'TNC', piece: 'G2' }),
  ];
  const whole = read(rows).lines.map(({ supplier, net }) => [supplier, net]);
  expect(whole).toEqual([
    ['Un', 1_000],
    ['Deux', 2_000],
  ]);
  const numbered = read(rows.map((row, index) => ({ ...row, number: String(index) })));
  expect(numbered.lines.map(({ supplier, net }) => [supplier, net])).toEqual(whole);
});
