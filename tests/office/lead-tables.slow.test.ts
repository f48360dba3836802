/** The tables of a project workbook, open in Excel, that were turned into plain cells. */
import { acceptancesTable } from '../../src/core/expenses/acceptances';
import { handInsTable } from '../../src/core/claims/hand-ins';
import { ratesTable } from '../../src/core/rates/table';
import { openWorkbookInExcel } from '../../src/excel';
import { readNative } from '../../src/jobs/native/rows';
import { readDecisions } from '../../src/jobs/open/decisions';
import type { ProjectTable } from '../../src/workbooks/native-tables';
import { projectWorkbook } from '../../src/workbooks/project';
import { modelFromPlan } from 'playground/host';
import { sampleTerms } from '../core/samples';
import { today } from '../jobs/today';
import { openExcel } from './excel/support';

const terms = sampleTerms('saveurs-partagees');
const rows = {
  [acceptancesTable.name]: ['G1', 26, 'unpaid', null, 'Agreed'],
  [handInsTable.name]: ['G1', 'S1', '2027-02-03'],
  [ratesTable.name]: ['PLN', '2026-05', 4.35],
};

test.each([
  ['one by one', [acceptancesTable, handInsTable, ratesTable].map((table): ProjectTable[] => [table])],
  ['all together', [[acceptancesTable, handInsTable, ratesTable]]],
])('are read all the same, %s', async (_, cases) => {
  for (const lost of cases) {
    const plan = projectWorkbook(terms, 'pt', today);
    for (const table of plan.sheets.flatMap(({ tables }) => tables)) {
      const cells = Object.entries(rows).find(([name]) => name === table.name)?.[1] ?? [];
      cells.forEach((cell, at) => (table.rows[0]![at] = cell));
    }
    const { Excel } = openExcel(modelFromPlan(plan));
    await Excel.run(async (context) => {
      for (const { name } of lost) {
        const table = context.workbook.tables.getItem(name);
        table.worksheet.name = `${name} 2026`;
        table.convertToRange();
      }
      await context.sync();
    });
    const book = await openWorkbookInExcel().read();
    for (const table of lost)
      expect({ table: table.name, rows: readNative(book, table, terms).rows.length }).toEqual({
        table: table.name,
        rows: 1,
      });
    expect(readDecisions({ book, path: '' }, terms).rows).toMatchObject([{ partner: 'G1', line: 26, rule: 'unpaid' }]);
  }
});
