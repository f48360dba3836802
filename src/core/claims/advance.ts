/** How an advance is shared out, and how much of one is possible. */
import type { Terms } from '../agreement/terms';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import { isClaimed } from './aid';
import { inProportionTo } from './aid/caps';
import { groupOf, paidBeforeBalance } from './aid/ceilings';
import { partnerSources, type AgreedSource } from './aid/sources';
import { isLeader } from './claimants';
import type { ClaimBase, ClaimRequest } from './claim';

type Base = Pick<ClaimBase, 'book' | 'read'>;

/** A source of which money is asked, and what is left of it before the balance. */
interface Room {
  row: AgreedSource;
  room: Money;
}

/**
 * By partner and source, in proportion to what was agreed; what one cannot take goes to those that can. In LEADER, over
 * the partners that claim.
 */
export function advanceParts(
  terms: Terms,
  { kind, amount = 0 }: Pick<ClaimRequest, 'kind' | 'amount'>,
  base: Base,
): ReadonlyMap<string, Money> {
  const rows = kind === 'advance' ? advanceRooms(terms, base) : [];
  const byAgreed = inProportionTo(
    amount,
    rows.map(({ row }) => row.agreed),
  );
  const parts = rows.map(({ room }, index) => Math.min(byAgreed[index] ?? 0, room));
  const more = inProportionTo(
    amount - sumMoney(parts),
    rows.map(({ room }, index) => room - (parts[index] ?? 0)),
  );
  return new Map(
    rows.map(({ row }, index) => [`${row.partner}|${row.source}`, (parts[index] ?? 0) + (more[index] ?? 0)]),
  );
}

/** What can still be advanced. */
export function mostAdvance(terms: Terms, base: Base): Money {
  return sumMoney(advanceRooms(terms, base).map(({ room }) => room));
}

/**
 * What was agreed, or the share of it that is paid before the balance, less what was claimed: of a partner, and of its
 * fund. In the agreement's order.
 */
function advanceRooms(terms: Terms, { book, read }: Base): Room[] {
  const claimed = new Map<string, Money>();
  for (const { partner, source, amount } of book.claims.rows)
    claimed.set(`${partner}|${source}`, (claimed.get(`${partner}|${source}`) ?? 0) + amount);
  const all = partnerSources(terms).flatMap(({ sources }) => sources.filter(isClaimed));
  const mayClaim = ({ partner }: AgreedSource): boolean => !isLeader(terms) || read.has(partner);
  const rooms = new Map<AgreedSource, Money>();
  for (const rows of groupBy(all, (row) => groupOf(terms, row)).values()) {
    const agreed = paidBeforeBalance(
      terms.agreement,
      rows.map((row) => row.agreed),
    );
    const left = rows.map(
      ({ partner, source }, index) => (agreed[index] ?? 0) - (claimed.get(`${partner}|${source}`) ?? 0),
    );
    const own = rows.map((row, index) => (mayClaim(row) ? Math.max(left[index] ?? 0, 0) : 0));
    const ofFund = Math.max(sumMoney(left), 0);
    const parts = sumMoney(own) > ofFund ? inProportionTo(ofFund, own) : own;
    rows.forEach((row, index) => rooms.set(row, parts[index] ?? 0));
  }
  return all.filter(mayClaim).map((row) => ({ row, room: rooms.get(row) ?? 0 }));
}
