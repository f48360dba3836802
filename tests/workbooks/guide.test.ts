/** The guide columns beside each expense line: its budget line, what remains there, and the words for colours. */
import { columnsWith } from '../../src/core/expenses/columns';
import type { Day } from '../../src/core/days';
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

const guide = (rows: readonly LedgerRow[], index: number): unknown[] => table(rows).rows[index]!.slice(columns.length);

test('the samples’ lines say what is wrong with them, and only those', () => {
  const rows = ledgerRows('saveurs-partagees', 'G1');
  const said = table(rows).rows.map((row) => `${String(row[0])} ${String(row.at(-3))}`);
  expect(said.filter((text) => /\d \S/.test(text))).toEqual([
    '18 Line exceeded.',
    '19 Line exceeded.',
    '21 Number already used above.',
    '22 withdrawn',
    '26 Outside the dates.',
    '27 Outside the dates.',
    '31 Line exceeded.',
    '32 Line exceeded.',
  ]);
  expect(guide(rows, 0)).toEqual(['', 'A1 × STAFF', 1440]);
});

test('prepared rows say nothing; codes without a budget, text and missing payment are told together', () => {
  expect(guide([], 7)).toEqual(['', '', '']);
  const line: LedgerRow = { action: 'A1', category: 'WORKS · any', documentDate: 46_300, net: '12 EUR', eligible: 12 };
  expect(guide([line], 0)).toEqual(['Text instead of a number. Not paid yet. No budget line.', '', '']);
  expect(guide([{ ...line, documentType: 'credit-note', net: 12 }], 0)).toEqual(['No budget line.', '', '']);
});

test.each(languages)('the reader passes over them in %s', (language) => {
  const headers = table([], language).columns.map(({ header }) => header);
  const read = readHeaders(headers);
  expect(headers.length).toBe(columns.length + 3);
  expect([read.at.size, read.mapped, read.unknown]).toEqual([columns.length, [], []]);
});
