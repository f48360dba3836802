/** Rows that were not read keep a file from counting silently: verdict, reconciliation, report, explanation. */
import { reconciliationLines } from '../../src/cli/consolidated';
import { explanationLines } from '../../src/cli/commands/explain';
import { standingOf } from '../../src/core/consolidation/standing';
import type { Consolidation } from '../../src/core/consolidation/consolidate';
import { checkWorkbook } from '../../src/jobs/check';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { explainReport } from '../../src/jobs/explain';
import { openWorkbook, type InputFile } from '../../src/jobs/open/workbook';
import { textsFor } from '../../src/locales';
import { languages } from '../../src/locales/languages';
import { message } from '../../src/locales/message';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { writeWorkbook } from '../../src/xlsx';
import { asDay, date, termsWith } from '../core/builders';
import { sampleFiles, sampleLedgers, today } from './files';

let file: InputFile;
let done: Consolidation;
beforeAll(async () => {
  const { project, partners } = await sampleFiles('saveurs-partagees');
  const plan = partnerWorkbook(
    termsWith(),
    'G1',
    'en',
    asDay('2027-06-30'),
    sampleLedgers('saveurs-partagees').get('G1'),
  );
  const cells = ['A1', 'TRAVEL', 'invoice', 'F-2041', date('2026-05-04'), 84];
  for (const [index, value] of cells.entries())
    plan.sheets[1]?.cells.push({
      row: 90,
      column: index + 1,
      value,
      style: 'text',
      format: index === 4 ? 'yyyy-mm-dd' : 'General',
    });
  file = { path: 'G1.xlsx', bytes: await writeWorkbook(plan) };
  done = await consolidateFiles({ project, partners: [file, ...partners.slice(1)], today });
});

test('the file is read, but not good', () => {
  expect(done.files[0]).toMatchObject({ status: 'read', notRead: 1, lines: 32 });
  expect(done.files[1]?.notRead).toBe(0);
  expect(standingOf(done, 'G1').kind).toBe('errors');
});

test('a check of the file alone says the same', async () => {
  const { findings } = await checkWorkbook(file);
  const told = findings.filter(({ rule }) => rule === 'rows-not-read');
  expect(told).toMatchObject([
    { severity: 'error', acceptable: false, where: { file: 'G1.xlsx', sheet: 'Agreement', row: 91, partner: 'G1' } },
  ]);
  for (const language of languages) expect(message(told[0]!, textsFor(language))).toMatch(/Agreement.*91/);
});

test('the reconciliation, the report and its explanation name it', async () => {
  const texts = textsFor('en');
  const sentence = '1 row that looks like an expense was not read and is in none of these sums.';
  expect(reconciliationLines(done, texts).at(-1)).toBe(sentence);
  const report = {
    path: 'report.xlsx',
    bytes: await writeReport(done, { language: 'en', today, file: 'report.xlsx' }),
  };
  const { book } = await openWorkbook(report);
  const cover = book.sheets[0]?.rows.flatMap(({ cells }) => cells) ?? [];
  expect(cover.filter((cell) => typeof cell === 'string' && cell.includes(sentence))).toHaveLength(2);
  const { explain } = await explainReport(report);
  const last = (query: string): string => explanationLines(explain(query), texts, texts).at(-1) ?? '';
  expect(last('total accepted')).toContain('1 row of sheet “Agreement”');
  expect(last('partner G1 accepted')).toContain('1 row of sheet “Agreement”');
  expect(last('partner G2 accepted')).not.toContain('Agreement');
});
