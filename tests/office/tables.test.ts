import { codeOf, open, withTable } from './support';

test('a table with its columns, rows and parts', async () => {
  const { run } = await withTable(open());
  await run(async (context) => {
    const table = context.workbook.tables.getItem('expenses');
    table.load();
    table.columns.load('items/name,items/index,count');
    table.rows.load('count,items/values');
    const body = table.getDataBodyRange().load('address');
    const header = table.getHeaderRowRange().load('values');
    const amount = table.columns.getItem('Amount').getDataBodyRange().load('values,address');
    table.worksheet.load('name');
    await context.sync();
    expect(table).toMatchObject({
      name: 'Expenses',
      style: 'TableStyleMedium2',
      showTotals: false,
      showBandedRows: true,
      showFilterButton: true,
    });
    expect(table.columns.items.map((column) => column.name)).toEqual(['Item', 'Amount', 'Double']);
    expect(table.rows.count).toBe(2);
    expect(body.address).toBe('Sheet1!A2:C3');
    expect(header.values).toEqual([['Item', 'Amount', 'Double']]);
    expect(amount).toMatchObject({ values: [[10], [20]], address: 'Sheet1!B2:B3' });
    expect(table.worksheet.name).toBe('Sheet1');
  });
});

test('rows are added at the end or inside, and deleted', async () => {
  const { run } = await withTable(open());
  await run(async (context) => {
    const table = context.workbook.tables.getItem('Expenses');
    table.rows.add(undefined, [['Taxi', 5, null]] as never);
    table.rows.add(0, [['Fee', 1, null]] as never);
    const range = table.getRange().load('address,values,formulas');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:C5');
    expect(range.values.map((row) => row[0] as string)).toEqual(['Item', 'Fee', 'Train', 'Hotel', 'Taxi']);
    expect(range.formulas[4]?.[2]).toBe('=[@Amount]*2');
    table.rows.deleteRowsAt(0, 2);
    const rest = table.getDataBodyRange().load('values');
    await context.sync();
    expect(rest.values.map((row) => row[0] as string)).toEqual(['Hotel', 'Taxi']);
  });
});

test('a row typed directly below becomes part of the table, with its calculated column', async () => {
  const { user, model } = await withTable(open());
  await user.type('Sheet1', 'A4', 'Taxi');
  const [table] = model.workbook.tables;
  expect(table?.area).toEqual({ row: 0, column: 0, rows: 4, columns: 3 });
  expect(model.workbook.sheets[0]?.rows.get(3)?.cells.get(2)?.formula).toBe('=[@Amount]*2');
  await user.paste('Sheet1', 'A5', [
    ['Bus', 3],
    ['Ferry', 4],
  ]);
  expect(table?.area.rows).toBe(6);
  await user.type('Sheet1', 'A9', 'far below');
  expect(table?.area.rows).toBe(6);
  await user.type('Sheet1', 'E7', 'beside');
  expect(table?.area.rows).toBe(6);
});

test('growth carries formats and validations on', async () => {
  const { run, user } = await withTable(open());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A2:A3').numberFormat = [['@'], ['@']];
    sheet.getRange('B2:B3').dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    await context.sync();
  });
  await user.type('Sheet1', 'B4', '7');
  await user.type('Sheet1', 'A4', '0042');
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const text = sheet.getRange('A4').load('values');
    const rule = sheet.getRange('B4').dataValidation.load('type,rule');
    await context.sync();
    expect(text.values).toEqual([['0042']]);
    expect(rule.type).toBe('Decimal');
  });
  await expect(user.type('Sheet1', 'B4', '700')).rejects.toMatchObject({ code: 'AccessDenied' });
});

test('headers follow their cells and stay unique', async () => {
  const { user, model } = await withTable(open());
  await user.type('Sheet1', 'B1', 'Item');
  expect(model.workbook.tables[0]?.columns.map((column) => column.name)).toEqual(['Item', 'Item2', 'Double']);
  expect(model.workbook.sheets[0]?.rows.get(0)?.cells.get(1)?.value).toBe('Item2');
});

test('names are legal and taken once', async () => {
  const { run } = await withTable(open());
  const named = (name: string) =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.tables.add('F1:G3', true).name = name;
      await context.sync();
    });
  expect(await codeOf(named('expenses'))).toBe('InvalidArgument');
  const renamed = (name: string) =>
    run(async (context) => {
      context.workbook.tables.getItem('Table1').name = name;
      await context.sync();
    });
  expect(await codeOf(renamed('A1'))).toBe('InvalidArgument');
  expect(await codeOf(renamed('two words'))).toBe('InvalidArgument');
  const overlap = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('C2:D4', true);
    await context.sync();
  });
  expect(await codeOf(overlap)).toBe('InvalidArgument');
});

test('formulas follow a renamed table and column', async () => {
  const { run } = await withTable(open());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('F1').formulas = [['=SUM(Expenses[Amount])&"Expenses[Amount]"']];
    const table = context.workbook.tables.getItem('Expenses');
    table.name = 'Costs';
    table.columns.getItem('Amount').name = 'Net';
    const cell = sheet.getRange('F1').load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([['=SUM(Costs[Net])&"Expenses[Amount]"']]);
  });
});

test('resizing, totals, columns, converting and deleting', async () => {
  const { run, model } = await withTable(open());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.getItem('Expenses');
    table.resize('A1:D6');
    table.columns.load('items/name');
    await context.sync();
    expect(table.columns.items.map((column) => column.name)).toEqual(['Item', 'Amount', 'Double', 'Column4']);
    table.columns.add(1, undefined, 'Place');
    table.showTotals = true;
    const total = table.getTotalRowRange().load('address');
    const amount = table.columns.getItem('Amount').getRange().load('values');
    await context.sync();
    expect(total.address).toBe('Sheet1!A7:E7');
    expect(amount.values.slice(0, 3)).toEqual([['Amount'], [10], [20]]);
    table.showTotals = false;
    table.columns.getItem('Place').delete();
    const range = table.convertToRange().load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A1:D6');
  });
  expect(model.workbook.tables).toEqual([]);
});

test('filters hide rows and sorting takes whole rows along', async () => {
  const { run, user } = await withTable(open());
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const table = sheet.tables.getItem('Expenses');
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['Hotel'] });
    table.sort.apply([{ key: 1, ascending: false }]);
    const first = sheet.getRange('A2').load('rowHidden');
    table.autoFilter.load('criteria,isDataFiltered');
    const body = table.getDataBodyRange().load('values,formulas');
    await context.sync();
    expect(first.rowHidden).toBe(true);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(body.values.map((row) => row[1] as number)).toEqual([20, 10]);
    table.autoFilter.clearCriteria();
    first.load('rowHidden');
    await context.sync();
    expect(first.rowHidden).toBe(false);
  });
  await user.sortTable('Expenses', [{ key: 0, ascending: false }]);
});
