/** An amendment from the sheets of the agreement: compared, refused with the reason, recorded as the next version. */
import type { Agreement } from '../../src/core/agreement/schema';
import { claimsTable } from '../../src/core/claims/tables';
import { fingerprint } from '../../src/core/agreement/fingerprint';
import { readHistory } from '../../src/core/amendments/history';
import type { Draft } from '../../src/core/agreement-tables';
import { compareVersions, NotRecorded, recordAmendment, type RecordRequest } from '../../src/jobs/amend';
import { DraftIncomplete } from '../../src/jobs/draft/new-draft';
import { ownSheets, sheetOf } from '../../src/jobs/native/own-sheets';
import { carriedRows } from '../../src/jobs/native/carried';
import { openProject } from '../../src/jobs/open/project';
import type { InputFile } from '../../src/jobs/open/workbook';
import { changeTexts, textsFor } from '../../src/locales';
import { sheetMarkerName } from '../../src/workbooks/names';
import { cellsOf, type CarriedRows } from '../../src/workbooks/native-tables';
import { projectWorkbook } from '../../src/workbooks/project';
import { writeWorkbook } from '../../src/xlsx';
import { report } from '../core/builders';
import { sampleTerms } from '../core/samples';
import { today } from './today';

const terms = sampleTerms('saveurs-partagees');
const { agreement } = terms;
const options = { today, file: 'new.xlsx' };
const control = [['G1', 'x', 100, 'A reason', null, null]];

/** The project's workbook with this on the sheets of its agreement, and a row of control that cannot be read. */
async function workbookWith(draft: Draft, rows: CarriedRows = { Control: control }): Promise<InputFile> {
  const plan = projectWorkbook(terms, 'fr', today, undefined, rows, { ...draft, version: {} });
  const notes = sheetOf('Mes notes', [{ row: 1, column: 1, value: 'à voir' }], new Set());
  return { path: 'project.xlsx', bytes: await writeWorkbook({ ...plan, sheets: [...plan.sheets, notes] }) };
}

function moved(change: number): Agreement['budget'] {
  return agreement.budget.map((line, index) =>
    index < 2 ? { ...line, amount: String(Number(line.amount) + (index === 0 ? change : -change)) } : line,
  );
}

