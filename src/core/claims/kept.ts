/** Kept lines: what each row of the table is, and until which period each partner is closed. */
import type { Terms } from '../agreement/terms';
import type { Money } from '../money';
import { nothingKept, rateKey, type KeptRates } from '../monitoring/flat-rates';
import { unknown, type CategoryCode } from '../names';
import { agreedPeriods } from './claimants';
import type { ClaimsBook, KeptRow } from './book';

/** A line that a claim holds; only lines have a fingerprint. */
export type KeptLineRow = KeptRow & { declared: Money };

export function isKeptLine(row: KeptRow): row is KeptLineRow {
  return row.fingerprint !== '' && row.declared !== undefined;
}

/** What the row adds to the certified costs; a correction has no declared amount. */
export function certifiedIn({ verdict, declared = 0, deducted = 0 }: KeptRow): Money {
  return verdict === 'accepted' ? declared - deducted : 0;
}

/**
 * The last closed period of a partner, as its index in the agreement; -1 while none is. A claim closes its period for
 * those of whom it keeps anything declared; corrections close nothing.
 */
export function closedUntil(terms: Terms, { claims, kept }: ClaimsBook): ReadonlyMap<string, number> {
  const order = agreedPeriods(terms);
  const periodOf = new Map(claims.rows.map(({ claim, period }) => [claim, order.indexOf(period ?? '')]));
  const until = new Map<string, number>();
  for (const { claim, partner, period, declared } of kept.rows) {
    if (declared === undefined) continue;
    const index = Math.max(periodOf.get(claim) ?? -1, order.indexOf(period ?? ''));
    until.set(partner, Math.max(until.get(partner) ?? -1, index));
  }
  return until;
}

/** The code of the last closed period of a partner; undefined where none is. */
export function claimedUntil(terms: Terms, book: ClaimsBook, partner: string): string | undefined {
  return agreedPeriods(terms)[closedUntil(terms, book).get(partner) ?? -1];
}

/** Flat-rate costs: rows without a fingerprint, since they are no lines. */
export function isFlatRow(row: KeptRow): row is KeptRow & { category: CategoryCode } {
  const { fingerprint, line, category } = row;
  return fingerprint === '' && line === undefined && category !== undefined && category !== unknown;
}

/** The flat rates of closed periods, as the claims hold them. */
export function keptRates(terms: Terms, book: ClaimsBook): KeptRates {
  const until = closedUntil(terms, book);
  if (until.size === 0) return nothingKept;
  const order = agreedPeriods(terms);
  const amounts = new Map<string, Money>();
  for (const row of book.kept.rows.filter(isFlatRow)) {
    amounts.set(rateKey(row), (amounts.get(rateKey(row)) ?? 0) + certifiedIn(row));
  }
  return (rate) =>
    order.indexOf(rate.period) <= (until.get(rate.partner) ?? -1) ? (amounts.get(rateKey(rate)) ?? 0) : undefined;
}
