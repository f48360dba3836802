/** What people wrote on sheets that Accord makes again: nothing of it goes without having been shown. */
import { openWorkbookInExcel } from '../../../src/excel';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { cutNames } from '../../../src/core/consolidation/figures';
import type { Day } from '../../../src/core/days';
import { madeNames, readMade } from '../../../src/workbooks/made';
import type { SheetPlan } from '../../../src/workbooks/plan';
import { monitoringSheets, projectWorkbook } from '../../../src/workbooks/project';
import { cellAt, modelFromPlan, requireSheet } from 'playground/host';
import { noDecisions } from '../../core/builders';
import { sampleTerms } from '../../core/samples';
import { sampleFiles } from '../../workbooks/ledgers';
import { emptySheet } from '../../xlsx/sample';
import { openExcel, refused, visible, type Opened } from './support';

const workbook = openWorkbookInExcel();

/** A sheet as funder tables are: a title, headings, lines with texts, dates and amounts, a sum. */
const statement = (amount: number, rows = 3): SheetPlan =>
  emptySheet('Statement', {
    remade: true,
    cells: [
      { row: 0, column: 1, value: 'Statement of "expenses"', style: 'title' },
      ...['No', 'Supplier', 'Paid', 'Net'].map((value, index) => ({
        row: 2,
        column: 1 + index,
        value,
        style: 'header' as const,
      })),
      ...Array.from({ length: rows }, (_, row) => [
        { row: 3 + row, column: 1, value: `00${row + 1}`, style: 'inputText' as const },
        { row: 3 + row, column: 2, value: 'Müller\r\n& Söhne', style: 'textWrap' as const },
        { row: 3 + row, column: 3, value: 46_000 + row, style: 'date' as const },
        { row: 3 + row, column: 4, value: (amount + row) / 3, style: 'amount' as const },
      ]).flat(),
      {
        row: 3 + rows,
        column: 4,
        value: amount,
        formula: `ROUND(SUM($E$4:$E$${3 + rows})*1.10,2)`,
        style: 'totalAmount',
      },
    ],
  });

async function written(rows?: number): Promise<Opened> {
  const office = openExcel();
  await workbook.writeSheets([statement(10, rows)]);
  return office;
}

const edits = async () => (await workbook.planSheets([statement(20)])).edited;

test('a sheet on which nobody wrote is made again without a question', async () => {
  const { model } = await written();
  expect(await edits()).toEqual([]);
  await workbook.writeSheets([statement(20)]);
  expect(await edits()).toEqual([]);
  expect(cellAt(requireSheet(model, 'Statement'), 3, 4).value).toBe(20 / 3);
});

const kinds: [string, (office: Opened) => Promise<unknown>, object][] = [
  ['a note beside', ({ user }) => user.type('Statement', 'H5', 'Ask the bank'), { cells: 1, places: ['H5'] }],
  ['a note below', ({ user }) => user.type('Statement', 'B12', 'Seen, 3 May'), { cells: 1, places: ['B12'] }],
  ['a note above', ({ user }) => user.type('Statement', 'A1', 'Draft'), { cells: 1, places: ['A1'] }],
  [
    'a column of their own',
    ({ user }) => user.paste('Statement', 'F3', [['Bank'], ['x'], ['y'], ['=E6*2']]),
    { cells: 4, places: ['F3:F6'] },
  ],
  ['an amount typed over', ({ user }) => user.type('Statement', 'E4', '12.5'), { cells: 1, places: ['E4'] }],
  ['a text typed over', ({ user }) => user.type('Statement', 'B4', '1'), { cells: 1, places: ['B4'] }],
  ['another title', ({ user }) => user.type('Statement', 'B1', 'Our statement'), { cells: 1, places: ['B1'] }],
  [
    'a formula typed over',
    ({ user }) => user.type('Statement', 'E7', '=ROUND(SUM($E$4:$E$5)*1.10,2)'),
    { cells: 1, places: ['E7'] },
  ],
  ['a sum turned into a figure', ({ user }) => user.type('Statement', 'E7', '37'), { cells: 1, places: ['E7'] }],
  [
    'a comment',
    ({ Excel }) =>
      Excel.run((context) => {
        context.workbook.comments.add('Statement!C4', 'Invoice missing');
        return context.sync();
      }),
    { cells: 0, comments: ['C4'] },
  ],
  [
    'a chart',
    ({ Excel }) =>
      Excel.run((context) => {
        const sheet = context.workbook.worksheets.getItem('Statement');
        sheet.charts.add('ColumnClustered', sheet.getRange('E4:E6'), 'Columns');
        return context.sync();
      }),
    { cells: 0, charts: 1 },
  ],
  [
    'another name',
    ({ user }) => user.renameSheet('Statement', 'Statement of March'),
    { sheet: 'Statement of March', formerName: 'Statement', cells: 0 },
  ],
];

