/** Which rows of a sheet are lines, wherever people put them: above, below and beside the table, and in its totals. */
import type { Figure } from '../../src/core/findings';
import { FileRefused } from '../../src/jobs/open/workbook';
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';
import { date } from '../core/builders';
import {
  type PartnerBook,
  addFormula,
  addSheet,
  cellsAt,
  columnOf,
  copyOf,
  headerRow,
  lastLine,
  partnerBook,
  put,
  readBook,
  remove,
  shift,
} from './changed-books';

let base: PartnerBook;
let lines: number;
let declared: number;
beforeAll(async () => {
  base = await partnerBook();
  const read = readBook(base);
  lines = read.lines.length;
  declared = sum(read);
});

const sum = (read: ReturnType<typeof readBook>): number => read.lines.reduce((total, line) => total + line.declared, 0);
const textOf = (figure: Figure | undefined): string => (typeof figure === 'string' ? figure : '');
const told = (read: ReturnType<typeof readBook>): string[] =>
  read.findings.map(({ rule, figures }) => `${rule} ${textOf(figures.case)} ${textOf(figures.rows)}`.trim());
const helper = (sheet: SheetRead, row: number, column: number): void => {
  for (const [index, cells] of [
    ['Car', 'Km'],
    ['Twingo', 120],
    ['Clio', 80],
  ].entries())
    put(sheet, row + index, cells, column);
  sheet.tables.push({
    name: 'Mileage',
    area: { row, column, rows: 3, columns: 2 },
    hasHeaders: true,
    hasTotals: false,
  });
};

describe('a table of the partner', () => {
  test('beside the lines does not end them', () => {
    const { sheet, ...book } = copyOf(base);
    const [table] = sheet.tables;
    table!.area.rows = 5;
    helper(sheet, headerRow(sheet) + 8, 40);
    const read = readBook(book);
    expect([read.lines.length, sum(read)]).toEqual([lines, declared]);
    expect(told(read)).toEqual([`lines-below-table below ${headerRow(sheet) + 6}–${lastLine(sheet) + 1}`]);
  });

  test('beside the headers of a lost table is none of its columns', () => {
    const { sheet, ...book } = copyOf(base);
    const row = headerRow(sheet) - 1;
    sheet.tables = [];
    helper(sheet, row, 40);
    const read = readBook(book);
    expect(sum(read)).toBe(declared);
    expect(told(read)).toEqual(['columns-mapped table']);
  });

  test('below the lines, in their columns, is not read; a line below it is', () => {
    const { sheet, ...book } = copyOf(base);
    const last = lastLine(sheet);
    const moved = cellsAt(sheet, last);
    sheet.tables[0]!.area.rows = last - headerRow(sheet);
    remove(sheet, last);
    helper(sheet, last + 2, 1);
    put(sheet, last + 7, moved);
    const read = readBook(book);
    expect([read.lines.length, sum(read)]).toEqual([lines, declared]);
    expect(told(read)).toEqual([`lines-below-table below ${last + 8}`]);
  });
});

describe('above the header row', () => {
  test.each(['with', 'without'])('lines are read, %s a table', (how) => {
    const { sheet, ...book } = copyOf(base);
    const head = headerRow(sheet);
    const line = cellsAt(sheet, lastLine(sheet));
    remove(sheet, lastLine(sheet));
    put(sheet, head - 1, line);
    if (how === 'without') sheet.tables = [];
    const read = readBook(book);
    expect([read.lines.length, sum(read)]).toEqual([lines, declared]);
    expect(told(read)).toContain(`lines-below-table above ${head}`);
  });

  test('an amount with a label is named, and a calculated sum needs no mention', () => {
    const { sheet, ...book } = copyOf(base);
    const row = headerRow(sheet) - 1;
    const eligible = columnOf(sheet, 'eligible');
    put(sheet, row, ['Still to come', ...new Array<null>(eligible - 1).fill(null), 400]);
    expect(told(readBook(book))).toEqual([`rows-left-out  ${row + 1}`]);
    addFormula(sheet, row, eligible);
    expect(told(readBook(book))).toEqual([]);
  });
});

