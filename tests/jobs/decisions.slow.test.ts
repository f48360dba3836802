/** The lead's decisions in the table Acceptances of the project workbook take effect. */
import { serialOf } from '../../src/core/days';
import { acceptancesTable } from '../../src/core/expenses/acceptances';
import { columnsOf } from '../../src/core/native/table';
import { consolidateFiles, writeReport } from '../../src/jobs/consolidate';
import { readDecisions } from '../../src/jobs/open/decisions';
import type { InputFile } from '../../src/jobs/open/workbook';
import { formatDay, languages, message, textsFor, type Language } from '../../src/locales';
import type { CellContent } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { rowsIn, type SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { sampleFiles, today } from './files';

const terms = sampleTerms('saveurs-partagees');
const blank = null;

/** The project workbook with these rows in the table, as a file. */
async function withRows(rows: readonly (readonly CellContent[])[], language: Language = 'fr'): Promise<InputFile> {
  const plan = projectWorkbook(terms, language, today);
  const table = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === acceptancesTable.name)!;
  rows.forEach((cells, index) => cells.forEach((cell, at) => (table.rows[index]![at] = cell)));
  return { path: 'project.xlsx', bytes: await writeWorkbook(plan) };
}

const decisionsIn = async ({ path, bytes }: InputFile) =>
  readDecisions({ path, book: await readWorkbook(bytes) }, terms);

test.each(languages)('a decision typed in any form is understood in a workbook in %s', async (language) => {
  const labels = languages.map((each) => textsFor(each).vocabulary.lists.decisions);
  const accept = ['accept', 'ACCEPT ', 'accepté', 'Acceptée', 'aceite', 'mantenuta', 'kept', 'accept · whatever'];
  const exclude = ['exclude', 'Exclue', 'écartée', 'excluída', 'esclusa', 'rejected'];
  const typed: [string | null, unknown][] = [
    [blank, undefined],
    ['  ', undefined],
    ...[...accept, ...labels.map((label) => label.accept)].map((text): [string, string] => [text, 'accept']),
    ...[...exclude, ...labels.map((label) => label.exclude)].map((text): [string, string] => [text, 'exclude']),
    ['perhaps', '?'],
    ['no', '?'],
  ];
  const rows = typed.map(([text]) => ['G1', 27, 'unpaid', text, 'Seen', 'Maria', serialOf(today)]);
  const { rows: read } = await decisionsIn(await withRows(rows, language));
  expect(read.map(({ decision }) => decision)).toEqual(typed.map(([, decision]) => decision));
  expect(read[0]).toMatchObject({ rule: 'unpaid', reason: 'Seen', decidedBy: 'Maria', decidedOn: today });
});

test('codes, dropdown texts, titles and text days are understood; rows without a reason decide nothing', async () => {
  const { rows: read } = await decisionsIn(
    await withRows([
      ['G1', '27', 'outside-eligibility', blank, 'Agreed with the authority', blank, '12/01/2027'],
      ['G2 · GAL Plateau', 18, 'unpaid · Not paid', blank, 'Paid in May'],
      [
        terms.partners.get('G2')!.partner.name.toUpperCase(),
        19,
        textsFor('pt').rules.unpaid.title,
        blank,
        'Paid in June',
        blank,
        'one day',
      ],
      ['G1', 26, 'outside-eligibility', blank, blank],
      ['G1', blank, 'unpaid', blank, 'which line?'],
      ['G9', 3, 'unpaid', blank, 'whose line?'],
      ['G1', 3, 'no such rule', blank, 'x'],
    ]),
  );
  expect(read.map(({ partner, line, rule, decidedOn }) => [partner, line, rule, decidedOn])).toEqual([
    ['G1', 27, 'outside-eligibility', '2027-01-12'],
    ['G2', 18, 'unpaid', undefined],
    ['G2', 19, 'unpaid', undefined],
    ['G1', 3, '?', undefined],
  ]);
});

test('the table of earlier versions is read: without a decision, with the day under Date', () => {
  const header = ['Partner', 'Line', 'Rule', 'Reason', 'Decided by', 'Date'];
  const row = ['G1', 27, 'outside-eligibility', 'Agreed', 'Maria', serialOf(today)];
  const area = { row: 3, column: 0, rows: 2, columns: header.length };
  const book: SheetsRead = {
    names: [],
    sheets: [
      {
        name: 'Decisions',
        hidden: false,
        tables: [{ name: acceptancesTable.name, area, hasHeaders: true, hasTotals: false }],
        rows: [header, row].map((cells, index) => ({ row: index + 3, cells })),
        formulas: new Map(),
      },
    ],
  };
  const rule = 'outside-eligibility' as const;
  const given = { partner: 'G1', line: 27, rule, reason: 'Agreed', decidedBy: 'Maria', decidedOn: today };
  const { rows } = readDecisions({ path: 'project.xlsx', book }, terms);
  expect(rows).toEqual([{ row: 5, decision: undefined, ...given }]);
});

