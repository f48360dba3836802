/** Checks of rules on agreements: pure functions over a formally valid agreement. */
import type { FiguresOf, RuleDefinition } from '../findings';
import type { Terms } from '../agreement/terms';

/** Reports one of these rules, on a partner or on the agreement as a whole. */
export type ReportOnAgreement<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  rule: Raised,
  figures: FiguresOf<Raised>,
  partner?: string,
) => void;

export interface AgreementCheck<Rule extends RuleDefinition = RuleDefinition> {
  /** The rules it may report. */
  readonly rules: readonly Rule[];
  check(terms: Terms, report: ReportOnAgreement<Rule>): void;
}

export function agreementCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  check: AgreementCheck<Rule>['check'],
): AgreementCheck<Rule> {
  return { rules, check };
}
