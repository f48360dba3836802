/** How rules on agreements are checked: by a pure function over one that is well written. */
import type { FiguresOf, RuleDefinition } from '../../findings';
import type { Terms } from '../terms';

/** Raises one of these rules, on a partner or on the agreement as a whole. */
export type ReportOnAgreement<Rule extends RuleDefinition = RuleDefinition> = <Raised extends Rule>(
  rule: Raised,
  figures: FiguresOf<Raised>,
  partner?: string,
) => void;

export interface AgreementCheck<Rule extends RuleDefinition = RuleDefinition> {
  /** What it may raise. */
  readonly rules: readonly Rule[];
  check(terms: Terms, report: ReportOnAgreement<Rule>): void;
}

export function agreementCheck<Rule extends RuleDefinition>(
  rules: readonly Rule[],
  check: AgreementCheck<Rule>['check'],
): AgreementCheck<Rule> {
  return { rules, check };
}
