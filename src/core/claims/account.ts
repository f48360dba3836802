/** What became of one partner's costs: what each claim certified of them, and the money that was claimed and paid. */
import { agreedMoney, type Terms } from '../agreement/terms';
import type { Day } from '../days';
import { sumMoney, type Money } from '../money';
import type { ClaimKind } from '../names';
import { isClaimed, type PartnerAid } from './aid';
import { inProportionTo } from './aid/caps';
import { openingAid } from './before';
import type { ClaimRow, ClaimsBook, KeptRow } from './book';
import { openingCosts } from './certified';
import { isLeader } from './claimants';
import { certifiedIn, isKeptLine } from './kept';
import { receivedParts, transferredBy } from './payments';

export interface ClaimAbout {
  /** Blank where money stands in no claim. */
  claim: string;
  kind: ClaimKind | undefined;
  period: string | undefined;
  date: Day | undefined;
}

/** declared = excluded + accepted; certified = accepted − deducted + flatRate. */
export interface CostFigures {
  declared: Money;
  excluded: Money;
  accepted: Money;
  deducted: Money;
  flatRate: Money;
  certified: Money;
}

export type CertifiedByClaim = ClaimAbout & CostFigures;

export interface MoneyFigures {
  claimed: Money;
  received: Money;
  transferred: Money;
  /** Claimed, and not with the partner yet. */
  open: Money;
}

export type MoneyByClaim = ClaimAbout & MoneyFigures & { source: string };

export interface PartnerAccount {
  costs: readonly CertifiedByClaim[];
  money: readonly MoneyByClaim[];
  /** By the authority: what is received of its claims is with the partner, and nothing is transferred. */
  isPaidDirectly: boolean;
}

/** Undefined while nothing was certified, claimed or paid of the partner. */
export function partnerAccount(terms: Terms, book: ClaimsBook, partner: string): PartnerAccount | undefined {
  const isDirect = isPaidDirectly(terms, partner);
  const costs = costsOf(terms, book, partner);
  const money = [...(moneyBefore(terms, book).get(partner) ?? []), ...moneyByClaim(book, partner, isDirect)];
  return costs.length + money.length === 0 ? undefined : { costs, money, isPaidDirectly: isDirect };
}

/** Whether what is received of the partner's claims is with it at once, and nothing is transferred. */
export function isPaidDirectly(terms: Terms, partner: string): boolean {
  return isLeader(terms) || partner === terms.lead;
}

function costsOf(terms: Terms, book: ClaimsBook, partner: string): CertifiedByClaim[] {
  const kept = book.kept.rows.filter((row) => row.partner === partner && row.verdict !== 'withdrawn');
  const opening = openingFigures(terms, partner);
  return [
    ...(opening ? [{ ...beforeAccord, ...opening }] : []),
    ...[...new Set(kept.map(({ claim }) => claim))].map((claim) => {
      const rows = kept.filter((row) => row.claim === claim);
      return { ...aboutOf(book.claims.rows, claim, rows[0]?.period), ...figuresOf(rows) };
    }),
  ];
}

const beforeAccord = { claim: '', kind: 'opening', period: undefined, date: undefined } as const;

/** What was certified before Accord; undefined where nothing was. */
export function openingFigures(terms: Terms, partner: string): CostFigures | undefined {
  const opening = sumMoney([...(openingCosts(terms).get(partner)?.values() ?? [])]);
  if (opening === 0) return undefined;
  return { declared: opening, excluded: 0, accepted: opening, deducted: 0, flatRate: 0, certified: opening };
}

