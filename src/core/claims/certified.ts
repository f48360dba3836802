/** What is certified to date, by partner and category: accepted less deducted, and the flat rates on that base. */
import type { BudgetLine, Terms } from '../agreement/terms';
import type { CheckedLine } from '../expenses/check';
import { flatRateBase } from '../expenses/line';
import type { Money } from '../money';
import { certifiedOf } from '../monitoring/figures';
import { flatRateSteps } from '../monitoring/flat-rates';
import type { CategoryCode, unknown } from '../names';
import type { CertifiedCosts } from './aid';
import type { KeptRow } from './book';
import { certifiedIn, isFlatRow } from './kept';

type Category = CategoryCode | typeof unknown;
type Costs = Map<string, Map<Category, Money>>;

/** By partner and category, what flat rates come to. */
export type FlatCosts = ReadonlyMap<string, ReadonlyMap<CategoryCode, Money>>;

/** What claims have certified so far, with what was certified before Accord. */
export function certifiedBefore(terms: Terms, kept: readonly KeptRow[]): CertifiedCosts {
  const costs = openingCosts(terms);
  for (const row of kept) add(costs, row.partner, row.category ?? '?', certifiedIn(row));
  return costs;
}

/** What was certified before Accord; where nothing is decided yet, nothing. */
export function openingCosts(terms: Terms): Costs {
  const costs: Costs = new Map();
  const addAll = (lines: readonly BudgetLine[], sign: 1 | -1): void => {
    for (const { partner, category, amount } of lines) add(costs, partner, category, sign * amount);
  };
  addAll(terms.opening, 1);
  addAll(terms.undecided, -1);
  return costs;
}

/** All lines to date with the flat rates on them; the flat rates that claims have kept are among these. */
export function certifiedWith(terms: Terms, checked: readonly CheckedLine[]): { costs: Costs; flat: FlatCosts } {
  const costs = openingCosts(terms);
  for (const { line, verdict } of checked)
    if (verdict === 'accepted') add(costs, line.partner, line.category, certifiedOf(line));
  const flat: Map<string, Map<CategoryCode, Money>> = new Map();
  for (const { partner, category, amount } of flatRateSteps(terms, flatRateBase(checked))) {
    add(costs, partner, category, amount);
    add(flat, partner, category, amount);
  }
  return { costs, flat };
}

/** The flat rates that claims have kept. */
export function flatKept(kept: readonly KeptRow[]): FlatCosts {
  const flat: Map<string, Map<CategoryCode, Money>> = new Map();
  for (const row of kept) if (isFlatRow(row)) add(flat, row.partner, row.category, certifiedIn(row));
  return flat;
}

function add<Code>(to: Map<string, Map<Code, Money>>, partner: string, category: Code, amount: Money): void {
  const known = to.get(partner) ?? new Map<Code, Money>();
  to.set(partner, known.set(category, (known.get(category) ?? 0) + amount));
}
