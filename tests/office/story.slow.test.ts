/** The whole workflow on Microsoft's client: agreement, workbooks, live checks, consolidation, funder table. */
import { commands } from '../../src/taskpane/ribbon/commands';
import { serialOf } from '../../src/core/days';
import type { Finding } from '../../src/core/findings';
import { columnOf, columnsWith, type ColumnKey } from '../../src/core/expenses/columns';
import { toMoney, parseDecimal } from '../../src/core/money';
import { checkWorkbook } from '../../src/jobs/check';
import { consolidateFiles } from '../../src/jobs/consolidate';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { requireSheet, type Pasted } from 'playground/host';
import { cellReference } from '../../src/workbooks/references';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import { reportWorkbook } from '../../src/workbooks/report';
import type { LedgerView } from '../../src/worker/partner-views';
import { sampleExpected, sampleTerms, sampleText } from '../core/samples';
import { sampleFiles, sampleLedgers, today } from '../jobs/files';
import { fakeStorage } from '../taskpane/fake-workbook';
import { writeWorkbook } from '../../src/xlsx';
import { openStory, type Story } from './story';

const terms = sampleTerms('minor-med');
const expected = sampleExpected('minor-med');
const cents = (amount: string): number => toMoney(parseDecimal(amount)!, terms.currency);
const rowsOf = (partner: string): LedgerRow[] => sampleLedgers('minor-med').get(partner) ?? [];
const partnerPlan = (rows: readonly LedgerRow[] = []) => partnerWorkbook(terms, 'P1', 'en', today, rows);

function ledgerOf({ pane }: Story): LedgerView {
  const { ledger } = pane.partner.store.get();
  if (!ledger) throw new Error('No ledger is shown.');
  return ledger;
}

/** Segments of adjacent columns that people fill in; calculated columns lie between them. */
const stretches = columnsWith().reduce<ColumnKey[][]>(
  (found, { key }) => {
    if (columnOf(key).formula) found.push([]);
    else found.at(-1)?.push(key);
    return found;
  },
  [[]],
);

async function settled({ host, pane }: Story): Promise<void> {
  await host.idle();
  await pane.partner.idle();
}

async function paste(story: Story, rows: readonly LedgerRow[], from: number): Promise<void> {
  const { sheet, firstRow, columns } = ledgerOf(story);
  for (const keys of stretches) {
    const column = columns[keys[0] ?? 'line'] ?? 0;
    const values: Pasted = rows.map((row) => keys.map((key) => row[key] ?? ''));
    await story.user.paste(sheet, cellReference(firstRow + from, column), values);
  }
  await settled(story);
}

async function type(story: Story, line: number, key: ColumnKey, text: string): Promise<void> {
  const { sheet, firstRow, columns } = ledgerOf(story);
  await story.user.type(sheet, cellReference(firstRow + line, columns[key] ?? 0), text);
  await settled(story);
}

const rulesAt = (view: LedgerView, row: number): string[] =>
  view.groups.flatMap(({ rule, findings }) => findings.filter(({ where }) => where.row === row + 1).map(() => rule));

test('an agreement becomes the workbooks of a project and of each partner', async () => {
  const nothing = await openStory();
  expect(nothing.pane.shell.store.get().workbook).toEqual({ kind: 'nothing' });
  const { newProject } = nothing.pane;
  await newProject.loadFile({ name: 'agreement.json', text: sampleText('minor-med.agreement.json') });
  await newProject.create();
  expect(newProject.store.get().check?.problems).toEqual([]);
  expect([nothing.asked, newProject.store.get().created?.asked]).toEqual([[], false]);
  await newProject.open();
  expect(newProject.store.get().created?.asked).toBe(true);
  const [bytes] = nothing.asked;
  expect((await openWorkbook({ path: 'project.xlsx', bytes: bytes! })).about.kind).toBe('project');

  const project = await openStory(projectWorkbook(terms, 'en', today));
  for (const partner of terms.partners.keys()) {
    await project.pane.project.makePartner(partner);
    await project.pane.project.open('created');
  }
  const opened = await Promise.all(project.asked.map((file) => openWorkbook({ path: 'partner.xlsx', bytes: file })));
  expect(opened.map(({ about }) => `${about.kind} ${about.partner}`)).toEqual(
    [...terms.partners.keys()].map((partner) => `partner ${partner}`),
  );
});

