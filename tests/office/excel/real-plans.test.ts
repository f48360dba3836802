import { funderTable, tableNames } from '../../../src/core/tables';
import { funderTableWorkbook } from '../../../src/workbooks/funder-table';
import { partnerWorkbook } from '../../../src/workbooks/partner';
import { projectWorkbook } from '../../../src/workbooks/project';
import type { Day } from '../../../src/core/days';
import { sampleTerms } from '../../core/samples';
import { bothWays } from './both-ways';

const terms = sampleTerms('minor-med');

test.each(tableNames)(
  'the funder table %s goes into the open workbook as into a file, in five round trips',
  async (name) => {
    const source = { terms, period: undefined, lines: [], flatRates: [] };
    const cost = await bothWays(funderTableWorkbook(funderTable(name, source), source, 'fr'));
    expect(cost.requests).toBe(5);
    expect(cost.requestBytes).toBeLessThan(1_000_000);
  },
);

test("every sheet of a partner's workbook reads back the same", async () => {
  const cost = await bothWays(partnerWorkbook(terms, [...terms.partners.keys()][0]!, 'pt', '2026-03-15' as Day));
  expect(cost.requests).toBeLessThanOrEqual(6);
});

test("every sheet of a project's workbook reads back the same", async () => {
  const cost = await bothWays(projectWorkbook(terms, 'en', '2026-03-15' as Day));
  expect(cost.requests).toBeLessThanOrEqual(6);
});
