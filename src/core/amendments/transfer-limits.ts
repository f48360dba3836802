/** How much more a total may receive before it reaches a limit: the amounts at which transfers may have to end. */
import { capStates } from '../agreement/caps';
import { budgetOf, scopeKey, type BudgetScope, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import { scopeAt, tierLimit } from '../monitoring/limits';
import type { Approval } from '../names';
import { isLess, totalsUp, type BudgetChange } from './flexibility';
import type { BudgetPart } from './transfer';

/** For a transfer between two lines, with tiers that need at most this approval. Some may be negative. */
export function headrooms(change: BudgetChange, from: BudgetPart, to: BudgetPart, most: Approval): Money[] {
  const rooms = capRooms(change, from, to);
  if (most === 'amendment') return rooms;
  const { terms, after } = change;
  const toBudget = (scope: BudgetScope): Money => budgetOf(terms, scope) - after(scope);
  for (const tier of terms.agreement.rules.flexibility) {
    const scope = scopeAt(tier.level, to);
    const ups = totalsUp(change, tier.level, scope).filter((up) => contains(up, to) && !contains(up, from));
    if (tier.compensated) rooms.push(...ups.map(toBudget));
    if (scopeKey(scope) === scopeKey(scopeAt(tier.level, from))) continue;
    rooms.push(toBudget(scope));
    if (!isLess(most, tier.approval)) rooms.push(tierLimit(terms, tier, scope) - after(scope));
  }
  return rooms;
}

/** Of caps on categories or partners that the money comes under. */
function capRooms({ terms, after }: BudgetChange, from: BudgetPart, to: BudgetPart): Money[] {
  const { caps } = terms.agreement.rules;
  if (caps.length === 0) return [];
  return capStates(terms, costsOf(terms, after)).flatMap(({ cap, amount, most }) => {
    const isIn = ({ category, partner }: BudgetPart): boolean =>
      (cap.categories?.includes(category) ?? false) || (cap.partners?.includes(partner) ?? false);
    return isIn(to) && !isIn(from) ? [most - amount] : [];
  });
}

function costsOf(terms: Terms, after: BudgetChange['after']): { partner: string; category: string; amount: Money }[] {
  return [...terms.partners].flatMap(([partner, { methods }]) =>
    [...methods.keys()].map((category) => ({ partner, category, amount: after({ partner, category }) })),
  );
}

function contains(scope: BudgetScope, { partner, action, category }: BudgetPart): boolean {
  return (
    (scope.partner ?? partner) === partner &&
    (scope.action ?? action) === action &&
    (scope.category ?? category) === category
  );
}
