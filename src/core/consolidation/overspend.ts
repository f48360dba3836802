/** What would make room in the budget for lines that are excluded for nothing else than a lack of it. */
import { scopeKey, type BudgetLine } from '../agreement/terms';
import { coverOf, type Cover } from '../amendments/cover';
import type { LineRuleName } from '../expenses/rules/all';
import type { Money } from '../money';
import { remainingOf } from '../monitoring/figures';
import { categoryCodes } from '../names';
import type { Consolidation } from './consolidate';

export const budgetRules: readonly LineRuleName[] = ['over-budget', 'no-budget-line'];

/** Undefined where no line waits for budget, or where it waits under a code that no budget can have. */
export function coverFor(done: Pick<Consolidation, 'terms' | 'lines' | 'byLine'>): Cover | undefined {
  const waiting = waitingByLine(done.lines);
  if (waiting.size === 0) return undefined;
  const cover = coverOf(done.terms, usedWith(waiting, done.byLine));
  return cover.kind === 'nothing-lacking' ? undefined : cover;
}

function waitingByLine(lines: Consolidation['lines']): Map<string, Money> {
  const waiting = new Map<string, Money>();
  for (const { line, verdict, excludedBy } of lines) {
    if (verdict !== 'excluded' || !excludedBy.every((rule) => budgetRules.includes(rule))) continue;
    const key = scopeKey(line);
    waiting.set(key, (waiting.get(key) ?? 0) + line.declared);
  }
  return waiting;
}

/**
 * Flexibility has let some budget lines take more than theirs, which needs no transfer: their excess lacks nothing, but
 * what is left elsewhere pays for it and cannot be given away.
 */
function usedWith(waiting: ReadonlyMap<string, Money>, byLine: Consolidation['byLine']): BudgetLine[] {
  const rows = byLine.flatMap((row) => {
    const category = categoryCodes.find((code) => code === row.category);
    const left = remainingOf(row);
    const room = Math.max(left, 0) - (waiting.get(scopeKey(row)) ?? 0);
    return category ? [{ ...row, category, room, excess: Math.max(-left, 0) }] : [];
  });
  const givers = rows.filter(({ room }) => room > 0).sort((a, b) => a.room - b.room);
  for (const { partner, excess } of rows) {
    let needed = excess;
    for (const ofPartner of [true, false])
      for (const giver of givers.filter((one) => (one.partner === partner) === ofPartner)) {
        const kept = Math.min(needed, giver.room);
        giver.room -= kept;
        needed -= kept;
      }
  }
  return rows.map(({ partner, action, category, budget, room }) => ({
    partner,
    action,
    category,
    amount: budget - room,
  }));
}
