/** What of a partner's lines has no place under a new version of the agreement. */
import { budgetOf, type Terms } from '../../core/agreement/terms';
import { renamesBetween } from '../../core/amendments/renames';
import type { ExpenseLine } from '../../core/expenses/line';
import type { Money } from '../../core/money';
import { unknown } from '../../core/names';
import type { GoneList, LinesAt, UpdateNote } from '../../core/amendments/update-notes';

/** The columns that hold codes of the agreement, with their lists. */
export const codeColumns = [
  ['action', 'actions'],
  ['category', 'categories'],
  ['period', 'periods'],
  ['sharedCost', 'sharedCosts'],
] as const satisfies readonly (readonly [keyof ExpenseLine, GoneList])[];

/** `before` and `after`: the same lines, read under the old version and under the new one. */
export function placeNotes(
  old: Terms,
  terms: Terms,
  before: readonly ExpenseLine[],
  after: readonly ExpenseLine[],
): UpdateNote[] {
  return [...goneCodes(old, terms, before, after), ...goneBudget(old, terms, before, after)];
}

function goneCodes(
  old: Terms,
  terms: Terms,
  before: readonly ExpenseLine[],
  after: readonly ExpenseLine[],
): UpdateNote[] {
  const renames = renamesBetween(old.agreement, terms.agreement);
  return codeColumns.flatMap(([column, list]) => {
    const byCode = new Map<string, ExpenseLine[]>();
    before.forEach((line, index) => {
      const code = line[column];
      if (code !== unknown && after[index]?.[column] === unknown) byCode.set(code, [...(byCode.get(code) ?? []), line]);
    });
    return [...byCode].map(([code, lines]): UpdateNote => {
      const like = renames.find((one) => one.list === list && one.from === code)?.to;
      return { kind: 'code-gone', list, code, lines: linesAt(lines), declared: declaredOf(lines), like };
    });
  });
}

function goneBudget(
  old: Terms,
  terms: Terms,
  before: readonly ExpenseLine[],
  after: readonly ExpenseLine[],
): UpdateNote[] {
  const byLine = new Map<string, { action: string; category: string; lines: ExpenseLine[] }>();
  after.forEach((line, index) => {
    const was = before[index];
    const { partner, action, category } = line;
    if (!was || action === unknown || category === unknown || line.status === 'withdrawn') return;
    if (budgetOf(old, { partner: was.partner, action: was.action, category: was.category }) === 0) return;
    if (budgetOf(terms, { partner, action, category }) !== 0) return;
    const key = `${action}|${category}`;
    const { lines } = byLine.get(key) ?? { lines: [] };
    byLine.set(key, { action, category, lines: [...lines, was] });
  });
  return [...byLine.values()].map(({ action, category, lines }): UpdateNote => {
    return { kind: 'budget-gone', action, category, lines: linesAt(lines), declared: declaredOf(lines) };
  });
}

/** What lines declare, without those that are withdrawn. */
export function declaredOf(lines: readonly ExpenseLine[]): Money {
  return lines.reduce((sum, { status, declared }) => (status === 'withdrawn' ? sum : sum + declared), 0);
}

function linesAt(lines: readonly ExpenseLine[]): LinesAt {
  return lines.map(({ number, row }) => ({ line: number, row }));
}
