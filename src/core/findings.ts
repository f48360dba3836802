/** What Accord can find, by fixed name: how grave it is, and whether the lead partner may accept it. */
import type { Text } from './agreement/schema';
import type { Day } from './days';
import type { ColumnKey } from './expenses/columns';
import type { Decimal, Money } from './money';

export type Severity = 'error' | 'warning' | 'info';

interface RuleDefinition {
  severity: Severity;
  /** Whether the lead may accept a line in spite of it; only meaningful for errors on expense lines. */
  acceptable?: boolean;
}

const acceptable = { severity: 'error', acceptable: true } as const;
const final = { severity: 'error', acceptable: false } as const;
const warning = { severity: 'warning' } as const;
const info = { severity: 'info' } as const;

export const lineRules = {
  'amount-invalid': final,
  'date-invalid': final,
  'unknown-code': final,
  'outside-eligibility': acceptable,
  unpaid: acceptable,
  'paid-late': acceptable,
  'no-budget-line': acceptable,
  'over-budget': acceptable,
  'flat-rate-double': acceptable,
  'duplicate-invoice': final,
  'share-over-invoice': acceptable,
  'shared-cost-not-payer': acceptable,
  'partner-as-supplier': acceptable,
  'sign-without-credit-note': acceptable,
  'eligible-above-gross': acceptable,
  'vat-not-eligible': acceptable,
  'exchange-rate-missing': final,
  'unit-cost-differs': acceptable,
  'over-line': warning,
  'amount-as-text': warning,
  'date-as-text': warning,
  'stored-value-differs': warning,
  'incurred-date-to-prove': warning,
  'period-mismatch': warning,
  'paid-before-invoiced': warning,
  'action-not-running': warning,
  'evidence-missing': warning,
  'share-differs-from-key': warning,
  'field-too-long': warning,
  'possible-duplicate': warning,
  'procurement-threshold': warning,
  'exchange-rate-differs': warning,
  'near-budget': info,
  'flexibility-used': info,
  'category-hint': info,
  'personal-data': info,
} as const satisfies Record<string, RuleDefinition>;

/** What only a whole report or a whole file shows. */
export const reportRules = {
  underspend: info,
  'rounding-residual': info,
} as const satisfies Record<string, RuleDefinition>;

export const agreementRules = {
  'totals-disagree': final,
  'funding-unbalanced': final,
  'funding-rate-above-maximum': final,
  'flat-rate-combination': final,
  'shares-not-100': final,
  'cap-exceeded': final,
  'stated-total-differs': warning,
  'flat-rate-differs': warning,
  'action-outside-project': warning,
  'agreement-incomplete': warning,
} as const satisfies Record<string, RuleDefinition>;

export const fileRules = {
  'file-unreadable': final,
  'file-encrypted': final,
  'not-an-accord-workbook': final,
  'wrong-project': final,
  'partner-twice': final,
  'column-missing': final,
  'wrong-agreement-version': warning,
  'partner-missing': warning,
  'partner-recognised': warning,
  'rows-left-out': warning,
  'lines-below-table': info,
  'columns-mapped': info,
} as const satisfies Record<string, RuleDefinition>;

export type LineRuleName = keyof typeof lineRules;
export type AgreementRuleName = keyof typeof agreementRules;
export type ReportRuleName = keyof typeof reportRules;
export type FileRuleName = keyof typeof fileRules;
export type RuleName = LineRuleName | ReportRuleName | AgreementRuleName | FileRuleName;

export const ruleDefinitions: Record<RuleName, RuleDefinition> = {
  ...lineRules,
  ...reportRules,
  ...agreementRules,
  ...fileRules,
};

export function isRuleName(text: string): text is RuleName {
  return Object.hasOwn(ruleDefinitions, text);
}

/** Whether the lead may keep a line that raises this rule. */
export function isAcceptable(rule: RuleName): boolean {
  return ruleDefinitions[rule].acceptable === true;
}

/** A value a message shows: it is formatted in the reader's language, never here. */
export type Figure =
  | string
  | number
  | { money: Money; currency: string }
  | { day: Day }
  | { percent: Decimal }
  | { rule: RuleName }
  | { column: ColumnKey }
  | { list: string; code: string }
  | { decimal: Decimal }
  | { text: Text }
  | { taken: readonly { header: string; column: ColumnKey }[] };
export type Figures = Readonly<Record<string, Figure>>;

/** Where a finding stands. All parts are optional: a missing partner has no row. */
export interface Where {
  partner?: string;
  /** The number in the column Line. */
  line?: number;
  file?: string;
  sheet?: string;
  /** As the sheet counts, from 1. */
  row?: number;
  column?: ColumnKey;
}

/** One click's cure: what to write in which column of the finding's row. Days are written as dates. */
export interface Fix {
  column: ColumnKey;
  value: string | number | { day: Day };
}

export interface Finding {
  rule: RuleName;
  severity: Severity;
  where: Where;
  figures: Figures;
  /** Alternatives: one of them cures the finding. */
  fixes: readonly Fix[];
  /** The lead's reason for keeping the line in spite of this finding. */
  accepted?: string;
  /** The lead's reason for excluding the line, whatever was found on it. */
  lineExcluded?: string;
}

export function finding(rule: RuleName, where: Where, figures: Figures = {}, fixes: readonly Fix[] = []): Finding {
  return { rule, severity: ruleDefinitions[rule].severity, where, figures, fixes };
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Graver first, then by file, row, column and rule: the same findings always stand in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    compareText(a.where.partner ?? '', b.where.partner ?? '') ||
    compareText(a.where.file ?? '', b.where.file ?? '') ||
    (a.where.row ?? 0) - (b.where.row ?? 0) ||
    compareText(a.where.column ?? '', b.where.column ?? '') ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
