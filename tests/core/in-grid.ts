/** An agreement of which a part of the budget stands in the grid. */
import type { Draft } from '../../src/core/agreement-tables';
import type { BudgetGridRow } from '../../src/core/agreement-tables/budget-grid';
import type { Agreement } from '../../src/core/agreement/schema';
import { groupBy } from '../../src/core/group-by';
import { categoryCodes } from '../../src/core/names';

type Line = Agreement['budget'][number];

const keyOf = ({ partner, action, category }: Line): string => `${partner}|${action}|${category}`;

/** The lines that `isWanted` and that have a place in the grid stand there: they come after those of the list. */
export function inGrid(agreement: Agreement, isWanted: (line: Line, index: number) => boolean): Agreement & Draft {
  const alike = groupBy(agreement.budget, keyOf);
  const isGrid = agreement.budget.map(
    (line, index) =>
      isWanted(line, index) &&
      alike.get(keyOf(line))?.length === 1 &&
      [line.period, line.deliverable, line.label].every((more) => more === undefined),
  );
  const grid = agreement.budget.filter((_, index) => isGrid[index]);
  const rows = [...groupBy(grid, ({ partner, action }) => `${partner}|${action}`).values()].map((lines) =>
    [...lines].sort((a, b) => categoryCodes.indexOf(a.category) - categoryCodes.indexOf(b.category)),
  );
  return {
    ...agreement,
    budget: [...agreement.budget.filter((_, index) => !isGrid[index]), ...rows.flat()],
    budgetGrid: rows.map((lines): BudgetGridRow => ({
      partner: lines[0]?.partner,
      action: lines[0]?.action,
      categories: lines.map(({ category }) => category),
    })),
  };
}
