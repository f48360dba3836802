/** How an advance is shared out, and how much of one is possible. */
import { agreedDecimal, type Terms } from '../agreement/terms';
import { splitByAmounts, timesRate, type Money } from '../money';
import { isClaimed } from './aid';
import { partnerSources, type AgreedSource } from './aid/sources';
import type { ClaimsBook } from './book';
import { isLeader } from './claimants';
import type { ClaimRequest } from './claim';

/** By partner and source, in proportion to what was agreed; in LEADER, over the partners that claim. */
export function advanceParts(
  terms: Terms,
  { kind, amount = 0 }: Pick<ClaimRequest, 'kind' | 'amount'>,
  read: ReadonlySet<string>,
): ReadonlyMap<string, Money> {
  const rows = kind === 'advance' ? advancedSources(terms, read) : [];
  const agreed = rows.map((row) => row.agreed);
  if (agreed.every((one) => one === 0)) return new Map();
  const parts = splitByAmounts(amount, agreed);
  return new Map(rows.map(({ partner, source }, index) => [`${partner}|${source}`, parts[index] ?? 0]));
}

/** What can still be advanced: the agreed amounts, or the share that is paid before the balance, less what was claimed. */
export function mostAdvance(terms: Terms, { claims }: ClaimsBook, read: ReadonlySet<string>): Money {
  const rows = advancedSources(terms, read);
  const agreed = rows.reduce((sum, row) => sum + row.agreed, 0);
  const { shareBeforeBalance } = terms.agreement.rules.claims ?? {};
  const most =
    shareBeforeBalance === undefined ? agreed : timesRate(agreed, agreedDecimal(shareBeforeBalance), 'floor');
  const claimed = claims.rows.filter((one) =>
    rows.some(({ partner, source }) => partner === one.partner && source === one.source),
  );
  return Math.max(most - claimed.reduce((sum, { amount }) => sum + amount, 0), 0);
}

function advancedSources(terms: Terms, read: ReadonlySet<string>): AgreedSource[] {
  return partnerSources(terms)
    .filter(({ partner }) => !isLeader(terms) || read.has(partner))
    .flatMap(({ sources }) => sources.filter((source) => isClaimed(source) && source.agreed > 0));
}