test.each(kinds)('%s is told before anything happens, and kept if so wished', async (_, edit, told) => {
  const office = await written();
  await edit(office);
  const { name } = requireSheet(office.model, office.model.workbook.sheets[1]?.name ?? '');
  const before = visible(office.host.snapshot());
  const found = await edits();
  expect(found).toMatchObject([{ sheet: name, known: true, ...told }]);
  const error = await refused(workbook.writeSheets([statement(20)]));
  expect(error).toMatchObject({ code: 'sheet-edited', figures: { sheet: name, state: 'unchanged' } });
  expect(visible(office.host.snapshot())).toEqual(before);

  const start = office.host.snapshot();
  expect(await workbook.writeSheets([statement(20)], [], found)).toMatchObject({ replaced: [name], kept: [] });
  expect(await edits()).toEqual([]);

  office.host.restore(start);
  const old = structuredClone(requireSheet(office.model, name).rows);
  const { kept, names, created } = await workbook.writeSheets([statement(20)], [], 'keep');
  expect([names, created]).toEqual([['Statement'], ['Statement']]);
  expect(kept).toEqual([name === 'Statement' ? 'Statement (2)' : name]);
  expect(requireSheet(office.model, kept[0] ?? '').rows).toEqual(old);
  expect(cellAt(requireSheet(office.model, 'Statement'), 3, 4).value).toBe(20 / 3);
  // The kept sheet is the reader's own from now on.
  expect(await workbook.writeSheets([statement(30)])).toMatchObject({ replaced: ['Statement'], kept: [] });
  expect(requireSheet(office.model, kept[0] ?? '').rows).toEqual(old);
});

test('what was written after the question was asked is asked about again', async () => {
  const { user, model } = await written();
  await user.type('Statement', 'H5', 'Ask the bank');
  const agreed = await edits();
  await user.type('Statement', 'H6', 'Answered');
  expect((await refused(workbook.writeSheets([statement(20)], [], agreed))).code).toBe('sheet-edited');
  expect(cellAt(requireSheet(model, 'Statement'), 5, 7).value).toBe('Answered');
});

test('a sheet of somebody else is in nobody’s way only under another name', async () => {
  const { user, model } = openExcel();
  await user.addSheet('Statement');
  await user.type('Statement', 'A1', 'My own');
  expect((await refused(workbook.planSheets([statement(1)]))).code).toBe('name-taken');
  expect((await refused(workbook.writeSheets([statement(1)], [], 'keep'))).code).toBe('name-taken');
  expect(cellAt(requireSheet(model, 'Statement'), 0, 0).value).toBe('My own');
});

test('of large sheets whole rows are told', async () => {
  const { user } = await written(6_000);
  expect(await edits()).toEqual([]);
  await user.type('Statement', 'E12', '1');
  await user.type('Statement', 'J12', 'Why?');
  expect(await edits()).toMatchObject([{ cells: 5, places: ['B12:E12', 'J12'] }]);
});

test('where it is not known what Accord wrote, every filled cell counts', async () => {
  const office = await written();
  await office.Excel.run((context) => {
    context.workbook.worksheets.getItem('Statement').names.getItem('_accord_made_1').delete();
    return context.sync();
  });
  expect(await edits()).toMatchObject([{ known: false, cells: 18, places: ['B1:E7'] }]);
  expect((await refused(workbook.writeSheets([statement(20)]))).code).toBe('sheet-edited');
});

