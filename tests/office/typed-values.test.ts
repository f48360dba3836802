import { cellAt, formatAt, showText } from 'playground/host';
import { codeOf, open, TODAY } from './support';

const typed = async (text: string, format?: string) => {
  const { run } = open();
  return run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    if (format !== undefined) cell.numberFormat = [[format]];
    cell.values = [[text]];
    cell.load('values,formulas,valueTypes,numberFormat,text');
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0],
      format: cell.numberFormat[0]?.[0] as unknown,
      text: cell.text[0]?.[0],
    };
  });
};

test.each([
  ['=A1+1', { value: 0, formula: '=A1+1', type: 'Double' }],
  ['2024-05', { value: 45_413, format: 'mmm-yy', text: 'May-24' }],
  ['00123', { value: 123, type: 'Double' }],
  ['1E5', { value: 100_000, format: '0.00E+00', text: '1.00E+05' }],
  ['12%', { value: 0.12, format: '0%', text: '12%' }],
  ['12.5%', { value: 0.125, format: '0.00%' }],
  ['1/2/2026', { value: 46_024, format: 'm/d/yyyy', text: '1/2/2026' }],
  ['2026-01-02', { value: 46_024, format: 'm/d/yyyy' }],
  ['1/2', { value: 46_024, format: 'd-mmm', text: '2-Jan' }],
  ['2 Jan 2026', { value: 46_024, format: 'd-mmm-yy' }],
  ['May 2024', { value: 45_413, format: 'mmm-yy' }],
  ['10:30', { value: 0.4375, format: 'h:mm', text: '10:30' }],
  ['TRUE', { value: true, type: 'Boolean' }],
  ['#N/A', { value: '#N/A', type: 'Error' }],
  ["'00123", { value: '00123', type: 'String', format: 'General' }],
  ['1,234.50', { value: 1234.5, format: '#,##0.00', text: '1,234.50' }],
  ['$12', { value: 12, format: '$#,##0' }],
  ['(12)', { value: -12 }],
  ['1 1/2', { value: 1.5, format: '# ?/?' }],
  ['2026-02-30', { value: '2026-02-30', type: 'String' }],
  ['13/45/2026', { value: '13/45/2026' }],
  ['Hotel', { value: 'Hotel', type: 'String', format: 'General' }],
  ['INV-2024-05', { value: 'INV-2024-05' }],
  ['', { value: '', type: 'Empty' }],
])('%s is parsed as if typed', async (text, expected) => {
  expect(await typed(text)).toMatchObject(expected);
});

test.each(['00123', '2024-05', '=A1', '1E5', 'TRUE', '12%'])(
  '%s stays text in a cell formatted as text',
  async (text) => {
    expect(await typed(text, '@')).toMatchObject({ value: text, type: 'String', format: '@' });
  },
);

test('a format that is there already is kept', async () => {
  expect(await typed('2026-01-02', 'dd/mm/yyyy')).toMatchObject({
    value: 46_024,
    format: 'dd/mm/yyyy',
    text: '02/01/2026',
  });
});

test('texts of more than 32,767 characters are refused', async () => {
  expect(await codeOf(typed('x'.repeat(32_768)))).toBe('InvalidArgument');
});

test('people write numbers and dates as their culture does', async () => {
  const { model, user } = open({ culture: { name: 'fr-FR', decimal: ',', group: ' ', dateOrder: 'dmy' } });
  await user.type('Sheet1', 'A1', '1 234,50');
  await user.type('Sheet1', 'A2', '31/12/2026');
  await user.type('Sheet1', 'A3', '12.5');
  const cells = model.workbook.sheets[0]?.rows;
  expect(cells?.get(0)?.cells.get(0)?.value).toBe(1234.5);
  expect(cells?.get(1)?.cells.get(0)?.value).toBe(46_387);
  expect(cells?.get(2)?.cells.get(0)?.value).toBe('12.5');
  expect(TODAY).toBe(46_096);
});

test('a workbook of the 1904 date system has other numbers and shows the same days', async () => {
  const { model, run } = open();
  model.workbook.date1904 = true;
  await run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.values = [['1/2/2026']];
    cell.load('values,text');
    const second = context.workbook.functions.date(1904, 1, 2).load('value');
    await context.sync();
    expect(cell).toMatchObject({ values: [[46_024 - 1_462]], text: [['1/2/2026']] });
    expect(second.value).toBe(1);
  });
});

test('a short date is shown as the culture writes days, any other format as it says', async () => {
  const { model, user } = open({ culture: { dateOrder: 'dmy', shortDate: 'dd.MM.yyyy', dateSeparator: '.' } });
  await user.type('Sheet1', 'A1', '1/2/2026');
  const [sheet] = model.workbook.sheets;
  const { value } = cellAt(sheet!, 0, 0);
  expect(showText(value, formatAt(sheet!, 0, 0), model.workbook.culture)).toBe('01.02.2026');
  expect(showText(value, 'd mmm yyyy', model.workbook.culture)).toBe('1 Feb 2026');
});

test('calculated cells cannot be overwritten, and the error says so', async () => {
  const { run, user } = open();
  await run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A2');
    dataValidation.rule = { custom: { formula: '=FALSE' } };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Gross', message: 'This computes itself.' };
    await context.sync();
  });
  await expect(user.type('Sheet1', 'A2', '12')).rejects.toThrow('This computes itself.');
});

test('a column nobody set a width for grows for a typed date, not for a text, nor where a width was set', async () => {
  const { model, user, run } = open();
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('C:C').format.columnWidth = 30;
    await context.sync();
  });
  await user.type('Sheet1', 'A1', '12/31/2026');
  await user.type('Sheet1', 'B1', 'A long text that runs over its neighbours');
  await user.type('Sheet1', 'C1', '12/31/2026');
  const sizes = [0, 1, 2].map((column) => model.workbook.sheets[0]?.columnLines.get(column)?.size);
  expect(sizes).toEqual([56.5, undefined, 30]);
  await user.undo();
  await user.undo();
  await user.undo();
  expect(model.workbook.sheets[0]?.columnLines.get(0)?.size).toBeUndefined();
});
