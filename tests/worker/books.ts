/** Workbooks of the sample projects as plain data: written, then read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { isDay, type Day } from '../../src/core/days';
import { ledgersFromCsv } from '../../src/jobs/ledger/csv';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { projectWorkbook } from '../../src/workbooks/project';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';

const samples = join(__dirname, '../../assets/samples');
export const sampleText = (name: string): string => readFileSync(join(samples, name), 'utf8');

function dayOf(text: string): Day {
  if (!isDay(text)) throw new Error(text);
  return text;
}
export const today = dayOf('2026-11-02');
export const terms = termsOf(parseAgreement(sampleText('saveurs-partagees.agreement.json')));
export const ledger = ledgersFromCsv(sampleText('saveurs-partagees.expenses.csv'));

export function partnerBytes(
  partner: string,
  rows: readonly LedgerRow[] = ledger.get(partner) ?? [],
): Promise<Uint8Array> {
  return writeWorkbook(partnerWorkbook(terms, partner, 'en', today, rows));
}

export async function partnerBook(partner: string, rows?: readonly LedgerRow[]): Promise<SheetsRead> {
  return readWorkbook(await partnerBytes(partner, rows));
}

export async function projectBook(): Promise<SheetsRead> {
  return readWorkbook(await writeWorkbook(projectWorkbook(terms, 'en', today)));
}
