/** Limits that follow from the agreement's flexibility: which totals are tested, and up to what amount. */
import { agreedDecimal, budgetOf, type BudgetScope, type Terms } from '../agreement/terms';
import { compareDecimals, increased, type Decimal, type Money } from '../money';
import type { FlexibilityLevel } from '../names';

/** Level of a tested total. `line` and `project` are not negotiated; they follow from the other levels. */
export type MeterLevel = FlexibilityLevel | 'line' | 'project';

export interface LevelRule {
  level: MeterLevel;
  /** By what share the limit exceeds the budget. */
  increase: Decimal;
  /** Totals for which a higher increase has been approved. */
  raised: readonly { of: BudgetScope; increase: Decimal }[];
}

const nothing: Decimal = { units: 0n, scale: 0 };

/**
 * The levels to test, each with the highest tier that needs no approval (none or notify) or has been approved. Without
 * any agreed flexibility the budget line itself is the limit. A compensated tier keeps the next totals up within their
 * budgets, whatever was approved for those. One partner's file (`scope` partner) can only test that partner's totals.
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

/** Tiers that apply to all totals of a level, highest first, and those approved for some totals only. */
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

export function limitOf(terms: Terms, { increase, raised }: LevelRule, scope: BudgetScope): Money {
  const covers = (of: BudgetScope): boolean =>
    (Object.keys(of) as (keyof BudgetScope)[]).every((key) => of[key] === scope[key]);
  const more = raised.filter(({ of }) => covers(of)).map((one) => one.increase);
  return increased(budgetOf(terms, scope), highest([increase, ...more]));
}
