import { openWorkbookInExcel } from '../../../src/excel';
import { modelFromPlan, requireSheet } from 'playground/host';
import type { NamePlan, SheetPlan } from '../../../src/workbooks/plan';
import { emptySheet } from '../../xlsx/sample';
import { failAlways, failLater, openExcel, refused, visible, type Opened } from './support';

/** Two sheets that refer to each other's cells, tables and names. */
const report = (amount: number): SheetPlan[] => [
  emptySheet('Report', {
    protected: true,
    remade: true,
    cells: [{ row: 0, column: 0, value: amount, formula: 'SUM(Lines[Net])+Notes!$A$1', style: 'totalAmount' }],
    tables: [
      {
        name: 'Lines',
        description: '',
        row: 2,
        column: 0,
        columns: [
          { header: 'Supplier', style: 'inputText' },
          { header: 'Net', style: 'amount' },
        ],
        rows: [['Müller', amount]],
        filter: true,
      },
    ],
    conditionals: [
      { kind: 'formula', area: { row: 3, column: 1, rows: 1, columns: 1 }, formula: '$B4>1', style: 'problem' },
    ],
    print: { orientation: 'portrait', footer: '&LAccord', repeatRows: [0, 2] },
  }),
  emptySheet('Notes', { remade: true, cells: [{ row: 0, column: 0, value: 1, style: 'amount' }] }),
];
const names: NamePlan[] = [{ name: 'ReportTotal', ref: "'Report'!$A$1" }];
const workbook = openWorkbookInExcel();

async function begun(): Promise<Opened> {
  const office = openExcel();
  await office.user.type('Sheet1', 'A1', 'Mine');
  return office;
}

test('planning lists the sheets that are created, replaced and untouched, and changes nothing', async () => {
  const { host } = await begun();
  const before = host.snapshot();
  expect(await workbook.planSheets(report(1), names)).toMatchObject({
    created: ['Report', 'Notes'],
    replaced: [],
    untouched: ['Sheet1'],
  });
  expect(host.snapshot()).toEqual(before);
  await workbook.writeSheets(report(1), names);
  expect(await workbook.planSheets(report(2).slice(0, 1), names)).toMatchObject({
    created: [],
    replaced: ['Report'],
    edited: [],
    untouched: ['Sheet1', 'Notes'],
  });
});

test('a sheet written before is recognised after renaming and moving, and keeps its name and position', async () => {
  const { model, user } = await begun();
  await workbook.writeSheets(report(1), names);
  await user.renameSheet('Report', 'Our report');
  await user.activate('Our report');
  await user.type('Sheet1', 'B1', '=ReportTotal');
  const { edited } = await workbook.planSheets(report(7), names);
  expect(edited).toMatchObject([{ sheet: 'Our report', formerName: 'Report', cells: 0 }]);
  await workbook.writeSheets(report(7), names, edited);
  // Under the name that people gave it, it is now as Accord made it.
  expect(await workbook.writeSheets(report(7), names)).toMatchObject({ replaced: ['Our report', 'Notes'] });
  expect(model.workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    'Sheet1 Visible',
    'Our report Visible',
    'Notes Visible',
  ]);
  const sheet = requireSheet(model, 'Our report');
  expect(model.workbook.activeSheet).toBe(sheet.id);
  expect(sheet.rows.get(3)?.cells.get(1)?.value).toBe(7);
  expect(sheet.rows.get(0)?.cells.get(0)?.formula).toBe('=SUM(Lines[Net])+Notes!$A$1');
  expect(sheet.protection).not.toBeNull();
  expect(model.workbook.tables.map(({ name }) => name)).toEqual(['Lines']);
  expect(
    model.workbook.names.filter(({ scope }) => scope === undefined).map(({ name, formula }) => [name, formula]),
  ).toEqual([['ReportTotal', "='Our report'!$A$1"]]);
});

test('sheets that do not stand together stay where they are', async () => {
  const { model } = await begun();
  await workbook.writeSheets(report(1), names);
  await Excel.run((context) => {
    context.workbook.worksheets.getItem('Sheet1').position = 1;
    return context.sync();
  });
  const order = () => model.workbook.sheets.map(({ name }) => name);
  expect(order()).toEqual(['Report', 'Sheet1', 'Notes']);
  for (const round of [2, 3]) {
    await workbook.writeSheets(report(round), names);
    expect(order()).toEqual(['Report', 'Sheet1', 'Notes']);
  }
  await Excel.run((context) => {
    context.workbook.worksheets.getItem('Notes').position = 0;
    return context.sync();
  });
  await workbook.writeSheets(report(4), names);
  expect(order()).toEqual(['Notes', 'Report', 'Sheet1']);
});

