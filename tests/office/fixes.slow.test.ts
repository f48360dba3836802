/** One-click corrections of cells on Microsoft's client: formulas and rates, protected sheets, and the step back. */
import { requireSheet } from 'playground/host';
import type { RuleName } from '../../src/core/rules';
import type { ColumnKey } from '../../src/core/expenses/columns';
import type { Finding } from '../../src/core/findings';
import { cellReference } from '../../src/workbooks/references';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { date, termsWith, type Edit } from '../core/builders';
import { today } from '../jobs/today';
import { ledgerOf, openStory, settled, type Story } from './story';

const row = (line: number, rest: LedgerRow = {}): LedgerRow => ({
  line,
  action: 'A2',
  category: 'EXTERNAL',
  period: 'S1',
  supplier: 'Foto Studio Nord',
  documentType: 'invoice',
  documentNo: `F-${line}`,
  documentDate: date('2026-04-10'),
  paymentDate: date('2026-05-04'),
  net: 100,
  vat: 20,
  eligible: 120,
  currency: 'EUR',
  rate: 1,
  evidence: 'yes',
  ...rest,
});

async function opened(rows: readonly LedgerRow[], edit?: Edit): Promise<Story> {
  return openStory(partnerWorkbook(termsWith(edit), 'G1', 'en', today, rows));
}

function address(story: Story, line: number, key: ColumnKey): [sheet: string, cell: string] {
  const { sheet, firstRow, columns } = ledgerOf(story);
  return [sheet, cellReference(firstRow + line, columns[key] ?? 0)];
}

function cell(story: Story, line: number, key: ColumnKey) {
  const { sheet, firstRow, columns } = ledgerOf(story);
  const found = requireSheet(story.model, sheet).rows.get(firstRow + line);
  return found?.cells.get(columns[key] ?? 0);
}

async function put(story: Story, line: number, key: ColumnKey, value: string | number): Promise<void> {
  const [sheet, at] = address(story, line, key);
  await story.user.paste(sheet, at, [[value]]);
  await settled(story);
}

function findingsOf(story: Story, rule: RuleName): readonly Finding[] {
  return ledgerOf(story).groups.find((group) => group.rule === rule)?.findings ?? [];
}

async function fix(story: Story, rule: RuleName, column: ColumnKey, alike = false): Promise<void> {
  const found = findingsOf(story, rule).find(({ where }) => where.column === column);
  const [first] = found?.fixes ?? [];
  if (!found || !first) throw new Error(`${rule} offers nothing`);
  await story.pane.partner.fix(found, first, alike);
  await settled(story);
}

const overwritten = 'stored-value-differs';
const calculated = ['gross', 'declared'] as const;

test('a formula that was typed over is put back as the other rows have it, and undone in one step', async () => {
  const story = await opened([row(1), row(2)]);
  await story.pane.partner.setMarking(false);
  for (const key of calculated) {
    const [net, sheet] = [cell(story, 1, key)?.formula, story.host.snapshot()];
    expect(net).toContain('[#This Row]');
    await put(story, 0, key, 12);
    expect(cell(story, 0, key)?.formula).toBeUndefined();
    await fix(story, overwritten, key);
    expect(cell(story, 0, key)?.formula).toBe(net);
    await story.user.undo();
    expect(cell(story, 0, key)).toMatchObject({ value: 12 });
    await story.user.undo();
    expect(story.host.snapshot()).toEqual(sheet);
  }
});

test('all formulas of a column are put back at once, under the headers that it has now', async () => {
  const story = await opened([row(1), row(2), row(3)]);
  const [sheet, header] = address(story, -1, 'net');
  await story.user.type(sheet, header, 'Montant HT');
  await settled(story);
  for (const line of [0, 2]) await put(story, line, 'gross', 99);
  await fix(story, overwritten, 'gross', true);
  const formulas = [0, 1, 2].map((line) => cell(story, line, 'gross')?.formula);
  expect(formulas[0]).toContain('[Montant HT]');
  expect(new Set(formulas).size).toBe(1);
});

test('in a cell formatted as text the formula is one all the same', async () => {
  const story = await opened([row(1), row(2)]);
  const [sheet, at] = address(story, 0, 'gross');
  await story.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(at).numberFormat = [['@']];
    await context.sync();
  });
  await put(story, 0, 'gross', 99);
  await fix(story, overwritten, 'gross');
  expect(cell(story, 0, 'gross')?.formula).toBe(cell(story, 1, 'gross')?.formula);
});

test('a protected sheet stays as it is, with a message that says so; unprotected, the same click works', async () => {
  const story = await opened([row(1), row(2)]);
  await put(story, 0, 'gross', 99);
  const [sheet] = address(story, 0, 'gross');
  const protect = (on: boolean): Promise<void> =>
    story.Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      if (on) protection.protect();
      else protection.unprotect();
      await context.sync();
    });
  await protect(true);
  await fix(story, overwritten, 'gross');
  expect(story.pane.work.store.get().problem?.code).toBe('sheet-protected');
  expect(cell(story, 0, 'gross')).toMatchObject({ value: 99 });
  await protect(false);
  await fix(story, overwritten, 'gross');
  expect(story.pane.work.store.get().problem).toBeUndefined();
  expect(cell(story, 0, 'gross')?.formula).toBe(cell(story, 1, 'gross')?.formula);
});

test('a rate that is missing is the listed one after a click, in all lines of that currency and month', async () => {
  const pounds = { currency: 'GBP', rate: null };
  const april = { ...pounds, paymentDate: date('2026-04-20') };
  const story = await opened([row(1, pounds), row(2, pounds), row(3, april), row(4)], (draft) => {
    draft.rates = [{ currency: 'GBP', month: '2026-05', rate: '0.8531', source: 'InforEuro' }];
  });
  // Marks are a step of their own on Excel's list.
  await story.pane.partner.setMarking(false);
  expect(findingsOf(story, 'exchange-rate-missing').map(({ fixes }) => fixes.length)).toEqual([1, 1, 0]);
  await fix(story, 'exchange-rate-missing', 'rate', true);
  expect([0, 1, 2].map((line) => cell(story, line, 'rate')?.value)).toEqual([0.8531, 0.8531, null]);
  expect(findingsOf(story, 'exchange-rate-missing')).toHaveLength(1);
  await story.user.undo();
  expect([0, 1].map((line) => cell(story, line, 'rate')?.value ?? '')).toEqual(['', '']);
});
