/** What the agreement's flexibility allows: which totals may not be passed, and how far they reach. */
import { budgetOf, cutKey, type Cut, type Terms } from '../agreement/terms';
import type { Flexibility } from '../agreement/schema';
import { agreedDecimal } from '../agreement/terms';
import { increased, type Decimal, type Money } from '../money';
import type { FlexibilityLevel } from '../names';

/** A total that may not pass its limit. `line` and `project` are not negotiated, they follow from the others. */
export type MeterLevel = FlexibilityLevel | 'line' | 'project';

export interface LevelRule {
  level: MeterLevel;
  /** How much the limit lies above the budget. */
  increase: Decimal;
}

const nothing: Decimal = { units: 0n, scale: 0 };

/**
 * The levels to be tested, each with the highest tier that needs no approval (none or notify). Without any agreed
 * flexibility the budget line itself is the limit. A compensated tier holds the next totals up to their budgets.
 * One partner's file (`scope` partner) can only test what that partner alone decides.
 */
export function levelRules(terms: Terms, scope: 'partner' | 'project'): LevelRule[] {
  const { flexibility } = terms.agreement.rules;
  if (flexibility.length === 0) return [{ level: 'line', increase: nothing }];
  const rules = new Map<MeterLevel, Decimal>();
  const tighten = (level: MeterLevel, increase: Decimal): void => {
    const known = rules.get(level);
    if (!known || number(increase) < number(known)) rules.set(level, increase);
  };
  for (const level of new Set(flexibility.map((entry) => entry.level))) {
    const tier = highestTier(flexibility.filter((entry) => entry.level === level));
    tighten(level, tier ? agreedDecimal(tier.maxIncrease) : nothing);
    if (tier?.compensated) for (const above of nextTotalsUp[level]) tighten(above, nothing);
  }
  const testable: ReadonlySet<MeterLevel> = new Set(['partner', 'partner-category']);
  return [...rules]
    .filter(([level]) => scope === 'project' || testable.has(level))
    .map(([level, increase]) => ({ level, increase }));
}

const nextTotalsUp: Record<FlexibilityLevel, readonly MeterLevel[]> = {
  'partner-category': ['partner'],
  action: ['partner'],
  category: ['partner', 'project'],
  partner: ['project'],
};

function highestTier(tiers: readonly Flexibility[]): Flexibility | undefined {
  return tiers
    .filter((tier) => tier.approval === 'none' || tier.approval === 'notify')
    .sort((a, b) => number(agreedDecimal(b.maxIncrease)) - number(agreedDecimal(a.maxIncrease)))[0];
}

function number(decimal: Decimal): number {
  return Number(decimal.units) / 10 ** decimal.scale;
}

/** The cut of the budget that a line counts in at a level. */
export function cutAt(level: MeterLevel, line: { partner: string; action: string; category: string }): Cut {
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

export function limitOf(terms: Terms, rule: LevelRule, cut: Cut): Money {
  return increased(budgetOf(terms, cut), rule.increase);
}

export { cutKey };