async function refusedWith(file: InputFile, request: RecordRequest): Promise<string[]> {
  const amendment = await compareVersions(file, today);
  const error: unknown = await recordAmendment(amendment, request, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(NotRecorded);
  return (error as NotRecorded).problems.map(({ kind }) => kind);
}

test('sheets that say what is in force change nothing, and nothing can be recorded', async () => {
  const file = await workbookWith(agreement);
  expect((await compareVersions(file, today)).next).toBeUndefined();
  expect(await refusedWith(file, { reason: 'Why not' })).toEqual(['nothing-changed']);
});

test('what moves is told in words, and recorded with its reason; what people wrote stays', async () => {
  const amendment = await compareVersions(await workbookWith({ ...agreement, budget: moved(500) }), today);
  expect(amendment.next?.needed.approval).toBe('none');
  const said = changeTexts(terms, amendment.next!.terms, textsFor('en'));
  expect(said).toHaveLength(3);
  expect(said[0]).toBe('The total stays €79,083.83.');

  const { bytes, kept, leftOut } = await recordAmendment(amendment, { reason: 'Staff of action 1' }, options);
  expect([kept, leftOut]).toEqual([['Mes notes'], []]);
  const { about, book, terms: after } = await openProject({ path: 'new.xlsx', bytes });
  expect(about).toMatchObject({ version: 2, language: 'fr' });
  expect(after.agreement).toEqual({
    ...agreement,
    budget: after.agreement.budget,
    version: { number: 2, date: today, reason: 'Staff of action 1' },
  });
  const { earlier, decision } = readHistory(about.history);
  expect(earlier.map((one) => fingerprint(one.agreement))).toEqual([fingerprint(agreement)]);
  expect(decision).toEqual({ approval: 'none', by: '' });
  const notes = book.sheets.find(({ name }) => name === 'Mes notes');
  expect(notes?.rows.map(({ cells }) => cells[1])).toEqual(['à voir']);
  const carried = carriedRows(book);
  expect(carried.Control).toEqual(control);
  expect(carried.Journal?.map(([, what]) => what)).toEqual([
    expect.stringMatching(/^Version 2 de l’accord enregistrée.*Staff of action 1$/),
  ]);
  // The sheets say what is now in force.
  expect((await compareVersions({ path: 'new.xlsx', bytes }, today)).next).toBeUndefined();
});

test('figures of a consolidation are said to come with the next one', async () => {
  const draft = { ...agreement, budget: moved(500), version: {} };
  const plan = projectWorkbook(terms, 'fr', today, report(terms, [{ eligible: 100 }]), {}, draft);
  const file = { path: 'project.xlsx', bytes: await writeWorkbook(plan) };
  const record = async (one: InputFile) => recordAmendment(await compareVersions(one, today), { reason: 'x' }, options);
  expect((await record(file)).toFill).toEqual(['Montants consolidés']);
  expect((await record(await workbookWith(draft))).toFill).toEqual([]);
});

test('without its reason, its approval or who decided, it is not recorded', async () => {
  const small = await workbookWith({ ...agreement, budget: moved(500) });
  expect(await refusedWith(small, { reason: ' ' })).toEqual(['no-reason']);
  expect(await refusedWith(small, { reason: 'x', date: '2020-01-01' as never })).toEqual(['earlier-date']);
  const longer = { ...agreement, project: { ...agreement.project, title: 'Another title' } };
  const file = await workbookWith(longer);
  expect(await refusedWith(file, { reason: 'x' })).toEqual(['approval-missing']);
  expect(await refusedWith(file, { reason: 'x', approval: 'amendment' })).toEqual(['decider-missing']);
  const recorded = await recordAmendment(
    await compareVersions(file, today),
    { reason: 'x', approval: 'amendment', by: 'All partners, 1 December' },
    options,
  );
  expect(recorded.terms.agreement.version.number).toBe(2);
});

test('a version that leaves something claimed without its period is not recorded, and says which rows', async () => {
  const { partner, source } = agreement.funding[0]!;
  const claim = { claim: '1', kind: 'interim', period: 'S1', partner, source, amount: 100, date: today } as const;
  const Claims = [cellsOf({ terms, texts: textsFor('fr', agreement.project.kind) }, claimsTable, claim)];
  const renamed = agreement.periods.map((one) => ({ ...one, code: one.code.replace('S1', 'H1') }));
  const draft = { ...agreement, periods: renamed };
  const request: RecordRequest = { reason: 'x', approval: 'amendment', by: 'All partners' };
  const recorded = await recordAmendment(await compareVersions(await workbookWith(draft), today), request, options);
  expect(recorded.terms.periods.has('H1')).toBe(true);
  expect(await refusedWith(await workbookWith(draft, { Claims }), request)).toEqual(['claims-left-behind']);
});

test('sheets that are not complete say what is open, and are not recorded', async () => {
  const [line, ...budget] = agreement.budget;
  const file = await workbookWith({ ...agreement, budget: [{ ...line, amount: 'douze' }, ...budget] });
  const amendment = await compareVersions(file, today);
  expect(amendment.draft.problems).toHaveLength(1);
  await expect(recordAmendment(amendment, { reason: 'x' }, options)).rejects.toThrow(DraftIncomplete);
});

test('sheets of the agreement are told from people’s own even where a program lost the marks', async () => {
  const { path, bytes } = await workbookWith(agreement);
  const { book } = await openProject({ path, bytes });
  const unmarked = { ...book, names: book.names.filter(({ name }) => name !== sheetMarkerName) };
  expect(ownSheets(unmarked).map(({ name }) => name)).toEqual(['Mes notes']);
  expect(ownSheets(book)).toEqual(ownSheets(unmarked));
});
