import { codeOf, open, withTable } from './support';

const formulasOf = async (office: ReturnType<typeof open>, address: string) =>
  office.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange(address).load('formulas');
    await context.sync();
    return range.formulas as unknown[][];
  });

test('references move with inserted and deleted rows, in formulas, names, validations and conditional formats', async () => {
  const office = open();
  const { run, user } = office;
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
    sheet.getRange('C1:C5').formulas = [
      ['=SUM(A1:A4)'],
      ['=$A$3*2'],
      ['=Sheet1!A2&"A2"'],
      ['=SUM(A:A)'],
      ['=LOG10(A4)'],
    ];
    context.workbook.names.add('Part', sheet.getRange('A2:A3'));
    sheet.getRange('A2:A3').dataValidation.rule = { custom: { formula: '=A2>0' } };
    const format = sheet.getRange('A3:A4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A3>2';
    await context.sync();
  });
  await user.insertRows('Sheet1', 1, 2);
  expect(await formulasOf(office, 'C1:C7')).toEqual([
    ['=SUM(A1:A6)'],
    [''],
    [''],
    ['=$A$5*2'],
    ['=Sheet1!A4&"A2"'],
    ['=SUM(A:A)'],
    ['=LOG10(A6)'],
  ]);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const name = context.workbook.names.getItem('Part').load('formula,value');
    const validation = sheet.getRange('A4').dataValidation.load('rule');
    const formats = sheet.getRange('A5').conditionalFormats.load('items/type,items/custom/rule/formula');
    await context.sync();
    expect(name).toMatchObject({ formula: '=Sheet1!$A$4:$A$5', value: 'Sheet1!A4:A5' });
    expect(validation.rule).toEqual({ custom: { formula: '=A4>0' } });
    expect(formats.items[0]?.custom.rule.formula).toBe('=$A5>2');
  });
  await user.deleteRows('Sheet1', 4, 1);
  expect(await formulasOf(office, 'C1:C6')).toEqual([
    ['=SUM(A1:A5)'],
    [''],
    [''],
    ['=#REF!*2'],
    ['=SUM(A:A)'],
    ['=LOG10(A5)'],
  ]);
});

test('a reference whose cells are gone is #REF!', async () => {
  const office = open();
  await office.user.type('Sheet1', 'C1', '=A5+B5');
  await office.user.deleteRows('Sheet1', 4);
  expect(await formulasOf(office, 'C1')).toEqual([['=#REF!+#REF!']]);
});

test('rows inserted inside a table belong to it; its calculated column is filled', async () => {
  const office = await withTable(open());
  await office.user.insertRows('Sheet1', 2);
  expect(office.model.workbook.tables[0]?.area.rows).toBe(4);
  expect(await formulasOf(office, 'C3')).toEqual([['=[@Amount]*2']]);
  await office.user.deleteRows('Sheet1', 1, 3);
  // A table keeps one row of body.
  expect(office.model.workbook.tables[0]?.area.rows).toBe(2);
});

test('columns of a table come and go with the sheet', async () => {
  const office = await withTable(open());
  await office.user.insertColumns('Sheet1', 1);
  expect(office.model.workbook.tables[0]?.columns.map((column) => column.name)).toEqual([
    'Item',
    'Column1',
    'Amount',
    'Double',
  ]);
  await office.user.deleteColumns('Sheet1', 0, 2);
  expect(office.model.workbook.tables[0]?.columns.map((column) => column.name)).toEqual(['Amount', 'Double']);
});

test('cells that would tear a table apart stay', async () => {
  const { run } = await withTable(open());
  const work = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A2').insert('Down');
    await context.sync();
  });
  expect(await codeOf(work)).toBe('InvalidOperation');
});

test('cells beside a table move alone', async () => {
  const office = await withTable(open());
  await office.user.paste('Sheet1', 'E1', [[1], [2], [3]]);
  await office.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('E2').insert('Down');
    await context.sync();
  });
  expect(await formulasOf(office, 'E1:E4')).toEqual([[1], [''], [2], [3]]);
  expect(office.model.workbook.tables[0]?.area.rows).toBe(3);
});
