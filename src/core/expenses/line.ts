/** An expense line, read from a row of the table `Expenses`. */
import type { Day } from '../days';
import {
  finding,
  type Figure,
  type Figures,
  type FiguresOf,
  type Finding,
  type Fix,
  type RuleDefinition,
} from '../findings';
import type { Decimal, Money } from '../money';
import { certifiedOf } from '../monitoring/figures';
import { unknown, type CategoryCode, type DocumentType, type Evidence, type LineStatus, type Verdict } from '../names';
import type { RawTableRow } from '../native/read';
import type { ColumnKey } from './columns';
import type { ReadingRule } from './rules/readings';

/** A row of the table as stored in the sheet. */
export type RawRow = RawTableRow<ColumnKey>;

/** An observation made while reading a line, which becomes a finding on it. */
export interface ReadingFinding {
  rule: ReadingRule['name'];
  column: ColumnKey;
  figures: Figures;
  fixes: readonly Fix[];
}

export interface ExpenseLine {
  /** Unique among all lines that are checked together. */
  id: string;
  partner: string;
  file: string;
  sheet: string;
  row: number;
  /** The column Line; undefined where blank. */
  number: number | undefined;
  /** Codes are the agreement's, or "?" where unreadable. */
  action: string;
  category: CategoryCode | '?';
  period: string;
  supplier: string;
  documentType: DocumentType | '?';
  documentNo: string;
  documentDate: Day | undefined;
  paymentDate: Day | undefined;
  description: string;
  units: Decimal | undefined;
  /** Net, VAT, Gross and Eligible in minor units of `currency`; Declared in those of the project currency. */
  net: Money;
  vat: Money;
  gross: Money;
  eligible: Money;
  /** As entered, where one of the three has more decimals than the currency; Declared comes from this Eligible. */
  exact?: Readonly<Record<'net' | 'vat' | 'eligible', Decimal>>;
  currency: string;
  /** Units of `currency` per unit of the project currency; undefined where required and missing. */
  rate: Decimal | undefined;
  declared: Money;
  sharedCost: string;
  evidence: Evidence | undefined;
  status: LineStatus | undefined;
  comment: string;
  /** Optional columns: '' where the table lacks them. */
  supplierTaxNo: string;
  paymentReference: string;
  accountingNo: string;
  /** Whose hours, pay or travel it is. */
  person: string;
  readings: readonly ReadingFinding[];
  /** Set on a line that a claim holds: it counts as it was kept. */
  kept?: KeptAs;
  /** Set on a line that no claim holds, although its period is closed. */
  late?: {
    /** As the line says. */
    period: string;
    /** The first that is open, in which an amount to be deducted counts; undefined where none is. */
    open: string | undefined;
  };
  /** What a control takes off, in the project currency; it uses no budget. */
  deducted?: Money;
}

export interface KeptAs {
  claim: string;
  verdict: Verdict;
  /** How the partner's file differs from what was claimed. */
  change?: 'deleted' | { withdrawn: true } | { declared: Money } | { column: ColumnKey; before: Figure; after: Figure };
}

/** Whether all codes are the agreement's. Under an unknown one, a line that counts all the same is in no flat rate's base. */
export function isPlaced({ action, category, period, documentType, sharedCost }: ExpenseLine): boolean {
  return ![action, category, period, documentType, sharedCost].includes(unknown);
}

/** Whether a checked line counts in the bases of flat rates. */
export function inFlatRateBase({ line, verdict }: { line: ExpenseLine; verdict: Verdict }): boolean {
  return verdict === 'accepted' && isPlaced(line);
}

/** The bases of flat rates after what a control took off: of lines that count in them. */
export function flatRateBase(checked: readonly { line: ExpenseLine; verdict: Verdict }[]): ExpenseLine[] {
  return checked.filter(inFlatRateBase).map(({ line }) => ({ ...line, declared: certifiedOf(line) }));
}

/** What a rule found on a line. */
export function findingOn<Rule extends RuleDefinition>(
  line: ExpenseLine,
  rule: Rule,
  column: ColumnKey,
  figures: FiguresOf<Rule>,
  fixes?: readonly Fix[],
): Finding {
  const { partner, file, sheet, row, number } = line;
  const where = { partner, file, sheet, row, ...(number === undefined ? {} : { line: number }), column };
  return finding(rule, where, figures, fixes);
}
