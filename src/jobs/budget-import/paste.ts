/** Takes a budget table over into the agreement that is written on a workbook's sheets. */
import type { Draft } from '../../core/agreement-tables';
import type { Announced, Unplaced } from '../../core/budget-import/located';
import { mergeBudget, type BudgetMerge } from '../../core/budget-import/merge';
import type { Told } from '../../core/budget-import/names';
import { openingOf, type OpeningLine } from '../../core/budget-import/opening';
import { isCurrency } from '../../core/currencies';
import type { SheetsRead } from '../../workbooks/sheets-read';
import { readBudgetTables, type BudgetTableRead } from '.';

type BudgetLine = NonNullable<Draft['budget']>[number];

export interface Pasted {
  currency: string;
  read: BudgetTableRead;
  merge: BudgetMerge<BudgetLine>;
  /** What was declared, certified and paid so far, where the table says so. */
  opening: readonly OpeningLine[];
  /** Of the budget and of figures to date. */
  unplaced: readonly Unplaced[];
  disagreeing: readonly Announced[];
  /** The draft with both taken over. */
  draft: Draft;
}

/** Nothing is written: the result is shown, or written into a workbook. */
export function pasteBudget(book: SheetsRead, draft: Draft, told: readonly Told[] = []): Pasted {
  const currency = draft.project?.currency ?? '';
  const project = isCurrency(currency) ? currency : 'EUR';
  const read = readBudgetTables(book, draft, { wanted: 'budget', told });
  const figures = readBudgetTables(book, draft, { wanted: 'opening', told });
  const merge = mergeBudget(draft.budget ?? [], read.rows, project);
  const opening = openingOf(figures.rows, project);
  const named = new Set(opening.map(({ partner }) => partner));
  const others = (draft.opening ?? []).filter(({ partner = '' }) => !named.has(partner));
  return {
    currency: project,
    read,
    merge,
    opening,
    unplaced: [...read.unplaced, ...figures.unplaced],
    disagreeing: [...read.announced, ...figures.announced].filter(({ agrees }) => !agrees),
    draft: {
      ...draft,
      budget: merge.budget,
      ...(opening.length === 0 ? {} : { opening: [...others, ...opening] }),
    },
  };
}
