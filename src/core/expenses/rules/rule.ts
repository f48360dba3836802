/** How rules on expense lines are checked: by a pure function over one line, or over the lines that share a key. */
import type { Terms } from '../../agreement/terms';
import type { FiguresOf, Fix, RuleDefinition } from '../../findings';
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

/** Raises one of these rules on a line. */
export type ReportOnLine<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  rule: Raised,
  column: ColumnKey,
  figures: FiguresOf<Raised>,
  fixes?: readonly Fix[],
) => void;

/** Looks at one line. It raises nothing on withdrawn lines: they are left out. */
export interface LineCheck<Rule extends RuleDefinition = RuleDefinition> {
  /** What it may raise. */
  readonly rules: readonly Rule[];
  check(line: ExpenseLine, context: RuleContext, report: ReportOnLine<Rule>): void;
}

export function lineCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  check: LineCheck<Rule>['check'],
): LineCheck<Rule> {
  return { rules, check };
}

/** Looks at the lines that share a key, in the order of counting. An edit affects the groups of its old and new keys. */
export interface GroupCheck<Rule extends RuleDefinition = RuleDefinition> {
  readonly rules: readonly Rule[];
  keys(line: ExpenseLine, context: RuleContext): readonly string[];
  check(
    lines: readonly ExpenseLine[],
    context: RuleContext,
    reportOn: ReportOn<Rule>,
    /** A line that the check lets stand although it raises a finding on it (the first of duplicates). */
    keep: (line: ExpenseLine) => void,
    key: string,
  ): void;
}

export type ReportOn<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  line: ExpenseLine,
  ...finding: Parameters<ReportOnLine<Raised>>
) => void;

export function groupCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  group: Omit<GroupCheck<Rule>, 'rules'>,
): GroupCheck<Rule> {
  return { rules, ...group };
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
