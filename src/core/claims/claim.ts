/** A claim: what it adds to the certified costs, and the aid that is due on them, per partner and source. */
import { budgetOf, type Terms } from '../agreement/terms';
import type { Day } from '../days';
import type { CheckedLine } from '../expenses/check';
import { sumMoney, type Money } from '../money';
import type { ClaimKind } from '../names';
import { aidToDate, isClaimed, type CertifiedCosts, type PartnerAid } from './aid';
import { advanceParts } from './advance';
import { totalOf, type AidStep } from './aid/figures';
import type { ClaimsBook } from './book';
import { advancesSetOff, claimedBefore } from './before';
import { certifiedBefore, certifiedWith, flatKept, type FlatCosts } from './certified';
import { claimCode, isLeader, nextClaimNumber } from './claimants';
import { keptKey, takenBefore } from './control';

export interface ClaimRequest {
  kind: Exclude<ClaimKind, 'opening'>;
  period: string;
  date: Day;
  /** Of an advance. */
  amount?: Money | undefined;
}

/** What a claim rests on. */
export interface ClaimBase {
  /** The partners whose file was read. */
  read: ReadonlySet<string>;
  /** All lines up to the period, with their verdicts. */
  checked: readonly CheckedLine[];
  book: ClaimsBook;
}

export interface SourceClaim {
  source: string;
  kind: PartnerAid['rows'][number]['kind'];
  /** Cumulative, after cuts. */
  toDate: Money;
  /** The sum of earlier claims. */
  before: Money;
  /** toDate − before. */
  aid: Money;
  /** Cumulative. */
  cut: Money;
  /** Why `toDate` is what it is. */
  steps: readonly AidStep[];
}

/** What the claim adds of each; `accepted` and `deducted` of lines alone. certified − uncovered = the sum of the aid. */
export interface PartnerClaim {
  partner: string;
  /** Undefined where the partner is in none. */
  claim: string | undefined;
  accepted: Money;
  deducted: Money;
  flatRate: Money;
  certified: Money;
  uncovered: Money;
  sources: readonly SourceClaim[];
}

export interface ClaimMade extends ClaimRequest {
  /** Every partner with a budget. */
  partners: readonly PartnerClaim[];
  /** The lines that it takes, and those that it corrects. */
  taken: readonly CheckedLine[];
  corrected: readonly { checked: CheckedLine; off: Money }[];
  /** What is added to the flat rates, by partner and category. */
  flatAdded: FlatCosts;
  /** The partners whose period it closes. */
  claimants: ReadonlySet<string>;
}

/** The request must have been found possible: see `refusalOf`. */
export function makeClaim(terms: Terms, base: ClaimBase, request: ClaimRequest): ClaimMade {
  const { kind } = request;
  const isAdvance = kind === 'advance';
  const { read, checked } = base;
  const { kept } = base.book;
  const takenOff = takenBefore(kept.rows);
  const taken = isAdvance ? [] : checked.filter(({ line }) => !line.kept && read.has(line.partner) && !waits(line));
  const corrected = isAdvance
    ? []
    : checked.flatMap((one) => {
        const { kept: isKept, deducted = 0, partner, number } = one.line;
        const off = deducted - (takenOff.get(keptKey({ ...one.line, line: number })) ?? 0);
        const mayClaim = read.has(partner) || !isLeader(terms);
        return isKept && off > 0 && mayClaim ? [{ checked: one, off }] : [];
      });
  const inScope = new Set(isAdvance ? [] : [...read, ...corrected.map((one) => one.checked.line.partner)]);
  const before = certifiedBefore(terms, kept.rows);
  const { costs, flat } = certifiedWith(terms, checked);
  const flatAdded = flatDifference(flat, flatKept(kept.rows), inScope);
  const now: CertifiedCosts = new Map(
    terms.agreement.partners.map(({ code }) => [code, (inScope.has(code) ? costs : before).get(code) ?? new Map()]),
  );
  const made = { ...request, taken, corrected, flatAdded, claimants: isAdvance ? new Set<string>() : read };
  return { ...made, partners: partnersOf(terms, base, made, { before, now }) };
}

/** A cost in a closed period waits until its period is changed. */
function waits({ late, declared }: CheckedLine['line']): boolean {
  return late !== undefined && (declared >= 0 || late.open === undefined);
}

