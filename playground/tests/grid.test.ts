/** What the grid does apart from drawing: blocks from other programs, filling, lists, what an editor shows, charts. */
import { filterColumn, textsIn } from '../src/filters';
import { clipboardOf, parse } from '../src/grid/clipboard';
import { chartData, ticks } from '../src/grid/chart-picture';
import { editText } from '../src/grid/edit-text';
import { fillPlan } from '../src/grid/fill';
import { choicesAt } from '../src/grid/lists';
import { differences, createModel, formatAt, requireSheet, showText, userOf } from '../src/host';
import { cultures } from '../src/languages';
import { open, withTable } from '../../tests/office/support';

describe('a block from another program', () => {
  test.each([
    [
      'one\ttwo\r\nthree\t4\r\n',
      [
        ['one', 'two'],
        ['three', '4'],
      ],
    ],
    ['"two\nlines"\t"say ""yes"""', [['two\nlines', 'say "yes"']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    [
      '\tb\n\t\n',
      [
        ['', 'b'],
        ['', ''],
      ],
    ],
    ['\r\n', [['']]],
    [
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['5" nails\t"', [['5" nails', '"']]],
    ['', []],
  ])('%j', (text, rows) => {
    expect(parse(text)).toEqual(rows);
  });
});

test('dragging the handle carries numbers on, moves formulas, repeats the rest', async () => {
  const model = createModel();
  await userOf(model).paste('Sheet1', 'A1', [
    [1, 'x', '=A1*2', 7],
    [3, 'y', '=A2*2', null],
  ]);
  const sheet = requireSheet(model, 'Sheet1');
  const filled = fillPlan(
    sheet,
    { row: 0, column: 0, rows: 2, columns: 3 },
    { row: 0, column: 0, rows: 4, columns: 3 },
  );
  expect(filled.rows).toEqual([
    [5, 'x', '=A3*2'],
    [7, 'y', '=A4*2'],
  ]);
  const one = { row: 0, column: 3, rows: 1, columns: 1 };
  expect(fillPlan(sheet, one, { ...one, columns: 3 }).rows).toEqual([[7, 7]]);
  expect(fillPlan(sheet, one, one).area).toBeUndefined();
});

test.each([
  [46_024, 'dd/mm/yyyy', 'fr', '02/01/2026'],
  [46_024.5, 'd mmm yyyy', 'en', '02/01/2026 12:00'],
  [0.125, '0.0%', 'pt', '12,5%'],
  [1234.5, '#,##0.00 "€"', 'fr', '1234,5'],
  [0.1 + 0.2, 'General', 'en', '0.3'],
  [true, 'General', 'en', 'TRUE'],
  ['00123', '@', 'en', '00123'],
  [null, 'General', 'en', ''],
] as const)('the editor shows %j of format %s in %s as %j', (value, format, language, text) => {
  expect(editText(value, format, cultures[language]).replace(/ (?=\d:)/, ' ')).toBe(text);
});

test('the choices of a cell: written out, in cells, behind a name; none where there is no list', async () => {
  const { model, run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('H1:H3').values = [['red'], [''], ['blue']];
    context.workbook.names.add('Colours', sheet.getRange('H1:H3'));
    const rule = (address: string, source: string) => {
      sheet.getRange(address).dataValidation.rule = { list: { inCellDropDown: true, source } };
    };
    rule('A1', 'yes, no');
    rule('A2', '=Colours');
    rule('A3', '=$H$1:$H$3');
    sheet.getRange('A4').dataValidation.rule = { list: { inCellDropDown: false, source: 'yes,no' } };
    await context.sync();
  });
  const sheet = requireSheet(model, 'Sheet1');
  expect([0, 1, 2, 3, 4].map((row) => choicesAt(model, sheet, row, 0))).toEqual([
    ['yes', 'no'],
    ['red', 'blue'],
    ['red', 'blue'],
    undefined,
    undefined,
  ]);
});

test('a filter hides rows by what they show, and gives them back', async () => {
  const { model } = await withTable(open());
  const [table] = model.workbook.tables;
  const hidden = () => [1, 2].map((row) => requireSheet(model, 'Sheet1').rowLines.get(row)?.hidden === true);
  expect(textsIn(model, table!, 1)).toEqual(['10', '20']);
  filterColumn(model, table!.id, 1, ['20']);
  expect(hidden()).toEqual([true, false]);
  filterColumn(model, table!.id, 0, ['Train']);
  expect(hidden()).toEqual([true, true]);
  filterColumn(model, table!.id, 1, undefined);
  expect(hidden()).toEqual([false, true]);
  await userOf(model).undo();
  expect(hidden()).toEqual([true, true]);
});

test.each([
  [30.25, '[h]:mm', '726:00'],
  [1.5, '# ?/?', '1 1/2'],
  [46_024, 'd mmmm yyyy', '2 janvier 2026'],
  [-1234.5, '#,##0.00;[Red](#,##0.00)', '(1\u202f234,50)'],
  [99, '[<100]"few";0', 'few'],
  ['Hotel', '0;0;0;"«"@"»"', '«Hotel»'],
  [46_024, 'm/d/yyyy', '02/01/2026'],
])('%j in the format %s is shown as Excel would in French', (value, format, text) => {
  expect(showText(value, format, cultures.fr)).toBe(text);
});

test('an axis has round steps and reaches beyond the largest value', () => {
  expect(ticks(0, 17)).toEqual([0, 5, 10, 15, 20]);
  expect(ticks(-3, 9)).toEqual([-5, -2.5, 0, 2.5, 5, 7.5, 10]);
});

test('a chart has a gap where a cell is blank, a zero where there is a text, and the dashes of its lines', async () => {
  const model = createModel();
  const user = userOf(model);
  await user.type('Sheet1', 'A1', '1');
  await user.type('Sheet1', 'A3', 'x');
  await user.type('Sheet1', 'A4', '2');
  const { series } = chartData(model, {
    id: '1',
    name: 'Chart 1',
    type: 'Line',
    settings: {},
    series: [{ name: 'Forecast', values: '=Sheet1!$A$1:$A$4', settings: { 'Format.Line.LineStyle': 'Dash' } }],
  });
  expect(series).toMatchObject([{ dashed: true, values: [1, undefined, 0, 2] }]);
});

test('differences are found whoever made them, once, and moves of sheets as a new structure', async () => {
  const model = createModel();
  const user = userOf(model);
  await user.type('Sheet1', 'A1', '1');
  const changes = differences(model);
  await user.type('Sheet1', 'B2', '2');
  await user.clear('Sheet1', 'A1');
  const { id } = requireSheet(model, 'Sheet1');
  const found = changes();
  expect(found.structure).toBe(false);
  expect(found.cells.get(id)?.map(({ row, column, cell }) => [row, column, cell?.value ?? null])).toEqual(
    expect.arrayContaining([
      [1, 1, 2],
      [0, 0, null],
    ]),
  );
  expect(changes().cells.size).toBe(0);
  await user.renameSheet('Sheet1', 'Other');
  expect(changes().structure).toBe(true);
});

test('what was copied here is pasted with its formulas and formats, without rows that a filter hides', async () => {
  const { model } = await withTable(open());
  const user = userOf(model);
  const sheet = requireSheet(model, 'Sheet1');
  await user.type('Sheet1', 'E1', '12/31/2026');
  await user.type('Sheet1', 'F1', '=E1+1');
  const held = { text: '' };
  const clipboard = clipboardOf({
    writeText: (text) => Promise.resolve(void (held.text = text)),
    readText: () => Promise.resolve(held.text),
  });
  await clipboard.copy(model, sheet, { row: 0, column: 4, rows: 1, columns: 2 });
  expect(held.text).toBe('12/31/2026\t0\r\n');
  const at = { row: 4, column: 4, rows: 2, columns: 2 };
  const pasted = await clipboard.rowsFor(at, undefined);
  expect(pasted).toEqual({
    rows: [
      [46_387, '=E5+1'],
      [46_387, '=E6+1'],
    ],
    formats: [
      ['m/d/yyyy', 'General'],
      ['m/d/yyyy', 'General'],
    ],
  });
  await user.paste('Sheet1', 'E5', pasted.rows, pasted.formats);
  expect(showText(46_387, formatAt(requireSheet(model, 'Sheet1'), 4, 4), model.workbook.culture)).toBe('12/31/2026');
  filterColumn(model, model.workbook.tables[0]!.id, 1, ['20']);
  await clipboard.copy(model, requireSheet(model, 'Sheet1'), { row: 0, column: 0, rows: 3, columns: 2 });
  expect(held.text).toBe('Item\tAmount\r\nHotel\t20\r\n');
  held.text = 'from\telsewhere\n';
  expect(await clipboard.rowsFor(at, undefined)).toEqual({
    rows: [
      ['from', 'elsewhere'],
      ['from', 'elsewhere'],
    ],
  });
});
