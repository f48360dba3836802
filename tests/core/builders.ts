/** Builds small agreements and ledgers for tests from a sample with changes. */
import { checkAgreement } from '../../src/core/agreement/parse';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf, type Terms } from '../../src/core/agreement/terms';
import { consolidate, type Consolidation } from '../../src/core/consolidation/consolidate';

import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { serialOf, type Day } from '../../src/core/days';
import { checkLines, type CheckedLine, type CheckOptions } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/code-reader';
import type { ColumnKey } from '../../src/core/expenses/columns';
import type { DecisionsRead } from '../../src/core/consolidation/decisions';
import type { Decision } from '../../src/core/expenses/decisions';
import type { ExpenseLine, RawRow } from '../../src/core/expenses/line';
import type { Cell } from '../../src/core/native/cell';
import { readLines } from '../../src/core/expenses/read';
import { moneyText, toMoney, parseDecimal, type Money } from '../../src/core/money';
import { knownWords } from '../../src/locales/recognition';
import { sampleText, type SampleName } from './samples';

export type Edit = (draft: Agreement) => void;

/** A sample's agreement, changed and validated. */
export function agreementOf(name: SampleName, edit: Edit = () => undefined): Agreement {
  const draft = JSON.parse(sampleText(`${name}.agreement.json`)) as Agreement;
  edit(draft);
  return checkAgreement(draft);
}

export function termsWith(edit?: Edit, name: SampleName = 'saveurs-partagees'): Terms {
  return termsOf(agreementOf(name, edit));
}

/** Cells that differ from `plainRow`; `partner` is the partner whose file contains the row. */
export type Row = Partial<Record<ColumnKey, Cell>> & { partner?: string } & Pick<
    RawRow,
    'shown' | 'formulas' | 'toBeCalculated'
  >;

/** A date as an Excel serial. */
export const date = (iso: string): number => serialOf(iso as Day);
export const asDay = (iso: string): Day => iso as Day;
export const eur = (text: string): Money => toMoney(parseDecimal(text)!, 'EUR');

/** A row of the saveurs-partagees project without any findings. */
const plainRow: Record<ColumnKey, Cell> = {
  line: null,
  action: 'A2',
  category: 'EXTERNAL',
  period: 'S1',
  supplier: 'Foto Studio Nord',
  documentType: 'invoice',
  documentNo: null,
  documentDate: date('2026-04-10'),
  paymentDate: date('2026-05-04'),
  description: 'Pictures of the markets',
  units: null,
  net: 100,
  vat: 20,
  gross: null,
  eligible: 120,
  currency: 'EUR',
  rate: 1,
  declared: null,
  sharedCost: null,
  evidence: 'yes',
  status: null,
  comment: null,
  supplierTaxNo: null,
  paymentReference: null,
  accountingNo: null,
  person: null,
};

/** Lines from rows, G1's by default; Line and the document number are generated. */
export function ledger(terms: Terms, rows: readonly Row[]): ExpenseLine[] {
  const codeOf = codeReader(terms, () => []);
  const placed = rows.map(({ partner = 'G1', shown, formulas, toBeCalculated, ...cells }, index) => ({
    partner,
    raw: {
      row: index + 2,
      cells: { ...plainRow, line: index + 1, documentNo: `F-${index + 1}`, ...cells },
      ...(shown ? { shown } : {}),
      ...(formulas ? { formulas } : {}),
      ...(toBeCalculated ? { toBeCalculated } : {}),
    },
  }));
  return [...new Set(placed.map(({ partner }) => partner))].flatMap((partner) =>
    readLines(
      placed.filter((row) => row.partner === partner).map(({ raw }) => raw),
      { partner, file: `${partner}.xlsx`, sheet: 'Expenses' },
      terms,
      codeOf,
    ),
  );
}

export const noDecisions: DecisionsRead = { file: '', sheet: '', rows: [], problems: [], unread: [] };

export const closing: CheckOptions = { scope: 'project', closing: true, words: knownWords };

/** A row of the table Acceptances; a blank decision means accept. */
export function decided(given: Partial<Decision> & Pick<Decision, 'partner' | 'line'>): Decision {
  return {
    row: 2,
    rule: undefined,
    decision: undefined,
    reason: 'Agreed',
    decidedBy: 'Maria',
    decidedOn: asDay('2027-01-12'),
    ...given,
  };
}

/** The rows checked as those of a project, in the given order. */
export function checked(terms: Terms, rows: readonly Row[], options: Partial<CheckOptions> = {}): CheckedLine[] {
  return [...checkLines(ledger(terms, rows), terms, { ...closing, ...options })].sort(
    (a, b) => a.line.row - b.line.row,
  );
}

/** "accepted", "withdrawn", or the rules that exclude a line. */
export function outcome({ verdict, excludedBy }: CheckedLine): string {
  return verdict === 'excluded' ? excludedBy.join(' ') : verdict;
}

export const outcomes = (terms: Terms, rows: readonly Row[], options?: Partial<CheckOptions>): string[] =>
  checked(terms, rows, options).map(outcome);

export const rulesOn = ({ findings }: CheckedLine): string[] => findings.map(({ rule }) => rule);

export function acceptedSum(lines: readonly CheckedLine[]): string {
  const sum = lines
    .filter(({ verdict }) => verdict === 'accepted')
    .reduce((total, { line }) => total + line.declared, 0);
  return moneyText(sum, 'EUR');
}

/** The report on these lines, with a file for each of their partners. */
export function report(terms: Terms, rows: readonly Row[], period?: string, decisions: Decision[] = []): Consolidation {
  const lines = ledger(terms, rows);
  const files = [...new Set(lines.map(({ partner }) => partner))].map((partner): LedgerFile => ({
    path: `${partner}.xlsx`,
    read: true,
    partner,
    lines: lines.filter((line) => line.partner === partner),
    findings: [],
  }));
  return consolidate(terms, files, { ...noDecisions, rows: decisions }, period);
}
