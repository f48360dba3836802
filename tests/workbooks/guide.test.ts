/** The guide columns beside each expense line: its budget line, what remains there, and the words for colours. */
import { columnsWith } from '../../src/core/expenses/columns';
import { termsOf } from '../../src/core/agreement/terms';
import type { Day } from '../../src/core/days';
import { codeOf } from '../../src/core/native/codes';
import { contextOf } from '../../src/workbooks/context';
import { listTexts } from '../../src/workbooks/lists';
import { languages } from '../../src/locales/languages';
import { readHeaders } from '../../src/jobs/ledger/headers';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { sampleTerms } from '../core/samples';
import { ledgerRows } from './ledgers';

const columns = columnsWith();
const today = '2026-11-22' as Day;
const terms = sampleTerms('saveurs-partagees');

function table(rows: readonly LedgerRow[], language = 'en') {
  const plan = partnerWorkbook(terms, 'G1', language, today, rows);
  const found = plan.sheets.flatMap((sheet) => sheet.tables).find(({ name }) => name === 'Expenses');
  if (!found) throw new Error('no table Expenses');
  return found;
}

const guide = (rows: readonly LedgerRow[], index: number): unknown[] =>
  table(rows).rows[index]!.slice(columns.length, -3);

test('the samples’ lines say what is wrong with them, and only those', () => {
  const rows = ledgerRows('saveurs-partagees', 'G1');
  const said = table(rows).rows.map((row) => `${String(row[0])} ${String(row[columns.length])}`);
  expect(said.filter((text) => /\d \S/.test(text))).toEqual([
    '18 Line exceeded.',
    '19 Line exceeded.',
    '22 withdrawn',
    '26 Outside the dates.',
    '27 Outside the dates.',
    '31 Line exceeded.',
    '32 Line exceeded.',
  ]);
  expect(guide(rows, 0)).toEqual(['', 'A1 × STAFF · S3', 1440]);
});

test('prepared rows say nothing; codes without a budget, text and missing payment are told together', () => {
  expect(guide([], 7)).toEqual(['', '', '']);
  const line: LedgerRow = { action: 'A1', category: 'WORKS · any', documentDate: 46_300, net: '12 EUR', eligible: 12 };
  expect(guide([line], 0)).toEqual(['Text instead of a number. Not paid yet. No budget line.', 'A1 × ? · ?', '']);
  expect(guide([{ ...line, documentType: 'credit-note', net: 12 }], 0)).toEqual(['No budget line.', 'A1 × ? · ?', '']);
});

test('income lacks no budget line', () => {
  const { agreement } = terms;
  const categories = [...agreement.categories, { code: 'REVENUE' as const, method: { kind: 'real' as const } }];
  const line: LedgerRow = { action: 'A1', category: 'Revenue', period: 'S1', documentType: 'revenue', eligible: -5 };
  const plan = partnerWorkbook(termsOf({ ...agreement, categories }), 'G1', 'en', today, [line]);
  const row = plan.sheets.flatMap((sheet) => sheet.tables).find(({ name }) => name === 'Expenses')!.rows[0]!;
  expect(row.slice(columns.length, -3)).toEqual(['', 'A1 × REVENUE · S1', '']);
});

test('dropdowns offer first what the partner budgets', () => {
  const context = contextOf(terms, 'en', today);
  for (const [list, by] of [
    ['actions', 'action'],
    ['categories', 'category'],
  ] as const)
    for (const partner of terms.partners.keys()) {
      const budgeted = new Set<string>(terms.budget.filter((one) => one.partner === partner).map((one) => one[by]));
      const offered = listTexts(context, list, partner).map((text) => budgeted.has(codeOf(text)));
      expect(offered).toEqual([...offered].sort((a, b) => Number(b) - Number(a)));
    }
});

describe('one document on several lines', () => {
  const part: LedgerRow = {
    action: 'A1',
    category: 'EXTERNAL',
    period: 'S1',
    supplier: 'Café Ω',
    documentType: 'invoice',
    documentNo: 'F-7',
    documentDate: 46_300,
    paymentDate: 46_310,
    net: 100,
    eligible: 100,
  };
  const twice = (...rows: LedgerRow[]): boolean[] =>
    rows.map((_, index) => String(guide(rows, index)[0]).includes('More declared than the document holds'));

  test('is told where its lines exceed it, on those below the first', () => {
    expect(twice(part, part)).toEqual([false, true]);
    expect(twice(part, { ...part, supplier: 'CAFÉ ω', eligible: 0.01 })).toEqual([false, false]);
    expect(twice(part, { ...part, supplier: 'CAFÉ ω', eligible: 0.02 })).toEqual([false, false]);
    expect(twice(part, { ...part, supplier: 'CAFÉ ω', eligible: 0.03 }, part)).toEqual([false, true, true]);
  });

  test.each<[string, LedgerRow, LedgerRow]>([
    ['parts that fit', { ...part, eligible: 50 }, { ...part, eligible: 50 }],
    ['another date', part, { ...part, documentDate: 46_301 }],
    ['another gross amount', part, { ...part, net: 101 }],
    ['another supplier', part, { ...part, supplier: 'Other' }],
    ['no number', { ...part, documentNo: 'Ticket' }, { ...part, documentNo: 'Ticket' }],
    ['withdrawn', part, { ...part, status: 'Retirée' }],
    ['credit notes', { ...part, net: -100, eligible: -100 }, { ...part, net: -100, eligible: -100 }],
  ])('is not: %s', (_, one, other) => {
    expect(twice(one, other)).toEqual([false, false]);
  });

  test('whatever its date, for an asset that is written down', () => {
    const asset: LedgerRow = { ...part, documentType: 'depreciation', eligible: 60 };
    expect(twice(asset, { ...asset, documentDate: 46_400 })).toEqual([false, true]);
    expect(twice({ ...asset, eligible: 40 }, { ...asset, eligible: 40, documentDate: 46_400 })).toEqual([false, false]);
  });
});

test.each(languages)('the reader passes over them in %s', (language) => {
  const headers = table([], language).columns.map(({ header }) => header);
  const read = readHeaders(headers);
  expect(headers.length).toBe(columns.length + 6);
  expect([read.at.size, read.mapped, read.unknown]).toEqual([columns.length, [], []]);
});
