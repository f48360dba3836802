/** Rules on agreements that are formally valid: totals, funding, flat rates, shares, caps, gaps. */
import { finding, type Finding } from '../findings';
import type { Terms } from '../agreement/terms';
import { flatRates } from './flat-rates';
import { funding } from './funding';
import { dates, gaps } from './gaps';
import { caps, shares } from './limits';
import type { AgreementCheck, ReportOnAgreement } from './rule';
import { totals } from './totals';

/** In reporting order. */
const all = [totals, funding, flatRates, shares, caps, dates, gaps] as const;

export type AgreementRule = (typeof all)[number]['rules'][number];

const checks: readonly AgreementCheck[] = all;
export const agreementRules: readonly AgreementRule[] = all.flatMap<AgreementRule>(({ rules }) => rules);

/** Checks an agreement; findings in a fixed order. */
export function agreementFindings(terms: Terms): Finding[] {
  const findings: Finding[] = [];
  const report: ReportOnAgreement = (rule, figures, partner) =>
    void findings.push(finding(rule, partner === undefined ? {} : { partner }, figures));
  for (const one of checks) one.check(terms, report);
  return findings;
}
