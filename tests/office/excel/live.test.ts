import { openWorkbookInExcel } from '../../../src/excel';
import type { TableChange, TableWatch } from '../../../src/workbooks/open-workbook';
import { modelFromPlan, requireSheet } from 'playground/host';
import { everything } from '../../xlsx/sample';
import { openExcel, refused, today, type Opened } from './support';

const workbook = openWorkbookInExcel();
const { writeCells } = workbook;
/** The table `Expenses`: header in row 4, three rows, six columns. */
const opened = (): Opened => openExcel(modelFromPlan(everything, { today: () => today }));

async function watchExpenses(changed: (change: TableChange) => void): Promise<TableWatch> {
  const watch = await workbook.watch(changed);
  await watch.follow('Expenses');
  return watch;
}

async function told(work: (office: Opened) => Promise<unknown>): Promise<TableChange[]> {
  const office = opened();
  const changes: TableChange[] = [];
  const watch = await watchExpenses((change) => changes.push(change));
  await work(office);
  await office.host.idle();
  await watch.stop();
  await office.user.type('Expenses', 'C6', '5');
  await office.host.idle();
  return changes;
}
const local = { remote: false };

test('typing, pasting, deleting and undoing report their rows until watching stops', async () => {
  expect(await told(({ user }) => user.type('Expenses', 'C5', '12'))).toEqual([
    { ...local, rows: [4], structure: false },
  ]);
  expect(
    await told(({ user }) =>
      user.paste('Expenses', 'A5', [
        ['x', 46_000, 1],
        ['y', 46_001, 2],
      ]),
    ),
  ).toEqual([{ ...local, rows: [4, 5], structure: false }]);
  expect(await told(({ user }) => user.clear('Expenses', 'A6:C6'))).toEqual([
    { ...local, rows: [5], structure: false },
  ]);
  const undone = await told(async ({ user, host }) => {
    await user.type('Expenses', 'C5', '12');
    await host.idle();
    await user.undo();
  });
  expect(undone.map(({ rows }) => rows)).toEqual([[4], [4]]);
});

test('edits made before the table is named are reported once it is', async () => {
  const office = opened();
  const changes: TableChange[] = [];
  const watch = await workbook.watch((change) => changes.push(change));
  await office.user.type('Expenses', 'C5', '12');
  await office.user.type('Lists & more', 'A5', 'Elsewhere');
  await office.host.idle();
  expect(changes).toEqual([]);
  await watch.follow('Expenses');
  expect(changes).toEqual([{ ...local, rows: [4], structure: false }]);
  await office.user.type('Expenses', 'C6', '13');
  await office.host.idle();
  expect(changes).toHaveLength(2);
});

test('edits below the table are reported, those beside and above it are not', async () => {
  expect(await told(({ user }) => user.type('Expenses', 'A8', 'Below'))).toMatchObject([{ rows: [7] }]);
  expect(await told(({ user }) => user.type('Expenses', 'H5', 'Beside'))).toEqual([]);
  expect(await told(({ user }) => user.type('Lists & more', 'A5', 'Elsewhere'))).toEqual([]);
});

test('an edit on the sheet of a table that it depends on asks for everything to be read', async () => {
  const office = opened();
  const changes: TableChange[] = [];
  const watch = await workbook.watch((change) => changes.push(change));
  await watch.follow('Expenses', ['Empty_table', 'Missing']);
  await office.user.type('Lists & more', 'A5', 'Elsewhere');
  await office.host.idle();
  expect(changes).toEqual([{ ...local, rows: [], structure: true }]);
});

test('sorting reports all rows; inserted or deleted rows and an edited header report a changed structure', async () => {
  expect(await told(({ user }) => user.sortTable('Expenses', [{ key: 2, ascending: false }]))).toMatchObject([
    { rows: [4, 5, 6] },
  ]);
  for (const work of [
    ({ user }: Opened) => user.insertRows('Expenses', 5),
    ({ user }: Opened) => user.deleteRows('Expenses', 5),
    ({ user }: Opened) => user.insertRows('Expenses', 0),
    ({ user }: Opened) => user.type('Expenses', 'C4', 'Netto'),
  ]) {
    expect(await told(work)).toMatchObject([{ structure: true }]);
  }
});

test('a remote edit is reported as remote, our own writes are not reported', async () => {
  expect(await told(({ user }) => user.remoteEdit('Expenses', 'C5', [[3]]))).toMatchObject([
    { rows: [4], remote: true },
  ]);
  expect(await told(() => writeCells([{ sheet: 'Expenses', row: 4, column: 2, value: 3 }]))).toEqual([]);
});

