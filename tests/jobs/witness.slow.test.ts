/** The witness: rows that could be expenses are read or named wherever they lie, and honest sheets are left in peace. */
import { textsFor } from '../../src/locales';
import { languages } from '../../src/locales/languages';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { hasCell } from '../../src/workbooks/cell-runs';
import type { CellRead, SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { asDay, date, termsWith } from '../core/builders';
import { sampleNames } from '../core/samples';
import { chanceOf } from '../workbooks/chance';
import { randomProject } from '../workbooks/random-project';
import {
  addSheet,
  columnOf,
  copyOf,
  headerRow,
  lastLine,
  partnerBook,
  put,
  readBook,
  rowsOf,
  type PartnerBook,
} from './changed-books';
import { moveRows, whatBecame } from './moved-rows';
import { sampleLedgers } from './files';
import { runs } from '../runs';

let base: PartnerBook;
beforeAll(async () => {
  base = await partnerBook();
});

const unread = (book: PartnerBook): string[] =>
  readBook(book).findings.flatMap((one) =>
    one.rule === 'rows-not-read' || (one.rule === 'columns-mapped' && one.figures.case === 'repeats')
      ? [`${one.rule} ${one.where.sheet ?? ''} ${rowsOf(one)}`]
      : [],
  );

/** As programs leave it that write formulas and calculate none. */
function withoutResults({ sheets, names }: SheetsRead): SheetsRead {
  const blanked = sheets.map((sheet) => ({
    ...sheet,
    uncalculated: sheet.formulas,
    rows: sheet.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell, column) => (hasCell(sheet.formulas, row, column) ? null : cell)),
    })),
  }));
  return { sheets: blanked, names };
}

describe('nothing is told of what Accord made', () => {
  const cases = sampleNames.flatMap((name) => languages.map((language) => [name, language] as const));
  test.each(cases)('%s in %s', async (name, language) => {
    const terms = termsWith(undefined, name);
    for (const [partner, rows] of sampleLedgers(name)) {
      const book = await readWorkbook(
        await writeWorkbook(partnerWorkbook(terms, partner, language, asDay('2027-06-30'), rows)),
      );
      expect(unread({ book, terms, partner })).toEqual([]);
    }
  });

  test('random projects', async () => {
    for (let seed = 1; seed <= runs(6); seed += 1) {
      const { terms, ledgers } = randomProject(seed);
      for (const [partner, rows] of [...ledgers].slice(0, 2)) {
        const plan = partnerWorkbook(
          terms,
          partner,
          languages[seed % languages.length] ?? 'en',
          asDay('2027-06-30'),
          rows,
        );
        const book = await readWorkbook(await writeWorkbook(plan));
        expect(unread({ book, terms, partner })).toEqual([]);
        expect(unread({ book: withoutResults(book), terms, partner })).toEqual([]);
      }
    }
  });
});

