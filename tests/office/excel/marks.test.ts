import { openWorkbookInExcel } from '../../../src/excel';
import { emptyList, markFormula, markLists } from '../../../src/excel/mark-lists';
import { modelFromPlan, requireSheet, type Model } from 'playground/host';
import type { Mark, OpenWorkbook } from '../../../src/workbooks/open-workbook';
import { everything } from '../../xlsx/sample';
import { failAlways, openExcel, refused, today, visible, type Opened } from './support';

/** The table `Expenses`: header in row 4, three rows, six columns. */
function opened(): Opened & { workbook: OpenWorkbook } {
  return { ...openExcel(modelFromPlan(everything, { today: () => today })), workbook: openWorkbookInExcel() };
}

const error = (row: number, column: number): Mark => ({ sheet: 'Expenses', row, column, severity: 'error' });
const warning = (row: number, column: number): Mark => ({ sheet: 'expenses', row, column, severity: 'warning' });
const lists = ({ workbook: { names } }: Model) =>
  Object.fromEntries(
    names
      .filter(({ name }) => /^_accord_(errors|warnings)/.test(name))
      .map(({ name, formula, visible: shown }) => [name, shown ? 'visible' : formula]),
  );
const rules = (model: Model) =>
  requireSheet(model, 'Expenses')
    .conditionals.map(({ settings }) => settings['Custom.Rule.Formula'])
    .filter((formula) => typeof formula === 'string' && formula.includes('_accord_'));

/** A cell's number, column by column, as the formula counts. */
const number = (row: number, column: number): number => (column + 1) * 1_048_576 + row + 1;

test('marks are hidden names and a rule for each; removing them leaves no trace', async () => {
  const { host, model, workbook } = opened();
  const before = visible(host.snapshot());
  const sheets = model.workbook.sheets.length;
  await workbook.mark([error(5, 2), warning(4, 0), warning(5, 0), warning(5, 2)]);
  expect(lists(model)).toEqual({
    _accord_errors: `={0,${number(5, 2)};0,1}`,
    // Cells below one another are a run; a cell with an error is marked as that only.
    _accord_warnings: `={0,${number(4, 0)};0,2}`,
  });
  expect(rules(model)).toEqual([markFormula('_accord_warnings'), markFormula('_accord_errors')]);
  expect(model.workbook.sheets).toHaveLength(sheets);
  await workbook.mark([error(6, 2)]);
  expect(lists(model)).toEqual({ _accord_errors: `={0,${number(6, 2)};0,1}`, _accord_warnings: emptyList });
  expect(rules(model)).toHaveLength(2);
  await workbook.unmark();
  expect(visible(host.snapshot())).toEqual(before);
});

test('nothing is written until there is something to mark, and nothing twice', async () => {
  const { host, model, workbook } = opened();
  const before = host.snapshot();
  await workbook.mark([]);
  expect([host.snapshot(), model.undo.length]).toEqual([before, 0]);
  host.resetTraffic();
  await workbook.mark([]);
  expect(host.traffic().requests).toBe(0);
  await workbook.mark([error(5, 2)]);
  const steps = model.undo.length;
  await workbook.mark([error(5, 2)]);
  expect(model.undo).toHaveLength(steps);
});

test('marks set within a step go when none are left', async () => {
  const { model, workbook } = opened();
  await workbook.mark([]);
  await workbook.oneStep('Expenses', (step) => step.mark([error(5, 2)]));
  await workbook.mark([]);
  expect(lists(model)).toEqual({ _accord_errors: emptyList });
});

test('marks that were undone or whose rules were deleted are set again', async () => {
  const { model, user, workbook } = opened();
  await workbook.mark([error(5, 2)]);
  await workbook.mark([error(6, 2)]);
  const wanted = lists(model);
  await user.undo();
  expect(lists(model)).not.toEqual(wanted);
  await workbook.mark([error(6, 2)]);
  expect(lists(model)).toEqual(wanted);
  const sheet = requireSheet(model, 'Expenses');
  const [first] = rules(model);
  sheet.conditionals = sheet.conditionals.filter(({ settings }) => settings['Custom.Rule.Formula'] !== first);
  await workbook.mark([error(6, 2)]);
  expect(rules(model)).toEqual([first]);
});

test('rules with holes, or of an earlier kind, are replaced', async () => {
  const { model, workbook } = opened();
  await workbook.mark([error(5, 2)]);
  const sheet = requireSheet(model, 'Expenses');
  const [rule] = rules(model);
  const ours = sheet.conditionals.find(({ settings }) => settings['Custom.Rule.Formula'] === rule)!;
  const whole = ours.areas;
  ours.areas = whole.map((area) => ({ ...area, rows: 1 }));
  sheet.conditionals.push({
    ...structuredClone(ours),
    id: 'earlier',
    areas: whole,
    settings: { ...ours.settings, 'Custom.Rule.Formula': '=LOOKUP(1,_accord_errors)=1' },
  });
  await workbook.mark([error(5, 2)]);
  expect(rules(model)).toEqual([markFormula('_accord_errors')]);
  expect(sheet.conditionals.find(({ id }) => id !== ours.id && id !== 'earlier')?.areas).toBeDefined();
});

test('what Excel refuses is told', async () => {
  const { host, workbook } = opened();
  const end = failAlways(host, 0);
  expect((await refused(workbook.mark([error(5, 2)]))).code).toBe('excel-failed');
  end();
  expect(await workbook.mark([error(5, 2)])).toBe(0);
});

test('thousands of single cells take several names, each a formula that Excel accepts; the rest is counted', () => {
  const scattered = (count: number): Mark[] => Array.from({ length: count }, (_, index) => error(index * 2, 5));
  const { lists: some, left: none } = markLists(scattered(2_000)).get('expenses')!;
  expect(some.length).toBeGreaterThan(1);
  expect(none).toBe(0);
  expect(Math.max(...some.map(({ formula }) => formula.length))).toBeLessThanOrEqual(8_192);
  const { lists: all, left } = markLists(scattered(10_000)).get('expenses')!;
  const listed = all.flatMap(({ formula }) => formula.slice(2, formula.indexOf(';')).split(',').slice(1));
  expect([new Set(listed).size + left, left > 0]).toEqual([10_000, true]);
  // A whole column is one run.
  const column = Array.from({ length: 100_000 }, (_, index) => error(index, 5));
  expect(markLists(column).get('expenses')).toEqual({
    left: 0,
    lists: [{ name: '_accord_errors', severity: 'error', formula: `={0,${number(0, 5)};0,100000}` }],
  });
});
