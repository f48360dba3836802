/** Checks of rules on expense lines: pure functions over one line, or over the lines that share a key. */
import { termsDay, type Terms } from '../../agreement/terms';
import type { FiguresOf, Fix, RuleDefinition } from '../../findings';
import type { Day } from '../../days';
import type { ColumnKey } from '../columns';
import type { ExpenseLine } from '../line';
import type { RuleName } from '../../rules';
import type { LineWords } from '../words';

export interface RuleContext {
  terms: Terms;
  /** A single partner's file lacks the rest of the project, so rules that need it are skipped. */
  scope: 'partner' | 'project';
  /**
   * Whether a period is being checked or claimed: information that may still be pending while typing is then missing.
   */
  closing: boolean;
  /** Whether the lead accepts the line in spite of the rule, so that it takes up room all the same. */
  accepts: (line: ExpenseLine, rule: RuleName) => boolean;
  /** Partner codes by normalised name and tax id. */
  partnerByName: ReadonlyMap<string, string>;
  /** Words for kinds of cost and for personal numbers, in every language. */
  words: LineWords;
}

/** Reports one of these rules on the line being checked. */
export type ReportFinding<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  rule: Raised,
  column: ColumnKey,
  figures: FiguresOf<Raised>,
  fixes?: readonly Fix[],
) => void;

/** Checks one line. Withdrawn lines are not checked. */
export interface LineCheck<Rule extends RuleDefinition = RuleDefinition> {
  /** The rules it may report. */
  readonly rules: readonly Rule[];
  check(line: ExpenseLine, context: RuleContext, report: ReportFinding<Rule>): void;
}

export function lineCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  check: LineCheck<Rule>['check'],
): LineCheck<Rule> {
  return { rules, check };
}

/** Checks the lines that share a key, in counting order. An edit affects the groups of its old and new keys. */
export interface GroupCheck<Rule extends RuleDefinition = RuleDefinition> {
  readonly rules: readonly Rule[];
  keys(line: ExpenseLine, context: RuleContext): readonly string[];
  check(
    lines: readonly ExpenseLine[],
    context: RuleContext,
    reportOn: ReportOnLine<Rule>,
    /** Reports on a line that counts all the same, such as the first of two duplicates. */
    tellOn: ReportOnLine<Rule>,
    key: string,
  ): void;
}

export type ReportOnLine<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  line: ExpenseLine,
  ...finding: Parameters<ReportFinding<Raised>>
) => void;

export function groupCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  group: Omit<GroupCheck<Rule>, 'rules'>,
): GroupCheck<Rule> {
  return { rules, ...group };
}

/** Document types without a payment of their own, so that their document date counts. */
export const withoutPayment: readonly string[] = [
  'credit-note',
  'adjustment',
  'unit-cost',
  'lump-sum',
  'in-kind',
  'depreciation',
];

/** Amounts to be deducted count at once, whether or not the money came back. */
export function needsPayment(line: ExpenseLine): boolean {
  return line.eligible >= 0 && !withoutPayment.includes(line.documentType);
}

/** Lump sums are due by delivery: no date of theirs is tested. */
export const dueByDelivery: readonly string[] = ['lump-sum'];

export function isDueByDelivery({ documentType }: Pick<ExpenseLine, 'documentType'>): boolean {
  return dueByDelivery.includes(documentType);
}

/**
 * The date on which a line counts: its payment date, or its document date where no payment is needed; for a lump sum
 * without a date, the end of its period.
 */
export function countingDay(line: ExpenseLine, terms: Terms): Day | undefined {
  if (isDueByDelivery(line)) return termsDay(terms, line);
  return needsPayment(line) ? line.paymentDate : line.documentDate;
}
