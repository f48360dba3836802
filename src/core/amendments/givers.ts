/** Which lines may give money to one that lacks it. */
import type { Terms } from '../agreement/terms';
import { sumOf, type LineAmount, type Overspend } from './overspend';
import { mayMove, type BudgetPart } from './transfer';

interface Given {
  terms: Terms;
  overspend: Overspend;
}

/** Whether each line that lacks money has others that may give it so much. */
export function canReach({ terms, overspend: { lacking, sparing } }: Given): boolean {
  return lacking.every(
    ({ part, amount }) => sumOf(sparing.filter((from) => mayMove(terms, from.part, part))) >= amount,
  );
}

/**
 * The lines that may give to one, the nearest first. Of lines that differ in nothing but what they can spare, only as many
 * as could be used: those that can spare most.
 */
export function giversFor(
  { terms, overspend }: Given,
  to: BudgetPart,
  sparing: readonly LineAmount[],
  count: number,
): LineAmount[] {
  const alike = new Map<string, number>();
  const isFew = ({ part }: LineAmount): boolean => {
    const key = kindOf(terms, part, overspend.lacking);
    alike.set(key, (alike.get(key) ?? 0) + 1);
    return (alike.get(key) ?? 0) <= count;
  };
  return sparing
    .filter(({ part }) => mayMove(terms, part, to))
    .sort((a, b) => distance(a.part, to) - distance(b.part, to) || b.amount - a.amount)
    .filter(isFew);
}

/** Money of the same partner first, then of the same category, then of the same action. */
function distance(from: BudgetPart, to: BudgetPart): number {
  return (
    (from.partner === to.partner ? 0 : 4) +
    (from.category === to.category ? 0 : 2) +
    (from.action === to.action ? 0 : 1)
  );
}

/** What limits can depend on: the partner where its total matters, the category, the action where it lacks money. */
function kindOf(
  { agreement }: Terms,
  { partner, action, category }: BudgetPart,
  lacking: readonly LineAmount[],
): string {
  const { rules, funding } = agreement;
  const ofPartner =
    lacking.some(({ part }) => part.partner === partner) ||
    rules.caps.some(({ categories }) => categories === undefined) ||
    funding.some(({ amount }) => amount !== undefined);
  const ofAction = lacking.some(({ part }) => part.action === action);
  return `${ofPartner ? partner : '*'}|${category}|${ofAction ? action : '*'}`;
}