test('formulas and names elsewhere point to the sheet that was made again', async () => {
  const { user, model, Excel } = await written();
  await user.paste('Sheet1', 'A1', [['=Statement!E4'], ["=SUM('Statement'!E4:E6)+1"], ['Statement!E4'], ['=A1']]);
  await Excel.run((context) => {
    context.workbook.names.add('Mine', '=Statement!$E$7');
    return context.sync();
  });
  await workbook.writeSheets([statement(20)]);
  const sheet = requireSheet(model, 'Sheet1');
  expect([0, 1, 2, 3].map((row) => cellAt(sheet, row, 0).formula ?? cellAt(sheet, row, 0).value)).toEqual([
    '=Statement!E4',
    "=SUM('Statement'!E4:E6)+1",
    'Statement!E4',
    '=A1',
  ]);
  expect(model.workbook.names.find(({ name }) => name === 'Mine')?.formula).toBe('=Statement!$E$7');
  expect(JSON.stringify(model.workbook)).not.toContain('#REF!');
});

test('a protected sheet with such a formula is named, and nothing is written', async () => {
  const { user, host, Excel } = await written();
  await user.type('Sheet1', 'A1', '=Statement!E4');
  await Excel.run((context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect({}, 'secret');
    return context.sync();
  });
  const before = visible(host.snapshot());
  const error = await refused(workbook.writeSheets([statement(20)]));
  expect(error).toMatchObject({ code: 'sheet-protected', figures: { sheet: 'Sheet1', state: 'unchanged' } });
  expect(visible(host.snapshot())).toEqual(before);
});

test('looking at what would go takes the same round trips whatever is on the sheets', async () => {
  const cost = async (office: Opened): Promise<number> => {
    office.host.resetTraffic();
    await edits();
    return office.host.traffic().requests;
  };
  const small = await cost(await written());
  const office = await written(2_000);
  await office.user.paste(
    'Statement',
    'H1',
    Array.from({ length: 300 }, (_, row) => [`Note ${row}`]),
  );
  // Two for the inventory, two for the cells and comments, and the client's own, which releases their ranges.
  expect([small, await cost(office)]).toEqual([5, 5]);
});

test('the monitoring of a project keeps what the lead wrote on it, and no other sheet is touched', async () => {
  const terms = sampleTerms('minor-med');
  const day = '2026-11-26' as Day;
  const plan = projectWorkbook(terms, 'en', day);
  const { user, model } = openExcel(modelFromPlan(plan));
  const filled = monitoringSheets(consolidate(terms, sampleFiles('minor-med'), noDecisions), 'en', day);
  expect((await workbook.planSheets(filled.sheets, filled.names)).edited).toEqual([]);
  // What is chosen in a dropdown is nobody's words.
  const [, chosen = ''] = /!(.*)$/.exec(plan.names.find(({ name }) => name === cutNames.partner)?.ref ?? '') ?? [];
  await user.type('Financial monitoring', chosen.replaceAll('$', ''), terms.agreement.partners[0]?.name ?? '');
  expect((await workbook.planSheets(filled.sheets, filled.names)).edited).toEqual([]);
  // The table of figures can be filled in by hand from a report.
  await user.paste('Consolidated figures', 'B9', [['P1 · by hand']]);
  const before = structuredClone(model.workbook.sheets);
  expect((await workbook.planSheets(filled.sheets, filled.names)).edited).toMatchObject([
    { sheet: 'Consolidated figures', cells: 1, places: ['B9'] },
  ]);
  const done = await workbook.writeSheets(filled.sheets, filled.names, 'keep');
  const replaced = [
    ...['Committee page', 'Monitoring', 'Financial monitoring', 'Forecast', 'Figures by period'],
    ...['Progress of partners', 'Results of partners', 'Staff time'],
  ];
  expect(done).toMatchObject({ replaced, kept: ['Consolidated figures (2)'] });
  expect(model.workbook.tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Consolidated', 'Consolidated_2']),
  );
  for (const sheet of before) {
    if (!replaced.includes(sheet.name) && sheet.name !== 'Consolidated figures')
      expect(requireSheet(model, sheet.name).rows).toEqual(sheet.rows);
  }
  expect(JSON.stringify(model.workbook)).not.toContain('#REF!');
});

test('the hidden names stay within Excel’s limits, and say the same when read back', () => {
  for (const rows of [1, 3, 900, 6_000]) {
    const names = madeNames(statement(1, rows), 'It’s "mine"');
    for (const { formula } of names) {
      expect(formula.length).toBeLessThan(8192);
      for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThanOrEqual(257);
    }
    expect(readMade([...names].reverse())?.sheet).toBe('It’s "mine"');
    expect(names.length > 1 ? readMade(names.slice(0, -1)) : undefined).toBeUndefined();
  }
});
