import { modelFromPlan, userOf } from 'playground/host';
import { startOffice } from 'playground/host/node';
import type { WorkbookPlan } from '../../src/workbooks/plan';

const plan: WorkbookPlan = {
  title: 'Partner file',
  language: 'en',
  names: [{ name: 'Categories', ref: "'Lists'!$A$1:$A$2" }],
  sheets: [
    {
      name: 'Expenses',
      hidden: false,
      protected: false,
      gridlines: false,
      tabColor: '1F4E5F',
      widths: [20, 12],
      heights: [{ row: 0, height: 24 }],
      freeze: { rows: 2, columns: 0 },
      cells: [{ row: 0, column: 0, value: 'Expenses', style: 'title', link: "'Lists'!A1" }],
      tables: [
        {
          name: 'Expenses',
          description: 'One line an expense',
          row: 1,
          column: 0,
          columns: [
            { header: 'Document', style: 'inputCode' },
            { header: 'Amount', style: 'inputAmount', format: '#,##0.00' },
            { header: 'Share', style: 'calculatedAmount', formula: 'Expenses[[#This Row],[Amount]]/2' },
          ],
          rows: [['00123', 10, 5]],
          filter: true,
        },
      ],
      merges: [],
      validations: [
        { area: { row: 2, column: 0, rows: 1, columns: 1 }, rule: { kind: 'text-length', max: 10 }, severity: 'stop' },
      ],
      conditionals: [
        { kind: 'formula', area: { row: 2, column: 0, rows: 1, columns: 3 }, formula: '$B3<0', style: 'strong' },
      ],
      charts: [],
      print: { orientation: 'landscape', repeatRows: [0, 1], footer: '&P' },
    },
    {
      name: 'Lists',
      hidden: true,
      protected: true,
      gridlines: true,
      widths: [],
      heights: [],
      cells: [
        { row: 0, column: 0, value: 'Travel', style: 'plain' },
        { row: 1, column: 0, value: 2, formula: '1+1', style: 'plain' },
      ],
      tables: [],
      merges: [],
      validations: [],
      conditionals: [],
      charts: [],
    },
  ],
};

test('a planned workbook looks to the client as if it had been opened from its file', async () => {
  const model = modelFromPlan(plan);
  const { Excel } = startOffice(model);
  await Excel.run(async (context) => {
    const { worksheets, tables, names, properties } = context.workbook;
    worksheets.load('items/name,items/visibility,items/tabColor,items/protection/protected');
    const body = tables.getItem('Expenses').getDataBodyRange().load('values,formulas,numberFormat,text');
    const name = names.getItem('Categories').load('value');
    const list = worksheets.getItem('Lists').getRange('A2').load('values,formulas');
    const validation = worksheets.getItem('Expenses').getRange('A3').dataValidation.load('type');
    const rules = worksheets
      .getItem('Expenses')
      .getRange('A3')
      .conditionalFormats.load('items/type,items/custom/rule/formula');
    properties.load('title');
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected])).toEqual([
      ['Expenses', 'Visible', false],
      ['Lists', 'Hidden', true],
    ]);
    expect(body.values).toEqual([['00123', 10, 5]]);
    expect(body.formulas).toEqual([['00123', 10, '=Expenses[[#This Row],[Amount]]/2']]);
    expect(body.text).toEqual([['00123', '10.00', '5']]);
    expect(name.value).toBe('Lists!A1:A2');
    expect(list).toMatchObject({ values: [[2]], formulas: [['=1+1']] });
    expect(validation.type).toBe('TextLength');
    expect(rules.items[0]?.custom.rule.formula).toBe('=$B3<0');
    expect(properties.title).toBe('Partner file');
  });
  const user = userOf(model);
  await user.type('Expenses', 'A4', '0042');
  const [table] = model.workbook.tables;
  expect(table?.area.rows).toBe(3);
  // Parsed before the table takes the row in and gives it the format of its column.
  expect(model.workbook.sheets[0]?.rows.get(3)?.cells.get(0)?.value).toBe(42);
  await user.type('Expenses', 'A4', '0042');
  expect(model.workbook.sheets[0]?.rows.get(3)?.cells.get(0)?.value).toBe('0042');
  expect(model.workbook.sheets[0]?.rows.get(3)?.cells.get(2)?.formula).toBe('=Expenses[[#This Row],[Amount]]/2');
  await expect(user.type('Expenses', 'A4', 'x'.repeat(11))).rejects.toMatchObject({ code: 'AccessDenied' });
  await expect(user.type('Lists', 'A1', 'x')).rejects.toMatchObject({ code: 'AccessDenied' });
});
