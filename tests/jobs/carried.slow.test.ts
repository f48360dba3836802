/** What people wrote in the project's tables, read or not, is there again when the workbook is made anew. */
import { claimsTable, controlTable, paymentsTable } from '../../src/core/claims/tables';
import { serialOf, type Day } from '../../src/core/days';
import { compareVersions } from '../../src/jobs/amend';
import { nextDraft } from '../../src/jobs/draft/read';
import { carriedRows } from '../../src/jobs/native/carried';
import { openProject } from '../../src/jobs/open/project';
import type { InputFile } from '../../src/jobs/open/workbook';
import { projectAnew } from '../../src/jobs/project-anew';
import { readNative } from '../../src/jobs/native/rows';
import { languages, textsFor } from '../../src/locales';
import type { Carried } from '../../src/workbooks/native-tables';
import { projectWorkbook } from '../../src/workbooks/project';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { sampleTerms } from '../core/samples';
import { today } from './today';

const terms = sampleTerms('saveurs-partagees');
const day = serialOf('2027-02-03' as Day);
const bookWith = async (language: string, carried: Carried) =>
  readWorkbook(await writeWorkbook(projectWorkbook(terms, language, today, undefined, carried)));

const typed: Carried = {
  Acceptances: [['G1', 26, 'outside-eligibility', null, 'Agreed', null, '12/01/2027']],
  Control: [
    ['G1', 26, '12,50', 'No order', day, 'Controller'],
    ['G9', 'line 3', 'about 40', 'Illegible', 'in May', null],
  ],
  Claims: [['C0', textsFor('pt').vocabulary.lists.claimKinds.opening, null, 'G1', 'FEADER', 800, '2026-01-31']],
  Payments: [[day, null, null, 1000.5, 'C1']],
  Transfers: [[day, 'g2', 'FEADER', 500]],
  Journal: [[day, 'Claim C1', '0.00', '800.00', 'Maria']],
  calendar: { view: 'quarters', from: day },
};

test.each(languages)('in %s, twice', async (language) => {
  const once = await bookWith(language, typed);
  const carried = carriedRows(once);
  expect(carried).toMatchObject(typed);
  // The controller's second row cannot be read, and is told for as long as it stands there.
  const read = readNative(await bookWith('fr', carried), controlTable, terms);
  expect(read.rows).toEqual([expect.objectContaining({ line: 26, amountOff: 1250 })]);
  expect(read.problems.map(({ found }) => found)).toEqual(['G9', 'line 3', 'about 40', 'in May']);
  expect(carriedRows(await bookWith('fr', carried))).toEqual(carried);
});

test('a table that was renamed, and a second one beside it, lose nothing', async () => {
  const book = await bookWith('en', typed);
  const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === claimsTable.name))!;
  const other = structuredClone(sheet);
  const rows = other.rows.filter(({ row }) => row > other.tables[0]!.area.row);
  rows[0]!.cells[5] = 900;
  book.sheets.push({ ...other, name: 'Copy', tables: [] });
  expect(carriedRows(book).Claims?.map((row) => row[5])).toEqual([800, 900]);
  for (const one of book.sheets) for (const table of one.tables) table.name = `${table.name}_1`;
  expect(carriedRows(book).Payments).toEqual(typed[paymentsTable.name]);
});

test('rows of the agreement that are of nothing, and words where a day or an amount belongs, stay on their sheets', async () => {
  const { agreement } = terms;
  const [action, ...others] = agreement.actions;
  const unplaced = {
    AgreementTasks: [
      { action: 'A9', code: 'T99', title: 'Of no action', responsible: 'G1', start: '2026-05-01', end: '2026-06-01' },
    ],
    AgreementTranslations: [{ what: 'action', code: 'A9', language: 'pt', text: 'De nada' }],
  };
  const budget = agreement.budget.map((line, at) => (at === 0 ? { ...line, amount: 'about 400' } : line));
  const written = {
    ...agreement,
    actions: [{ ...action, start: 'in spring' as Day }, ...others],
    budget,
    version: {},
    unplaced,
  };
  const plan = projectWorkbook(terms, 'fr', today, undefined, {}, written);
  let file: InputFile = { path: 'project.xlsx', bytes: await writeWorkbook(plan) };
  for (const _ of ['once', 'twice']) {
    const project = await openProject(file);
    const draft = nextDraft(project, today);
    expect(draft?.unplaced).toEqual(unplaced);
    expect(draft?.budget?.[0]?.amount).toBe('about 400');
    expect(draft?.actions?.[0]?.start).toBe('in spring');
    const rows = carriedRows(project.book);
    const anew = await projectAnew(project, { terms: project.terms, today, rows, draft });
    file = { path: 'project.xlsx', bytes: anew.bytes };
  }
  const { problems } = await compareVersions(file, today).then(({ draft }) => draft);
  expect(problems.map(({ table, kind }) => `${table} ${kind}`)).toEqual([
    'AgreementActions unreadable',
    'AgreementTasks unknown-reference',
    'AgreementBudget unreadable',
    'AgreementTranslations no-such-entry',
  ]);
});
