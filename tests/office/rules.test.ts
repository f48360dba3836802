import { codeOf, open } from './support';

test('a validation is set, read, shared, cut and cleared', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const rule = sheet.getRange('A1:A10').dataValidation;
    rule.rule = { list: { inCellDropDown: true, source: 'Travel,Staff' } };
    rule.errorAlert = { message: 'Choose one', showAlert: true, style: 'Stop', title: 'Category' };
    rule.prompt = { message: 'From the list', showPrompt: true, title: 'Category' };
    rule.ignoreBlanks = false;
    sheet.getRange('A5').dataValidation.clear();
    sheet.getRange('A1').values = [['Rent']];
    const first = sheet.getRange('A1:A4').dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks,valid');
    const none = sheet.getRange('A5').dataValidation.load('type,valid');
    const mixed = sheet.getRange('A4:A6').dataValidation.load('type,rule');
    await context.sync();
    expect(first).toMatchObject({ type: 'List', ignoreBlanks: false, valid: false });
    expect(first.rule).toEqual({ list: { inCellDropDown: true, source: 'Travel,Staff' } });
    expect(first.errorAlert.message).toBe('Choose one');
    expect(first.prompt.title).toBe('Category');
    expect(none).toMatchObject({ type: 'None', valid: true });
    expect(mixed).toMatchObject({ type: 'MixedCriteria', rule: null });
  });
});

test('long lists and long messages are refused', async () => {
  const { run } = open();
  const set = (work: (validation: Excel.DataValidation) => void) =>
    codeOf(
      run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation);
        await context.sync();
      }),
    );
  const list = (source: string) => set((validation) => (validation.rule = { list: { inCellDropDown: true, source } }));
  expect(await list('x'.repeat(256))).toBe('InvalidArgument');
  expect(
    await set((validation) => (validation.prompt = { message: '', showPrompt: true, title: 'x'.repeat(33) })),
  ).toBe('InvalidArgument');
});

test('conditional formats are added, ordered, stopped and removed', async () => {
  const { run } = open();
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C9');
    const custom = range.conditionalFormats.add('Custom');
    custom.custom.rule.formula = '=$A1="x"';
    custom.custom.format.fill.color = '#FBE4E4';
    custom.custom.format.font.color = '#9B1C1C';
    custom.stopIfTrue = true;
    const bar = range.conditionalFormats.add('DataBar');
    bar.dataBar.positiveFormat.fillColor = '#1F4E5F';
    bar.dataBar.upperBoundRule = { type: 'Number', formula: '1' };
    const value = range.conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
    value.cellValue.format.font.bold = true;
    custom.priority = 0;
    range.conditionalFormats.load('items/type,items/priority,items/id,items/stopIfTrue');
    custom.load('custom/rule/formula,custom/format/fill/color,custom/format/font/color');
    const wrong = custom.dataBarOrNullObject;
    wrong.load();
    const place = custom.getRange().load('address');
    await context.sync();
    expect(range.conditionalFormats.items.map((item) => [item.type, item.priority])).toEqual([
      ['Custom', 0],
      ['CellValue', 1],
      ['DataBar', 2],
    ]);
    expect(custom.custom.rule.formula).toBe('=$A1="x"');
    expect(custom.custom.format.fill.color).toBe('#FBE4E4');
    expect(wrong.isNullObject).toBe(true);
    expect(place.address).toBe('Sheet1!A1:C9');
    bar.delete();
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    range.conditionalFormats.clearAll();
    const none = range.conditionalFormats.getCount();
    await context.sync();
    expect(none.value).toBe(0);
  });
  const unknown = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').conditionalFormats.add('IconSet');
    await context.sync();
  });
  expect(await codeOf(unknown)).toBe('NotImplemented');
});
