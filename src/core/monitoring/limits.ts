/** Limits that follow from the agreement's flexibility: which totals are tested, and up to what amount. */
import type { Flexibility } from '../agreement/schema';
import {
  agreedDecimal,
  agreedMoney,
  budgetOf,
  scopeKey,
  type ApprovedTier,
  type BudgetScope,
  type Terms,
} from '../agreement/terms';
import { increased, type Money } from '../money';
import type { FlexibilityLevel } from '../names';

/** Level of a tested total. `line` and `project` are not negotiated; they follow from the other levels. */
export type MeterLevel = FlexibilityLevel | 'line' | 'project';

interface UsableTier {
  tier: Flexibility;
  /** The totals of its level that it may be used for; all where empty. */
  of: BudgetScope;
}

export interface LevelRule {
  level: MeterLevel;
  /** The tiers that need no approval (none or notify) or have been approved. */
  tiers: readonly UsableTier[];
  /** Levels below with compensated tiers: a total stays within its budget once one below it needs such a tier. */
  below: readonly LevelRule[];
}

/**
 * The levels to test. Without any agreed flexibility the budget line itself is the limit. One partner's file (`scope`
 * partner) can only test that partner's totals.
 */
export function levelRules(terms: Terms, scope: 'partner' | 'project'): LevelRule[] {
  const { flexibility } = terms.agreement.rules;
  if (flexibility.length === 0) return [{ level: 'line', tiers: [], below: [] }];
  const agreed = [...new Set(flexibility.map((entry) => entry.level))].map((level) => ({
    level,
    tiers: usableTiers(terms, level),
    below: [],
  }));
  const rules = new Map<MeterLevel, LevelRule>(agreed.map((rule) => [rule.level, rule]));
  for (const rule of agreed)
    if (rule.tiers.some(({ tier }) => tier.compensated))
      for (const level of nextTotalsUp[rule.level]) {
        const above = rules.get(level) ?? { level, tiers: [], below: [] };
        rules.set(level, { ...above, below: [...above.below, rule] });
      }
  const testable: ReadonlySet<MeterLevel> = new Set(['partner', 'partner-category']);
  return [...rules.values()].filter(({ level }) => scope === 'project' || testable.has(level));
}

/** The totals that stay within their budget where a tier has to be compensated. */
export const nextTotalsUp: Record<FlexibilityLevel, readonly MeterLevel[]> = {
  'partner-category': ['partner'],
  action: ['partner'],
  category: ['partner', 'project'],
  partner: ['project'],
};

function usableTiers(terms: Terms, level: FlexibilityLevel): UsableTier[] {
  const { flexibility } = terms.agreement.rules;
  const free = flexibility.filter(({ approval }) => approval === 'none' || approval === 'notify');
  const approved = terms.approved.flatMap(({ tier: index, of }: ApprovedTier): UsableTier[] => {
    const tier = flexibility[index];
    return tier ? [{ tier, of }] : [];
  });
  return [...free.map((tier): UsableTier => ({ tier, of: {} })), ...approved].filter(
    ({ tier }) => tier.level === level,
  );
}

/** The total that a line counts in at a level. */
export function scopeAt(level: MeterLevel, line: { partner: string; action: string; category: string }): BudgetScope {
  const { partner, action, category } = line;
  switch (level) {
    case 'line':
      return { partner, action, category };
    case 'partner-category':
      return { partner, category };
    case 'partner':
      return { partner };
    case 'category':
      return { category };
    case 'action':
      return { action };
    case 'project':
      return {};
  }
}

/** Up to what amount a total may be used: never less than its budget. */
export function limitOf(terms: Terms, rule: LevelRule, scope: BudgetScope): Money {
  const budget = budgetOf(terms, scope);
  return isHeld(terms, rule, scope) ? budget : Math.max(budget, tierFor(terms, rule, scope)?.limit ?? budget);
}

/**
 * The tier that gives a total its limit: the one that allows most. Which one that is may depend on the total, as an
 * amount weighs more on a small budget.
 */
function tierFor(
  terms: Terms,
  { tiers }: LevelRule,
  scope: BudgetScope,
): { tier: Flexibility; limit: Money } | undefined {
  return tiers
    .filter(({ of }) => (Object.keys(of) as (keyof BudgetScope)[]).every((key) => of[key] === scope[key]))
    .map(({ tier }) => ({ tier, limit: tierLimit(terms, tier, scope) }))
    .reduce<{ tier: Flexibility; limit: Money } | undefined>(
      (most, one) => (most && most.limit >= one.limit ? most : one),
      undefined,
    );
}

/** With a share and an amount, the larger of the two counts. */
export function tierLimit(terms: Terms, { maxIncrease, maxAmount, since }: Flexibility, scope: BudgetScope): Money {
  const base = since === 'signed' ? (terms.signedByScope.get(scopeKey(scope)) ?? 0) : budgetOf(terms, scope);
  return Math.max(
    maxIncrease === undefined ? base : increased(base, agreedDecimal(maxIncrease)),
    maxAmount === undefined ? base : base + agreedMoney(maxAmount, terms.currency),
  );
}

/** Whether a total below, in which this one has a budget, rests on a compensated tier. */
function isHeld(terms: Terms, { below }: LevelRule, scope: BudgetScope): boolean {
  return below.some((rule) => {
    const parts = totalsOf(terms, rule.level, scope);
    const budgeted = parts.filter((part) => budgetOf(terms, { ...scope, ...part }) !== 0);
    return (budgeted.length > 0 ? budgeted : parts).some((part) => tierFor(terms, rule, part)?.tier.compensated);
  });
}

/** All totals of a level that may share lines with a total further up. */
function totalsOf({ agreement }: Terms, level: MeterLevel, scope: BudgetScope): BudgetScope[] {
  switch (level) {
    case 'partner-category':
      return agreement.categories.map(({ code: category }) => ({ ...scope, category }));
    case 'category':
      return agreement.categories.map(({ code: category }) => ({ category }));
    case 'action':
      return agreement.actions.map(({ code: action }) => ({ action }));
    case 'partner':
      return agreement.partners.map(({ code }) => ({ partner: code }));
    default:
      return [];
  }
}
