/** The sample agreements and ledgers, with the results of an independent computation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { codeReader } from '../../src/core/code-reader';
import type { ExpenseLine } from '../../src/core/expenses/line';
import { readLines } from '../../src/core/expenses/read';
import { ledgersFromCsv } from '../../src/jobs/ledger/csv';

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

export function sampleLines(name: SampleName, terms: Terms): ExpenseLine[] {
  return linesFromCsv(sampleText(`${name}.expenses.csv`), terms);
}

export function linesFromCsv(csv: string, terms: Terms): ExpenseLine[] {
  const codeOf = codeReader(terms, () => []);
  return [...ledgersFromCsv(csv)].flatMap(([partner, rows]) =>
    readLines(
      rows.map((cells, index) => ({ row: index + 2, cells })),
      { partner, file: `${partner}.xlsx`, sheet: 'Expenses' },
      terms,
      codeOf,
    ),
  );
}