describe('a declared totals row', () => {
  const withTotals = (): ReturnType<typeof copyOf> => {
    const changed = copyOf(base);
    const { sheet } = changed;
    sheet.tables[0]!.area.rows = lastLine(sheet) - headerRow(sheet) + 1;
    sheet.tables[0]!.hasTotals = true;
    return changed;
  };

  test('that holds a line is one', () => {
    const { sheet, ...book } = withTotals();
    const read = readBook(book);
    expect([read.lines.length, sum(read), told(read)]).toEqual([lines, declared, []]);
    expect(sheet.tables[0]?.hasTotals).toBe(true);
  });

  test.each([
    ['calculated', true, []],
    ['typed', false, ['rows-left-out']],
  ])('with sums, %s', (_, calculated, rules) => {
    const { sheet, ...book } = withTotals();
    const row = lastLine(sheet) + 1;
    const eligible = columnOf(sheet, 'eligible');
    sheet.tables[0]!.area.rows += 1;
    remove(sheet, row);
    put(sheet, row, ['Total', ...new Array<null>(eligible - 1).fill(null), 28_894.8]);
    if (calculated) addFormula(sheet, row, eligible);
    const read = readBook(book);
    expect([read.lines.length, sum(read)]).toEqual([lines, declared]);
    expect(read.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('with a date or a known code is none, whatever the words', () => {
    const { sheet, ...book } = withTotals();
    put(sheet, lastLine(sheet), ['Total']);
    put(sheet, lastLine(sheet), [date('2026-05-04')], columnOf(sheet, 'documentDate'));
    expect(readBook(book).lines).toHaveLength(lines);
  });
});

describe('headers', () => {
  test('switched off: the table’s own names of the columns', () => {
    const { sheet, ...book } = copyOf(base);
    const table = sheet.tables[0]!;
    const names = cellsAt(sheet, headerRow(sheet)).map(String);
    remove(sheet, headerRow(sheet));
    Object.assign(table, { hasHeaders: false, columns: names });
    table.area.row += 1;
    table.area.rows -= 1;
    const read = readBook(book);
    expect([read.lines.length, sum(read), told(read)]).toEqual([lines, declared, []]);
  });

  test.each([2, -2])('displaced by %p rows under the table', (by) => {
    const { sheet, ...book } = copyOf(base);
    sheet.rows = sheet.rows.filter(({ row }) => row >= headerRow(sheet));
    shift(sheet, 0, by);
    const read = readBook(book);
    expect([read.lines.length, sum(read)]).toEqual([lines, declared]);
    expect(told(read)).toEqual(['columns-mapped table']);
  });

  test('every needed column that is missing is named', () => {
    const { sheet, ...book } = copyOf(base);
    for (const key of ['supplier', 'net'] as const) put(sheet, headerRow(sheet), ['x'], columnOf(sheet, key));
    expect(() => readBook(book)).toThrow(FileRefused);
    try {
      readBook(book);
    } catch (error) {
      expect((error as FileRefused).finding.figures).toEqual({ columns: { columns: ['supplier', 'net'] }, count: 2 });
    }
  });

  test('many rows of headers in another order each are refused at once', () => {
    const { sheet, ...book } = copyOf(base);
    const headers = cellsAt(sheet, headerRow(sheet)).slice(0, 22);
    sheet.tables = [];
    for (let turn = 1; turn < 2000; turn += 1)
      put(sheet, 600 + turn, [...headers.slice(turn % 22), ...headers.slice(0, turn % 22)], turn % 50);
    const started = performance.now();
    expect(() => readBook(book)).toThrow(/not-an-accord-workbook/);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

test('sums by action calculated below the table are no lines', () => {
  const { sheet, ...book } = copyOf(base);
  const row = lastLine(sheet) + 600;
  put(sheet, row, ['A1'], columnOf(sheet, 'action'));
  put(sheet, row, [400], columnOf(sheet, 'eligible'));
  addFormula(sheet, row, columnOf(sheet, 'eligible'));
  const read = readBook(book);
  expect([sum(read), told(read)]).toEqual([declared, [`rows-left-out  ${row + 1}`]]);
});

test('rows of hidden sheets are read as those of others', () => {
  const { sheet, ...book } = copyOf(base);
  sheet.hidden = true;
  expect(sum(readBook(book))).toBe(declared);
});

describe('a copy of the list', () => {
  const withCopy = (change: (cells: CellRead[], row: number, sheet: SheetRead) => CellRead[]): PartnerBook => {
    const { sheet, ...book } = copyOf(base);
    const width = columnOf(sheet, 'comment') + 1;
    const rows = sheet.rows.filter(({ row }) => row >= headerRow(sheet) && row <= lastLine(sheet));
    addSheet(
      book.book,
      'Copy',
      rows.map(({ row, cells }) => change(cells.slice(0, width), row, sheet)),
    );
    return book;
  };

  test('counts once, with the results of calculated columns or without', () => {
    const copied = [
      withCopy((cells) => cells),
      withCopy((cells, row, sheet) =>
        row === headerRow(sheet)
          ? cells
          : cells.with(columnOf(sheet, 'gross'), null).with(columnOf(sheet, 'declared'), 1),
      ),
    ];
    for (const read of copied.map(readBook)) {
      expect(sum(read)).toBe(declared);
      expect(told(read)).toContain('columns-mapped other-sheets');
    }
  });

  test('that differs in what was entered is refused', () => {
    const differs = withCopy((cells, row, sheet) =>
      row === lastLine(sheet) ? cells.with(columnOf(sheet, 'net'), 1) : cells,
    );
    expect(() => readBook(differs)).toThrow(FileRefused);
  });
});
