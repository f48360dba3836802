/**
 * What a change of the budget uses of the agreed flexibility: for each total that rises, from where it is measured, how
 * much earlier amendments have used already, and the tier that allows it.
 */
import type { Flexibility } from '../agreement/schema';
import { budgetOf, scopeKey, type BudgetScope, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import { nextTotalsUp, scopeAt, tierLimit } from '../monitoring/limits';
import { approvals, type Approval, type FlexibilityLevel } from '../names';

export interface FlexibilityUse {
  level: FlexibilityLevel;
  scope: BudgetScope;
  before: Money;
  after: Money;
  /** The tier that needs the least approval of those that allow it; undefined where none does. */
  tier: UsedTier | undefined;
  /** What it needs; beyond all tiers, an amendment. */
  approval: Approval;
}

export interface UsedTier {
  /** Index in the `rules.flexibility` in force. */
  index: number;
  /** What it is measured from: the budget in force, or the one that was signed. */
  since: 'version' | 'signed';
  base: Money;
  limit: Money;
  /** Above the base: by earlier amendments, at least 0, and with this one. */
  usedBefore: Money;
  used: Money;
  /** The next totals up stay within their budget. */
  compensated: boolean;
}

/** The budget of the version in force, with the signed one, and what each total would be. */
export interface BudgetChange {
  /** Of the version in force, see `termsOf`. */
  terms: Terms;
  after: (scope: BudgetScope) => Money;
  /** The budget lines that rise. */
  rising: readonly Required<BudgetScope>[];
  /** Whether there is, or will be, a budget in a part. */
  hasBudget: (scope: BudgetScope) => boolean;
}

export function budgetChange(terms: Terms, after: Terms): BudgetChange {
  const has = (scope: BudgetScope): boolean => budgetOf(terms, scope) !== 0 || budgetOf(after, scope) !== 0;
  return {
    terms,
    after: (scope) => budgetOf(after, scope),
    rising: after.budget.filter((line) => line.amount > budgetOf(terms, partOf(line))).map(partOf),
    hasBudget: has,
  };
}

const partOf = ({ partner, action, category }: Required<BudgetScope>): Required<BudgetScope> => ({
  partner,
  action,
  category,
});

/** Every total that rises at a level for which flexibility is agreed. Lower totals use none. */
export function flexibilityUses(change: BudgetChange): FlexibilityUse[] {
  const { flexibility } = change.terms.agreement.rules;
  const levels = [...new Set(flexibility.map(({ level }) => level))];
  return levels.flatMap((level) => {
    const scopes = new Map(change.rising.map((line) => [scopeKey(scopeAt(level, line)), scopeAt(level, line)]));
    return [...scopes.values()].flatMap((scope) => useOf(change, level, scope));
  });
}

function useOf(change: BudgetChange, level: FlexibilityLevel, scope: BudgetScope): FlexibilityUse[] {
  const [before, after] = [budgetOf(change.terms, scope), change.after(scope)];
  if (after <= before) return [];
  const tier = change.terms.agreement.rules.flexibility
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.level === level && allows(change, one, scope))
    .reduce<{ one: Flexibility; index: number } | undefined>(
      (least, next) => (least && !isLess(next.one.approval, least.one.approval) ? least : next),
      undefined,
    );
  const approval = tier?.one.approval ?? 'amendment';
  return [{ level, scope, before, after, approval, tier: tier && usedTier(change, tier.one, tier.index, scope) }];
}

function allows(change: BudgetChange, tier: Flexibility, scope: BudgetScope): boolean {
  if (change.after(scope) > tierLimit(change.terms, tier, scope)) return false;
  return !tier.compensated || totalsUp(change, tier.level, scope).every((up) => isWithin(change, up));
}

/** The next totals up that have a budget in a total. */
export function totalsUp(
  { terms, hasBudget }: BudgetChange,
  level: FlexibilityLevel,
  scope: BudgetScope,
): BudgetScope[] {
  return nextTotalsUp[level].flatMap((up): BudgetScope[] => {
    if (up === 'project') return [{}];
    if (scope.partner !== undefined) return [{ partner: scope.partner }];
    const partners = [...terms.partners.keys()].map((partner) => ({ partner }));
    return partners.filter((partner) => hasBudget({ ...scope, ...partner }));
  });
}

function isWithin({ terms, after }: BudgetChange, scope: BudgetScope): boolean {
  return after(scope) <= budgetOf(terms, scope);
}

function usedTier({ terms, after }: BudgetChange, tier: Flexibility, index: number, scope: BudgetScope): UsedTier {
  const { since = 'version', compensated } = tier;
  const inForce = budgetOf(terms, scope);
  const base = since === 'signed' ? (terms.signedByScope.get(scopeKey(scope)) ?? 0) : inForce;
  return {
    index,
    since,
    base,
    limit: tierLimit(terms, tier, scope),
    usedBefore: Math.max(inForce - base, 0),
    used: after(scope) - base,
    compensated,
  };
}

export function isLess(one: Approval, other: Approval): boolean {
  return approvals.indexOf(one) < approvals.indexOf(other);
}