function partnersOf(
  terms: Terms,
  { book, read }: ClaimBase,
  made: Omit<ClaimMade, 'partners'>,
  { before, now }: { before: CertifiedCosts; now: CertifiedCosts },
): PartnerClaim[] {
  const claimed = claimedBefore(terms, book);
  const mayClaim = (partner: string): boolean => read.has(partner) || !isLeader(terms);
  const isBalance = (partner: string): boolean =>
    claimed.hasBalance(partner) || (made.kind === 'balance' && mayClaim(partner));
  const setOff = advancesSetOff(terms, claimed, isBalance);
  const aidNow = aidToDate(terms, now, { isBalance, openAdvance: (row) => setOff.openAdvance(row) });
  const earlier = advancesSetOff(terms, claimed, (partner) => claimed.hasBalance(partner));
  const aidBefore = aidToDate(terms, before, {
    isBalance: (partner) => claimed.hasBalance(partner),
    openAdvance: (row) => earlier.openAdvance(row),
  });
  const advance = advanceParts(terms, made, { book, read });
  const number = nextClaimNumber(book);
  return aidNow.flatMap((aid, index): PartnerClaim[] => {
    const { partner, rows } = aid;
    const then = aidBefore[index];
    const isKnown = aid.certified !== 0 || rows.some((row) => claimed.forCosts(row) !== 0);
    if (!then || (budgetOf(terms, { partner }) === 0 && !isKnown)) return [];
    const paid = borne(
      then,
      rows.map((row, at) => (isClaimed(row) ? claimed.forCosts(row) + setOff.of(row) : (then.rows[at]?.toDate ?? 0))),
    );
    /** As claimed before, with this advance. */
    const stay = (advanced: readonly Money[], { amounts, uncovered }: Borne): Due => {
      const steps = rows.map((row, at): AidStep[] =>
        isClaimed(row)
          ? [
              { step: 'claimed', amount: paid.amounts[at] ?? 0 },
              { step: 'advance', amount: advanced[at] ?? 0 },
            ]
          : [{ step: 'rest', amount: amounts[at] ?? 0 }],
      );
      return {
        amounts,
        uncovered,
        steps: steps.map((all) => all.filter(({ amount }, at) => at === 0 || amount !== 0)),
      };
    };
    const due = (): Due => {
      if (made.kind === 'advance') {
        const advanced = rows.map(({ source }) => advance.get(`${partner}|${source}`) ?? 0);
        const amounts = paid.amounts.map((amount, at) => amount + (advanced[at] ?? 0));
        return stay(advanced, borne({ ...then, uncovered: paid.uncovered }, amounts));
      }
      // Whoever is in no claim is asked nothing, even where an amendment would give another share.
      if (!mayClaim(partner)) return stay([], paid);
      return {
        amounts: rows.map(({ toDate }) => toDate),
        uncovered: aid.uncovered,
        steps: rows.map(({ steps }) => steps),
      };
    };
    const { amounts, uncovered, steps } = due();
    return [
      {
        partner,
        claim: mayClaim(partner) ? claimCode(terms, number, partner) : undefined,
        ...addedOf(made, partner),
        certified: aid.certified - then.certified,
        uncovered: uncovered - paid.uncovered,
        sources: rows.map(({ source, kind, cut }, at) => {
          const [toDate = 0, earlierClaims = 0] = [amounts[at], paid.amounts[at]];
          const aid = toDate - earlierClaims;
          return { source, kind, toDate, before: earlierClaims, aid, cut, steps: steps[at] ?? [] };
        }),
      },
    ];
  });
}

interface Borne {
  amounts: Money[];
  uncovered: Money;
}

interface Due extends Borne {
  /** Why each amount is what it is. */
  steps: (readonly AidStep[])[];
}

/**
 * Amounts that add up to the certified costs but for what is uncovered: the last own source bears what is claimed less or
 * more than its share, such as an advance until it is set off; without one, it is uncovered.
 */
function borne(
  { certified, uncovered, own }: Pick<PartnerAid, 'certified' | 'uncovered' | 'own'>,
  given: readonly Money[],
): Borne {
  const rest = certified - sumMoney(given);
  if (own < 0) return { amounts: [...given], uncovered: rest };
  return { amounts: given.with(own, (given[own] ?? 0) + rest - uncovered), uncovered };
}

function addedOf({ taken, corrected, flatAdded }: Omit<ClaimMade, 'partners'>, partner: string) {
  const own = taken.filter(({ line, verdict }) => line.partner === partner && verdict === 'accepted');
  const corrections = corrected.filter(({ checked }) => checked.line.partner === partner);
  return {
    accepted: sumMoney(own.map(({ line }) => line.declared)),
    deducted: sumMoney([...own.map(({ line }) => line.deducted ?? 0), ...corrections.map(({ off }) => off)]),
    flatRate: totalOf(flatAdded.get(partner)),
  };
}

function flatDifference(now: FlatCosts, before: FlatCosts, inScope: ReadonlySet<string>): FlatCosts {
  return new Map(
    [...inScope].map((partner) => {
      const [is, was] = [now.get(partner), before.get(partner)];
      const categories = new Set([...(is?.keys() ?? []), ...(was?.keys() ?? [])]);
      return [
        partner,
        new Map([...categories].map((category) => [category, (is?.get(category) ?? 0) - (was?.get(category) ?? 0)])),
      ];
    }),
  );
}
