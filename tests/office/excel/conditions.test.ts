import { lackingCapabilities, openWorkbookInExcel } from '../../../src/excel';
import { createModel, modelFromPlan, REQUIREMENT_SETS, requireSheet } from 'playground/host';
import { readWorkbook } from '../../../src/xlsx';
import { emptySheet, everything, workbook as workbookPlan } from '../../xlsx/sample';
import { failLater, openExcel, refused, today, type Opened } from './support';

const workbook = openWorkbookInExcel();
const { writeCells } = workbook;
const opened = (options = {}): Opened => openExcel(modelFromPlan(everything, { today: () => today }), options);
const fix = { sheet: 'Expenses', row: 4, column: 2, value: 1 };

test('a fix on a protected sheet fails with the sheet’s name', async () => {
  const { model } = opened();
  requireSheet(model, 'Lists & more').protection = { options: {}, password: 'secret' };
  const error = await refused(writeCells([{ ...fix, sheet: 'Lists & more', column: 2 }]));
  expect(error).toMatchObject({ code: 'sheet-protected', figures: { sheet: 'Lists & more' } });
  expect(error.cause).toMatchObject({ code: 'AccessDenied' });
});

test('a workbook with a protected structure refuses new sheets', async () => {
  const { host, model } = opened();
  model.workbook.protection = { password: 'secret' };
  const before = host.snapshot();
  expect(await refused(workbook.writeSheets([emptySheet('Report')]))).toMatchObject({ code: 'workbook-protected' });
  expect(host.snapshot()).toEqual(before);
});

test('a read-only workbook can be read, and writing fails with the reason', async () => {
  const { host, model } = opened();
  model.workbook.readOnly = true;
  expect((await workbook.read()).sheets.map(({ name }) => name)).toContain('Expenses');
  await workbook.goTo({ sheet: 'Expenses', row: 4, column: 2 });
  const before = host.snapshot();
  const refusals = [
    writeCells([fix]),
    workbook.writeSheets([emptySheet('Report')]),
    workbook.mark([{ sheet: 'Expenses', row: 4, column: 2, severity: 'error' }]),
  ];
  for (const refusal of refusals)
    expect(await refused(refusal)).toMatchObject({ code: 'workbook-read-only', figures: { state: 'unchanged' } });
  expect(host.snapshot()).toEqual(before);
});