test('a renamed table stays watched; its deletion is reported', async () => {
  const renamed = await told(async ({ Excel, user, host }) => {
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('Expenses').name = 'Costs';
      await context.sync();
    });
    await user.renameSheet('Expenses', 'Costs of R1');
    await user.type('Costs of R1', 'C5', '12');
    await host.idle();
    await user.renameSheet('Costs of R1', 'Expenses');
  });
  expect(renamed).toEqual([{ rows: [4], structure: false, remote: false }]);
  const office = opened();
  const changes: TableChange[] = [];
  await watchExpenses((change) => changes.push(change));
  await office.user.deleteSheet('Expenses');
  await office.host.idle();
  expect(changes[0]).toMatchObject({ rows: [], structure: true });
  expect((await refused(workbook.readRows('Expenses', [4]))).code).toBe('item-missing');
  expect((await refused(watchExpenses(() => undefined))).code).toBe('item-missing');
});

test('an edit in the table costs two round trips for its rows', async () => {
  const { host, user } = opened();
  await watchExpenses(() => undefined);
  host.resetTraffic();
  await user.paste('Expenses', 'A5', [
    ['x', 46_000, 1],
    ['y', 46_001, 2],
  ]);
  await host.idle();
  const watching = host.traffic().requests;
  host.resetTraffic();
  const read = await workbook.readRows('Expenses', [4, 5]);
  expect({ watching, reading: host.traffic().requests }).toEqual({ watching: 0, reading: 3 });
  expect(read.sheets[0]?.rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  expect(read.sheets[0]?.tables[0]?.area).toEqual({ row: 3, column: 0, rows: 4, columns: 6 });
});

test('a fix keeps the type of its value, and skips a cell that changed meanwhile', async () => {
  const { model, user } = opened();
  const sheet = requireSheet(model, 'Expenses');
  await user.type('Expenses', 'A6', 'Changed');
  const skipped = await writeCells([
    { sheet: 'Expenses', row: 4, column: 0, value: '00123', expected: 'Bäckerei & Söhne' },
    { sheet: 'Expenses', row: 5, column: 0, value: 'Mine', expected: '=1+1' },
    { sheet: 'Expenses', row: 4, column: 2, value: 7.5, expected: 100 },
    { sheet: 'Expenses', row: 1, column: 5, value: '2024-05' },
  ]);
  expect(skipped).toEqual([{ sheet: 'Expenses', row: 5, column: 0 }]);
  expect(sheet.rows.get(4)?.cells.get(0)?.value).toBe('00123');
  expect(sheet.rows.get(5)?.cells.get(0)?.value).toBe('Changed');
  expect(sheet.rows.get(4)?.cells.get(2)?.value).toBe(7.5);
  expect(sheet.rows.get(1)?.cells.get(5)?.value).toBe('2024-05');
});

test('with `whole`, one cell that changed meanwhile leaves all alone', async () => {
  const { user, model } = opened();
  await user.type('Expenses', 'A5', 'Taken');
  const before = structuredClone(requireSheet(model, 'Expenses').rows);
  const cells = [
    { sheet: 'Expenses', row: 4, column: 0, value: 'Mine', expected: null },
    { sheet: 'Expenses', row: 9, column: 1, value: 'Mine', expected: null },
  ];
  expect(await writeCells(cells, { whole: true })).toEqual([{ sheet: 'Expenses', row: 4, column: 0 }]);
  expect(requireSheet(model, 'Expenses').rows).toEqual(before);
});

/** What is told of an edit made between the two round trips in which Accord writes a cell. */
async function toldWhileWriting(sets: { [requirementSet: string]: string }): Promise<TableChange[]> {
  const { host, user } = openExcel(modelFromPlan(everything, { today: () => today }), { announced: sets });
  const changes: TableChange[] = [];
  await watchExpenses((change) => changes.push(change));
  const answer = host.request.bind(host);
  host.request = async (body, flags) => {
    host.request = answer;
    const answered = await answer(body, flags);
    await user.type('Expenses', 'C5', '12');
    return answered;
  };
  await writeCells([{ sheet: 'Expenses', row: 5, column: 0, value: 'Ours' }]);
  await host.idle();
  return changes;
}

test('an edit made while Accord writes is reported; where events are off meanwhile, all is read again', async () => {
  expect(await toldWhileWriting({ ExcelApi: '1.14' })).toEqual([{ ...local, rows: [4], structure: false }]);
  expect(await toldWhileWriting({ ExcelApi: '1.13' })).toEqual([{ rows: [], structure: true, remote: true }]);
});