test('lines are typed and pasted, checked live, and fixed by a click', async () => {
  const story = await openStory(partnerPlan());
  const { pane, model } = story;
  expect([pane.shell.store.get().workbook?.kind, pane.partner.store.get().live]).toEqual(['partner', true]);

  const [one, ...others] = rowsOf('P1');
  for (const key of ['action', 'category', 'period', 'supplier', 'documentNo'] as const)
    await type(story, 0, key, String(one?.[key]));
  await type(story, 0, 'documentDate', '2027-03-29');
  await expect(type(story, 0, 'net', '4 316,09')).rejects.toThrow('Please enter a number');
  // Pasting bypasses data validation.
  await paste(story, [{ ...one, net: '4 316,09' }], 0);
  await type(story, 0, 'eligible', '5179.30');
  const { sheet, firstRow, columns } = ledgerOf(story);
  const cell = (line: number, key: ColumnKey) =>
    requireSheet(model, sheet)
      .rows.get(firstRow + line)
      ?.cells.get(columns[key] ?? 0)?.value;
  expect(cell(0, 'documentDate')).toBe(serialOf('2027-03-29' as never));
  expect(rulesAt(ledgerOf(story), firstRow)).toContain('amount-as-text');

  const text = ledgerOf(story).groups.find(({ rule }) => rule === 'amount-as-text')?.findings[0];
  await pane.partner.fix(text!, text!.fixes[0]!);
  await settled(story);
  expect(cell(0, 'net')).toBe(4316.09);
  expect(rulesAt(ledgerOf(story), firstRow)).not.toContain('amount-as-text');

  await paste(story, [one!, ...others], 0);
  expect(ledgerOf(story).lines).toBe(rowsOf('P1').length);
  const live = ledgerOf(story);
  await pane.partner.checkEverything();
  expect(ledgerOf(story)).toEqual(live);

  // A file with the same lines gives the same findings, once the check includes what a closed period requires.
  await pane.partner.setClosing(true);
  const { partners } = await sampleFiles('minor-med');
  const file = await checkWorkbook(partners[0]!);
  expect(ledgerOf(story).declared).toBe(file.declared);
  expect(found(ledgerOf(story).groups.flatMap(({ findings }) => findings))).toEqual(found(file.findings));
  expect(pane.work.store.get().problem).toBeUndefined();
});

const found = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, where }) => `${where.row} ${rule} ${where.column ?? ''}`).sort();

test('the five files are consolidated from the open project workbook, to the expected cent', async () => {
  const story = await openStory(projectWorkbook(terms, 'en', today));
  const { partners } = await sampleFiles('minor-med');
  await story.pane.project.addFiles(partners.map(({ path, bytes }) => ({ name: path, bytes })));
  const { result } = story.pane.project.store.get();
  expect(result?.totals).toMatchObject(
    Object.fromEntries(Object.entries(expected.totals).map(([name, amount]) => [name, cents(amount)])),
  );
  const read = result?.byPartner.map(({ partner, declared }) => [partner, declared]) ?? [];
  expect(Object.fromEntries(read)).toEqual(
    Object.fromEntries(Object.entries(expected.byPartner).map(([partner, amount]) => [partner, cents(amount)])),
  );
  await story.pane.project.makeReport();
  await story.pane.project.open('report');
  const report = await openWorkbook({ path: 'report.xlsx', bytes: story.asked[0]! });
  expect(report.about.kind).toBe('report');
});

/** The totals row of a table that was written into the open workbook, as calculated. */
function lastFigure(story: Story, sheet: string, column: number): number {
  const rows = [...requireSheet(story.model, sheet).rows].sort(([one], [other]) => other - one);
  const value = rows.map(([, { cells }]) => cells.get(column)?.value).find((one) => typeof one === 'number');
  return typeof value === 'number' ? value : NaN;
}

