/** Print layout: blocks that fit a page are not split, and wide tables take pages side by side. */
import type { Day } from '../../src/core/days';
import { fitsOnePage, pageBreaks } from '../../src/workbooks/paper';
import { pageFor, pagesAcross } from '../../src/workbooks/paper-size';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { sampleTerms } from '../core/samples';
import { ledgerRows } from './ledgers';

const sheet = (rows: number, width = 100) => ({
  widths: [width],
  heights: Array.from({ length: rows }, (_, row) => ({ row, height: 20 })),
});

test('a block that no longer fits goes to the next page, whole', () => {
  // 748 points minus the tolerance: 36 rows of 20. The gap above a block moves with it.
  const blocks = [
    { first: 0, end: 20 },
    { first: 21, end: 30 },
    { first: 31, end: 45 },
  ];
  expect(pageBreaks(sheet(45), 'portrait', blocks)).toEqual([30]);
  expect(pageBreaks(sheet(45), 'landscape', blocks)).toEqual([20, 30]);
});

test('wide sheets are shrunk, so that more rows fit', () => {
  const blocks = [
    { first: 0, end: 20 },
    { first: 21, end: 40 },
  ];
  expect(pageBreaks(sheet(40, 100), 'portrait', blocks)).toEqual([20]);
  expect(pageBreaks(sheet(40, 200), 'portrait', blocks)).toEqual([]);
});

test('a block longer than a page begins where it stands, unless little is left', () => {
  expect(
    pageBreaks(sheet(90), 'portrait', [
      { first: 0, end: 5 },
      { first: 6, end: 90 },
    ]),
  ).toEqual([]);
  expect(
    pageBreaks(sheet(110), 'portrait', [
      { first: 0, end: 25 },
      { first: 26, end: 110 },
    ]),
  ).toEqual([25]);
});

test('a sheet stands upright as long as it can be read so', () => {
  expect(pageFor([2, 40, 90])).toBe('portrait');
  expect(pageFor([2, 40, 110])).toBe('landscape');
});

test('a table that may have it takes A3 where A4 is too small, and pages side by side where A3 is', () => {
  const wide = (columns: number) => [2, 40, ...Array.from({ length: columns }, () => 18)];
  const large = { mayBeLarge: true } as const;
  expect(pageFor(wide(10), large)).toBe('landscape');
  expect(pageFor(wide(11), large)).toBe('large');
  expect(pageFor(wide(11))).toBe('landscape');
  expect(pagesAcross(wide(14), large, 2)).toEqual([]);
  expect(pagesAcross(wide(14), {}, 2)).toEqual([]);
  // The first page has the name and 14 columns, the second the name again and the others.
  expect(pagesAcross(wide(25), large, 2)).toEqual([16]);
  expect(pagesAcross(wide(40), large, 2)).toEqual([16, 30]);
});

const expensesOf = (lines: number) => {
  const sample = ledgerRows('saveurs-partagees', 'G1');
  const filled = Array.from({ length: lines }, (_, index) => ({ ...sample[index % sample.length], line: index + 1 }));
  const plan = partnerWorkbook(sampleTerms('saveurs-partagees'), 'G1', 'en', '2026-11-22' as Day, filled);
  const sheet = plan.sheets.find(({ name }) => name === 'Expenses')!;
  const [table] = sheet.tables;
  const lastPrinted = Number(/^'Expenses'!\$A\$1:\$W\$(\d+)$/.exec(sheet.print!.area!)![1]);
  return { plan, sheet, table: table!, lastPrinted, rows: lastPrinted - table!.row - 1 };
};

test('expenses take two pages side by side, each with its line numbers, and few empty rows', () => {
  const { sheet, table } = expensesOf(20);
  const at = (header: string): number => table.columns.findIndex((column) => column.header === header);
  expect(sheet.print).toMatchObject({
    orientation: 'landscape',
    repeatColumns: [0, 0],
    columnBreaks: [at('Net')],
    repeatRows: [table.row, table.row],
  });
  expect(sheet.print!.scale).toBeGreaterThanOrEqual(64);
  expect(table.columns[22]!.header).toBe('Needs attention');
  // The first free row is selected.
  expect(sheet.select).toEqual({ row: table.row + 1 + 20, column: at('Action') });
});

test('expenses are printed on whole pages with rows to write into, and lines below are named', () => {
  const first = expensesOf(0).rows;
  expect(first).toBeGreaterThanOrEqual(35);
  expect(expensesOf(first - 20).rows).toBe(first);
  const second = expensesOf(first - 19).rows - first;
  // The second page has no title.
  expect(second).toBeGreaterThan(first);
  expect(expensesOf(first + second).rows).toBe(first + 2 * second);
  for (const lines of [0, 480, 25_000]) {
    const { plan, rows, lastPrinted, table } = expensesOf(lines);
    expect(rows).toBeGreaterThanOrEqual(lines + 20);
    const refOf = (name: string): string => plan.names.find((one) => one.name === name)!.ref;
    const [, column, last] = /\$([A-Z]+)\$(\d+)$/.exec(refOf('ExpensesEligible'))!;
    expect(refOf('ExpensesUnprinted')).toBe(`'Expenses'!$${column}$${lastPrinted + 1}:$${column}$${last}`);
    expect(Number(last)).toBeGreaterThan(table.row + 1 + table.rows.length);
  }
});

test('a sheet a little longer than a page is shrunk onto it, a long one is not', () => {
  expect(fitsOnePage(sheet(36), 'portrait', 36)).toBe(false);
  expect(fitsOnePage(sheet(40), 'portrait', 40)).toBe(true);
  expect(fitsOnePage(sheet(60), 'portrait', 60)).toBe(false);
  // The columns have already been shrunk.
  expect(fitsOnePage(sheet(56, 150), 'portrait', 56)).toBe(false);
});
