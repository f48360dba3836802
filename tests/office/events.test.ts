import { open, withTable, type Opened } from './support';

type Seen = {
  type: string;
  changeType?: string;
  source?: string;
  address?: string;
  details?: unknown;
  triggerSource?: string;
};

async function listen(office: Opened): Promise<Seen[]> {
  const seen: Seen[] = [];
  const record = (args: unknown): Promise<void> => {
    seen.push(args as Seen);
    return Promise.resolve();
  };
  await office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(record);
    context.workbook.worksheets.onAdded.add(record);
    context.workbook.worksheets.onDeleted.add(record);
    context.workbook.worksheets.onActivated.add(record);
    context.workbook.onSelectionChanged.add(record);
    await context.sync();
  });
  return seen;
}

test('an edit of one cell reports the previous value', async () => {
  const office = open();
  const seen = await listen(office);
  await office.user.type('Sheet1', 'B2', '12');
  await office.host.idle();
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    type: 'WorksheetChanged',
    changeType: 'RangeEdited',
    source: 'Local',
    triggerSource: 'Unknown',
    address: 'B2',
    details: { valueBefore: '', valueAfter: 12, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
  });
});

test('a paste is one event without details; rows say how they changed', async () => {
  const office = open();
  const seen = await listen(office);
  await office.user.paste('Sheet1', 'A1', [
    [1, 2],
    [3, 4],
  ]);
  await office.user.insertRows('Sheet1', 1);
  await office.user.deleteRows('Sheet1', 1);
  await office.user.undo();
  await office.host.idle();
  expect(seen.map(({ changeType, address, details }) => [changeType, address, details])).toEqual([
    ['RangeEdited', 'A1:B2', undefined],
    ['RowInserted', '2:2', undefined],
    ['RowDeleted', '2:2', undefined],
    ['RowInserted', '2:2', undefined],
  ]);
});

test("a co-author's edit is remote; the add-in's own says so and can be silenced", async () => {
  const office = open();
  const seen = await listen(office);
  await office.user.remoteEdit('Sheet1', 'A1', [[1]]);
  const write = (enabled: boolean, value: number) =>
    office.run(async (context) => {
      context.runtime.enableEvents = enabled;
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[value]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
  await write(true, 2);
  await write(false, 3);
  await office.host.idle();
  expect(seen.map(({ source, triggerSource }) => [source, triggerSource])).toEqual([
    ['Remote', 'Unknown'],
    ['Local', 'ThisLocalAddin'],
  ]);
});

test('a table reports its own changes, and the changed range can be read', async () => {
  const office = await withTable(open());
  const values: unknown[] = [];
  await office.run(async (context) => {
    context.workbook.tables.getItem('Expenses').onChanged.add(async (args) => {
      await office.run(async (inner) => {
        const range = args.getRange(inner).load('values');
        await inner.sync();
        values.push([args.type, args.address, range.values]);
      });
    });
    await context.sync();
  });
  await office.user.type('Sheet1', 'B2', '99');
  await office.user.type('Sheet1', 'F9', 'outside');
  await office.host.idle();
  expect(values).toEqual([['TableChanged', 'B2', [[99]]]]);
});

test('sheet and selection events reach handlers until they are removed', async () => {
  const office = open();
  const seen = await listen(office);
  await office.user.addSheet('Other');
  await office.user.activate('Other');
  await office.user.select('Other', 'B2:C3');
  await office.user.deleteSheet('Other');
  await office.host.idle();
  expect(seen.map(({ type }) => type)).toEqual([
    'WorksheetAdded',
    'WorksheetActivated',
    undefined,
    'WorksheetActivated',
    'WorksheetDeleted',
  ]);

  const again: unknown[] = [];
  const sheetEvents = await office.run(async (context) => {
    const handler = context.workbook.worksheets.getItem('Sheet1').onChanged.add((args) => {
      again.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  sheetEvents.remove();
  await sheetEvents.context.sync();
  await office.user.type('Sheet1', 'A1', '1');
  await office.host.idle();
  expect(again).toEqual([]);
});
