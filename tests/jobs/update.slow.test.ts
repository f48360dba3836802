/** Partners' workbooks of an earlier version, brought to the one in force without losing anything. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/core/findings';
import { columnKeys } from '../../src/core/expenses/columns';
import { checkWorkbook, type Checked } from '../../src/jobs/check';
import { openWorkbook, readSheets, type InputFile } from '../../src/jobs/open/workbook';
import { updatePartner, type Updated, type UpdateRequest } from '../../src/jobs/update';
import { noteText } from '../../src/locales/update-notes';
import { languages, textsFor } from '../../src/locales';
import { asDay, type Edit } from '../core/builders';
import { readWorkbook } from '../../src/xlsx';
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';
import { amendedProject, projectFile, signedPartner } from './amended';
import { changedCells } from './changed-files';
import { claimed, filesOf, typed } from './claim-files';
import { ledgerIn } from './changed-books';
import { sampleFiles, today } from './files';

const longer: Edit = ({ project }) => {
  project.end = asDay('2028-06-30');
  project.eligibility.claimBy = asDay('2028-12-31');
};

async function update(
  partner: UpdateRequest['partner'],
  edit: Edit,
  more: Partial<UpdateRequest> = {},
): Promise<Updated & { check: Checked }> {
  const done = await updatePartner({ partner, project: await amendedProject(edit), today, ...more });
  return { ...done, check: await checkWorkbook({ path: 'new.xlsx', bytes: done.bytes }) };
}

const kinds = ({ notes }: Updated): string[] => notes.map(({ kind }) => kind);
const aboutLines = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ rule, where }) => (where.line === undefined ? [] : [`${where.line} ${rule}`])).sort();

/** What the list of a workbook holds, by columns: inputs as stored. */
async function inputsOf(bytes: Uint8Array): Promise<CellRead[][]> {
  const sheet = ledgerIn(await readWorkbook(bytes));
  const first = sheet.tables[0]!.area.row + 1;
  const inputs = columnKeys.flatMap((key, index) => (['gross', 'declared'].includes(key) ? [] : [index])).slice(0, 20);
  return sheet.rows
    .filter(({ row }) => row >= first)
    .map(({ cells }) => inputs.map((index) => cells[index] ?? null))
    .filter((cells) => cells.slice(1, 12).some((cell) => cell !== null));
}

describe('lines', () => {
  test('all are there as they were, with the same sum and the same findings', async () => {
    const old = await signedPartner();
    const before = await checkWorkbook(old);
    const done = await update(old, longer);
    expect(done).toMatchObject({ partner: 'G1', from: 1, to: 2, language: 'fr', notes: [], findings: [] });
    expect(done.check.declared).toBe(before.declared);
    expect(done.check.about).toMatchObject({ version: 2, language: 'fr', partner: 'G1' });
    expect(await inputsOf(done.bytes)).toEqual(await inputsOf(old.bytes));
    expect(aboutLines(done.check.findings)).toEqual(aboutLines(before.findings));
    expect(done.lines).toBe(before.lines.length);
  });

  test('what cannot be read stays as it was typed', async () => {
    const { path, bytes } = await signedPartner();
    const old = {
      path,
      bytes: changedCells(bytes, [
        { line: 1, column: 'eligible', value: 'about 40' },
        { line: 2, column: 'documentDate', value: '31/04/2026' },
        { line: 3, column: 'action', value: 'Z9 whatever' },
        { line: 4, column: 'net', value: '1.234' },
        { line: 5, column: 'documentNo', value: 12, format: '0000' },
        { line: 6, column: 'status', value: 'gone?' },
        { line: 7, column: 'comment', value: 'a\nb  c' },
        { line: 8, column: 'vat', xml: ' t="e"><v>#N/A</v>' },
        { line: 9, column: 'net', formula: '100*1.2', value: 120 },
      ]),
    };
    const before = await checkWorkbook(old);
    const done = await update(old, longer);
    // What is calculated is calculated anew.
    const stale = ['result-may-be-old', 'stored-value-differs'];
    const lasting = before.findings.filter(({ rule }) => !stale.includes(rule));
    const [was, is] = [await inputsOf(old.bytes), await inputsOf(done.bytes)];
    expect(is[0]).toEqual(was[0]);
    expect(is.map((row) => row.map((cell) => (cell === '#N/A' ? { error: cell } : cell)))).toEqual(was);
    expect(aboutLines(done.check.findings)).toEqual(aboutLines(lasting));
    expect(done.check.lines.find(({ line }) => line.number === 5)!.line.documentNo).toBe('0012');
    expect(done.notes).toEqual([{ kind: 'formulas', sheet: 'Dépenses', count: 1 }]);
  });

  test('a blank formula is not a blank', async () => {
    const { path, bytes } = await signedPartner();
    const old = { path, bytes: changedCells(bytes, [{ line: 1, column: 'eligible', xml: '><f>A1</f>' }]) };
    const done = await update(old, longer);
    expect(aboutLines(done.check.findings)).toContain('1 amount-invalid');
  });

  test('an optional column that the agreement no longer has is there, and is read', async () => {
    const rows = [{ action: 'A1', category: 'TRAVEL', eligible: 100, person: 'Ana Reis' }];
    const withPerson: Edit = (draft) => void (draft.columns = ['person']);
    const old = await signedPartner('G1', { rows, edit: withPerson });
    const done = await update(old, longer);
    expect(done.notes).toContainEqual({ kind: 'columns-kept', headers: ['Personne'] });
    expect(done.check.lines[0]!.line.person).toBe('Ana Reis');
    const added = await update(await signedPartner('G1', { rows }), withPerson);
    expect(added.check.lines[0]!.line.person).toBe('');
  });
});

