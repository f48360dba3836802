/** The claim as it would be if the funder refused every line with an open finding. */
import type { ExpenseLine } from '../expenses/line';
import type { Money } from '../money';
import type { Terms } from '../agreement/terms';
import { makeClaim, type ClaimBase, type ClaimMade, type ClaimRequest } from './claim';

export interface ClaimAtRisk {
  /** What the lines declare, in the project's currency. */
  amount: Money;
  /** Without them, flat rates on them included. */
  without: ClaimMade;
}

/**
 * `concerned`: the lines with findings. Only costs that the claim takes are at risk: what was claimed stands, and an amount
 * to be deducted is never refused.
 */
export function claimAtRisk(
  terms: Terms,
  base: ClaimBase,
  request: ClaimRequest,
  concerned: ReadonlySet<ExpenseLine>,
): ClaimAtRisk {
  const isAtRisk = ({ line, verdict }: ClaimBase['checked'][number]): boolean =>
    verdict === 'accepted' && concerned.has(line) && !line.kept && line.declared > 0;
  const checked = base.checked.map((one) => (isAtRisk(one) ? { ...one, verdict: 'excluded' as const } : one));
  const amount = base.checked.filter(isAtRisk).reduce((sum, { line }) => sum + line.declared, 0);
  return { amount, without: makeClaim(terms, { ...base, checked }, request) };
}