const day = (iso: string): CellRead => date(iso);
const honest: [string, CellRead[][]][] = [
  [
    'a calculation of hourly rates',
    [
      ['Name', 'Month', 'Gross pay', 'Charges', 'Hours', 'Rate'],
      ['Ana Lopes', day('2026-05-31'), 2400, 960, 143.3, 23.45],
      ['STAFF', day('2026-06-30'), 2400, 960, 143.3, 23.45],
    ],
  ],
  [
    'time sheets by action',
    [
      ['Date', 'Person', 'Action', 'Category', 'Hours'],
      [day('2026-05-04'), 'Ana Lopes', 'A1', 'STAFF', 7.5],
      [day('2026-05-05'), 'Ana Lopes', 'A2', 'T2.1', 4],
    ],
  ],
  [
    'time sheets of texts',
    [
      ['4 May 2026', 'Ana Lopes', 'A1', 'STAFF', '7'],
      ['5 May 2026', 'Ana Lopes', 'A2', 'T2.1', '4'],
    ],
  ],
  ['a list in one cell', [['A1; A2; A3; A4; A5'], ['12/05/2026, 13/05/2026, 14/05/2026, 250,00, A1, 7,5']]],
  [
    'a list of addresses',
    [
      ['Orion Conseil', '12 rue des Lilas', '38000', 'Grenoble', '04 76 12 34 56'],
      ['Delta Print', '3 Market Street', 'EC1A 1BB', 'London', '+44 20 7946 0958'],
    ],
  ],
  ['notes', [['Ask for the invoice of 12/05/2026 over 250,00 €'], ['A1: call G2 before 2026-06-01']]],
  [
    'a pivot',
    [
      ['Category', 'A1', 'A2', 'Total'],
      ['STAFF', 7200, 6300, 13_500],
      ['TRAVEL', 0, 2520, 2520],
    ],
  ],
  [
    'a cash plan by month',
    [
      [null, day('2026-05-01'), day('2026-06-01')],
      ['A1 · STAFF', 1200, 1200],
      ['TRAVEL', 300, 0],
    ],
  ],
  [
    'a statement of the bank',
    [
      [day('2026-05-04'), 'VIR ORION CONSEIL F-1201', -1200.5, 'EUR'],
      [day('2026-05-05'), 'CB SNCF', -84, 'EUR'],
    ],
  ],
  [
    'a list of documents without amounts',
    [
      ['No', 'Date', 'Type', 'Action'],
      [1, day('2026-05-04'), 'invoice', 'A1'],
      [2, day('2026-05-05'), 'mission', 'A2'],
    ],
  ],
  [
    'the budget of the partner',
    [
      ['Action', 'Category', 'Budget', 'Spent'],
      ['A1', 'STAFF', 7200, 2880],
      ['A2', 'TRAVEL', 2520, 0],
    ],
  ],
];

test.each(honest)('%s is no list of expenses', (name, rows) => {
  const changed = copyOf(base);
  addSheet(changed.book, name, rows);
  expect(unread(changed)).toEqual([]);
});

test('figures of one’s own beside the lines are no expenses', () => {
  const { sheet, ...book } = copyOf(base);
  for (let row = headerRow(sheet) + 1; row < lastLine(sheet); row += 1)
    put(sheet, row, [day('2026-05-04'), 606_300, 120.5, 'paid'], 40);
  expect(unread(book)).toEqual([]);
});

test('what stands in the comment of a line is that line’s', () => {
  const { sheet, ...book } = copyOf(base);
  put(sheet, lastLine(sheet), ['A1; TRAVEL; invoice F-2041; 04/05/2026; 84,00'], columnOf(sheet, 'comment'));
  expect(unread(book)).toEqual([]);
});

