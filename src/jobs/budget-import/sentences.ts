/** What became of a budget table, in words: for the command line and the pane. */
import type { Place } from '../../core/budget-import/located';
import type { Money } from '../../core/money';
import { fill, totalText, unplacedText, type Texts } from '../../locales';
import { widest } from './grid';
import type { Pasted } from './paste';

export interface BudgetSentences {
  /** Totals that disagree, and what could not be placed, each with its cell; empty where all is well. */
  problems: readonly string[];
  /** What was read, compared with the announced total, and what it changes. */
  summary: readonly string[];
}

export function budgetSentences(pasted: Pasted, texts: Texts): BudgetSentences {
  const { read, merge, unplaced, disagreeing, currency } = pasted;
  const words = texts.budget;
  const money = (amount: Money) => ({ money: amount, currency });
  const at = (source: Place, text: string): string => fill(words.at, { cell: cellOf(source), text }, texts);
  const { stated } = read;
  const counts = {
    added: merge.added.length,
    changed: merge.changed.length,
    removed: merge.removed.length,
    same: merge.same.length,
  };
  return {
    problems: [
      ...disagreeing.map((one) => at(one.source, totalText(one, currency, texts))),
      ...(unplaced.length === 0 ? [] : [fill(words.notPlaced, { count: unplaced.length }, texts)]),
      ...aboutActions(pasted, texts),
      ...unplaced.map((one) => `- ${at(one.source, unplacedText(one, currency, texts))}`),
      ...(read.tooWide.length === 0
        ? []
        : [fill(words.tooWide, { count: widest, sheets: read.tooWide.join(', ') }, texts)]),
      ...(read.hidden.length === 0 ? [] : [fill(words.hidden, { sheets: read.hidden.join(', ') }, texts)]),
    ],
    summary: [
      fill(words.read, { count: read.rows.length, total: money(read.total) }, texts),
      ...(stated
        ? [
            fill(
              words[stated.agrees ? 'agrees' : 'differs'],
              { stated: money(stated.amount), difference: money(stated.amount - stated.counted) },
              texts,
            ),
          ]
        : []),
      fill(words.merge, counts, texts),
      ...[...merge.changed, ...merge.removed].map(({ partner, action, category, before, after }) => {
        const line = [partner, action, category].join(' · ');
        return `- ${fill(words.change, { line, before: money(before), after: money(after) }, texts)}`;
      }),
    ],
  };
}

/** A budget by partner and category alone is said once, with its cure. */
function aboutActions({ unplaced, draft }: Pasted, texts: Texts): string[] {
  const { withoutAction, noActions } = texts.budget;
  const count = unplaced.filter(({ reason, parts }) => reason === 'missing' && parts.join() === 'action').length;
  if ((draft.actions ?? []).length === 0) return unplaced.length === 0 ? [] : [noActions];
  return count < 2 ? [] : [fill(withoutAction, { count }, texts)];
}

const cellOf = ({ sheet, row, column }: Place): string => `${sheet}!${column}${row}`;