describe('what stands beside the lines', () => {
  async function changed(change: (sheet: SheetRead, sheets: SheetRead[]) => void): Promise<UpdateRequest['partner']> {
    const { path, bytes } = await signedPartner();
    const book = structuredClone(await readSheets(path, bytes));
    change(ledgerIn(book), book.sheets);
    return { path, book };
  }

  const texts = ({ rows }: SheetRead): CellRead[] => rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));

  test('columns, sheets, remarks and sums that people added', async () => {
    const old = await changed((sheet, sheets) => {
      const { row, columns } = sheet.tables[0]!.area;
      sheet.rows.find((one) => one.row === row)!.cells[columns + 1] = 'Our cost centre';
      sheet.rows.find((one) => one.row === row + 1)!.cells[columns + 1] = 'CC-17';
      sheet.rows.find((one) => one.row === row + 2)!.cells[columns + 2] = 46_000;
      sheet.formats?.set(columns + 2, [{ row: row + 2, format: 'dd/mm/yyyy' }]);
      sheet.rows.unshift({ row: 0, cells: ['Dépenses', null, null, null, null, null, null, 'call Maria first'] });
      sheet.rows.push({ row: 700, cells: [null, 'Signed in Lyon by the treasurer'] });
      sheets.push({
        name: 'Notes',
        hidden: true,
        tables: [],
        rows: [{ row: 2, cells: [null, 'Bring receipts', 7] }],
        formulas: new Map(),
      });
    });
    const done = await update(old, longer);
    expect(kinds(done)).toEqual(['columns-kept', 'sheets-kept', 'cells-apart']);
    const book = await readWorkbook(done.bytes);
    const sheet = ledgerIn(book);
    const first = sheet.tables[0]!.area.row + 1;
    expect(sheet.rows.find(({ row }) => row === first - 1)!.cells.slice(-2)).toEqual(['Our cost centre', '(2)']);
    expect(sheet.rows.find(({ row }) => row === first)!.cells).toContain('CC-17');
    expect(sheet.rows.find(({ row }) => row === first + 1)!.cells.at(-1)).toBe(46_000);
    expect(texts(sheet)).toContain('Signed in Lyon by the treasurer');
    expect(texts(book.sheets.find(({ name }) => name === 'Notes')!)).toEqual(['Bring receipts', 7]);
    expect(book.sheets.find(({ name }) => name === 'Notes')!.hidden).toBe(true);
    expect(texts(book.sheets.find(({ name }) => name === 'Conservé')!)).toEqual(['call Maria first']);
    // And once more: they are still people's own.
    const again = await updatePartner({
      partner: { path: 'again.xlsx', bytes: done.bytes },
      project: await amendedProject(longer),
      today,
    });
    expect(again.declared).toBe(done.declared);
    const names = (await readWorkbook(again.bytes)).sheets.map(({ name }) => name);
    expect(names).toEqual(book.sheets.map(({ name }) => name));
  });

  test('a text typed over a calculated cell is kept apart', async () => {
    const old = await changed((sheet) => {
      const row = sheet.rows.find((one) => one.row === sheet.tables[0]!.area.row + 1)!;
      const gross = columnKeys.indexOf('gross');
      row.cells[gross] = 'FA-2026-1';
      sheet.formulas.set(gross, [row.row + 1, row.row + 2]);
    });
    const done = await update(old, longer);
    const book = await readWorkbook(done.bytes);
    expect(texts(book.sheets.find(({ name }) => name === 'Conservé')!)).toEqual(['FA-2026-1']);
  });
});