describe('rows are told', () => {
  const line: CellRead[] = [
    'A1',
    'TRAVEL',
    'S1',
    'SNCF',
    'invoice',
    'F-2041',
    day('2026-05-04'),
    day('2026-05-20'),
    84,
  ];
  test.each<[string, CellRead[]]>([
    ['a line', line],
    [
      'with labels in another language',
      ['A1', textsFor('pt').vocabulary.lists.categories.TRAVEL, day('2026-05-04'), 84],
    ],
    ['with texts for date and amount', ['A1', 'TRAVEL', '04/05/2026', '84,00 €']],
    ['of a list of one’s own', [day('2026-05-04'), 'SNCF', 'F-2041', 'TRAVEL', 84]],
    ['without a date', ['A1', 'TRAVEL', 'invoice', 84]],
    ['with a whole amount that could be a day', ['A1', 'TRAVEL', day('2026-05-04'), 46_120]],
    ['with a date in words', ['A1', 'TRAVEL', '4 mai 2026', 84.5]],
    ['with a date in words of another language', ['A1', 'TRAVEL', 'segunda-feira, 4 de maio de 2026', 84.5]],
    ['with a short date in words', ['A1', 'TRAVEL', '4-May-26', 84.5]],
    ['with an English date', ['A1', 'TRAVEL', 'May 4th, 2026', 84.5]],
    ['with a bare number as text', ['A1', 'TRAVEL', day('2026-05-04'), '1200']],
    ['with texts alone', ['A1', 'TRAVEL', 'S1', 'SNCF', 'invoice', '2041', '04/05/2026', '1200']],
    ['with an error for an amount', ['A1', 'TRAVEL', day('2026-05-04'), { error: '#REF!' }]],
    ['in one cell, from a list', ['A1\tTRAVEL\tS1\tSNCF\tinvoice\tF-2041\t04/05/2026\t84,00']],
    ['in one cell, from a CSV file', ['"A1";"TRAVEL";"SNCF";"F-2041";"2026-05-04";"84"']],
    ['in one cell, with commas', ['A1,TRAVEL,invoice,F-2041,4 May 2026,84.00']],
  ])('on another sheet: %s', (_, cells) => {
    const changed = copyOf(base);
    addSheet(changed.book, 'Suite', [[], [], cells]);
    expect(unread(changed)).toEqual(['rows-not-read Suite 3']);
  });

  test('on another sheet: with an amount that was never calculated', () => {
    const changed = copyOf(base);
    addSheet(changed.book, 'Suite', [['A1', 'TRAVEL', day('2026-05-04')]]);
    expect(unread(changed)).toEqual([]);
    changed.book.sheets.at(-1)!.uncalculated = new Map([[5, [0, 1]]]);
    expect(unread(changed)).toEqual(['rows-not-read Suite 1']);
  });

  test.each(['line', 'action', 'category'] as const)('in one cell of the table, that of %s', (key) => {
    const { sheet, ...book } = copyOf(base);
    const row = lastLine(sheet) + 1;
    put(sheet, row, ['A1;TRAVEL;SNCF;F-2041;04/05/2026;84,00'], columnOf(sheet, key));
    expect(unread(book)).toEqual([`rows-not-read ${sheet.name} ${row + 1}`]);
  });

  test('under the budget on a sheet of Accord', () => {
    const changed = copyOf(base);
    const [, agreement] = changed.book.sheets;
    put(agreement!, 80, line, 1);
    expect(unread(changed)).toEqual([`rows-not-read ${agreement!.name} 81`]);
  });

  test('beside the lines', () => {
    const { sheet, ...book } = copyOf(base);
    put(sheet, headerRow(sheet) + 3, line, 40);
    const [found] = readBook(book).findings.filter(({ rule }) => rule === 'rows-not-read');
    expect(found).toMatchObject({ severity: 'error', figures: { case: 'beside', rows: String(headerRow(sheet) + 4) } });
  });

  test('beside the lines of a copy of the list', () => {
    const changed = copyOf(base);
    const { sheet } = changed;
    const copy = addSheet(
      changed.book,
      'Copy',
      sheet.rows.filter(({ row }) => row >= headerRow(sheet)).map(({ cells }) => cells),
    );
    expect(unread(changed)).toEqual([]);
    put(copy, 3, line, 40);
    expect(unread(changed)).toEqual(['rows-not-read Copy 4']);
  });

  test('an amount typed over a calculated one in a row without anything else', () => {
    const { sheet, ...book } = copyOf(base);
    const row = lastLine(sheet) + 2;
    put(sheet, row, ['S1'], columnOf(sheet, 'period'));
    put(sheet, row, [500], columnOf(sheet, 'gross'));
    expect(unread(book)).toEqual([`rows-not-read ${sheet.name} ${row + 1}`]);
  });

  test('a copy without headers is only mentioned', () => {
    const changed = copyOf(base);
    const { sheet } = changed;
    const width = columnOf(sheet, 'comment') + 1;
    const rows = sheet.rows.filter(({ row }) => row > headerRow(sheet) && row <= headerRow(sheet) + 3);
    addSheet(
      changed.book,
      'Copy',
      rows.map(({ cells }) => cells.slice(0, width)),
    );
    expect(unread(changed)).toEqual(['columns-mapped Copy 1–3']);
  });
});

test.each(Array.from({ length: runs(20) }, (_, index) => index + 1))(
  'rows moved by chance %i are read or named',
  (seed) => {
    const changed = copyOf(base);
    const moved = moveRows(changed, chanceOf(seed));
    const { silent, double } = whatBecame(readBook(changed), moved);
    expect(silent).toEqual([]);
    expect(double).toEqual([]);
  },
);
