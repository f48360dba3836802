/** How the amounts of the budget differ between two versions: by each dimension, adding up to the change of the total. */
import type { Money } from '../money';
import type { Agreement } from '../agreement/schema';
import { scopeKey, termsOf, type BudgetScope, type Terms } from '../agreement/terms';

export interface AmountChange {
  before: Money;
  after: Money;
  /** `after` less `before`. */
  change: Money;
}

export const amountDimensions = ['partner', 'category', 'action', 'line'] as const;
export type AmountDimension = (typeof amountDimensions)[number];

export interface ScopeChange extends AmountChange {
  scope: BudgetScope;
}

export interface AmountChanges {
  currency: string;
  total: AmountChange;
  /** What is not the same, in the order of the version after, then what only the one before has. */
  by: Readonly<Record<AmountDimension, readonly ScopeChange[]>>;
}

/** Undefined where the project's currency is another one: amounts of two currencies have no difference. */
export function amountChanges(before: Agreement, after: Agreement): AmountChanges | undefined {
  if (before.project.currency !== after.project.currency) return undefined;
  return amountChangesOf(termsOf(before), termsOf(after));
}

/** The same of terms that are of one currency. */
export function amountChangesOf(before: Terms, after: Terms): AmountChanges {
  const changeOf = (scope: BudgetScope): ScopeChange => {
    const [old, now] = [before, after].map((terms) => terms.budgetByScope.get(scopeKey(scope)) ?? 0) as [Money, Money];
    return { scope, before: old, after: now, change: now - old };
  };
  const changes = (dimension: AmountDimension): ScopeChange[] => {
    const scopes = new Map<string, BudgetScope>();
    for (const { budget } of [after, before])
      for (const line of budget) {
        const scope = scopeIn(dimension, line);
        scopes.set(scopeKey(scope), scope);
      }
    return [...scopes.values()].map(changeOf).filter(({ change }) => change !== 0);
  };
  const { scope: _, ...total } = changeOf({});
  return {
    currency: after.currency,
    total,
    by: {
      partner: changes('partner'),
      category: changes('category'),
      action: changes('action'),
      line: changes('line'),
    },
  };
}

function scopeIn(dimension: AmountDimension, line: Required<BudgetScope>): BudgetScope {
  const { partner, action, category } = line;
  return dimension === 'line' ? { partner, action, category } : { [dimension]: line[dimension] };
}

/** Whether the changes in every dimension add up to the change of the total, as they must. */
export function isClosed({ total, by }: AmountChanges): boolean {
  return amountDimensions.every((dimension) => sumOf(by[dimension]) === total.change);
}

/** Whether any amount moved between budget lines, even where the total stays. */
export function movesAmounts({ by }: AmountChanges): boolean {
  return by.line.length > 0;
}

function sumOf(changes: readonly AmountChange[]): Money {
  return changes.reduce((sum, { change }) => sum + change, 0);
}