describe('what has no place any more', () => {
  const rename: Edit = (draft) => {
    const text = JSON.stringify(draft).replaceAll('"A2"', '"A20"');
    Object.assign(draft, JSON.parse(text));
  };

  test('a code that is another one now is told, and written anew only when asked', async () => {
    const old = await signedPartner();
    const told = await update(old, rename);
    expect(told.notes[0]).toMatchObject({ kind: 'code-gone', list: 'actions', code: 'A2', like: 'A20' });
    const done = await update(old, rename, { renames: new Map([['A2', 'A20']]) });
    expect(kinds(done)).toEqual(['code-renamed']);
    const before = await checkWorkbook(old);
    expect(done.check.declared).toBe(before.declared);
    expect(done.check.lines.filter(({ line }) => line.action === 'A20')).toHaveLength(
      before.lines.filter(({ line }) => line.action === 'A2').length,
    );
  });

  test('a budget line, and an action', async () => {
    const done = await update(await signedPartner(), (draft) => {
      draft.budget = draft.budget.filter(({ action, category }) => action !== 'A2' || category !== 'EXTERNAL');
    });
    expect(done.notes[0]).toMatchObject({ kind: 'budget-gone', action: 'A2', category: 'EXTERNAL' });
    for (const language of languages)
      expect(noteText(done.notes[0]!, done.terms.currency, textsFor(language))).toMatch(/A2, .*[€].*\.$/s);
  });

  test('another currency of the partner changes what blank cells mean, which is told', async () => {
    const rows = [{ action: 'A1', category: 'TRAVEL', eligible: 100, documentType: 'receipt' }];
    const done = await update(await signedPartner('G1', { rows }), ({ partners }) => {
      partners[0]!.currency = 'BGN';
    });
    expect(done.notes).toContainEqual({ kind: 'declared-differs', before: 10_000, after: 0 });
  });
});

describe('partners', () => {
  const replaced: Edit = (draft) => {
    Object.assign(draft, JSON.parse(JSON.stringify(draft).replaceAll('"G2"', '"G9"')));
    draft.partners[1]!.name = 'Another organisation';
  };
  const joined: Edit = ({ partners, budget, funding }) => {
    partners.push({ ...partners[2]!, code: 'G4', name: 'GAL Novo' });
    budget.push({ partner: 'G4', action: 'A2', category: 'TRAVEL', amount: '500.00' });
    funding.push({ ...funding.find(({ partner }) => partner === 'G3')!, partner: 'G4', rate: '1' });
  };

  test('one that replaces another takes its lines over when asked', async () => {
    const old = await signedPartner('G2');
    await expect(update(old, replaced)).rejects.toMatchObject({ code: 'partner-succeeded', figures: { code: 'G9' } });
    const done = await update(old, replaced, { as: 'G9' });
    expect(done.check.about).toMatchObject({ partner: 'G9', version: 2 });
    expect(done.check.declared).toBe((await checkWorkbook(old)).declared);
    await expect(update(old, replaced, { as: 'G7' })).rejects.toMatchObject({ code: 'unknown-partner' });
    await expect(update(await signedPartner('G1'), replaced, { as: 'G9' })).rejects.toMatchObject({
      code: 'partner-kept',
    });
  });

  test('one that left has no workbook', async () => {
    const left: Edit = (draft) => {
      replaced(draft);
      draft.budget[9]!.amount = '1.00';
    };
    await expect(update(await signedPartner('G2'), left)).rejects.toMatchObject({ code: 'partner-gone' });
  });

  test('one that joins late gets a new workbook', async () => {
    const done = await update(undefined, joined, { as: 'G4' });
    expect(done).toMatchObject({ partner: 'G4', from: undefined, to: 2, language: 'pt', lines: 0 });
    expect(done.check.about).toMatchObject({ partner: 'G4', version: 2 });
    await expect(update(undefined, joined, { as: 'G5' })).rejects.toMatchObject({ code: 'unknown-partner' });
  });
});

