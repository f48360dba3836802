import { codeOf, open } from './support';

test('a request that fails in the middle keeps what came before', async () => {
  const { run, host } = open();
  const work = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[1, 2]];
    sheet.getRange('A3').values = [[3]];
    await context.sync();
  });
  expect(await codeOf(work)).toBe('InvalidArgument');
  expect(host.snapshot().sheets[0]?.cells).toEqual({ A1: 1 });
});

test('the host fails where requested, once', async () => {
  const { run, host } = open();
  const write = () =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
      await context.sync();
    });
  host.failAt(0);
  expect(await codeOf(write())).toBe('GeneralException');
  expect(host.snapshot().sheets[0]?.cells).toEqual({});
  await write();
  expect(host.snapshot().sheets[0]?.cells).toEqual({ A1: 1 });
});

test('requests fail while a cell is edited, or wait on request', async () => {
  const { run, host, Excel } = open();
  const read = async (context: Excel.RequestContext) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    return range.values as unknown;
  };
  host.setCellEditing(true);
  expect(await codeOf(run(read))).toBe('InvalidOperationInCellEditMode');
  let done = false;
  const waiting = Excel.run({ delayForCellEdit: true }, read).then((values) => {
    done = true;
    return values;
  });
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(done).toBe(false);
  host.setCellEditing(false);
  expect(await waiting).toEqual([['']]);
});

test('requests and responses have Excel’s size limits', async () => {
  const { run } = open({ payloadLimit: 5_000 });
  const write = (length: number) =>
    run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(length)]];
      await context.sync();
    });
  await write(2_000);
  expect(await codeOf(write(6_000))).toBe('RequestPayloadSizeLimitExceeded');
  const read = run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const _ of [1, 2, 3]) sheet.getRange('A1').load('values');
    await context.sync();
  });
  expect(await codeOf(read)).toBe('ResponsePayloadSizeLimitExceeded');
});

test('traffic counts requests, actions and bytes', async () => {
  const { run, host } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [[1, 2]];
    sheet.load('name');
    await context.sync();
  });
  await host.idle();
  const traffic = host.traffic();
  // One for the work, one with which the client releases its range.
  expect(traffic.requests).toBe(2);
  expect(traffic.exchanges[0]?.actions).toBeGreaterThan(3);
  expect(traffic.requestBytes).toBeGreaterThan(200);
  host.resetTraffic();
  expect(host.traffic().requests).toBe(0);
});

test('two hosts are independent of each other', async () => {
  const one = open();
  const other = open();
  await one.user.type('Sheet1', 'A1', 'one');
  const value = await other.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1').load('values');
    await context.sync();
    return range.values as unknown;
  });
  expect(value).toEqual([['']]);
  expect(one.Excel).not.toBe(other.Excel);
});

test('the client refuses members beyond the announced requirement sets', async () => {
  const { run } = open({ announced: { ExcelApi: '1.4' } });
  const work = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().freezePanes.freezeRows(1);
    await context.sync();
  });
  expect(await codeOf(work)).toBe('ApiNotFound');
});

test('snapshots are restored as they were', async () => {
  const { host, user } = open();
  await user.type('Sheet1', 'A1', '12%');
  const before = host.snapshot();
  await user.insertRows('Sheet1', 0);
  await user.addSheet('Other');
  host.restore(before);
  expect(host.snapshot()).toEqual(before);
});

test('a calculator gets every formula and its results are read like values', async () => {
  const { formulas, storeResult } = await import('playground/host');
  let runs = 0;
  const { run } = open({
    recalculate: async (model) => {
      runs++;
      for (const { sheet, row, column, formula } of formulas(model))
        storeResult(model, sheet, row, column, formula.length);
      await Promise.resolve();
    },
  });
  await run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.formulas = [['=1+1']];
    await context.sync();
    range.load('values,formulas');
    await context.sync();
    expect(range).toMatchObject({ values: [[4]], formulas: [['=1+1']] });
    expect(runs).toBe(1);
    context.application.calculationMode = 'Manual';
    range.formulas = [['=10+10']];
    await context.sync();
    context.application.calculate('Full');
    range.load('values');
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[6]]);
  });
});
