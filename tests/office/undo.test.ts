import { codeOf, open, withTable } from './support';

test('a person’s actions are undone and redone, step by step', async () => {
  const { user, host } = await withTable(open());
  const start = host.snapshot();
  await user.type('Sheet1', 'A4', 'Taxi');
  const typed = host.snapshot();
  await user.insertRows('Sheet1', 1);
  await user.undo();
  expect(host.snapshot()).toEqual(typed);
  await user.undo();
  expect(host.snapshot()).toEqual(start);
  expect(await user.redo()).toBe(true);
  expect(host.snapshot()).toEqual(typed);
  await user.type('Sheet1', 'A5', 'Bus');
  expect(await user.redo()).toBe(false);
});

test('one sync of the add-in is one step', async () => {
  const { run, user, host } = open();
  const start = host.snapshot();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('A1').format.font.bold = true;
    await context.sync();
  });
  await user.undo();
  expect(host.snapshot()).toEqual(start);
  expect(await user.undo()).toBe(false);
});

test('reading leaves no step', async () => {
  const { run, model } = open();
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
  });
  expect(model.undo).toEqual([]);
});

test('deleting a sheet and protecting one cannot be undone, nor can what came before', async () => {
  const { run, user, model } = open();
  await user.type('Sheet1', 'A1', '1');
  await run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  expect(await user.undo()).toBe(false);
  await user.addSheet('Other');
  await user.deleteSheet('Other');
  expect(await user.undo()).toBe(false);
  expect(model.workbook.sheets).toHaveLength(1);
});

test("a co-author's edit is not this person's to undo", async () => {
  const { user, model } = open();
  await user.remoteEdit('Sheet1', 'A1', [[5]]);
  expect(await user.undo()).toBe(false);
  expect(model.workbook.sheets[0]?.rows.get(0)?.cells.get(0)?.value).toBe(5);
});

test('kept ranges come back with an undone insertion', async () => {
  const { run, user } = open();
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A5');
    await context.sync();
    await user.insertRows('Sheet1', 0);
    await user.undo();
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!A5');
  });
});

test('renaming and unhiding a sheet are steps of their own', async () => {
  const { model, user, run } = open();
  await run(async (context) => {
    context.workbook.worksheets.add('Aside').visibility = 'Hidden';
    context.workbook.worksheets.add('Kept').visibility = 'VeryHidden';
    await context.sync();
  });
  const sheets = () => model.workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`);
  await user.renameSheet('Sheet1', 'First');
  await user.unhideSheet('Aside');
  expect(sheets()).toEqual(['First Visible', 'Aside Visible', 'Kept VeryHidden']);
  await user.undo();
  expect(sheets()).toEqual(['First Visible', 'Aside Hidden', 'Kept VeryHidden']);
  await user.undo();
  expect(sheets()).toEqual(['Sheet1 Visible', 'Aside Hidden', 'Kept VeryHidden']);
  expect(await codeOf(user.unhideSheet('Kept'))).toBe('InvalidArgument');
});
