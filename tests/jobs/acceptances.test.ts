/** The lead keeps a line: the table Acceptances of the project workbook is honoured. */
import { consolidateFiles } from '../../src/jobs/consolidate';
import { readAcceptances } from '../../src/jobs/open/acceptances';
import { acceptancesTable } from '../../src/core/expenses/acceptances';
import type { CellRead, SheetsRead } from '../../src/workbooks/sheets-read';
import { sampleTerms } from '../core/samples';
import { sampleFiles, today } from './files';

function book(rows: CellRead[][]): SheetsRead {
  const header = ['Partner', 'Line', 'Rule', 'Reason', 'Decided by', 'Date'];
  return {
    names: [],
    date1904: false,
    sheets: [
      {
        name: 'Decisions',
        hidden: false,
        tables: [
          {
            name: acceptancesTable.name,
            area: { row: 3, column: 0, rows: rows.length + 1, columns: 6 },
            hasHeaders: true,
            hasTotals: false,
          },
        ],
        rows: [header, ...rows].map((cells, index) => ({ row: index + 3, cells })),
        formulas: new Set(),
        dates: new Set(),
      },
    ],
  };
}

test('codes, dropdown texts and titles are understood; rows without a reason decide nothing', () => {
  const decisions = readAcceptances(
    book([
      ['G1', 27, 'outside-eligibility', 'Agreed with the authority', null, null],
      ['G2 · GAL Plateau', '18', 'unpaid · Not paid', 'Paid in May', null, null],
      ['G1', 26, 'outside-eligibility', null, null, null],
      ['G1', null, 'unpaid', 'which line?', null, null],
      ['G1', 3, 'no such rule', 'x', null, null],
    ]),
    sampleTerms('saveurs-partagees'),
  );
  expect(decisions).toEqual([
    { partner: 'G1', line: 27, rule: 'outside-eligibility', reason: 'Agreed with the authority' },
    { partner: 'G2', line: 18, rule: 'unpaid', reason: 'Paid in May' },
  ]);
});

test('a project workbook as generated decides nothing', async () => {
  const files = await sampleFiles('saveurs-partagees');
  const { acceptances, totals } = await consolidateFiles({ ...files, today });
  expect(acceptances).toEqual([]);
  expect(totals.claimable).toBe(5_236_370);
});
