/** What was claimed before, by partner and source, and which claims stand. */
import { termsOf, type Terms } from '../agreement/terms';
import { one, type Money } from '../money';
import { compareRatios, noShare, ratioFrom, ratioOf, timesRatio } from '../ratio';
import { aidToDate, type AidRow, type PartnerAid } from './aid';
import type { ClaimRow, ClaimsBook } from './book';
import { openingCosts } from './certified';

/** Claims whose money is due for costs; an advance is none of these. */
const forCosts: readonly string[] = ['opening', 'interim', 'balance'];

export interface Claimed {
  /** Of a partner's source, advances apart. */
  forCosts: (row: Pick<AidRow, 'partner' | 'source'>) => Money;
  advanced: (row: Pick<AidRow, 'partner' | 'source'>) => Money;
  hasBalance: (partner: string) => boolean;
}

/**
 * What was claimed before Accord is in rows of kind `opening`; for a partner without any, it is the aid on what was
 * certified before.
 */
export function claimedBefore(terms: Terms, { claims }: ClaimsBook): Claimed {
  const sum = (kinds: readonly string[]): ReadonlyMap<string, Money> => {
    const sums = new Map<string, Money>();
    for (const row of claims.rows)
      if (kinds.includes(row.kind)) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.amount);
    return sums;
  };
  const costs = sum(forCosts);
  const advances = sum(['advance']);
  const opened = new Set(claims.rows.filter(({ kind }) => kind === 'opening').map(({ partner }) => partner));
  const opening = openingAid(terms)
    .filter(({ partner }) => !opened.has(partner))
    .flatMap(({ rows }) => rows);
  const before = new Map(opening.map((row) => [keyOf(row), row.toDate]));
  const balances = new Set(claims.rows.filter(({ kind }) => kind === 'balance').map(({ partner }) => partner));
  return {
    forCosts: (row) => (costs.get(keyOf(row)) ?? 0) + (before.get(keyOf(row)) ?? 0),
    advanced: (row) => advances.get(keyOf(row)) ?? 0,
    hasBalance: (partner) => balances.has(partner),
  };
}

/** The aid on what was certified before Accord, as agreed at the time: no amendment moves what was claimed. */
export function openingAid(inForce: Terms): PartnerAid[] {
  const { opened } = inForce;
  const terms = opened === inForce.agreement ? inForce : termsOf(opened);
  return aidToDate(terms, openingCosts(terms), { isBalance: () => false, openAdvance: () => 0 });
}

/** The part of the advances that is set off, by the agreement's rule; remembered, since the ceiling rests on it. */
export function advancesSetOff(terms: Terms, claimed: Claimed, isBalance: (partner: string) => boolean) {
  const { rules } = terms.agreement;
  const setOff = new Map<string, Money>();
  const workOut = (row: AidRow): Money => {
    const advanced = claimed.advanced(row);
    if (advanced === 0 || isBalance(row.partner)) return advanced;
    if (rules.claims?.recovery !== 'proportional') return 0;
    const earned = ratioOf(Math.max(row.toDate, 0), row.agreed);
    const whole = ratioFrom(one);
    const share = row.agreed <= 0 ? noShare : compareRatios(earned, whole) > 0 ? whole : earned;
    return timesRatio(advanced, share, rules.rounding.funding);
  };
  return {
    openAdvance(row: AidRow): Money {
      const known = workOut(row);
      setOff.set(keyOf(row), known);
      return claimed.advanced(row) - known;
    },
    /** Of a row for which `openAdvance` was asked: all that are claimed. */
    of: (row: Pick<AidRow, 'partner' | 'source'>): Money => setOff.get(keyOf(row)) ?? 0,
  };
}

function keyOf({ partner, source }: Pick<ClaimRow, 'partner' | 'source'>): string {
  return `${partner}|${source}`;
}
