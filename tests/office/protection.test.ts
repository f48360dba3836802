import { codeOf, open, withTable } from './support';

const locked = async () => {
  const office = open();
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B1').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true }, 'secret');
    await context.sync();
  });
  return office;
};

const change = (office: ReturnType<typeof open>, work: (sheet: Excel.Worksheet) => void) =>
  codeOf(
    office.run(async (context) => {
      work(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    }),
  );

test('locked cells of a protected sheet refuse the add-in and the person', async () => {
  const office = await locked();
  expect(await change(office, (sheet) => (sheet.getRange('A1').values = [[1]]))).toBe('AccessDenied');
  expect(await change(office, (sheet) => sheet.getRange('2:2').insert('Down'))).toBe('AccessDenied');
  expect(await change(office, (sheet) => sheet.getRange('A1').clear())).toBe('AccessDenied');
  expect(await change(office, (sheet) => (sheet.getRange('A1').format.font.bold = true))).toBe('AccessDenied');
  expect(await change(office, (sheet) => sheet.tables.add('A1:B2', true))).toBe('AccessDenied');
  await expect(office.user.type('Sheet1', 'A1', 'x')).rejects.toMatchObject({ code: 'AccessDenied' });
  await office.user.type('Sheet1', 'B1', 'free');
});

test('protection has options and a password', async () => {
  const office = await locked();
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A:A').format.columnWidth = 100;
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowInsertRows: false });
  });
  expect(await change(office, (sheet) => sheet.protection.unprotect('wrong'))).toBe('AccessDenied');
  expect(await change(office, (sheet) => sheet.protection.protect())).toBe('AccessDenied');
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.protection.unprotect('secret');
    sheet.getRange('A1').values = [[1]];
    await context.sync();
  });
});

test('a table on a protected sheet does not grow', async () => {
  const office = await withTable(open());
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C9').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  await office.user.type('Sheet1', 'A4', 'Taxi');
  expect(office.model.workbook.tables[0]?.area.rows).toBe(3);
});

test('a protected workbook keeps its sheets', async () => {
  const office = open();
  await office.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const add = office.run(async (context) => {
    context.workbook.worksheets.add('Other');
    await context.sync();
  });
  expect(await codeOf(add)).toBe('AccessDenied');
});