test('a funder table comes from its ribbon command into the open workbook, with the right figures', async () => {
  const done = await consolidateFiles({ ...(await sampleFiles('minor-med')), today });
  const story = await openStory(reportWorkbook(done, 'en', today));
  const sheets = story.model.workbook.sheets.map(({ name }) => name);
  const statement = async (): Promise<number> => {
    await commands['tableExpenseStatement']?.(story.pane);
    expect(story.pane.work.store.get().problem).toBeUndefined();
    return lastFigure(story, 'Expense statement', 16);
  };
  expect(await statement()).toBe(Number(expected.totals.accepted));
  // Written again, it replaces itself, and the other sheets stay.
  expect(await statement()).toBe(Number(expected.totals.accepted));
  expect(story.model.workbook.sheets.map(({ name }) => name)).toEqual([...sheets, 'Expense statement']);
  await commands['tableBudgetByCategory']?.(story.pane);
  const { plan: written, view } = story.pane.tables.store.get().insertion ?? {};
  const budget = terms.budget.reduce((sum, { amount }) => sum + amount, 0);
  const [sheet = ''] = written?.created ?? [];
  const totals = view?.sheets[0]?.cells.filter(({ style }) => style === 'totalAmount') ?? [];
  expect(totals.map(({ value }) => value)).toContain(budget / 100);
  for (const { row, column, value } of totals)
    expect(requireSheet(story.model, sheet).rows.get(row)?.cells.get(column)?.value).toBe(value);
});

test('flat rates are in the table too; without their sheet there is a message and no table', async () => {
  const done = await consolidateFiles({ ...(await sampleFiles('saveurs-partagees')), today });
  const { claimable } = sampleExpected('saveurs-partagees').totals;
  const plan = reportWorkbook(done, 'en', today);
  const story = await openStory(plan);
  await commands['tableExpenseStatement']?.(story.pane);
  expect(story.pane.work.store.get().problem).toBeUndefined();
  expect(lastFigure(story, 'Expense statement', 16)).toBe(Number(claimable));

  const torn = await openStory(plan);
  await torn.user.deleteSheet('Flat rates');
  await torn.pane.open();
  await commands['tableExpenseStatement']?.(torn.pane);
  expect(torn.pane.work.store.get().problem?.code).toBe('not-an-accord-workbook');
  expect(torn.model.workbook.sheets.map(({ name }) => name)).not.toContain('Expense statement');
});

test('a report shows the changes since the one seen before, or since a given file', async () => {
  const ledgers = sampleLedgers('saveurs-partagees');
  const { project, partners } = await sampleFiles('saveurs-partagees', ledgers);
  const first = await consolidateFiles({ project, partners, today });
  const later = await consolidateFiles({ project, partners: partners.slice(0, 2), today });
  const storage = fakeStorage();
  const seen = async (plan: Parameters<typeof openStory>[0]) => {
    const { pane } = await openStory(plan, storage);
    return pane.report.store.get();
  };
  expect(await seen(reportWorkbook(first, 'fr', today))).toEqual({ changes: undefined, since: undefined });
  const gone = first.lines.length - later.lines.length;
  expect(gone).toBeGreaterThan(0);
  const { changes, since } = await seen(reportWorkbook(later, 'en', today));
  expect(since).toEqual({ day: today });
  expect(changes?.totals).toContainEqual({
    total: 'claimable',
    before: first.totals.claimable,
    now: later.totals.claimable,
  });
  expect(changes?.lines.filter(({ now }) => !now)).toHaveLength(gone);
  // Opened again, it is compared with the same report as before.
  expect((await seen(reportWorkbook(later, 'en', today))).changes).toEqual(changes);

  const { pane } = await openStory(reportWorkbook(later, 'en', today));
  const bytes = await writeWorkbook(reportWorkbook(first, 'pt', today));
  await pane.report.compareWith({ name: 'first.xlsx', bytes });
  expect(pane.report.store.get()).toEqual({ changes, since: { file: 'first.xlsx' } });
  await pane.report.compareWith({ name: 'project.xlsx', bytes: project.bytes });
  expect(pane.work.store.get().problem?.findings[0]?.figures['case']).toBe('no-report');
});
