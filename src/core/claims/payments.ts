/** Money received, split by the claims that it pays, and what of it is due to the partners. */
import type { Terms } from '../agreement/terms';
import { addDays, type Day } from '../days';
import { splitByAmounts, type Money } from '../money';
import { unknown } from '../names';
import type { ClaimRow, ClaimsBook, PaymentRow } from './book';
import { claimNumber, isLeader } from './claimants';

/** A part of a payment. */
export interface Received {
  payment: PaymentRow;
  claim: string;
  partner: string;
  source: string;
  amount: Money;
}

/**
 * Each payment in the order of days: to the claim that it names, else to the oldest that is open, and split by the aid of
 * that claim over the partners and sources that the payment leaves open. What no claim is there for is not split.
 */
export function receivedParts({ claims, payments }: Pick<ClaimsBook, 'claims' | 'payments'>): Received[] {
  const byClaim = new Map<string, ClaimRow[]>();
  for (const row of claims.rows) byClaim.set(row.claim, [...(byClaim.get(row.claim) ?? []), row]);
  const oldest = [...byClaim.keys()].sort((a, b) => (claimNumber(a) ?? 0) - (claimNumber(b) ?? 0));
  const paid = new Map<string, Money>();
  const parts: Received[] = [];
  const inOrder = [...payments.rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.row - b.row));
  for (const payment of inOrder) {
    const fits = (row: ClaimRow): boolean =>
      (payment.partner ?? row.partner) === row.partner && (payment.source ?? row.source) === row.source;
    const rowsOf = (claim: string): ClaimRow[] => (byClaim.get(claim) ?? []).filter(fits);
    const openOf = (claim: string): Money =>
      rowsOf(claim).reduce((sum, row) => sum + row.amount - (paid.get(keyOf(row)) ?? 0), 0);
    const named = oldest.filter((claim) => isNamed(claim, payment.claim));
    const claim =
      payment.claim === ''
        ? (oldest.find((one) => openOf(one) > 0) ?? oldest.findLast((one) => rowsOf(one).length > 0))
        : named.find((one) => rowsOf(one).length > 0);
    const rows = claim === undefined ? [] : rowsOf(claim);
    const split = splitOver(payment.amount, rows);
    for (const [index, row] of rows.entries()) {
      const amount = split[index] ?? 0;
      if (amount === 0) continue;
      paid.set(keyOf(row), (paid.get(keyOf(row)) ?? 0) + amount);
      parts.push({ payment, claim: row.claim, partner: row.partner, source: row.source, amount });
    }
  }
  return parts;
}

/** In LEADER, claims made together may be named by their common number. */
function isNamed(claim: string, text: string): boolean {
  const named = text.trim().toLowerCase();
  return claim.toLowerCase() === named || claim.toLowerCase().startsWith(`${named}-`);
}

/** By what was asked; money that is paid back follows what was claimed too much, where a claim is negative. */
function splitOver(amount: Money, rows: readonly ClaimRow[]): Money[] {
  const sign = amount < 0 && rows.some((row) => row.amount < 0) ? -1 : 1;
  const weights = rows.map((row) => Math.max(sign * row.amount, 0));
  if (weights.some((weight) => weight > 0)) return splitByAmounts(amount, weights);
  return rows.map((_, index) => (index === 0 ? amount : 0));
}

/** What is owed to a partner of a source, and until when. */
export interface TransferDue {
  partner: string;
  source: string;
  received: Money;
  transferred: Money;
  /** Received, and not passed on. */
  open: Money;
  /** The part of `open` whose day has passed. */
  late: Money;
  /** The first day on which some of `open` is due; undefined without an agreed term. */
  dueBy: Day | undefined;
}

/**
 * Money received is due whole, within the agreed days; nothing is netted off. In LEADER each partner is paid by its own
 * authority, and the lead partner keeps its own part: nothing is due to them. Source: Reg. (EU) 2021/1059, article 26(2).
 */
export function transfersDue(terms: Terms, book: ClaimsBook, today: Day): TransferDue[] {
  if (isLeader(terms)) return [];
  const { transferWithinDays: days } = terms.agreement.rules;
  const parts = receivedParts(book).filter(({ partner }) => partner !== terms.lead);
  const passedOn = transferredBy(book, parts);
  const keys = [...new Set([...parts.map(dueKey), ...passedOn.keys()])];
  return keys.map((key) => {
    const own = parts.filter((part) => dueKey(part) === key);
    const [partner, source] = [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)];
    const received = own.reduce((sum, { amount }) => sum + amount, 0);
    const transferred = passedOn.get(key) ?? 0;
    let covered = transferred;
    let late = 0;
    let dueBy: Day | undefined;
    for (const { payment, amount } of own) {
      const left = Math.max(amount - Math.max(covered, 0), 0);
      covered -= amount;
      if (left === 0 || days === undefined) continue;
      const due = addDays(payment.date, days);
      dueBy ??= due;
      if (due < today) late += left;
    }
    const open = received - transferred;
    return {
      partner,
      source,
      received,
      transferred,
      open,
      late: Math.min(late, Math.max(open, 0)),
      dueBy: open > 0 ? dueBy : undefined,
    };
  });
}

/**
 * By partner and source. A transfer without a source pays the sources in their order, as far as money was received of
 * each.
 */
export function transferredBy({ transfers }: ClaimsBook, parts: readonly Received[]): ReadonlyMap<string, Money> {
  const received = new Map<string, Money>();
  for (const part of parts) received.set(dueKey(part), (received.get(dueKey(part)) ?? 0) + part.amount);
  const passedOn = new Map<string, Money>();
  const add = (key: string, amount: Money): void => void passedOn.set(key, (passedOn.get(key) ?? 0) + amount);
  for (const { partner, source, amount } of transfers.rows)
    if (source !== undefined && source !== unknown) add(`${partner}|${source}`, amount);
  for (const { partner, source, amount } of transfers.rows) {
    if (source !== undefined && source !== unknown) continue;
    let left = amount;
    const own = [...received.keys()].filter((key) => key.startsWith(`${partner}|`));
    for (const key of own) {
      const part = Math.min(left, Math.max((received.get(key) ?? 0) - (passedOn.get(key) ?? 0), 0));
      add(key, part);
      left -= part;
    }
    if (left !== 0) add(own.at(-1) ?? `${partner}|`, left);
  }
  return passedOn;
}

const keyOf = ({ claim, partner, source }: ClaimRow): string => `${claim}|${partner}|${source}`;
const dueKey = ({ partner, source }: Pick<Received, 'partner' | 'source'>): string => `${partner}|${source}`;
