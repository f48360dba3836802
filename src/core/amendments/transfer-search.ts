/**
 * Looks for the fewest transfers that give each line exactly what it lacks; all such sets add up to the same sum. Every
 * way is tried: from which lines, in which order, and each amount up to what is lacking, what can be spared, or a limit.
 */
import { agreementFindings } from '../agreement-rules';
import { scopeKey, termsOf, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import type { Approval } from '../names';
import { budgetState } from './budget-state';
import { flexibilityUses, isLess, type BudgetChange } from './flexibility';
import { sumOf, type LineAmount, type Overspend } from './overspend';
import { canReach, giversFor } from './givers';
import { withTransfers, type Transfer } from './transfer';
import { headrooms } from './transfer-limits';

/** More transfers than the amounts alone would take, each of which multiplies the ways. */
const mostMore = 3;
/** Nobody would sign more of them for one overspend. */
const mostTransfers = 50;
/** Transfers tried, and whole agreements checked, which takes longest. */
const most = { steps: 20_000, checks: 400 } as const;

export interface TransferSearch {
  terms: Terms;
  overspend: Overspend;
  /** What the transfers may need at most. */
  most: Approval;
}

export interface TransfersFound {
  /** Undefined where no set is allowed, or none was found within reason. */
  transfers: readonly Transfer[] | undefined;
  /** Whether all ways with fewer transfers, or all ways, were tried. */
  isProven: boolean;
}

interface Effort {
  steps: number;
  checks: number;
}

export function fewestTransfers(search: TransferSearch): TransfersFound {
  const { lacking, sparing } = search.overspend;
  if (!canReach(search)) return { transfers: undefined, isProven: true };
  const fewest = Math.max(lacking.length, fewestFor(sumOf(lacking), sparing));
  if (fewest > mostTransfers) return { transfers: undefined, isProven: fewest === Infinity };
  const isAllowed = allowing(search);
  const effort: Effort = { ...most };
  for (let count = fewest; count <= fewest + mostMore; count++) {
    const transfers = transfersUpTo(count, search, isAllowed, effort);
    if (transfers) return { transfers, isProven: !isSpent(effort) };
  }
  return { transfers: undefined, isProven: !isSpent(effort) };
}

const isSpent = ({ steps, checks }: Effort): boolean => steps <= 0 || checks <= 0;

/** How many lines it takes to spare a sum: more than all of them where they cannot. */
function fewestFor(sum: Money, sparing: readonly LineAmount[]): number {
  let left = sum;
  const largest = sparing.map(({ amount }) => amount).sort((a, b) => b - a);
  const last = largest.findIndex((amount) => (left -= amount) <= 0);
  return last < 0 ? Infinity : last + 1;
}

function transfersUpTo(
  count: number,
  search: TransferSearch,
  isAllowed: Allowing,
  effort: Effort,
): readonly Transfer[] | undefined {
  const { terms, most: approval } = search;
  const state = budgetState(terms);
  const transfers: Transfer[] = [];
  const sparing = search.overspend.sparing.map(({ ...line }) => line);
  const lines = search.overspend.lacking.map(({ ...to }) => ({
    to,
    givers: giversFor(search, to.part, sparing, count),
  }));

  const seen = new Set<string>();
  // In another order, the same transfers end as they did before.
  const isSeen = (): boolean => {
    const key = transfers
      .map(({ from, to, amount }) => `${scopeKey(from)}>${scopeKey(to)}:${amount}`)
      .sort()
      .join(' ');
    return seen.size === seen.add(key).size;
  };
  const complete = (left: number): boolean => {
    if (isSeen()) return false;
    const open = lines.filter(({ to }) => to.amount > 0);
    if (open.length === 0) return isAllowed(state.change, transfers, effort);
    if (isSpent(effort) || fewestFor(sumOf(open.map(({ to }) => to)), sparing) > left) return false;
    return (
      open.length <= left &&
      open.some(({ to, givers }) =>
        givers.some((from) => amountsFor(from, to).some((amount) => completesWith(from, to, amount, left))),
      )
    );
  };
  const amountsFor = (from: LineAmount, to: LineAmount): Money[] => {
    const all = Math.min(from.amount, to.amount);
    if (all <= 0 || transfers.some((one) => one.from === from.part && one.to === to.part)) return [];
    const rooms = headrooms(state.change, from.part, to.part, approval);
    return [all, ...new Set(rooms.filter((room) => room > 0 && room < all))];
  };
  const completesWith = (from: LineAmount, to: LineAmount, amount: Money, left: number): boolean => {
    const move = (moved: Money): void => {
      from.amount -= moved;
      to.amount -= moved;
      state.move({ from: from.part, to: to.part, amount: moved });
    };
    effort.steps -= 1;
    move(amount);
    transfers.push({ from: from.part, to: to.part, amount });
    if (complete(left - 1)) return true;
    transfers.pop();
    move(-amount);
    return false;
  };
  return complete(count) ? transfers : undefined;
}

type Allowing = (change: BudgetChange, transfers: readonly Transfer[], effort: Effort) => boolean;

/** Whether the flexibility allows transfers, and the agreement has no error that it did not have before. */
function allowing({ terms, most: approval }: TransferSearch): Allowing {
  const errorsOf = (one: Terms): string[] =>
    agreementFindings(one)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, where, figures }) => JSON.stringify([rule, where, figures], exactly));
  const known = new Set(errorsOf(terms));
  const isAgreed = (change: BudgetChange): boolean =>
    approval === 'amendment' ||
    (terms.agreement.rules.flexibility.length > 0 &&
      flexibilityUses(change).every((use) => !isLess(approval, use.approval)));
  return (change, transfers, effort) => {
    if (!isAgreed(change)) return false;
    effort.checks -= 1;
    return errorsOf(termsOf(withTransfers(terms.agreement, transfers))).every((error) => known.has(error));
  };
}

/** Rates are exact integers, which JSON has not. */
function exactly(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
