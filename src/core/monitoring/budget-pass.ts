/**
 * Lines against budget, in the order of counting. A line that does not fit uses no budget, so a later one may still.
 */
import { byCut, cutKey, type PartnerTerms, type Terms } from '../agreement/terms';
import { timesRate, type Money } from '../money';
import { flatRateByAction, flatRatesOf } from './flat-rates';
import { cutAt, levelRules, limitOf, type LevelRule, type MeterLevel } from './limits';

export interface BudgetedLine {
  partner: string;
  action: string;
  category: string;
  declared: Money;
  /** The lead keeps the line even beyond the limit. */
  kept: boolean;
}

/** A limit that a line would pass. */
export interface Excess {
  level: MeterLevel;
  limit: Money;
  /** What would be used with the line. */
  used: Money;
  /** The budgeted category or partner whose limit it is; flat rates may pass one elsewhere than where the line stands. */
  category: string;
}

export type BudgetVerdict = {
  excess?: Excess;
  /** First line beyond its budget line. */ overLine?: { budget: Money; used: Money };
};

/** Meters run over typed sums by key; a pass is one walk over the lines. */
export function budgetPass(terms: Terms, scope: 'partner' | 'project', lines: Iterable<BudgetedLine>): BudgetVerdict[] {
  const rules = levelRules(terms, scope);
  const used = byCut(terms.opening);
  const bases = new Map<string, Money>();
  const overTold = new Set<string>();
  const limits = new Map<string, Money>();
  const limit = (rule: LevelRule, key: string, line: Place): Money => {
    const known = limits.get(key);
    if (known !== undefined) return known;
    const value = limitOf(terms, rule, cutAt(rule.level, line));
    limits.set(key, value);
    return value;
  };

  return Array.from(lines, (line) => {
    const partner = terms.partners.get(line.partner);
    const effects = partner
      ? effectsOf(terms, partner, line, bases)
      : [{ place: line, amount: line.declared, flat: false }];
    const changes = new Map<string, { rule: LevelRule; place: Place; amount: Money }>();
    for (const { place, amount, flat } of effects)
      for (const rule of rules) {
        if (amount === 0 || (flat && rule.level === 'line')) continue;
        const key = `${rule.level}|${cutKey(cutAt(rule.level, place))}`;
        const change = changes.get(key);
        if (change) change.amount += amount;
        else changes.set(key, { rule, place, amount });
      }
    const excess = [...changes].flatMap(([key, { rule, place, amount }]): Excess[] => {
      const total = (used.get(cutKey(cutAt(rule.level, place))) ?? 0) + amount;
      const most = limit(rule, key, place);
      return amount > 0 && total > most
        ? [{ level: rule.level, limit: most, used: total, category: place.category }]
        : [];
    })[0];
    if (excess && !line.kept) return { excess };

    for (const { place, amount } of effects) addTo(used, place, amount);
    for (const [key, base] of basesAfter(line, effects)) bases.set(key, (bases.get(key) ?? 0) + base);
    const key = cutKey(line);
    const budget = terms.cuts.get(key) ?? 0;
    const after = used.get(key) ?? 0;
    const overLine = after > budget && line.declared > 0 && !overTold.has(key);
    if (overLine) overTold.add(key);
    return { ...(excess ? { excess } : {}), ...(overLine ? { overLine: { budget, used: after } } : {}) };
  });
}

interface Place {
  partner: string;
  action: string;
  category: string;
}
interface Effect {
  place: Place;
  amount: Money;
  flat: boolean;
}

/** What accepting a line adds: itself, and the flat rates whose base it raises, by the actions they belong to. */
function effectsOf(
  terms: Terms,
  partner: PartnerTerms,
  line: BudgetedLine,
  bases: ReadonlyMap<string, Money>,
): Effect[] {
  const effects: Effect[] = [{ place: line, amount: line.declared, flat: false }];
  const code = partner.partner.code;
  const added = new Map<string, Money>([[line.category, line.declared]]);
  const { flatRate: rounding } = terms.agreement.rules.rounding;
  for (const { category, rate, base } of partner.flatRates.length === 0 ? [] : flatRatesOf(terms, partner)) {
    const more = base.reduce((sum, one) => sum + (added.get(one) ?? 0), 0);
    if (more === 0) continue;
    const before = base.reduce((sum, one) => sum + (bases.get(`${code}|${one}`) ?? 0), 0);
    const paidBefore = timesRate(before, rate, rounding);
    const paidAfter = timesRate(before + more, rate, rounding);
    added.set(category, (added.get(category) ?? 0) + paidAfter - paidBefore);
    const partsBefore = flatRateByAction(terms, code, category, paidBefore);
    flatRateByAction(terms, code, category, paidAfter).forEach(({ action, amount }, index) =>
      effects.push({
        place: { partner: code, action, category },
        amount: amount - (partsBefore[index]?.amount ?? 0),
        flat: true,
      }),
    );
  }
  return effects;
}

function basesAfter(line: BudgetedLine, effects: readonly Effect[]): [string, Money][] {
  return effects.map(({ place, amount }) => [`${line.partner}|${place.category}`, amount]);
}

function addTo(used: Map<string, Money>, { partner, action, category }: Place, amount: Money): void {
  for (const cut of [{}, { partner }, { action }, { category }, { partner, category }, { partner, action, category }])
    used.set(cutKey(cut), (used.get(cutKey(cut)) ?? 0) + amount);
}
