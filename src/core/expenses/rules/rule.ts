/** What a rule on expense lines is: a pure function over one line, or over the lines that share a key. */
import type { Terms } from '../../agreement/terms';
import type { Figures, Fix, LineRuleName } from '../../findings';
import type { Day } from '../../days';
import type { ColumnKey } from '../columns';
import type { ExpenseLine } from '../line';
import type { LineWords } from '../words';

export interface RuleContext {
  terms: Terms;
  /** One partner's own file sees less than the whole project: what it cannot know it does not test. */
  scope: 'partner' | 'project';
  /** Whether a period is being checked or claimed: what may still be awaited while typing is then missing. */
  closing: boolean;
  /** Partners' codes by their names and tax ids, in one spelling. */
  partnerNamed: ReadonlyMap<string, string>;
  /** What people call costs and numbers of persons, in every language that is known. */
  words: LineWords;
}

export type Report = (rule: LineRuleName, column: ColumnKey, figures?: Figures, fixes?: readonly Fix[]) => void;

/** Looks at one line. It raises nothing on withdrawn lines: the check leaves them out. */
export type LineRule = (line: ExpenseLine, context: RuleContext, report: Report) => void;

/** Looks at the lines that share a key, in the order of counting. An edit affects the groups of its old and new keys. */
export interface GroupRule {
  keys: (line: ExpenseLine, context: RuleContext) => readonly string[];
  check: (
    lines: readonly ExpenseLine[],
    context: RuleContext,
    reportOn: (line: ExpenseLine, ...finding: Parameters<Report>) => void,
    /** A line that a group rule lets stand although it raises a finding on it (the first of duplicates). */
    keep: (line: ExpenseLine) => void,
    key: string,
  ) => void;
}

/** Document types whose costs are not paid out one by one, so that their document date counts. */
const withoutPayment = new Set(['credit-note', 'unit-cost', 'lump-sum', 'in-kind', 'depreciation']);

export function needsPayment(line: ExpenseLine): boolean {
  return !withoutPayment.has(line.documentType);
}

/** The day on which a line counts: its payment, or its document where no payment is needed. */
export function countingDay(line: ExpenseLine): Day | undefined {
  return needsPayment(line) ? line.paymentDate : line.documentDate;
}
