/**
 * The aid on all that is certified to date, per partner and source. Cuts are worked out anew each time, in this order:
 * the maximum rate, caps, cash costs (at the balance), what is paid before the balance, the funds' agreed totals.
 */
import type { Terms } from '../../agreement/terms';
import { cutToCaps } from './caps';
import { cutToCashCosts, cutToCeilings, type ClaimsStand } from './ceilings';
import { totalOf, type CertifiedCosts, type PartnerAid } from './figures';
import { cutToMaximumRate, dueAid } from './rates';
import { partnerSources } from './sources';

export type { AidRow, AidStep, CertifiedCosts, PartnerAid } from './figures';
export type { ClaimsStand } from './ceilings';
export { isClaimed, isPublic } from './sources';

/** In the agreement's order; to the cent, certified − uncovered = the sum of the sources. */
export function aidToDate(terms: Terms, certified: CertifiedCosts, stand: ClaimsStand): PartnerAid[] {
  const all = partnerSources(terms).map((sources) => dueAid(terms, sources, totalOf(certified.get(sources.partner))));
  // The caps measure the financing as it would be without any cut.
  const isBalance = all.every(({ partner, certified: costs }) => costs === 0 || stand.isBalance(partner));
  const uncut = structuredClone(all);
  for (const aid of all) cutToMaximumRate(terms, aid);
  cutToCaps(terms, all, uncut, certified, isBalance);
  for (const aid of all) if (stand.isBalance(aid.partner)) cutToCashCosts(aid, certified);
  cutToCeilings(terms, all, stand);
  return all;
}
