/** The last limits of the aid: cash costs at the balance, what is paid before it, and what was agreed of each fund. */
import { agreedDecimal, type Terms } from '../../agreement/terms';
import { splitByAmounts, sumMoney, timesRate, type Money } from '../../money';
import { isLeader } from '../claimants';
import { inProportionTo } from './caps';
import { cutFrom, type AidRow, type CertifiedCosts, type PartnerAid } from './figures';
import { isClaimed, isPublic, type AgreedSource } from './sources';

/** Where the claims stand that the aid is worked out for. */
export interface ClaimsStand {
  /** Whether a partner's claim is its balance. */
  isBalance: (partner: string) => boolean;
  /** Advances that are not set off yet, of a partner's source. */
  openAdvance: (row: AidRow) => Money;
}

/**
 * At the balance, a partner's public money is at most its certified costs less those in kind. What is above is cut from
 * what is claimed; another public source cannot bear it.
 */
export function cutToCashCosts(aid: PartnerAid, costs: CertifiedCosts): void {
  const cash = aid.certified - (costs.get(aid.partner)?.get('IN_KIND') ?? 0);
  const paid = sumMoney(aid.rows.filter(isPublic).map(({ toDate }) => toDate));
  const claimed = aid.rows.map((row) => (isClaimed(row) ? Math.max(row.toDate, 0) : 0));
  const excess = Math.min(paid - cash, sumMoney(claimed));
  if (excess <= 0) return;
  const own = aid.rows[aid.own];
  const isBearable = own !== undefined && !isPublic(own);
  inProportionTo(excess, claimed).forEach((part, index) => cutFrom(aid, index, part, 'cash-costs', { isBearable }));
}

interface Entry {
  aid: PartnerAid;
  index: number;
  row: AidRow;
}

/**
 * Each fund's agreed total, over all its partners; in LEADER projects over those of one managing authority. Until the
 * balance it is the share of it that is paid before, less the advances that are still to be set off.
 */
export function cutToCeilings(terms: Terms, all: readonly PartnerAid[], stand: ClaimsStand): void {
  const groups = new Map<string, Entry[]>();
  for (const aid of all)
    aid.rows.forEach((row, index) => {
      const key = groupOf(terms, row);
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), { aid, index, row }]);
    });
  for (const entries of groups.values()) cutGroup(terms, entries, stand);
}

/** National money has no ceiling of its own over the partners: each one's is limited until its balance. */
export function groupOf(terms: Terms, { partner, source, kind }: AgreedSource): string | undefined {
  if (kind === 'national-public') return `${partner}|${source}`;
  if (kind !== 'eu-fund') return undefined;
  const authority = isLeader(terms) ? (terms.partners.get(partner)?.partner.managingAuthority ?? '') : '';
  return `${authority}||${source}`;
}

function cutGroup(terms: Terms, entries: readonly Entry[], stand: ClaimsStand): void {
  const limits = limitsOf(terms, entries, stand);
  const over = entries.map(({ row }, index) => row.toDate - (limits[index] ?? 0));
  const isLimited = ({ row }: Entry, index: number): boolean => row.kind === 'eu-fund' || limits[index] !== row.agreed;
  const excess = sumMoney(over);
  if (excess <= 0 || !entries.every(isLimited)) return;
  inProportionTo(excess, over).forEach((part, index) => {
    const entry = entries[index];
    if (!entry) return;
    const { aid, index: at, row } = entry;
    cutFrom(aid, at, part, (limits[index] ?? 0) < row.agreed ? 'before-balance' : 'ceiling');
  });
}

/** What each entry may have at most, as parts of the group's limit. */
function limitsOf({ agreement }: Terms, entries: readonly Entry[], { isBalance, openAdvance }: ClaimsStand): Money[] {
  const parts = paidBeforeBalance(
    agreement,
    entries.map(({ row }) => (isBalance(row.partner) ? 0 : row.agreed)),
  );
  return entries.map(({ row }, index) => {
    const agreed = isBalance(row.partner) ? row.agreed : (parts[index] ?? 0);
    return agreed - openAdvance(row);
  });
}

/** The part of the agreed amounts of one group that is paid before the balance. */
export function paidBeforeBalance({ rules }: Terms['agreement'], agreed: readonly Money[]): readonly Money[] {
  const { shareBeforeBalance } = rules.claims ?? {};
  const total = sumMoney(agreed);
  if (shareBeforeBalance === undefined || total <= 0) return agreed;
  return splitByAmounts(timesRate(total, agreedDecimal(shareBeforeBalance), 'floor'), agreed);
}
