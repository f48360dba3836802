/** What the agreement's flexibility allows: which totals may not be passed, and how far they reach. */
import { agreedDecimal, budgetOf, type BudgetScope, type Terms } from '../agreement/terms';
import { compareDecimals, increased, type Decimal, type Money } from '../money';
import type { FlexibilityLevel } from '../names';

/** A total that may not pass its limit. `line` and `project` are not negotiated, they follow from the others. */
export type MeterLevel = FlexibilityLevel | 'line' | 'project';

export interface LevelRule {
  level: MeterLevel;
  /** How much the limit lies above the budget. */
  increase: Decimal;
  /** Totals for which more has been approved. */
  raised: readonly { of: BudgetScope; increase: Decimal }[];
}

const nothing: Decimal = { units: 0n, scale: 0 };

/**
 * The levels to be tested, each with the highest tier that needs no approval (none or notify) or has been approved.
 * Without any agreed flexibility the budget line itself is the limit. A compensated tier holds the next totals up to
 * their budgets, whatever was approved for those.
 * One partner's file (`scope` partner) can only test what that partner alone decides.
 */
export function levelRules(terms: Terms, scope: 'partner' | 'project'): LevelRule[] {
  const { flexibility } = terms.agreement.rules;
  if (flexibility.length === 0) return [{ level: 'line', increase: nothing, raised: [] }];
  const rules = new Map<MeterLevel, LevelRule>();
  const held = new Set<MeterLevel>();
  for (const level of new Set(flexibility.map((entry) => entry.level))) {
    const { open, raised } = tiersOf(terms, level);
    rules.set(level, {
      level,
      increase: highest(open.map(({ maxIncrease }) => agreedDecimal(maxIncrease))),
      raised: raised.map(({ of, tier }) => ({ of, increase: agreedDecimal(tier.maxIncrease) })),
    });
    const used = [...open.slice(0, 1), ...raised.map(({ tier }) => tier)];
    if (used.some(({ compensated }) => compensated)) for (const above of nextTotalsUp[level]) held.add(above);
  }
  for (const level of held) rules.set(level, { level, increase: nothing, raised: [] });
  const testable: ReadonlySet<MeterLevel> = new Set(['partner', 'partner-category']);
  return [...rules.values()].filter(({ level }) => scope === 'project' || testable.has(level));
}

const nextTotalsUp: Record<FlexibilityLevel, readonly MeterLevel[]> = {
  'partner-category': ['partner'],
  action: ['partner'],
  category: ['partner', 'project'],
  partner: ['project'],
};

/** Tiers of a level that may be used, the highest first, and those that were approved for some of its totals only. */
function tiersOf(terms: Terms, level: FlexibilityLevel) {
  const { flexibility } = terms.agreement.rules;
  const approved = terms.approved.flatMap(({ tier: index, of }) => {
    const tier = flexibility[index];
    return tier?.level === level ? [{ tier, of, whole: Object.keys(of).length === 0 }] : [];
  });
  const free = flexibility.filter(
    (tier) => tier.level === level && (tier.approval === 'none' || tier.approval === 'notify'),
  );
  const open = [...free, ...approved.filter(({ whole }) => whole).map(({ tier }) => tier)];
  open.sort((a, b) => compareDecimals(agreedDecimal(b.maxIncrease), agreedDecimal(a.maxIncrease)));
  return { open, raised: approved.filter(({ whole }) => !whole) };
}

function highest(increases: readonly Decimal[]): Decimal {
  return increases.reduce((most, one) => (compareDecimals(one, most) > 0 ? one : most), nothing);
}

/** The scope of the budget that a line counts in at a level. */
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

export function limitOf(terms: Terms, { increase, raised }: LevelRule, scope: BudgetScope): Money {
  const holds = (of: BudgetScope): boolean =>
    (Object.keys(of) as (keyof BudgetScope)[]).every((key) => of[key] === scope[key]);
  const more = raised.filter(({ of }) => holds(of)).map((one) => one.increase);
  return increased(budgetOf(terms, scope), highest([increase, ...more]));
}
