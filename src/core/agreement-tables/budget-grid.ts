/**
 * The budget is one list, of which some amounts may stand in a grid instead: a row for each partner and action, a column
 * for each category. What the list says already is never counted again.
 */
import type { Draft } from './draft';
import { categoryCodes, type CategoryCode } from '../names';
import { groupBy } from '../group-by';
import { addDecimals, compareDecimals, parseDecimal, zero, type Decimal } from '../money';
import { cellText, type RowValues } from './part';

/** A row of the grid: the categories whose amounts stand in it and not in the list. */
export interface BudgetGridRow {
  partner: string | undefined;
  action: string | undefined;
  categories: readonly CategoryCode[];
}

export interface GridEntry {
  /** 1-based. */
  row: number;
  category: CategoryCode;
  line: RowValues;
  /** The first row of the list for the same, and whether it has the same sum. */
  listed: { row: number; isSame: boolean } | undefined;
}

interface TableRow {
  row: number;
  values: RowValues;
}

/** Each amount of the grid as a line of the budget, beside what the list has of it. */
export function gridEntries(grid: readonly TableRow[], list: readonly TableRow[]): GridEntry[] {
  if (grid.length === 0) return [];
  const listed = groupBy(list, ({ values }) => keyOf(values));
  return grid.flatMap(({ row, values }) =>
    categoryCodes.flatMap((category): GridEntry[] => {
      const amount = values[category];
      if (amount === undefined) return [];
      const { partner, action } = values;
      const line = { partner, action, category, amount };
      const same = listed.get(keyOf(line)) ?? [];
      const [first] = same;
      const sum = sumOf(same);
      const own = parseDecimal(cellText(amount));
      const isSame = own !== undefined && sum !== undefined && compareDecimals(own, sum) === 0;
      return [{ row, category, line, listed: first && { row: first.row, isSame } }];
    }),
  );
}

/** The rows of a grid, each with those of its amounts that count. */
export function budgetGridRows(grid: readonly TableRow[], counted: readonly GridEntry[]): BudgetGridRow[] {
  const categories = groupBy(counted, ({ row }) => row);
  return grid.map(({ row, values: { partner, action } }) => ({
    partner: partner === undefined ? undefined : cellText(partner),
    action: action === undefined ? undefined : cellText(action),
    categories: (categories.get(row) ?? []).map(({ category }) => category),
  }));
}

/**
 * The lines of a draft's budget by where they are written. A line with more than an amount has no place in the grid; the
 * grid of a budget that is not begun has a row for each partner and action.
 */
export function budgetPlaces({ budget = [], budgetGrid, partners = [], actions = [] }: Draft): {
  list: readonly RowValues[];
  grid: readonly RowValues[];
} {
  if (budgetGrid === undefined) return { list: budget, grid: budget.length > 0 ? [] : everyPair(partners, actions) };
  const free = new Set(budget);
  const lines = groupBy(budget, keyOf);
  // The grid's lines are the last of their kind, as they are read after the list.
  const rows = [...budgetGrid].reverse().map(({ partner, action, categories }): RowValues => {
    const amounts = categories.flatMap((category): [string, string | undefined][] => {
      const line = lines.get(keyOf({ partner, action, category }))?.pop();
      if (!line || line.period !== undefined || line.deliverable !== undefined || line.label !== undefined) return [];
      free.delete(line);
      return [[category, line.amount]];
    });
    return { partner, action, ...Object.fromEntries(amounts) };
  });
  return { list: budget.filter((line) => free.has(line)), grid: rows.reverse() };
}

function everyPair(partners: NonNullable<Draft['partners']>, actions: NonNullable<Draft['actions']>): RowValues[] {
  return partners.flatMap(({ code: partner }) =>
    actions.flatMap(({ code: action, partners: own = [] }): RowValues[] => {
      if (partner === undefined || action === undefined) return [];
      return own.length === 0 || own.includes(partner) ? [{ partner, action }] : [];
    }),
  );
}

function sumOf(lines: readonly TableRow[]): Decimal | undefined {
  let sum: Decimal = zero;
  for (const { values } of lines) {
    const amount = parseDecimal(cellText(values['amount']));
    if (!amount) return undefined;
    sum = addDecimals(sum, amount);
  }
  return sum;
}

function keyOf({ partner, action, category }: RowValues): string {
  return [partner, action, category].map((code) => cellText(code).toLowerCase()).join('|');
}
