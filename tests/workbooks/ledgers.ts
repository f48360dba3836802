/** The sample ledgers as filled rows. */
import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { columnKeys } from '../../src/core/expenses/columns';
import { sampleLines, sampleTerms, type SampleName } from '../core/samples';
import type { ExpenseLine } from '../../src/core/expenses/line';
import { serialOf } from '../../src/core/days';
import { decimalToNumber, moneyToNumber } from '../../src/core/money';
import type { LedgerRow } from '../../src/workbooks/partner';

export function ledgerRows(name: SampleName, partner: string): LedgerRow[] {
  const terms = sampleTerms(name);
  return sampleLines(name, terms)
    .filter((line) => line.partner === partner)
    .map(ledgerRow);
}

function ledgerRow(line: ExpenseLine): LedgerRow {
  const row: LedgerRow = {};
  for (const key of columnKeys) {
    const value = cellOf(line, key);
    if (value !== undefined && value !== '') row[key] = value;
  }
  return row;
}

function cellOf(line: ExpenseLine, key: (typeof columnKeys)[number]): string | number | undefined {
  switch (key) {
    case 'line':
      return line.number;
    case 'documentDate':
    case 'paymentDate':
      return line[key] === undefined ? undefined : serialOf(line[key]);
    case 'units':
    case 'rate':
      return line[key] === undefined ? undefined : decimalToNumber(line[key]);
    case 'net':
    case 'vat':
    case 'eligible':
      return moneyToNumber(line[key], line.currency);
    case 'gross':
    case 'declared':
      return undefined;
    default:
      return line[key];
  }
}

/** Every partner's ledger as an input file that was read. */
export function sampleFiles(name: SampleName): LedgerFile[] {
  const terms = sampleTerms(name);
  const lines = sampleLines(name, terms);
  return [...terms.partners.keys()].map((partner) => ({
    path: `${partner}.xlsx`,
    read: true,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
}