/** Everything asked of a workbook while somebody types into a cell is done once that is finished. */
const waiting: Record<string, () => Promise<() => Promise<unknown>>> = {
  writing: () => Promise.resolve(() => writeCells([fix])),
  reading: () => Promise.resolve(() => workbook.read()),
  'beginning to watch': () => Promise.resolve(() => workbook.watch(() => undefined)),
  'an end to watching a table': async () => {
    const watch = await workbook.watch(() => undefined);
    return () => watch.stop();
  },
  'an end to watching edits': async () => {
    const watch = await workbook.watchEdits(() => undefined);
    return () => watch.stop();
  },
};
test.each(Object.entries(waiting))('%s waits while a cell is being edited', async (_, prepare) => {
  const { host } = opened();
  const work = await prepare();
  host.setCellEditing(true);
  const order: string[] = [];
  const done = work().then(() => order.push('done'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  order.push('typed');
  host.setCellEditing(false);
  await done;
  expect(order).toEqual(['typed', 'done']);
});

test('events are on again after a failure, and the failed work is not executed later', async () => {
  const { host, Excel, model } = opened();
  failLater(host, 1, 3);
  expect((await refused(writeCells([fix]))).code).toBe('excel-failed');
  expect(requireSheet(model, 'Expenses').rows.get(4)?.cells.get(2)?.value).toBe(100);
  await Excel.run(async (context) => {
    context.runtime.load('enableEvents');
    await context.sync();
    expect(context.runtime.enableEvents).toBe(true);
  });
});

test('a failed fix says whether anything was written', async () => {
  const { host, model } = opened();
  const cells = [fix, { ...fix, column: 0, value: 'Other' }];
  const states = new Map<string, number>();
  for (let action = 0; ; action++) {
    const before = host.snapshot();
    failLater(host, 1, action);
    const outcome = await refused(writeCells(cells)).catch(() => undefined);
    if (!outcome) break;
    const { code, figures } = outcome;
    const touched = JSON.stringify(host.snapshot().sheets) !== JSON.stringify(before.sheets);
    expect({ code, state: figures['state'] }).toEqual({
      code: 'excel-failed',
      state: touched ? 'changed' : 'unchanged',
    });
    states.set(figures['state'] ?? '', action);
    host.restore(before);
  }
  expect([...states.keys()]).toEqual(['unchanged', 'changed']);
  expect(requireSheet(model, 'Expenses').rows.get(4)?.cells.get(0)?.value).toBe('Other');
});

test('where Excel refuses to group writes, they are done one by one, whatever was there already', async () => {
  const announced = { ...REQUIREMENT_SETS, ExcelApi: '1.20' };
  const { host, model } = opened({ undoGroups: true, announced });
  const cells = [
    { ...fix, expected: 100 },
    { ...fix, column: 0, value: 'Other' },
  ];
  for (const code of ['UndoNotSupported', 'GeneralException'] as const) {
    const before = host.snapshot();
    let action = 0;
    for (let again = true; again; action++) {
      host.restore(before);
      failLater(host, 1, action, code);
      host.resetTraffic();
      expect(await writeCells(cells)).toEqual([]);
      expect([0, 2].map((column) => requireSheet(model, 'Expenses').rows.get(4)?.cells.get(column)?.value)).toEqual([
        'Other',
        1,
      ]);
      again = host.traffic().exchanges.some(({ error }) => error === code);
    }
    // Refused at each action of the request that writes.
    expect(action).toBeGreaterThan(5);
    host.restore(before);
  }
});

test('a filtered and sorted table is read completely; going to a hidden row says that it is hidden', async () => {
  const { Excel, user, model } = opened();
  await user.sortTable('Expenses', [{ key: 2, ascending: false }]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('Expenses');
    table.autoFilter.apply(table.getRange(), 0, { filterOn: 'Values', values: ['=1+1'] });
    await context.sync();
  });
  expect(requireSheet(model, 'Expenses').rowLines.get(5)?.hidden).toBe(true);
  const { sheets } = await workbook.read();
  const expenses = sheets.find(({ name }) => name === 'Expenses');
  expect(expenses?.rows.filter(({ row }) => row >= 4 && row <= 6)).toHaveLength(3);
  expect(await refused(workbook.goTo({ sheet: 'Expenses', row: 5, column: 2 }))).toMatchObject({
    code: 'row-hidden',
    figures: { row: '6' },
  });
});

test('a missing sheet or table is reported as missing', async () => {
  opened();
  expect(await refused(workbook.goTo({ sheet: 'Gone', row: 0, column: 0 }))).toMatchObject({
    code: 'item-missing',
    figures: { sheet: 'Gone' },
  });
  expect((await refused(workbook.goTo({ sheet: '_accord', row: 0, column: 0 }))).code).toBe('sheet-hidden');
  expect((await refused(writeCells([{ ...fix, sheet: 'Gone' }]))).code).toBe('item-missing');
  expect((await refused(workbook.readRows('Gone', [1]))).code).toBe('item-missing');
});

test('a workbook of the 1904 date system yields the same serial numbers', async () => {
  const { model } = opened();
  model.workbook.date1904 = true;
  const { sheets } = await workbook.read();
  expect(sheets.every(({ date1904 }) => date1904)).toBe(true);
  expect(
    sheets
      .find(({ name }) => name === 'Expenses')
      ?.rows.find(({ row }) => row === 4)
      ?.cells.slice(1, 3),
  ).toEqual([46_000 + 1462, 100]);
});

test('formulas of a workbook that calculates on demand are told until somebody asks for their results', async () => {
  const { Excel, user } = opened();
  const told = async () => (await workbook.read()).sheets.map(({ toBeCalculated }) => toBeCalculated);
  const changed = async () => (await workbook.readRows('Expenses', [4])).sheets[0]?.toBeCalculated;
  expect(await told()).not.toContain(true);
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = 'Manual';
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  expect(await told()).not.toContain(true);
  await user.type('Expenses', 'C5', '250');
  expect(await changed()).toBe(true);
  expect(new Set(await told())).toEqual(new Set([true]));
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  expect(await changed()).toBeUndefined();
  expect(await told()).not.toContain(true);
});

test('responses beyond the size limit are requested in smaller pieces', async () => {
  const rows = Array.from({ length: 800 }, (_, row) => [`Supplier ${row}`]);
  const table = {
    name: 'Lines',
    description: '',
    row: 0,
    column: 0,
    columns: [{ header: 'Supplier', style: 'text' as const }],
    rows,
    filter: true,
  };
  const { host } = openExcel(modelFromPlan(workbookPlan(emptySheet('Report', { tables: [table] }))), {
    payloadLimit: 20_000,
  });
  const { sheets } = await workbook.read();
  expect(sheets[0]?.rows.map(({ row }) => row)).toEqual(Array.from({ length: 801 }, (_, row) => row));
  expect(host.traffic().exchanges.map(({ error }) => error)).toContain('ResponsePayloadSizeLimitExceeded');
});

test('features that an older Excel lacks are listed, and the rest works', async () => {
  const { model } = openExcel(createModel(), { announced: { ExcelApi: '1.10' } });
  expect(lackingCapabilities()).toEqual(['one-undo', 'ribbon']);
  await workbook.writeSheets([everything.sheets[1]!, everything.sheets[2]!], everything.names);
  expect(model.workbook.sheets).toHaveLength(3);
});

test('a workbook is handed to Excel as a new one', async () => {
  let base64 = '';
  openExcel(createModel(), { onCreateWorkbook: (given) => (base64 = given) });
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 251);
  await workbook.openCopy(bytes);
  expect(new Uint8Array(Buffer.from(base64, 'base64'))).toEqual(bytes);
  await expect(readWorkbook(bytes)).rejects.toThrow();
});
