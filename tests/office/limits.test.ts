/** The host refuses what Microsoft's tables say that Excel refuses. */
import { requireSheet } from 'playground/host';
import { codeOf, open, type Opened } from './support';

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** Several requests of one run with `mergeUndoGroup`, each on the first sheet. */
const grouped = ({ Excel: { run } }: Opened, ...works: Work[]): Promise<void> =>
  run({ mergeUndoGroup: true }, async (context) => {
    for (const work of works) {
      work(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    }
  });

const change = ({ run }: Opened, work: Work): Promise<void> =>
  run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });

const write =
  (address: string): Work =>
  (sheet) => {
    sheet.getRange(address).values = [[1]];
  };
const rename: Work = (sheet) => {
  sheet.name = 'Other';
};

test('a group is one step back; without it, and between two groups, each request is one', async () => {
  const groups = open({ undoGroups: true });
  await grouped(groups, write('A1'), write('A2'));
  await grouped(groups, write('A3'));
  await groups.user.type('Sheet1', 'B1', 'x');
  expect(groups.model.undo).toHaveLength(3);
  await groups.user.undo();
  await groups.user.undo();
  await groups.user.undo();
  expect(groups.host.snapshot().sheets[0]?.cells).toEqual({});
  // The pinned client sends nothing of it.
  const pinned = open();
  await grouped(pinned, write('A1'), write('A2'));
  expect(pinned.model.undo).toHaveLength(2);
});

test('a group refuses what Excel cannot take back there, and keeps what came before', async () => {
  const desktop = open({ undoGroups: true });
  expect(await codeOf(grouped(desktop, write('A1'), rename, write('A2')))).toBe('UndoNotSupported');
  expect(desktop.host.snapshot().sheets[0]).toMatchObject({ name: 'Sheet1', cells: { A1: 1 } });
  const web = open({ undoGroups: true, platform: 'web' });
  await grouped(web, write('A1'), rename);
  expect(web.model.undo).toHaveLength(1);
  const protect: Work = (sheet) => sheet.protection.protect();
  for (const platform of ['desktop', 'web'] as const)
    expect(await codeOf(grouped(open({ undoGroups: true, platform }), protect))).toBe('UndoNotSupported');
});

test('outside of a group it is done, and clears what can be undone', async () => {
  for (const [platform, left] of [
    ['desktop', 0],
    ['web', 2],
  ] as const) {
    const office = open({ platform });
    await change(office, write('A1'));
    await change(office, rename);
    expect(office.model.undo).toHaveLength(left);
  }
});

test('the Web takes 5 MB a request; the desktop has no such limit', async () => {
  const long: Work = (sheet) => {
    sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
  };
  expect(await codeOf(change(open({ platform: 'web' }), long))).toBe('RequestPayloadSizeLimitExceeded');
  await change(open(), long);
});

test('panes are frozen on visible sheets only, and bring an inactive one to the front', async () => {
  const office = open();
  await change(office, (_, { workbook }) => {
    workbook.worksheets.add('Aside').visibility = 'Hidden';
    workbook.worksheets.add('Front').activate();
  });
  const freeze = (name: string) =>
    change(office, (_, { workbook }) => workbook.worksheets.getItem(name).freezePanes.freezeRows(1));
  expect(await codeOf(freeze('Aside'))).toBe('InvalidOperation');
  await freeze('Sheet1');
  expect(office.model.workbook.activeSheet).toBe(requireSheet(office.model, 'Sheet1').id);
});

test('a protected sheet refuses charts, tables and validations, but no names, freezing or paper', async () => {
  const office = open();
  await change(office, (sheet) => sheet.protection.protect());
  const refused: Work[] = [
    (sheet) => void sheet.charts.add('Line', sheet.getRange('A1:B2'), 'Columns'),
    (sheet) => void sheet.tables.add('A1:B2', true),
    (sheet) => (sheet.getRange('A1').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'EqualTo' } }),
    (sheet) => sheet.protection.protect(),
  ];
  for (const work of refused) expect(await codeOf(change(office, work))).toBe('AccessDenied');
  await change(office, (sheet) => {
    sheet.names.add('Here', sheet.getRange('A1'));
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.orientation = 'Landscape';
  });
});

test('a member beyond what is announced, or without a row where rows are asked for, is refused', async () => {
  const old = open({ announced: { ExcelApi: '1.8' } });
  expect(await codeOf(change(old, (sheet) => (sheet.pageLayout.orientation = 'Landscape')))).toBe('ApiNotFound');
  const used: string[] = [];
  const strict = open({ strict: true, onMember: (member, changes) => changes && used.push(member) });
  expect(await codeOf(change(strict, (sheet) => sheet.getRange('A1').insert('Down')))).toBe('NotImplemented');
  await change(strict, write('A1'));
  expect(used).toEqual(['Range.insert', 'Range.values']);
});

test('an undone group comes back with redo', async () => {
  const office = open({ undoGroups: true });
  await grouped(office, write('A1'), write('A2'));
  const after = office.host.snapshot();
  await office.user.undo();
  await office.user.redo();
  expect(office.host.snapshot()).toEqual(after);
});
