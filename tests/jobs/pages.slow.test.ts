/** The pages that a report makes again from what it keeps: the committee's, and what goes back to each partner. */
import { keptIn, keptText } from '../../src/core/kept-findings';
import { correctionsOf } from '../../src/core/consolidation/corrections';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { correctionsLetter } from '../../src/jobs/corrections';
import { openReport } from '../../src/jobs/open/report';
import { planTable } from '../../src/jobs/table';
import { planTables } from '../../src/jobs/tables';
import { canMake, tableNames } from '../../src/core/tables';
import { textsFor } from '../../src/locales';
import { allCorrectionsWorkbook } from '../../src/workbooks/corrections';
import type { SheetPlan } from '../../src/workbooks/plan';
import { reportWorkbook } from '../../src/workbooks/report';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleText } from '../core/samples';
import { filesOf } from './claim-files';
import { today } from './today';

const made = async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const done = await consolidateFiles({ project, partners: [...partners.values()].slice(1), today });
  const bytes = await writeReport(done, { today, language: 'en', file: '' });
  return { done, report: await openReport({ path: 'report.xlsx', bytes }) };
};
let shared: ReturnType<typeof made> | undefined;
const once = () => (shared ??= made());

const valuesOf = ({ cells }: SheetPlan) => cells.map(({ row, column, value }) => [row, column, value]);

test('the committee’s page is the sheet of the report, in any language, without its formulas', async () => {
  const { done, report } = await once();
  for (const language of ['en', 'fr', 'pt', 'it']) {
    const own = reportWorkbook(done, language, today).sheets.find(
      ({ name }) => name === textsFor(language).workbooks.sheets.committee,
    )!;
    const { sheets } = planTable('committee-page', report, { language }).plan;
    expect(sheets).toHaveLength(1);
    expect(valuesOf(sheets[0]!)).toEqual(valuesOf(own));
    expect(sheets[0]!.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  }
});

test('each partner’s corrections are the sheet of its letter, in its language or in the one asked for', async () => {
  const { done, report } = await once();
  const all = correctionsOf(done);
  const { sheets } = await readWorkbook(await writeWorkbook(planTable('corrections', report).plan));
  expect(sheets).toHaveLength(all.length);
  for (const [index, { partner, list }] of all.entries()) {
    const letter = (await correctionsLetter(done, partner, { today }))!;
    const [sent] = (await readWorkbook(letter.file.bytes)).sheets;
    const texts = (rows: readonly (readonly unknown[])[]) =>
      new Set(rows.flat().filter((cell) => typeof cell === 'string' && cell !== ''));
    expect(texts(sheets[index]!.rows.map(({ cells }) => cells))).toEqual(texts(sent!.rows.map(({ cells }) => cells)));
    expect(sheets[index]!.tables[0]!.area.rows - 1).toBe(list.length);
  }
  const one = planTable('corrections', report, { partner: all[0]!.partner.toLowerCase(), language: 'it' }).plan;
  expect(one.sheets.map(({ name }) => name)).toEqual([`Correzioni ${all[0]!.partner}`]);
});

test('with nothing to put right the sheet says so', async () => {
  const { report } = await once();
  const { sheets } = allCorrectionsWorkbook({ terms: report.terms, all: [], period: undefined }, 'en', today);
  expect(sheets[0]!.cells.some(({ value }) => value === 'Nothing is left to put right.')).toBe(true);
});

test('what is kept is read back as it was, and nothing else is taken for it', async () => {
  const { done } = await once();
  const text = keptText(done, today);
  const kept = keptIn(text)!;
  expect(correctionsOf({ ...done, findings: kept.findings })).toEqual(
    correctionsOf({ ...done, findings: done.findings.map((one) => ({ ...one, fixes: [] })) }),
  );
  for (const other of ['', '{', '[]', '{}', text.replace(/"rule":"[a-z-]+"/, '"rule":"no-such-rule"')])
    expect(keptIn(other)).toBeUndefined();
});

test('a report without them says what to do', async () => {
  const { report } = await once();
  const sheets = report.book.sheets.filter(({ name }) => name !== '_accord_findings');
  expect(() => planTable('corrections', { ...report, book: { ...report.book, sheets } })).toThrow(
    expect.objectContaining({ code: 'no-findings-kept' }) as Error,
  );
});

test('several tables stand in one workbook, with the reasons for which their warnings were accepted', async () => {
  const { report } = await once();
  const reasons = { rules: new Map([['paid-before-invoiced', 'Agreed'] as const]), others: 'Seen' };
  const { plan, made, refused } = planTables(['all'], report, { language: 'en', reasons });
  expect(refused).toEqual([]);
  expect(made.map(({ name }) => name)).toEqual(tableNames.filter((name) => canMake(name, 'report')));
  expect(new Set(plan!.sheets.map(({ name }) => name)).size).toBe(plan!.sheets.length);
  const { warnings } = made.find(({ name }) => name === 'expense-statement')!;
  expect(warnings.length).toBeGreaterThan(0);
  const statement = plan!.sheets.find(({ name }) => name === textsFor('en').tables.titles['expense-statement'].sheet)!;
  const printed = statement.cells.map(({ value }) => String(value));
  for (const { rule, points } of warnings)
    expect(printed).toContainEqual(
      expect.stringMatching(
        new RegExp(`^– ${textsFor('en').rules[rule].title} \\(${points.length} .*: (Seen|Agreed)$`),
      ),
    );
});

test('what cannot be made is said, and the others are made', async () => {
  const { report } = await once();
  const sheets = report.book.sheets.filter(({ name }) => name !== '_accord_findings');
  const without = { ...report, book: { ...report.book, sheets } };
  const { made, refused } = planTables(['corrections', 'financing-plan', 'payment-claim'], without);
  expect(made.map(({ name }) => name)).toEqual(['financing-plan']);
  expect(refused.map(({ name, error }) => [name, error.code])).toEqual([
    ['corrections', 'no-findings-kept'],
    ['payment-claim', 'not-an-accord-workbook'],
  ]);
  // A report is no wrong file as such: what is asked for stands in the project's workbook.
  expect(refused[1]?.error).toMatchObject({ finding: { figures: { case: 'no-project' } } });
  expect(planTables(['all'], without).refused).toEqual([]);
  expect(() => planTables(['pie'], report)).toThrow(expect.objectContaining({ code: 'unknown-table' }) as Error);
});
