/** The budget while transfers are tried: sums of every scope, moved and moved back. */
import { budgetOf, scopeKey, type BudgetScope, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import type { BudgetChange } from './flexibility';
import type { BudgetPart, Transfer } from './transfer';

export interface BudgetState {
  /** Moves money; a negative amount takes it back. */
  move: (transfer: Transfer) => void;
  change: BudgetChange;
}

export function budgetState(terms: Terms): BudgetState {
  const moved = new Map<string, Money>();
  const rising = new Map<string, BudgetPart>();
  const after = (scope: BudgetScope): Money => budgetOf(terms, scope) + (moved.get(scopeKey(scope)) ?? 0);
  const add = (part: BudgetPart, amount: Money): void => {
    for (const scope of scopesOf(part)) {
      const key = scopeKey(scope);
      moved.set(key, (moved.get(key) ?? 0) + amount);
    }
    if ((moved.get(scopeKey(part)) ?? 0) > 0) rising.set(scopeKey(part), part);
    else rising.delete(scopeKey(part));
  };
  return {
    move({ from, to, amount }) {
      add(from, -amount);
      add(to, amount);
    },
    change: {
      terms,
      after,
      get rising() {
        return [...rising.values()];
      },
      hasBudget: (scope) => budgetOf(terms, scope) !== 0 || after(scope) !== 0,
    },
  };
}

function scopesOf({ partner, action, category }: BudgetPart): BudgetScope[] {
  return [
    { partner },
    { action },
    { category },
    { partner, action },
    { partner, category },
    { action, category },
    { partner, action, category },
  ];
}
