/** Lines of closed periods: one that was claimed counts as it was kept, one that came too late waits or is counted later. */
import { defineRule } from '../../findings';
import type { Terms } from '../../agreement/terms';
import { lineCheck } from './rule';

export const periodClosed = defineRule({
  name: 'period-closed',
  severity: 'error',
  source: 'the period was claimed; a forgotten cost goes into the next report',
  figures: ['period', 'amount'],
  variants: { case: ['waits', 'too-late', 'counted'] },
  only: { waits: ['open'], 'too-late': [], counted: ['open'] },
});
export const frozenLineChanged = defineRule({
  name: 'frozen-line-changed',
  severity: 'error',
  source: 'the line was claimed',
  figures: ['claim', 'before', 'after'],
  variants: { case: ['amount', 'content', 'withdrawn'] },
  only: { amount: ['difference'], content: ['column'], withdrawn: [] },
});
export const frozenLineDeleted = defineRule({
  name: 'frozen-line-deleted',
  severity: 'error',
  source: 'the line was claimed',
  figures: ['claim', 'period', 'supplier', 'number', 'before'],
});

export const closedRules = [periodClosed, frozenLineChanged, frozenLineDeleted] as const;

/** The only check of a line that is kept, whatever else may be found on it. */
export const keptLine = lineCheck([frozenLineChanged, frozenLineDeleted], ({ kept, ...line }, { terms }, report) => {
  if (!kept) return;
  const { claim, change } = kept;
  const before = inProject(terms, line.declared);
  if (change === 'deleted') {
    const { period, supplier, documentNo: number } = line;
    report(frozenLineDeleted, 'line', { claim, period, supplier, number, before });
  } else if (change && 'withdrawn' in change)
    report(frozenLineChanged, 'status', { case: 'withdrawn', claim, before, after: inProject(terms, 0) });
  else if (change && 'declared' in change)
    report(frozenLineChanged, 'eligible', {
      case: 'amount',
      claim,
      before,
      after: inProject(terms, change.declared),
      difference: inProject(terms, change.declared - line.declared),
    });
  else if (change) {
    const { column, before: kept, after } = change;
    report(frozenLineChanged, column, { case: 'content', claim, column: { column }, before: kept, after });
  }
});

/** A line that no claim holds, in a period that is closed. */
export const lateLine = lineCheck([periodClosed], (line, { terms }, report) => {
  if (!line.late) return;
  const { period, open } = line.late;
  const common = { period, amount: inProject(terms, line.declared) };
  if (open === undefined) report(periodClosed, 'period', { case: 'too-late', ...common });
  else if (line.declared < 0) report(periodClosed, 'period', { case: 'counted', open, ...common });
  else report(periodClosed, 'period', { case: 'waits', open, ...common }, [{ column: 'period', value: open }]);
});

function inProject({ currency }: Terms, money: number) {
  return { money, currency };
}
