/** From a partner's words and hours to the tables made of them: gathered, printed, and never lost. */
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { planDocument } from '../../src/jobs/document';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { openProject } from '../../src/jobs/open/project';
import { carriedRows } from '../../src/jobs/native/carried';
import { planTable } from '../../src/jobs/table';
import { updatePartner } from '../../src/jobs/update';
import { formatAmount, languages } from '../../src/locales';
import { nativeTables } from '../../src/core/native-tables';
import { keysOf } from '../../src/core/native/table';
import { partnerWorkbook } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import type { WorkbookPlan } from '../../src/workbooks/plan';
import { writeWorkbook } from '../../src/xlsx';
import { sampleTerms, sampleText } from '../core/samples';
import { sampleLedgers } from './files';
import { filesOf } from './claim-files';
import { today } from './today';

type Row = Readonly<Record<string, string | number>>;

/** Types into the first row of a table, by column. */
function typedInto(plan: WorkbookPlan, name: string, values: Row): WorkbookPlan {
  const keys = keysOf(nativeTables.find((one) => one.name === name)!);
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      const [first = [], ...rest] = table.rows;
      return table.name === name
        ? { ...table, rows: [first.map((cell, index) => values[keys[index]!] ?? cell), ...rest] }
        : table;
    }),
  }));
  return { ...plan, sheets };
}

const told = async () => {
  const { project, partners } = await filesOf(
    sampleText('saveurs-partagees.agreement.json'),
    sampleText('saveurs-partagees.expenses.csv'),
  );
  const [code, first] = [...partners][0]!;
  const terms = sampleTerms('saveurs-partagees');
  const plan = partnerWorkbook(terms, code, 'fr', today, sampleLedgers('saveurs-partagees').get(code));
  const words = { done: 'Two workshops\nheld', deviations: 'One came late', next: 'The guide' };
  const spoken = {
    path: first.path,
    bytes: await writeWorkbook(
      [
        ['Progress', words],
        ['Results', { on: 46_200, remark: 'minutes.pdf' }],
        ['Staff', { person: 'Ana Reis', role: 'Coordinator', employment: 'part-time', share: 0.5 }],
        ['TimeSheets', { person: 'ANA REIS', month: 46_204, worked: 120, hours: 45.5, days: 6, remark: 'May–July' }],
      ].reduce((typed, [name, values]) => typedInto(typed, name as string, values as Row), plan),
    ),
  };
  const files = [...partners].map(([partner, file]) => (partner === code ? spoken : file));
  return { code, project, spoken, files };
};
let shared: ReturnType<typeof told> | undefined;
const once = () => (shared ??= told());

const said = (plan: WorkbookPlan) => plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => value));

test('what a partner writes is gathered and stands in sheet and document, with the figures', async () => {
  const { code, project, files } = await once();
  const done = await consolidateFiles({ project, partners: files, today });
  expect(done.progress.texts).toMatchObject([{ partner: code, done: 'Two workshops\nheld', next: 'The guide' }]);
  expect(done.progress.results).toMatchObject([{ partner: code, remark: 'minutes.pdf' }]);
  const time = { partner: code, person: 'ANA REIS', role: 'Coordinator', employment: 'part-time', month: '2026-07' };
  expect(done.terms.staffTime).toMatchObject([{ ...time, remark: 'May–July' }]);
  const { period } = done.progress.texts[0]!;
  const bytes = await writeReport(done, { today, file: '' });
  const report = await openWorkbook({ path: 'report.xlsx', bytes });
  for (const language of languages) {
    expect(said(planTable('time-sheet', report, { language }).plan)).toEqual(
      expect.arrayContaining(['ANA REIS', 'Coordinator', 120, 45.5, 6, 0.379167]),
    );
    const sheet = said(planTable('progress-report', report, { period, language }).plan);
    const document = planDocument('progress-report', report, { today, period, language });
    const texts = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : 'text' in block ? [block.text] : [],
    );
    expect(sheet).toEqual(expect.arrayContaining(['Two workshops\nheld', 'One came late', 'The guide', 'minutes.pdf']));
    expect(texts.join('\n')).toContain('Two workshops\nheld\n');
    expect(texts).toContain('minutes.pdf');
    for (const partner of done.terms.partners.keys())
      for (const key of ['planned', 'declared', 'accepted', 'certified'] as const) {
        const own = done.spending.filter((row) => row.partner === partner && row.period === period);
        const sum = own.reduce((all, row) => all + row[key], 0);
        expect(sheet).toContain(sum / 100);
        expect(texts).toContain(formatAmount(sum, done.terms.currency, language));
      }
  }
});

test('a partner’s workbook and the project’s keep every word when they are made anew', async () => {
  const { code, project, spoken, files } = await once();
  const updated = await updatePartner({ partner: spoken, project, today });
  const again = await openWorkbook({ path: spoken.path, bytes: updated.bytes });
  expect(carriedRows(again.book).Progress?.[0]).toEqual(expect.arrayContaining(['Two workshops\nheld']));
  expect(carriedRows(again.book).Progress).toEqual(carriedRows((await openWorkbook(spoken)).book).Progress);

  expect(carriedRows(again.book).Staff?.[0]).toEqual([
    'Ana Reis',
    'Coordinator',
    'part-time',
    null,
    0.5,
    45.5,
    45.5 / 120,
    0,
    null,
  ]);
  expect(carriedRows(again.book).TimeSheets?.[0]).toEqual(['ANA REIS', 46_204, 120, 45.5, 6, 45.5 / 120, 'May–July']);

  const done = await consolidateFiles({ project, partners: files, today });
  const filled = typedInto(projectWorkbook(done.terms, 'fr', today, done), 'Progress', { done: 'The whole went well' });
  const whole = { path: project.path, bytes: await writeWorkbook(filled) };
  const opened = await openProject(whole);
  const rows = carriedRows(opened.book);
  const anew = await writeWorkbook(projectWorkbook(opened.terms, 'fr', today, undefined, rows));
  const { progress, terms } = await openProject({ path: project.path, bytes: anew });
  expect(progress).toEqual(opened.progress);
  expect(terms.staffTime).toEqual(done.terms.staffTime);
  expect(progress.texts.map(({ partner, done: what }) => [partner, what])).toEqual([
    [undefined, 'The whole went well'],
    [code, 'Two workshops\nheld'],
  ]);
  // A partner whose file is not at hand keeps what it said.
  const others = await consolidateFiles({ project: whole, partners: files.slice(1), today });
  expect(others.progress.texts).toHaveLength(2);
  expect(others.terms.staffTime).toEqual(done.terms.staffTime);
});
