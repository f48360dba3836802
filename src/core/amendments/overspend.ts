/** What has been used beyond the budget, and what is left elsewhere to cover it. */
import { budgetOf, scopeKey, type BudgetLine, type Terms } from '../agreement/terms';
import type { Money } from '../money';
import { fixedBy, type BudgetPart } from './transfer';

/** A budget line with an amount: what it lacks, or what it can spare. */
export interface LineAmount {
  part: BudgetPart;
  amount: Money;
}

export interface Overspend {
  lacking: readonly LineAmount[];
  sparing: readonly LineAmount[];
  /** Lacking too, but no transfer can help: a lump sum is due as agreed. */
  fixed: readonly LineAmount[];
}

/** `used`: by budget line, whatever counts. What a flat rate uses follows from its base and lacks nothing by itself. */
export function overspendOf(terms: Terms, used: readonly BudgetLine[]): Overspend {
  const byKey = new Map<string, LineAmount>();
  for (const part of [...terms.budget, ...used].filter((one) => isKnown(terms, one))) {
    const { partner, action, category } = part;
    byKey.set(scopeKey(part), { part: { partner, action, category }, amount: budgetOf(terms, part) });
  }
  for (const { amount, ...part } of used) {
    // Under an unknown code there is no budget that could be changed.
    const line = byKey.get(scopeKey(part));
    if (line) line.amount -= amount;
  }
  const found = { lacking: [] as LineAmount[], sparing: [] as LineAmount[], fixed: [] as LineAmount[] };
  for (const { part, amount } of byKey.values()) {
    const fixed = fixedBy(terms, part);
    if (amount > 0 && !fixed) found.sparing.push({ part, amount });
    if (amount < 0 && fixed === 'lump-sum') found.fixed.push({ part, amount: -amount });
    if (amount < 0 && !fixed) found.lacking.push({ part, amount: -amount });
  }
  return found;
}

function isKnown({ partners, actions }: Terms, { partner, action, category }: BudgetPart): boolean {
  return actions.has(action) && partners.get(partner)?.methods.has(category) === true;
}

export function sumOf(lines: readonly LineAmount[]): Money {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