/** The sums of kept rows; whatever was not accepted is excluded. */
export function figuresOf(rows: readonly KeptRow[]): CostFigures {
  const lines = rows.filter(isKeptLine);
  const declaredIn = (isAccepted: boolean): Money =>
    sumMoney(lines.filter((row) => (row.verdict === 'accepted') === isAccepted).map(({ declared }) => declared));
  const [excluded, accepted] = [declaredIn(false), declaredIn(true)];
  // Corrections name their line; flat rates have none.
  const ofLines = rows.filter((row) => row.line !== undefined || isKeptLine(row));
  const certified = sumMoney(rows.map(certifiedIn));
  const certifiedOfLines = sumMoney(ofLines.map(certifiedIn));
  return {
    declared: excluded + accepted,
    excluded,
    accepted,
    deducted: accepted - certifiedOfLines,
    flatRate: certified - certifiedOfLines,
    certified,
  };
}

/**
 * By partner, what was claimed before Accord and stands in no row of the claims: the aid on what was certified, and what the agreement
 * says was paid of it.
 */
export function moneyBefore(terms: Terms, { claims }: ClaimsBook): ReadonlyMap<string, readonly MoneyByClaim[]> {
  const inClaims = new Set(claims.rows.flatMap(({ partner, kind }) => (kind === 'opening' ? [partner] : [])));
  return new Map(
    openingAid(terms)
      .filter(({ partner }) => !inClaims.has(partner))
      .map((aid) => [aid.partner, moneyOn(terms, aid)]),
  );
}

function moneyOn(terms: Terms, { partner, rows: all }: PartnerAid): MoneyByClaim[] {
  const rows = all.filter((row) => isClaimed(row) && row.toDate !== 0);
  const paid = sumMoney(
    (terms.agreement.opening ?? [])
      .filter((one) => one.partner === partner)
      .map((one) => agreedMoney(one.paid, terms.currency)),
  );
  const parts = inProportionTo(
    paid,
    rows.map(({ toDate }) => toDate),
  );
  return rows.map(({ source, toDate: claimed }, index): MoneyByClaim => {
    const received = parts[index] ?? 0;
    const transferred = isPaidDirectly(terms, partner) ? 0 : received;
    return { ...beforeAccord, source, claimed, received, transferred, open: claimed - received };
  });
}

/** Transfers name no claim: they count for the oldest that is open, what is more for the last. */
export function moneyByClaim(book: ClaimsBook, partner: string, isDirect: boolean): MoneyByClaim[] {
  const parts = receivedParts(book).filter((part) => part.partner === partner);
  const claims = book.claims.rows.filter((row) => row.partner === partner);
  const left = new Map(isDirect ? [] : ofPartner(transferredBy(book, parts), partner));
  const sources = [...new Set([...claims.map(({ source }) => source), ...left.keys()])];
  return sources.flatMap((source) => {
    const codes = [...new Set(claims.filter((row) => row.source === source).map(({ claim }) => claim))];
    if (codes.length === 0) codes.push('');
    return codes.map((claim, at): MoneyByClaim => {
      const is = (one: { claim: string; source: string }): boolean => one.claim === claim && one.source === source;
      const claimed = sumMoney(claims.filter(is).map(({ amount }) => amount));
      const received = sumMoney(parts.filter(is).map(({ amount }) => amount));
      const rest = left.get(source) ?? 0;
      const transferred = at === codes.length - 1 ? rest : Math.min(rest, Math.max(claimed, 0));
      left.set(source, rest - transferred);
      const open = claimed - (isDirect ? received : transferred);
      return { ...aboutOf(claims, claim), source, claimed, received, transferred, open };
    });
  });
}

/** By source; blank for transfers that no source can be told of. */
function ofPartner(transferred: ReadonlyMap<string, Money>, partner: string): [string, Money][] {
  const start = `${partner}|`;
  return [...transferred].flatMap(([key, amount]) =>
    key.startsWith(start) && amount !== 0 ? [[key.slice(start.length), amount]] : [],
  );
}

function aboutOf(claims: readonly ClaimRow[], claim: string, period?: string): ClaimAbout {
  const row = claims.find((one) => one.claim === claim);
  return { claim, kind: row?.kind, period: row?.period ?? period, date: row?.date };
}
