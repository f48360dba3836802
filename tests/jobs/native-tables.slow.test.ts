/** Native tables of the project workbook in every language: what was written is read back row by row. */
import { noDecisions } from '../core/builders';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { consolidatedTable } from '../../src/core/consolidation/figures';
import { beforeOf } from '../../src/core/monitoring/figures';
import { approvalsTable } from '../../src/core/monitoring/approvals';
import { acceptancesTable } from '../../src/core/expenses/acceptances';
import { newRows, readNative } from '../../src/jobs/native/rows';
import { languages, textsFor } from '../../src/locales';
import { projectWorkbook } from '../../src/workbooks/project';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { sampleFiles } from '../workbooks/ledgers';
import { today } from './today';

const terms = sampleTerms('saveurs-partagees');
const consolidation = consolidate(terms, sampleFiles('saveurs-partagees'), noDecisions, 'S2');
const bookIn = async (language: string) =>
  readWorkbook(await writeWorkbook(projectWorkbook(terms, language, today, consolidation)));

test.each(languages)('consolidated figures in %s', async (language) => {
  const { rows, problems } = readNative(await bookIn(language), consolidatedTable, terms);
  expect(problems).toEqual([]);
  expect(rows.map(({ row: _, ...figures }) => figures)).toEqual(
    consolidation.byLine.map((line) => {
      const { partner, action, category, budget, declared, excluded, accepted, deducted, flatRate } = line;
      const costs = { declared, excluded, accepted, deducted, flatRate };
      return { partner, action, category, budget, before: beforeOf(line), ...costs };
    }),
  );
});

test.each(languages)('decisions and approvals in %s go into the first free row', async (language) => {
  const book = await bookIn(language);
  const decision = {
    partner: 'G2',
    line: 7,
    rule: 'unpaid',
    decision: 'exclude',
    reason: 'Not ours',
    decidedBy: 'Maria',
    decidedOn: today,
  } as const;
  const approval = {
    tier: 'F2',
    partner: 'G3',
    category: 'STAFF',
    action: 'A1',
    reason: 'Agreed',
    decidedBy: 'Committee',
    date: today,
  } as const;
  const wording = { terms, texts: textsFor(language) };
  for (const { sheet, row, column, value } of [
    ...(newRows(book, acceptancesTable, [decision], wording) ?? []),
    ...(newRows(book, approvalsTable, [approval], wording) ?? []),
  ]) {
    const { rows } = book.sheets.find(({ name }) => name === sheet)!;
    const known = rows.find((one) => one.row === row);
    if (known) known.cells[column] = value;
    else rows.push({ row, cells: Object.assign([] as (typeof value)[], { [column]: value }) });
    rows.sort((a, b) => a.row - b.row);
  }
  // Read anew, as Excel is.
  const read = { ...book };
  expect(readNative(read, acceptancesTable, terms)).toMatchObject({ rows: [decision], problems: [] });
  expect(readNative(read, approvalsTable, terms)).toMatchObject({ rows: [approval], problems: [] });
});
