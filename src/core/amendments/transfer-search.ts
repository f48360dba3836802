/**
 * Looks for the fewest transfers that give each line exactly what it lacks; all such sets add up to the same sum. Every
 * way is tried: from which lines, in which order, and each amount up to what is lacking, what can be spared, or a limit.
 */
import { agreementFindings } from '../agreement-rules';
import { termsOf, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import type { Approval } from '../names';
import { budgetState } from './budget-state';
import { flexibilityUses, isLess, type BudgetChange } from './flexibility';
import { sumOf, type LineAmount, type Overspend } from './overspend';
import { mayMove, withTransfers, type BudgetPart, type Transfer } from './transfer';
import { headrooms } from './transfer-limits';

/** More transfers than there are lines that lack money, each of which multiplies the ways. */
const mostMore = 3;
const mostSteps = 200_000;
/** Of whole agreements, which take longest. */
const mostChecks = 500;

export interface TransferSearch {
  terms: Terms;
  overspend: Overspend;
  /** What the transfers may need at most. */
  most: Approval;
}

type Effort = Record<'steps' | 'checks', number>;

/** Undefined where no set is allowed, or none was found within reason. */
export function fewestTransfers(search: TransferSearch): readonly Transfer[] | undefined {
  const { lacking, sparing } = search.overspend;
  if (sumOf(sparing) < sumOf(lacking)) return undefined;
  const check = allowing(search);
  const effort: Effort = { steps: mostSteps, checks: mostChecks };
  for (let count = lacking.length; count <= lacking.length + mostMore; count++) {
    const found = transfersUpTo(count, search, check, effort);
    if (found) return found;
  }
  return undefined;
}

function transfersUpTo(
  count: number,
  search: TransferSearch,
  isAllowed: Allowing,
  effort: Effort,
): readonly Transfer[] | undefined {
  const { terms, most } = search;
  const state = budgetState(terms);
  const transfers: Transfer[] = [];
  const sparing = search.overspend.sparing.map(({ ...line }) => line);
  const lines = search.overspend.lacking.map(({ ...to }) => ({
    to,
    givers: giversFor(search, to.part, sparing, count),
  }));

  const complete = (left: number): boolean => {
    const open = lines.filter(({ to }) => to.amount > 0);
    if (open.length === 0) return isAllowed(state.change, transfers, effort);
    if (open.length > left || effort.checks <= 0 || effort.steps-- <= 0) return false;
    return open.some(({ to, givers }) =>
      givers.some((from) => amountsFor(from, to).some((amount) => completesWith(from, to, amount, left))),
    );
  };
  const amountsFor = (from: LineAmount, to: LineAmount): Money[] => {
    const all = Math.min(from.amount, to.amount);
    if (all <= 0 || transfers.some((one) => one.from === from.part && one.to === to.part)) return [];
    const rooms = headrooms(state.change, from.part, to.part, most);
    return [all, ...new Set(rooms.filter((room) => room > 0 && room < all))];
  };
  const completesWith = (from: LineAmount, to: LineAmount, amount: Money, left: number): boolean => {
    const move = (moved: Money): void => {
      from.amount -= moved;
      to.amount -= moved;
      state.move({ from: from.part, to: to.part, amount: moved });
    };
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
function allowing({ terms, most }: TransferSearch): Allowing {
  const errorsOf = (one: Terms): string[] =>
    agreementFindings(one)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, where, figures }) => JSON.stringify([rule, where, figures], exactly));
  const known = new Set(errorsOf(terms));
  const isAgreed = (change: BudgetChange): boolean =>
    most === 'amendment' ||
    (terms.agreement.rules.flexibility.length > 0 &&
      flexibilityUses(change).every(({ approval }) => !isLess(most, approval)));
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

/**
 * The lines that may give to one, the nearest first. Of lines that differ in nothing but what they can spare, only as many
 * as could be used: those that can spare most.
 */
function giversFor(
  { terms, overspend }: TransferSearch,
  to: BudgetPart,
  sparing: readonly LineAmount[],
  count: number,
): LineAmount[] {
  const alike = new Map<string, number>();
  const isFew = ({ part }: LineAmount): boolean => {
    const key = kindOf(terms, part, overspend.lacking);
    alike.set(key, (alike.get(key) ?? 0) + 1);
    return (alike.get(key) ?? 0) <= count;
  };
  return sparing
    .filter(({ part }) => mayMove(terms, part, to))
    .sort((a, b) => distance(a.part, to) - distance(b.part, to) || b.amount - a.amount)
    .filter(isFew);
}

/** Money of the same partner first, then of the same category, then of the same action. */
function distance(from: BudgetPart, to: BudgetPart): number {
  return (
    (from.partner === to.partner ? 0 : 4) +
    (from.category === to.category ? 0 : 2) +
    (from.action === to.action ? 0 : 1)
  );
}

/** What limits can depend on: the partner where its total matters, the category, the action where it lacks money. */
function kindOf(
  { agreement }: Terms,
  { partner, action, category }: BudgetPart,
  lacking: readonly LineAmount[],
): string {
  const { rules, funding } = agreement;
  const ofPartner =
    lacking.some(({ part }) => part.partner === partner) ||
    rules.caps.some(({ categories }) => categories === undefined) ||
    funding.some(({ amount }) => amount !== undefined);
  const ofAction = lacking.some(({ part }) => part.action === action);
  return `${ofPartner ? partner : '*'}|${category}|${ofAction ? action : '*'}`;
}