test('a sheet from one of our files is recognised too, renamed or not', async () => {
  const plan = { title: 'Report', language: 'en', sheets: report(1), names };
  const { model, user } = openExcel(modelFromPlan(plan));
  await user.renameSheet('Report', 'Our report');
  const { edited } = await workbook.planSheets(report(7), names);
  expect(edited).toMatchObject([{ sheet: 'Our report', formerName: 'Report', cells: 0 }]);
  expect(await workbook.writeSheets(report(7), names, edited)).toMatchObject({
    created: [],
    replaced: ['Our report', 'Notes'],
    untouched: [],
  });
  expect(model.workbook.sheets.map(({ name }) => name)).toEqual(['Our report', 'Notes']);
  expect(requireSheet(model, 'Our report').rows.get(3)?.cells.get(1)?.value).toBe(7);
});

test.each([
  ['sheet', 'Notes', async ({ user }: Opened) => user.addSheet('notes')],
  [
    'table',
    'Lines',
    async ({ Excel }: Opened) => {
      await Excel.run(async (context) => {
        context.workbook.tables.add('Sheet1!C1:D2', true).name = 'Lines';
        await context.sync();
      });
    },
  ],
  [
    'name',
    'ReportTotal',
    async ({ Excel }: Opened) => {
      await Excel.run(async (context) => {
        context.workbook.names.add('ReportTotal', '=Sheet1!$A$1');
        await context.sync();
      });
    },
  ],
] as const)('a %s of somebody else that is called %s is left alone', async (kind, name, occupy) => {
  const office = await begun();
  await occupy(office);
  const before = office.host.snapshot();
  const error = await refused(workbook.writeSheets(report(1), names));
  expect(error.code).toBe('name-taken');
  expect(error.figures).toMatchObject({ kind, state: 'unchanged' });
  expect(error.figures['name']?.toLowerCase()).toBe(name.toLowerCase());
  expect(office.host.snapshot()).toEqual(before);
});

/** Runs a write once per action, making the host fail at that action. */
async function failEverywhere({ host }: Opened, write: () => Promise<unknown>): Promise<number> {
  const start = host.snapshot();
  const before = visible(start);
  host.resetTraffic();
  await write();
  const requests = host.traffic().exchanges.map((exchange) => exchange.actions);
  const done = strip(visible(host.snapshot()));
  let tried = 0;
  for (const [request, count] of requests.entries()) {
    for (let action = 0; action < count; action++) {
      host.restore(start);
      failLater(host, request, action);
      const outcome = await write().then(
        () => 'done',
        (error: unknown) => error,
      );
      const after = visible(host.snapshot());
      if (outcome === 'done') expect(strip(after)).toEqual(done);
      else {
        expect(outcome).toMatchObject({ code: 'excel-failed', figures: { state: 'unchanged' } });
        expect(after).toEqual(before);
      }
      tried++;
    }
  }
  return tried;
}

/** Leaves out identifiers, which differ after a retry. */
const strip = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      ['id', 'sheet', 'scope', 'active'].includes(key) ? undefined : inner,
    ),
  );

test('the workbook is unchanged wherever the host fails while creating sheets', async () => {
  expect(await failEverywhere(await begun(), () => workbook.writeSheets(report(1), names))).toBeGreaterThan(40);
}, 120_000);

test('the workbook is unchanged wherever the host fails while replacing sheets', async () => {
  const office = await begun();
  await workbook.writeSheets(report(1), names);
  await office.user.activate('Report');
  // Formulas and a name of people, which point to the new sheets afterwards or stay as they are.
  await office.user.paste('Sheet1', 'B1', [['=Report!A1'], ['=SUM(Lines[Net])'], ['=ReportTotal']]);
  await office.Excel.run((context) => {
    context.workbook.names.add('Mine', '=Notes!$A$1');
    return context.sync();
  });
  expect(await failEverywhere(office, () => workbook.writeSheets(report(2), names))).toBeGreaterThan(60);
}, 120_000);

test('the workbook is unchanged wherever the host fails while keeping sheets beside the new ones', async () => {
  const office = await begun();
  await workbook.writeSheets(report(1), names);
  await office.user.type('Notes', 'C3', 'Ask the funder');
  await office.user.renameSheet('Report', 'Report of March');
  await office.user.type('Sheet1', 'B1', "='Report of March'!A1");
  expect(await failEverywhere(office, () => workbook.writeSheets(report(2), names, 'keep'))).toBeGreaterThan(60);
}, 120_000);

test('leftovers of an interrupted write are removed by the next one', async () => {
  const { host, model } = await begun();
  const recover = failAlways(host, 3);
  const error = await refused(workbook.writeSheets(report(1), names));
  expect(error).toMatchObject({
    code: 'excel-left-over',
    figures: { state: 'changed', sheets: '_accord_new_1, _accord_new_2' },
  });
  expect(error.cause).toMatchObject({ code: 'excel-failed' });
  expect(model.workbook.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    'Sheet1 Visible',
    '_accord_new_1 Hidden',
    '_accord_new_2 Hidden',
  ]);
  recover();
  expect(await workbook.writeSheets(report(1), names)).toMatchObject({
    created: ['Report', 'Notes'],
    replaced: [],
    untouched: ['Sheet1'],
  });
  expect(model.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Report', 'Notes']);
  expect(model.workbook.tables.map(({ name }) => name)).toEqual(['Lines']);
});
