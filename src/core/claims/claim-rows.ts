/** The rows that a claim adds to the tables, and those that are left when the last one is undone. */
import type { ExpenseLine } from '../expenses/line';
import type { Money } from '../money';
import { unknown, type Verdict } from '../names';
import { isClaimed } from './aid';
import type { ClaimRow, ClaimsBook, KeptRow } from './book';
import { claimNumber, nextClaimNumber } from './claimants';
import type { ClaimMade } from './claim';
import { contentOf, fingerprintOf } from './fingerprint';

export type NewClaimRow = Omit<ClaimRow, 'row'>;
export type NewKeptRow = Omit<Partial<KeptRow>, 'row' | 'verdict'> &
  Pick<KeptRow, 'claim' | 'partner'> & { declared: Money | undefined; deducted: Money | undefined; verdict?: Verdict };

/** Zeros too for whoever claims: the row says that the period was claimed. */
export function claimRows({ kind, period, date, partners, claimants }: ClaimMade): NewClaimRow[] {
  return partners.flatMap(({ partner, claim, sources }) =>
    sources
      .filter((source) => claim !== undefined && isClaimed(source) && (claimants.has(partner) || source.aid !== 0))
      .map(({ source, aid: amount }) => ({ claim: claim ?? '', kind, period, partner, source, amount, date })),
  );
}

/** In counting order: lines, corrections, flat rates, and a row for each partner that claims nothing. */
export function keptRows(made: ClaimMade): NewKeptRow[] {
  const { period, taken, corrected, flatAdded, claimants, partners } = made;
  const codes = new Map(partners.map(({ partner, claim }) => [partner, claim ?? '']));
  const codeOf = (partner: string): string => codes.get(partner) ?? '';
  const lines = taken.map(({ line, verdict }) => keptLine(codeOf(line.partner), line, verdict));
  const corrections = corrected.map(({ checked: { line, verdict }, off }): NewKeptRow => ({
    ...keptLine(codeOf(line.partner), line, verdict),
    period,
    declared: undefined,
    deducted: off,
    fingerprint: '',
  }));
  const flat = [...flatAdded].flatMap(([partner, amounts]) =>
    [...amounts]
      .filter(([, amount]) => amount !== 0)
      .map(([category, amount]): NewKeptRow => ({
        ...{ claim: codeOf(partner), partner, period, category, verdict: 'accepted' },
        // Only for those whose period closes is anything declared.
        ...(claimants.has(partner)
          ? { declared: amount, deducted: undefined }
          : { declared: undefined, deducted: -amount }),
      })),
  );
  const rows = [...lines, ...corrections, ...flat];
  const closing = new Set(rows.filter(({ declared }) => declared !== undefined).map(({ partner }) => partner));
  const others = [...claimants]
    .filter((partner) => !closing.has(partner) && codes.has(partner))
    .map((partner): NewKeptRow => ({ claim: codeOf(partner), partner, period, declared: 0, deducted: undefined }));
  return [...rows, ...others];
}

function keptLine(claim: string, line: ExpenseLine, verdict: Verdict): NewKeptRow {
  const { partner, number, period, action, category, deducted } = line;
  const content = contentOf(line);
  return {
    ...content,
    claim,
    partner,
    line: number,
    period: period === unknown ? undefined : period,
    action: action === unknown ? undefined : action,
    category: category === unknown ? undefined : category,
    verdict,
    deducted,
    fingerprint: fingerprintOf(content),
  };
}

/** The tables with the claim's rows below the others. */
export function withClaim(book: ClaimsBook, made: ClaimMade): ClaimsBook {
  const { claims, kept } = book;
  const blank = {
    line: undefined,
    period: undefined,
    action: undefined,
    category: undefined,
    supplier: '',
    documentNo: '',
    documentDate: undefined,
    paymentDate: undefined,
    gross: undefined,
    eligible: undefined,
    currency: undefined,
    rate: undefined,
    verdict: undefined,
    fingerprint: '',
  };
  const below = (rows: readonly { row: number }[], index: number): number => (rows.at(-1)?.row ?? 1) + index + 1;
  return {
    ...book,
    claims: {
      ...claims,
      rows: [...claims.rows, ...claimRows(made).map((row, index) => ({ ...row, row: below(claims.rows, index) }))],
    },
    kept: {
      ...kept,
      rows: [...kept.rows, ...keptRows(made).map((row, index) => ({ ...blank, ...row, row: below(kept.rows, index) }))],
    },
  };
}

/** The tables without these claims. */
export function withoutClaims(book: ClaimsBook, codes: readonly string[]): ClaimsBook {
  const isLeft = ({ claim }: { claim: string }): boolean => !codes.includes(claim);
  const { claims, kept } = book;
  return {
    ...book,
    claims: { ...claims, rows: claims.rows.filter(isLeft) },
    kept: { ...kept, rows: kept.rows.filter(isLeft) },
  };
}

/** The last claim and what names it, or why it cannot be undone. */
export type Undo =
  { claims: readonly string[]; number: number } | { refused: 'none' } | { refused: 'paid'; claim: string };

/** Claims made together are undone together, while no payment names one of them. */
export function lastClaim(book: ClaimsBook): Undo {
  const number = nextClaimNumber(book) - 1;
  const all = [...book.claims.rows, ...book.kept.rows].map(({ claim }) => claim);
  const claims = [...new Set(all)].filter((claim) => claimNumber(claim) === number);
  if (claims.length === 0) return { refused: 'none' };
  const paid = book.payments.rows.find(({ claim }) => claimNumber(claim) === number);
  return paid ? { refused: 'paid', claim: paid.claim } : { claims, number };
}
