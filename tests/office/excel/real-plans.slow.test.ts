import { funderTables } from '../../../src/core/tables';
import { funderTableWorkbook } from '../../../src/workbooks/funder-table';
import { partnerWorkbook } from '../../../src/workbooks/partner';
import { consolidate } from '../../../src/core/consolidation/consolidate';
import { noDecisions } from '../../core/builders';
import { openWorkbookInExcel } from '../../../src/excel';
import { differences } from 'playground/host';
import { monitoringSheets, projectWorkbook } from '../../../src/workbooks/project';
import type { Day } from '../../../src/core/days';
import { sampleTerms } from '../../core/samples';
import { historyText } from '../../../src/core/amendments/history';
import { claimedBook } from '../../workbooks/claimed-book';
import { sampleFiles } from '../../workbooks/ledgers';
import { bothWays } from './both-ways';
import { openExcel } from './support';

const terms = sampleTerms('minor-med');
const { agreement } = terms;
const amendedTerms = {
  ...terms,
  history: historyText({ earlier: [{ agreement, decision: undefined }], decision: undefined }),
};
const book = claimedBook(terms, sampleFiles('minor-med'), [agreement.periods[0]!.code]);

test.each(Object.values(funderTables))(
  'the funder table $name goes into the open workbook as into a file, in seven round trips',
  async (table) => {
    const source = {
      terms: amendedTerms,
      period: undefined,
      partner: undefined,
      lines: [],
      flatRates: [],
      spending: [],
      forecast: [],
      rows: [],
      book,
    };
    const cost = await bothWays(funderTableWorkbook(table.name, table.build(source), source, 'fr'));
    // The last two freeze its panes.
    expect(cost.requests).toBe(7);
    expect(cost.requestBytes).toBeLessThan(1_000_000);
  },
);

test("every sheet of a partner's workbook reads back the same", async () => {
  const cost = await bothWays(partnerWorkbook(terms, [...terms.partners.keys()][0]!, 'pt', '2026-03-15' as Day));
  expect(cost.requests).toBeLessThanOrEqual(8);
});

test("every sheet of a project's workbook reads back the same", async () => {
  // So many sheets are more than one request may hold.
  const cost = await bothWays(projectWorkbook(terms, 'en', '2026-03-15' as Day));
  expect(cost.requests).toBeLessThanOrEqual(13);
});

test('a consolidation fills the monitoring of the open project, and nothing else', async () => {
  const today = '2026-11-26' as Day;
  const project = projectWorkbook(terms, 'en', today);
  const { model } = openExcel();
  const workbook = openWorkbookInExcel(project.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  await workbook.writeSheets(project.sheets, project.names);
  const others = (): string[] => model.workbook.sheets.map(({ name }) => name);
  const before = others();

  const filled = monitoringSheets(consolidate(terms, sampleFiles('minor-med'), noDecisions), 'en', today);
  expect(await workbook.planSheets(filled.sheets, filled.names)).toMatchObject({
    created: [],
    replaced: [
      'Committee page',
      'Monitoring',
      'Financial monitoring',
      'Forecast',
      'Figures by period',
      'Consolidated figures',
      'Progress of partners',
      'Results of partners',
      'Staff time',
    ],
  });
  const changed = differences(model);
  await workbook.writeSheets(filled.sheets, filled.names);
  expect(others()).toEqual(before);
  // The playground's calculation sees every cell of the new sheets.
  const told = changed().cells;
  for (const { name, cells } of filled.sheets) {
    const { id } = model.workbook.sheets.find((sheet) => sheet.name === name)!;
    expect(told.get(id)!.length).toBeGreaterThanOrEqual(cells.filter(({ value }) => value !== null).length);
  }
  // The start sheet, which was not rewritten, finds the new figures by their names.
  const { names, sheets } = await workbook.read();
  for (const name of ['MonitoredUsed', 'ConsolidatedAccepted'])
    expect(names.find((one) => one.name === name)?.ref.replaceAll("'", '')).toBe(
      filled.names.find((one) => one.name === name)?.ref.replaceAll("'", ''),
    );
  const figures = sheets.find(({ name }) => name === 'Consolidated figures')!;
  expect(figures.tables.map(({ name }) => name)).toEqual(['Consolidated']);
  const partners = figures.rows.flatMap(({ cells: [first] }) => (typeof first === 'string' ? [first] : []));
  expect(partners.filter((text) => text.startsWith('P1 ')).length).toBeGreaterThan(10);
});
