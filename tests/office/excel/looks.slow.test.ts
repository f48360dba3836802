/** What Excel refuses of a sheet's looks costs that look alone, is told, and never costs the sheet. */
import { createModel, modelFromPlan, requireSheet, type SheetData, type WorkbookData } from 'playground/host';
import { openWorkbookInExcel } from '../../../src/excel';
import type { SheetLook } from '../../../src/workbooks/open-workbook';
import { everything } from '../../xlsx/sample';
import { openExcel, today, visible } from './support';

const port = openWorkbookInExcel();
const sheets = everything.sheets.map((sheet) => ({ ...sheet, protected: true }));
const expenses = sheets.find(({ name }) => name === 'Expenses');

/** What the members of a look are called. */
const looks: { readonly [Look in SheetLook]: RegExp } = {
  charts: /^Chart/,
  paper: /^(PageLayout|HeaderFooter)(?!.*zoom)/,
  scale: /^PageLayout\.zoom/,
  panes: /^WorksheetFreezePanes/,
  view: /^Worksheet\.(showGridlines|tabColor)/,
  protection: /^WorksheetProtection\.protect$/,
};
const lookOf = (member: string): SheetLook | undefined =>
  (Object.keys(looks) as SheetLook[]).find((look) => looks[look].test(member));

/** The parts of a sheet in which each look shows. */
const places: { readonly [Look in SheetLook]: (keyof SheetData)[] } = {
  charts: ['charts'],
  paper: ['page', 'printRows', 'printColumns'],
  scale: ['page'],
  panes: ['freeze'],
  view: ['showGridlines', 'tabColor'],
  protection: ['protection'],
};

/** The workbook without what may be lacking, and without identifiers: a chart that was drawn again has another one. */
function without(data: WorkbookData, lacking: readonly SheetLook[]): unknown {
  const gone = new Set<string>(['id', 'sheet', 'active', ...lacking.flatMap((look) => places[look])]);
  return JSON.parse(JSON.stringify(visible(data), (key, value: unknown) => (gone.has(key) ? undefined : value)));
}

async function written(refuses: (member: string) => boolean) {
  const members = new Set<string>();
  const { host, model, user } = openExcel(createModel({ today: () => today }), {
    refuses,
    onMember: (member, changes) => changes && members.add(member),
  });
  await user.type('Sheet1', 'A1', 'Mine');
  const done = await port.writeSheets(sheets, everything.names);
  return { done, members: [...members], snapshot: host.snapshot(), model };
}

test('each member of a look may be refused, at the cost of that look', async () => {
  const { members, snapshot, done } = await written(() => false);
  expect(done.lacking).toEqual([]);
  const tried = members.flatMap((member) => {
    const look = lookOf(member);
    return look ? [{ member, look }] : [];
  });
  expect(new Set(tried.map(({ look }) => look))).toEqual(new Set(Object.keys(looks)));
  expect(tried.length).toBeGreaterThan(30);
  for (const { member, look } of tried) {
    const other = await written((one) => one === member);
    expect({ member, lacking: other.done.lacking }).toEqual({ member, lacking: [look] });
    expect(without(other.snapshot, [look])).toEqual(without(snapshot, [look]));
    expect(other.model.workbook.activeSheet).toBe(requireSheet(other.model, 'Sheet1').id);
  }
}, 60_000);

test('where all of them are refused, the sheets are there', async () => {
  const { snapshot } = await written(() => false);
  const all = Object.keys(looks) as SheetLook[];
  const bare = await written((member) => lookOf(member) !== undefined);
  expect([...bare.done.lacking].sort()).toEqual([...all].sort());
  expect(without(bare.snapshot, all)).toEqual(without(snapshot, all));
  for (const { charts, freeze, protection } of bare.snapshot.sheets)
    expect({ charts, freeze, protection }).toEqual({ charts: [], freeze: null, protection: null });
});

test('one chart that is refused leaves those before and after it, and nothing half drawn', async () => {
  const [first, , ...others] = expenses?.charts ?? [];
  let added = 0;
  // Late in the second chart, in the first attempt as in the one for it alone.
  const { done, model } = await written((member) => {
    if (member === 'ChartCollection.add') added++;
    return member === 'ChartAxis.linkNumberFormat' && (added === 2 || added === 4);
  });
  expect(done.lacking).toEqual(['charts']);
  expect(requireSheet(model, 'Expenses').charts.map(({ name }) => name)).toEqual(
    [first, ...others].map((chart) => chart?.title),
  );
});

test('sheets that are replaced get their looks anew, and protection comes last', async () => {
  const order: string[] = [];
  const { model } = openExcel(modelFromPlan({ ...everything, sheets }, { today: () => today }), {
    onMember: (member, changes) => changes && order.push(member),
  });
  const { edited } = await port.planSheets(sheets, everything.names);
  await port.writeSheets(sheets, everything.names, edited);
  expect(requireSheet(model, 'Expenses').charts).toHaveLength(4);
  const after = order.slice(order.indexOf('WorksheetProtection.protect'));
  expect(new Set(after)).toEqual(new Set(['WorksheetProtection.protect', 'Worksheet.delete']));
});
