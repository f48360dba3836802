/** Random reports on one period: every amount beside a partner, category or action is the sum of its parts. */
import { consolidate } from '../../src/core/consolidation/consolidate';
import { explainReport } from '../../src/jobs/explain';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { textsFor } from '../../src/locales';
import { reportWorkbook } from '../../src/workbooks/report';
import { cellReference } from '../../src/workbooks/references';
import { writeWorkbook } from '../../src/xlsx';
import { noDecisions } from '../core/builders';
import { randomFiles, randomProject } from '../workbooks/random-project';
import { today } from './today';
import { runs } from '../runs';

const { sheets, headings } = textsFor('en').workbooks;

test.each(Array.from({ length: runs(12) }, (_, index) => index + 1))('seed %i', async (seed) => {
  const project = randomProject(seed);
  const periods = [...project.terms.periods.keys()];
  const files = randomFiles(project);
  const done = consolidate(project.terms, files, noDecisions, periods[seed % periods.length]);
  const file = { path: 'report.xlsx', bytes: await writeWorkbook(reportWorkbook(done, 'en', today)) };
  const { explain } = await explainReport(file);
  const { book } = await openWorkbook(file);
  const rows = book.sheets.find(({ name }) => name === sheets.actuals)?.rows ?? [];
  let last = 0;
  let explained = 0;
  for (const { row, cells } of rows) {
    const header = cells.indexOf(headings.remaining);
    if (cells.includes(headings.declared)) last = header < 0 ? cells.length : header + 1;
    for (const [column, value] of cells.slice(0, last).entries()) {
      if (typeof value !== 'number') continue;
      const cell = `'${sheets.actuals}'!${cellReference(row, column)}`;
      const found = explain(cell);
      if (found.kind !== 'figure') throw new Error(`${cell} is no figure`);
      expect([cell, found.figure, found.shown?.amount]).toEqual([cell, found.figure, found.amount]);
      explained += 1;
    }
  }
  expect(explained).toBeGreaterThan(20);
});
