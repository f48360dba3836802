/** Files as the playground opens and saves them, with the product's own workbooks and with what people make themselves. */
import { moneyText } from '../../src/core/money';
import { consolidateFiles } from '../../src/jobs/consolidate';
import type { InputFile } from '../../src/jobs/open/workbook';
import { readFile } from '../src/files/read';
import { writeFile } from '../src/files/write';
import { createModel, dump, load, type SheetData, type WorkbookData } from '../src/host';
import { reportWorkbook } from '../../src/workbooks/report';
import { writeWorkbook } from '../../src/xlsx';
import { sampleExpected, sampleNames } from '../../tests/core/samples';
import { sampleFiles, today } from '../../tests/jobs/files';
import { open, withTable } from '../../tests/office/support';
import { handMade } from '../../tests/xlsx/zips';

const cellsOf = ({ rows }: SheetData) => [...(rows ?? [])].flatMap(([, { cells }]) => [...cells.values()]);

const saved = async ({ path, bytes }: InputFile) => ({
  path,
  bytes: await writeFile(opened(await readFile(bytes, path))),
});

/** As it is when somebody saves it. */
function opened(data: WorkbookData): WorkbookData {
  const model = createModel();
  load(model, data);
  return dump(model);
}

/** Names are saved in another order, which means nothing. */
const inOrder = ({ names = [], ...data }: WorkbookData): WorkbookData => ({
  ...data,
  names: [...names].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
});

test.each(sampleNames)('%s: what was saved opens as what was open', async (name) => {
  const { project, partners } = await sampleFiles(name);
  const consolidation = await consolidateFiles({ project, partners, today });
  const report = { path: 'report.xlsx', bytes: await writeWorkbook(reportWorkbook(consolidation, 'en', today)) };
  for (const { path, bytes } of [project, partners[0]!, report]) {
    const first = await readFile(bytes, path);
    expect(first.sheets.flatMap(cellsOf).length).toBeGreaterThan(500);
    expect(inOrder(await readFile(await writeFile(opened(first)), path))).toEqual(inOrder(first));
  }
});

test('partners’ files that were saved here consolidate to the same sums', async () => {
  const { project, partners } = await sampleFiles('saveurs-partagees');
  const again = { project: await saved(project), partners: await Promise.all(partners.map(saved)), today };
  const { totals } = await consolidateFiles(again);
  const { read, accepted, excluded, claimable } = totals;
  const found = Object.entries({ read, accepted, excluded, claimable });
  expect(sampleExpected('saveurs-partagees').totals).toMatchObject(
    Object.fromEntries(found.map(([key, money]) => [key, moneyText(money, 'EUR')])),
  );
});

test('what somebody made in an empty workbook is saved: looks, rules, panes, names, paper, protection', async () => {
  const office = await withTable(open());
  await office.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const cell = sheet.getRange('E2');
    cell.values = [[46_024.5]];
    cell.numberFormat = [['m/d/yyyy']];
    cell.format.font.bold = true;
    cell.format.font.strikethrough = true;
    cell.format.fill.color = '#FFF9E0';
    cell.format.horizontalAlignment = 'Center';
    const edge = cell.format.borders.getItem('EdgeBottom');
    edge.style = 'Double';
    edge.color = '#112233';
    const top = sheet.getRange('E3').format.borders.getItem('EdgeTop');
    top.style = 'Continuous';
    top.color = '#445566';
    top.weight = 'Medium';
    sheet.getRange('E3').format.protection.locked = false;
    sheet.getRange('G1:H2').merge();
    sheet.getRange('E4').dataValidation.rule = {
      date: { formula1: '2023-03-15', formula2: '2025-12-09', operator: 'Between' },
    };
    sheet.getRange('E5').dataValidation.rule = { list: { inCellDropDown: true, source: 'yes,no' } };
    const condition = sheet.getRange('B2:B3').conditionalFormats.add('Custom');
    condition.custom.rule.formula = '=$B2>15';
    condition.custom.format.fill.color = '#FBE3E3';
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    workbook.names.add('Rate', sheet.getRange('E2'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = 'Accord';
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    const hidden = workbook.worksheets.add('Kept aside');
    hidden.visibility = 'Hidden';
    sheet.protection.protect({ allowAutoFilter: true });
    await context.sync();
  });
  const made = dump(office.model);
  const reopened = createModel();
  load(reopened, await readFile(await writeFile(made), 'book.xlsx'));
  const again = dump(reopened);
  const [sheet, hidden] = again.sheets;
  const [before] = made.sheets;
  const same = ['cells', 'merges', 'freeze', 'protection', 'printRows', 'showGridlines'] as const;
  for (const key of same) expect({ [key]: sheet?.[key] }).toEqual({ [key]: before?.[key] });
  expect(sheet?.page).toMatchObject(before?.page ?? {});
  expect(sheet?.validations).toMatchObject([
    { areas: [{ row: 3, column: 4 }], rule: { date: { formula1: 45_000, formula2: 46_000, operator: 'Between' } } },
    { areas: [{ row: 4, column: 4 }], rule: { list: { inCellDropDown: true, source: 'yes,no' } } },
  ]);
  expect(sheet?.conditionals?.map(({ areas, settings }) => ({ areas, settings }))).toEqual(
    before?.conditionals?.map(({ areas, settings }) => ({ areas, settings })),
  );
  expect(hidden).toMatchObject({ name: 'Kept aside', visibility: 'Hidden' });
  expect(again.names?.map(({ name, formula }) => ({ name, formula }))).toEqual([
    { name: 'Rate', formula: '=Sheet1!$E$2' },
  ]);
  const [table] = again.tables ?? [];
  expect(table).toMatchObject({ name: 'Expenses', area: { row: 0, column: 0, rows: 3, columns: 3 } });
  expect(table?.columns.map(({ name }) => name)).toEqual(['Item', 'Amount', 'Double']);
});

test('a file that says nothing of views, paper or protection opens all the same', async () => {
  const bytes = handMade('<row r="1"><c r="A1" t="inlineStr"><is><t>Hotel</t></is></c><c r="B1"><v>12.5</v></c></row>');
  const { sheets } = await readFile(bytes, 'small.xlsx');
  expect(sheets).toMatchObject([{ name: 'One', visibility: 'Visible', freeze: null, protection: null }]);
  expect(sheets.flatMap(cellsOf)).toMatchObject([{ value: 'Hotel' }, { value: 12.5 }]);
});