test('what was certified, claimed and paid is told on a sheet of its own, anew each time', async () => {
  const field = (name: string): string => readFileSync(join(__dirname, '../field-cases/16', name), 'utf8');
  const { project, partners } = await filesOf(field('agreement.json'), field('ledger.csv'));
  const { project: made } = await claimed(project, partners.values(), { period: 'R1' });
  const paid = await typed(made, { Payments: [[46_500, null, null, 300, 'C1']] });
  const told = async (partner: InputFile, from: InputFile): Promise<[Updated, CellRead[][]]> => {
    const done = await updatePartner({ partner, project: from, today });
    const sheet = (await readWorkbook(done.bytes)).sheets.find(({ name }) => name === 'Certified and paid');
    return [done, (sheet?.rows ?? []).map(({ cells }) => cells.filter((cell) => cell !== null))];
  };
  const [first, rows] = await told(partners.get('P1')!, made);
  expect(rows).toContainEqual(['C1', 'Interim payment', 'R1', 46_477, 1000, 0, 1000, 0, 0, 1000]);
  expect(rows).toContainEqual(['C1', 'Interim payment', 'R1', 46_477, 'ERDF', 800, 0, 800]);
  const [second, now] = await told({ path: 'P1.xlsx', bytes: first.bytes }, paid);
  expect(now).toContainEqual(['C1', 'Interim payment', 'R1', 46_477, 'ERDF', 800, 300, 500]);
  expect(now.filter(([claim]) => claim === 'C1')).toHaveLength(2);
  expect(second.notes).toEqual([]);
  expect((await checkWorkbook({ path: 'P1.xlsx', bytes: second.bytes })).findings).toEqual([]);
});

describe('refused, with the reason', () => {
  let files: Awaited<ReturnType<typeof sampleFiles>>;
  beforeAll(async () => (files = await sampleFiles('minor-med')));
  const withProject = async (partner: InputFile, project: InputFile): Promise<unknown> =>
    updatePartner({ partner, project, today }).catch((error: unknown) => error);

  test('a workbook of another project, and the project’s in place of the partner’s', async () => {
    expect(await withProject(await signedPartner(), files.project)).toMatchObject({ rule: 'wrong-project' });
    expect(await withProject(files.project, files.project)).toMatchObject({ rule: 'not-an-accord-workbook' });
  });

  test('a filled workbook in place of the project’s, and what is no workbook', async () => {
    const [first, second] = files.partners;
    expect(await withProject(first!, second!)).toMatchObject({ code: 'source-filled' });
    expect(await withProject({ path: 'a.txt', bytes: new Uint8Array([65]) }, files.project)).toMatchObject({
      rule: 'file-unreadable',
    });
  });

  test('a project’s workbook that is older than the partner’s', async () => {
    const edited = await amendedProject(longer);
    const { about } = await openWorkbook(edited);
    const newer = await updatePartner({ partner: await signedPartner(), project: edited, today });
    const older = await projectFile({ ...about.agreement, version: { ...about.agreement.version, number: 1 } });
    expect(await withProject({ path: 'G1.xlsx', bytes: newer.bytes }, older)).toMatchObject({ code: 'newer-version' });
  });
});
