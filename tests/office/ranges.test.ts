import { codeOf, open, withTable } from './support';

test('contents, dimensions and position of a range', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(1, 1, 2, 2);
    range.values = [
      [1, 'a'],
      [null, true],
    ];
    range.load();
    const corner = range.getCell(1, 1).load('values,address');
    const moved = range.getOffsetRange(2, 1).load('address');
    const resized = range.getResizedRange(1, -1).load('address');
    const row = range.getEntireRow().load('address,isEntireRow');
    const column = range.getEntireColumn().load('address');
    const last = range.getLastRow().load('address');
    const used = sheet.getUsedRange().load('address');
    await context.sync();
    expect(range).toMatchObject({
      address: 'Sheet1!B2:C3',
      rowIndex: 1,
      columnIndex: 1,
      rowCount: 2,
      columnCount: 2,
      cellCount: 4,
    });
    expect(range.values).toStrictEqual([
      [1, 'a'],
      ['', true],
    ]);
    expect(corner).toMatchObject({ values: [[true]], address: 'Sheet1!C3' });
    expect(moved.address).toBe('Sheet1!C4:D5');
    expect(resized.address).toBe('Sheet1!B2:B4');
    expect(row).toMatchObject({ address: 'Sheet1!2:3', isEntireRow: true });
    expect(column.address).toBe('Sheet1!B:C');
    expect(last.address).toBe('Sheet1!B3:C3');
    expect(used.address).toBe('Sheet1!B2:C3');
  });
});

test('one value serves a whole range; another shape is refused', async () => {
  const { run, host } = open();
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = 7 as never;
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
  const before = host.snapshot();
  const wrong = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2, 3]];
    await context.sync();
  });
  expect(await codeOf(wrong)).toBe('InvalidArgument');
  expect(host.snapshot()).toEqual(before);
});

test('what is missing is a null object, or an error when it is asked for plainly', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
    const table = context.workbook.tables.getItemOrNullObject('Nothing');
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    const inside = sheet.getRange('A1');
    inside.load('values');
    const apart = context.workbook.worksheets.getActiveWorksheet().getRange('A1').getIntersectionOrNullObject('B2');
    sheet.delete();
    await context.sync();
    expect([
      sheet.isNullObject,
      table.isNullObject,
      used.isNullObject,
      inside.isNullObject,
      apart.isNullObject,
    ]).toEqual(Array(5).fill(true));
  });
  const asked = (ask: (workbook: Excel.Workbook) => unknown) =>
    run(async (context) => {
      ask(context.workbook);
      await context.sync();
    });
  expect(await codeOf(asked((workbook) => workbook.worksheets.getItem('Nowhere')))).toBe('ItemNotFound');
  expect(await codeOf(asked((workbook) => workbook.tables.getItem('Nothing')))).toBe('ItemNotFound');
  expect(await codeOf(asked((workbook) => workbook.names.getItem('Nothing')))).toBe('ItemNotFound');
  expect(await codeOf(asked((workbook) => workbook.worksheets.getActiveWorksheet().getRange('A0')))).toBe(
    'InvalidArgument',
  );
});

test('the client refuses what was not loaded, with an error of this realm', async () => {
  const { run } = open();
  const work = run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    await context.sync();
    return range.values;
  });
  await expect(work).rejects.toBeInstanceOf(Error);
  expect(await codeOf(work)).toBe('PropertyNotLoaded');
});

test('formats are kept, shared, and null where cells differ', async () => {
  const { run } = open();
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.set({ format: { font: { bold: true, color: '#ff0000' }, wrapText: true, fill: { color: 'e3eef1' } } });
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.protection.locked = false;
    range.format.columnWidth = 90;
    const cell = range.getCell(0, 0);
    cell.format.horizontalAlignment = 'Right';
    cell.load('format/horizontalAlignment,format/font/bold,format/fill/color');
    range.load(
      'format/horizontalAlignment,format/wrapText,format/columnWidth,format/font/color,format/protection/locked',
    );
    range.format.borders.load('items/style');
    await context.sync();
    expect(cell.format.horizontalAlignment).toBe('Right');
    expect(cell.format.font.bold).toBe(true);
    expect(cell.format.fill.color).toBe('#E3EEF1');
    expect(range.format.horizontalAlignment).toBeNull();
    expect(range.format).toMatchObject({ wrapText: true, columnWidth: 90 });
    expect(range.format.font.color).toBe('#FF0000');
    expect(range.format.protection.locked).toBe(false);
    expect(range.format.borders.items[1]?.style).toBe('Continuous');
    range.format.fill.clear();
    range.load('format/fill/color');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFFFFF');
  });
});

test('clearing, merging, hiding and linking', async () => {
  const { run, model } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:B1');
    range.values = [['Title', 'lost']];
    range.format.font.bold = true;
    range.merge();
    sheet.getRange('A3').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: 'Top' };
    sheet.getRange('C:C').columnHidden = true;
    sheet.getRange('5:6').rowHidden = true;
    const link = sheet.getRange('A3').load('hyperlink,values');
    const hidden = sheet.getRange('B:C').load('columnHidden');
    const rows = sheet.getRange('A5:A6').load('rowHidden,hidden');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['Title', '']]);
    expect(link.values).toEqual([['Top']]);
    expect(link.hyperlink).toMatchObject({ documentReference: "'Sheet1'!A1" });
    expect(hidden.columnHidden).toBeNull();
    expect(rows).toMatchObject({ rowHidden: true, hidden: true });
    range.clear('Contents');
    range.load('values,format/font/bold');
    await context.sync();
    expect(range.values).toEqual([['', '']]);
    expect(range.format.font.bold).toBe(true);
    range.clear();
    range.load('format/font/bold');
    await context.sync();
    expect(range.format.font.bold).toBe(false);
    expect(model.workbook.sheets[0]?.merges).toEqual([]);
  });
});

test('a whole column keeps its format without a cell for each row', async () => {
  const { run, model } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('B:B').numberFormat = '@' as never;
    sheet.getRange('B900').values = [['007']];
    const cell = sheet.getRange('B900').load('values,numberFormat');
    await context.sync();
    expect(cell.values).toEqual([['007']]);
    expect(cell.numberFormat).toEqual([['@']]);
  });
  expect(model.workbook.sheets[0]?.rows.size).toBe(1);
});

test('a read of more than five million cells is refused', async () => {
  const { run } = open();
  const read = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A:F').load('values');
    await context.sync();
  });
  expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
});

test('a member the host does not know is refused with its name', async () => {
  const { run } = await withTable(open());
  const work = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('linkedDataTypeState');
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('Range.LinkedDataTypeState') as string,
  });
});

test('kept ranges move with inserted rows and are lost with deleted ones', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A5:B6');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    range.load('address,values');
    await context.sync();
    expect(range.address).toBe('Sheet1!A7:B8');
    expect(range.values[0]).toEqual([1, 2]);
    sheet.getRange('7:8').delete('Up');
    await context.sync();
    range.load('address');
    expect(await codeOf(context.sync())).toBe('InvalidObjectPath');
  });
});
