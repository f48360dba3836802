import { createModel } from '../../src/playground/host';
import { startOffice } from '../../src/playground/host/node';

test('values, tables and names through the real client', async () => {
  const { Excel, host } = startOffice(createModel());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['Item', 'Amount'],
      ['Train', 12.5],
      ['Hotel', '1,200'],
    ];
    const table = sheet.tables.add(range, true);
    table.name = 'Expenses';
    context.workbook.names.add('Amounts', sheet.getRange('B2:B3'));
    table.load('name,id');
    range.load('values,address,text,numberFormat');
    table.columns.load('items/name');
    const name = context.workbook.names.getItem('Amounts');
    name.load();
    await context.sync();
    expect(range.values).toStrictEqual([
      ['Item', 'Amount'],
      ['Train', 12.5],
      ['Hotel', 1200],
    ]);
    expect(range.address).toBe('Sheet1!A1:B3');
    expect(range.text[2]).toStrictEqual(['Hotel', '1,200']);
    expect(table.columns.items.map((column) => column.name)).toEqual(['Item', 'Amount']);
    expect(name.value).toBe('Sheet1!B2:B3');
    expect(name.formula).toBe('=Sheet1!$B$2:$B$3');
  });
  expect(host.traffic().requests).toBeGreaterThan(0);
});
