/** The sample agreements, their ledgers and what an independent computation says of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { codeReader } from '../../src/core/expenses/codes';
import type { ColumnKey } from '../../src/core/expenses/columns';
import type { ExpenseLine } from '../../src/core/expenses/line';
import { readLines } from '../../src/core/expenses/read';
import { serialOf, type Day } from '../../src/core/days';

export const sampleNames = ['minor-med', 'saveurs-partagees'] as const;
export type SampleName = (typeof sampleNames)[number];

const folder = join(__dirname, '../../assets/samples');

export interface Expected {
  lines: number;
  totals: Record<'read' | 'accepted' | 'excluded' | 'flatRate' | 'claimable', string>;
  flatRateByPartner: Record<string, string>;
  byPartner: Record<string, string>;
  byCategory: Record<string, string>;
  byAction: Record<string, string>;
  byPeriod: Record<string, string>;
  mustRaise: { partner: string; line: number; rules: string[] }[];
  excludedLines: { partner: string; line: number }[];
}

export function sampleText(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

export function sampleTerms(name: SampleName): Terms {
  return termsOf(parseAgreement(sampleText(`${name}.agreement.json`)));
}

export function sampleExpected(name: SampleName): Expected {
  return JSON.parse(sampleText(`${name}.expenses.expected.json`)) as Expected;
}

/** In the order of the file's columns after "Partner". */
const keys: ColumnKey[] = [
  'line',
  'action',
  'category',
  'period',
  'supplier',
  'documentType',
  'documentNo',
  'documentDate',
  'paymentDate',
  'description',
  'units',
  'net',
  'vat',
  'gross',
  'eligible',
  'currency',
  'rate',
  'declared',
  'sharedCost',
  'evidence',
  'status',
  'comment',
];

export function sampleLines(name: SampleName, terms: Terms): ExpenseLine[] {
  const [, ...rows] = parseCsv(sampleText(`${name}.expenses.csv`));
  const codeOf = codeReader(terms, () => []);
  const byPartner = groupBy(rows, (row) => String(row[0]));
  return [...byPartner].flatMap(([partner, own]) =>
    readLines(
      own.map((row, index) => ({
        row: index + 2,
        cells: Object.fromEntries(keys.map((key, column) => [key, typed(key, String(row[column + 1] ?? ''))])),
      })),
      { partner, file: `${partner}.xlsx`, sheet: 'Expenses' },
      terms,
      codeOf,
    ),
  );
}

function typed(key: ColumnKey, text: string): string | number | null {
  if (text === '') return null;
  if (key === 'documentDate' || key === 'paymentDate') return serialOf(text as Day);
  if (['line', 'units', 'net', 'vat', 'gross', 'eligible', 'rate', 'declared'].includes(key)) return Number(text);
  return text;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
