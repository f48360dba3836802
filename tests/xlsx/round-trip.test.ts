import type { CellContent, WorkbookPlan } from '../../src/workbooks/plan';
import { isDateFormat } from '../../src/workbooks/date-formats';
import { formatAt, rowsIn, type SheetRead, type SheetsRead } from '../../src/workbooks/sheets-read';
import { PlanError, readWorkbook, writeWorkbook } from '../../src/xlsx';
import { emptySheet, everything, expenses, nastyTexts, workbook } from './sample';
import { partText } from './zips';

const column = (values: CellContent[]): WorkbookPlan =>
  workbook(emptySheet('One', { cells: values.map((value, row) => ({ row, column: 0, value, style: 'text' })) }));

async function throughFile(plan: WorkbookPlan): Promise<SheetsRead> {
  return readWorkbook(await writeWorkbook(plan));
}

function sheetOf({ sheets }: SheetsRead, name: string): SheetRead {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe('a workbook that uses everything', () => {
  let bytes: Uint8Array;
  let read: SheetsRead;
  beforeAll(async () => {
    bytes = await writeWorkbook(everything);
    read = await readWorkbook(bytes);
  });

  test('keeps its sheets, tables and names', () => {
    expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['_accord', true],
      ['Expenses', false],
      ['Lists & more', false],
    ]);
    expect(sheetOf(read, 'Expenses').tables).toEqual([
      { name: 'Expenses', area: { row: 3, column: 0, rows: 4, columns: 6 }, hasHeaders: true, hasTotals: false },
    ]);
    expect(read.names).toContainEqual({ name: 'ActionList', ref: "'Lists & more'!$A$2:$A$4" });
    expect(read.names).toContainEqual({ name: '_accord_sheet', ref: '"Lists & more"', sheet: 'Lists & more' });
    expect(partText(bytes, 'xl/workbook.xml').match(/name="_accord_sheet" localSheetId="\d" hidden="1"/g)).toHaveLength(
      3,
    );
    expect(read.sheets.map(({ date1904 }) => date1904)).not.toContain(true);
  });

  test('keeps the rows of its table under their numbers on the sheet', () => {
    const sheet = sheetOf(read, 'Expenses');
    const rows = rowsIn(sheet, sheet.tables[0]!.area);
    const blank = (value: CellContent): CellContent => (value === '' ? null : value);
    expect(rows).toEqual([
      { row: 3, cells: expenses.columns.map(({ header }) => header) },
      ...expenses.rows.map((cells, index) => ({ row: 4 + index, cells: cells.map(blank) })),
    ]);
  });

  test('distinguishes formulas and dates from typed numbers', () => {
    const sheet = sheetOf(read, 'Expenses');
    expect(sheet.formulas).toEqual(
      new Map([
        [4, [1, 2, 4, 7]],
        [5, [4, 7]],
      ]),
    );
    expect([3, 4, 5, 6].map((row) => isDateFormat(formatAt(sheet, row, 1)))).toEqual([false, true, true, true]);
  });

  test('keeps nasty texts, in cells and in headers', () => {
    const sheet = sheetOf(read, 'Lists & more');
    expect(
      rowsIn(sheet, { row: 1, column: 0, rows: nastyTexts.length, columns: 1 }).map(({ cells }) => cells[0]),
    ).toEqual(nastyTexts);
    expect(sheet.rows[0]?.cells[2]).toBe('_x0041_ & "A"');
  });

  test('has calculated columns that new rows will have too, and descriptions', () => {
    const table = partText(bytes, 'xl/tables/table1.xml');
    expect(table).toContain(
      '<calculatedColumnFormula>Expenses[[#This Row],[Net]]+Expenses[[#This Row],[VAT]]</calculatedColumnFormula>',
    );
    expect(table).toContain('altTextSummary="One row for each document."');
    expect(table).toContain('<autoFilter ref="A4:F7"/>');
    expect(partText(bytes, 'xl/tables/table2.xml')).not.toContain('autoFilter');
  });

  test('has its validations, formats, bars, charts, print setup and protection', () => {
    const sheet = partText(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<formula1>ActionList</formula1>');
    expect(sheet).toContain('stopIfTrue="1"');
    expect(sheet).toContain('minLength="0"');
    expect(sheet).toContain('gradient="0"');
    expect(sheet).toContain('paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"');
    expect(sheet).toContain('xSplit="1" ySplit="4"');
    expect(sheet).toContain('<row r="41" ht="22.5" customHeight="1"/>');
    expect(sheet).not.toContain('sheetProtection');
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toMatch(/<sheetProtection sheet="1"[^>]* formatColumns="0"/);
    expect(partText(bytes, 'xl/drawings/drawing1.xml').match(/descr="Bars of the net/g)).toHaveLength(4);
    expect(partText(bytes, 'xl/charts/chart3.xml')).toContain('<c:grouping val="stacked"/>');
    expect(partText(bytes, 'xl/workbook.xml')).toContain(`localSheetId="1">'Expenses'!$1:$4<`);
    expect(partText(bytes, 'xl/workbook.xml')).toContain('activeTab="1"');
    expect(partText(bytes, 'docProps/core.xml')).toContain('<dc:language>fr</dc:language>');
  });

  test('opens at the selected cell, with the rows above it visible', () => {
    expect(partText(bytes, 'xl/worksheets/sheet2.xml')).toContain(
      'topLeftCell="B19" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B31" sqref="B31"/></sheetView>',
    );
    expect(partText(bytes, 'xl/worksheets/sheet3.xml')).toContain(
      '><selection activeCell="A2" sqref="A2"/></sheetView>',
    );
  });

  test('prints a wide sheet on pages side by side', () => {
    const sheet = partText(bytes, 'xl/worksheets/sheet3.xml');
    expect(sheet).toMatch(/<pageSetup paperSize="9" scale="65" pageOrder="overThenDown" orientation="landscape"\/>/);
    expect(sheet).not.toContain('fitToPage');
    expect(sheet).toMatch(/<rowBreaks[^>]*><brk id="5"/);
    expect(sheet).toMatch(/<colBreaks[^>]*><brk id="2"/);
    const book = partText(bytes, 'xl/workbook.xml');
    const printed = "'Lists &amp; more'!";
    expect(book).toContain(`"_xlnm.Print_Area" localSheetId="2">${printed}$A$1:$D$9<`);
    expect(book).toContain(`"_xlnm.Print_Titles" localSheetId="2">${printed}$A:$A,${printed}$1:$1<`);
  });

  test('spells cell formulas with plain addresses and suppresses Excel’s warning', () => {
    const sheet = partText(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain('<f t="shared" ref="E5:E7" si="0">$C5+$D5</f>');
    expect(sheet.match(/<f t="shared" si="0"\/>/g)).toHaveLength(2);
    expect(sheet).toContain(
      '<ignoredErrors><ignoredError sqref="E5:E7 F5:F7" calculatedColumn="1"/><ignoredError sqref="A5:A7" numberStoredAsText="1"/></ignoredErrors><drawing ',
    );
  });

  test('yields the same bytes again', async () => {
    const again = await writeWorkbook(structuredClone(everything));
    expect(Buffer.compare(bytes, again)).toBe(0);
  });
});

test('only characters that no workbook can store are removed from texts', async () => {
  const { sheets } = await throughFile(
    column(['a\ud800b', 'c\u0000\u0007d\ufffe\uffff', 'e\r\nf\rg', '\u0085\u00a0é', 'y'.repeat(32_766) + '👍']),
  );
  expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual([
    'ab',
    'cd',
    'e\nf\ng',
    '\u0085\u00a0é',
    'y'.repeat(32_766),
  ]);
});

test('an empty text is a blank cell; zero and false are not', async () => {
  const { sheets } = await throughFile(column(['', 0, false, null, -0.1, 1e21, 12_345_678.91]));
  expect(sheets[0]?.rows).toEqual([
    { row: 1, cells: [0] },
    { row: 2, cells: [false] },
    { row: 4, cells: [-0.1] },
    { row: 5, cells: [1e21] },
    { row: 6, cells: [12_345_678.91] },
  ]);
});

test('only the requested sheets are read', async () => {
  const read = await readWorkbook(await writeWorkbook(everything), { sheets: ({ hidden }) => hidden });
  expect(read.sheets.map(({ name }) => name)).toEqual(['_accord']);
});

test('a table of 20,000 rows and 30 columns is written and read in seconds', async () => {
  const columns = Array.from({ length: 30 }, (_column, index) => ({
    header: `Column ${index}`,
    style: 'text' as const,
  }));
  const rows = Array.from({ length: 20_000 }, (_row, row) =>
    columns.map((_column, index) => (index % 2 ? row + index / 4 : `text ${row % 99}`)),
  );
  const table = { name: 'Big', description: '', row: 0, column: 0, columns, rows, filter: true };
  const { sheets } = await throughFile(workbook(emptySheet('Big', { tables: [table] })));
  expect(sheets[0]?.rows).toHaveLength(20_001);
  expect(sheets[0]?.rows.at(-1)).toEqual({ row: 20_000, cells: rows.at(-1) });
}, 30_000);

describe('a plan that breaks a rule of the format is refused:', () => {
  const table = { ...expenses, row: 0 };
  const cell = { row: 0, column: 0, value: 'x', style: 'text' } as const;
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const refused: [what: string, plan: WorkbookPlan][] = [
    ['no visible sheet', workbook(emptySheet('A', { hidden: true }))],
    ['two sheets of a name', workbook(emptySheet('A'), emptySheet('a'))],
    ['a long sheet name', workbook(emptySheet('x'.repeat(32)))],
    ['a slash in a sheet name', workbook(emptySheet('a/b'))],
    [
      'two tables of a name',
      workbook(emptySheet('A', { tables: [table] }), emptySheet('B', { tables: [{ ...table, name: 'EXPENSES' }] })),
    ],
    ['a table named like a cell', workbook(emptySheet('A', { tables: [{ ...table, name: 'AB12' }] }))],
    ['a table name with a space', workbook(emptySheet('A', { tables: [{ ...table, name: 'My table' }] }))],
    [
      'two equal headers',
      workbook(
        emptySheet('A', {
          tables: [{ ...table, rows: [], columns: [table.columns[0]!, { ...table.columns[1]!, header: 'SUPPLIER' }] }],
        }),
      ),
    ],
    ['a row of another width', workbook(emptySheet('A', { tables: [{ ...table, rows: [[1]] }] }))],
    ['another cell in a header', workbook(emptySheet('A', { tables: [table], cells: [cell] }))],
    ['a cell planned twice', workbook(emptySheet('A', { cells: [cell, cell] }))],
    ['no number', workbook(emptySheet('A', { cells: [{ ...cell, value: NaN }] }))],
    ['overlapping tables', workbook(emptySheet('A', { tables: [table, { ...table, name: 'Other', row: 2 }] }))],
    ['a merge in a table', workbook(emptySheet('A', { tables: [table], merges: [area] }))],
    [
      'a list without its name',
      workbook(
        emptySheet('A', { validations: [{ area, rule: { kind: 'list', source: 'Nowhere' }, severity: 'stop' }] }),
      ),
    ],
    [
      'a long message',
      workbook(
        emptySheet('A', {
          validations: [
            { area, rule: { kind: 'decimal' }, severity: 'stop', error: { title: 't', text: 'x'.repeat(226) } },
          ],
        }),
      ),
    ],
    [
      'a structured reference in a format',
      workbook(
        emptySheet('A', { conditionals: [{ kind: 'formula', area, formula: 'Expenses[Net]>0', style: 'problem' }] }),
      ),
    ],
    ['a formula with "="', workbook(emptySheet('A', { cells: [{ ...cell, formula: '=1' }] }))],
  ];
  test.each(refused)('%s', async (_what, plan) => {
    await expect(writeWorkbook(plan)).rejects.toThrow(PlanError);
  });
});