describe('consolidation', () => {
  const clean = { partner: 'G1', line: 1 };

  async function outcome(rows: readonly (readonly CellContent[])[]) {
    const { partners } = await sampleFiles('saveurs-partagees');
    const done = await consolidateFiles({ project: await withRows(rows), partners, today });
    const { read, accepted, excluded, flatRate, claimable } = done.totals;
    expect([read - accepted - excluded, claimable - accepted - flatRate]).toEqual([0, 0]);
    return done;
  }

  test('with a project workbook as generated decides nothing', async () => {
    const { decisions, totals } = await outcome([]);
    expect(decisions).toEqual([]);
    expect(totals.claimable).toBe(5_232_370);
  });

  test('leaves out a line that the lead excludes, and the report says why', async () => {
    const before = await outcome([]);
    const { declared } = before.lines.find(
      ({ line }) => line.partner === clean.partner && line.number === clean.line,
    )!.line;
    const done = await outcome([
      [clean.partner, clean.line, blank, 'écartée', 'Not of this project', 'Maria', serialOf(today)],
    ]);
    expect(done.totals.read).toBe(before.totals.read);
    expect(done.totals.accepted).toBe(before.totals.accepted - declared);
    expect(done.totals.excluded).toBe(before.totals.excluded + declared);

    const report = await readWorkbook(await writeReport(done, { today, file: 'report.xlsx', language: 'en' }));
    const lines = report.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Lines'))!;
    const row = rowsIn(lines, lines.tables[0]!.area).find(({ cells }) => cells[0] === 'G1' && cells[1] === clean.line)!;
    expect(row.cells).toContain('Excluded by the lead partner: Not of this project');
    expect(row.cells).toContain('Excluded by lead');
    const cover = report.sheets[0]!.rows.flatMap(({ cells }) => cells);
    expect(cover).toContain('Decisions of the lead partner');
    expect(cover).toContain('Exclude the line');
    expect(cover).toContain(`Not of this project (Maria, ${formatDay(today, 'en')})`);
  });
});

test('decisions without effect are told in the report at their row, and the others are honoured', async () => {
  const { partners } = await sampleFiles('saveurs-partagees');
  const project = await withRows([
    ['G1', 999, blank, 'exclude', 'Whatever'],
    ['G1', 1, blank, 'maybe', 'Whatever'],
    ['G2', 2, blank, 'exclude', blank],
    [blank, blank, blank, blank, blank, 'Maria'],
    ['G1', 2, blank, 'exclude', 'Not ours'],
  ]);
  const { findings, decisions } = await consolidateFiles({ project, partners, today });
  const told = findings.filter(({ rule }) => rule === 'decision-without-effect');
  expect(told.map(({ where, figures }) => [where.file, where.sheet, where.row, figures.case])).toEqual([
    ['project.xlsx', 'Décisions', 7, 'incomplete'],
    ['project.xlsx', 'Décisions', 8, 'incomplete'],
    ['project.xlsx', 'Décisions', 5, 'no-line'],
    ['project.xlsx', 'Décisions', 6, 'unclear'],
  ]);
  expect(decisions.map(({ line }) => line)).toEqual([2]);
  const [, , first] = told;
  expect(first && message(first, textsFor('en'))).toBe(
    'G1 declares no line 999: the decision in row 5 has no effect. Correct the number, or empty the row.',
  );
});

test('columns of the sheet are those of the declaration, with a list where there is one', () => {
  const plan = projectWorkbook(terms, 'en', today);
  const table = plan.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === acceptancesTable.name)!;
  expect(table.columns.map(({ header }) => header)).toEqual([
    'Partner',
    'Line',
    'Rule',
    'Decision',
    'Reason',
    'Decided by',
    'Decided on',
  ]);
  expect(columnsOf(acceptancesTable).map(({ list }) => list)).toEqual([
    'partners',
    undefined,
    'rules',
    'decisions',
    undefined,
    undefined,
    undefined,
  ]);
});
