/** What the dropdowns of the financial monitoring choose, as sums over the table Spending. */
import { inCutMark, type cutNames } from '../../core/consolidation/figures';
import { sumMoney, type Money } from '../../core/money';
import { spendingFigures, type SpendingFigures, type SpendingRow } from '../../core/monitoring/spending';
import { incomeCategory } from '../../core/names';
import type { BlockCell, Content, GridBlock } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum, sumWhere } from '../formulas';
import { spendingNames } from '../names';

export type Cut = keyof typeof cutNames;

/** What is chosen in all. */
export const chosenNames = {
  planned: 'ChosenPlanned',
  accepted: 'ChosenAccepted',
  forecast: 'ChosenForecast',
} as const;

/** The sum of a figure over all rows that the dropdowns choose, or over those of them with a code. */
export function chosenSum(
  { decimals }: Context,
  figure: keyof SpendingFigures,
  of?: { by: Cut; code: string },
  income = false,
): string {
  const codes = [
    ...(of ? [{ name: spendingNames[of.by], code: of.code, labelled: of.by !== 'period' }] : []),
    ...(income ? [{ name: spendingNames.category, code: incomeCategory, labelled: true }] : []),
  ];
  return roundedSum(sumWhere(spendingNames[figure], codes, [[spendingNames.inCut, inCutMark]]), decimals);
}

export function sumOf(spending: readonly SpendingRow[], figure: keyof SpendingFigures): Money {
  return sumMoney(spending.map((row) => row[figure]));
}

/** The columns of the four figures: those that charts of the budget draw. */
export const columnOf = { planned: 'budget', declared: 'declared', accepted: 'used', certified: 'certified' } as const;

/** The four figures of a row, by the keys of their columns. */
export function figureCells(
  context: Context,
  rows: readonly SpendingRow[],
  formula: (figure: keyof SpendingFigures) => BlockCell['formula'],
): Record<string, Content> {
  return Object.fromEntries(
    spendingFigures.map((figure): [string, Content] => {
      const own = formula(figure);
      const value = cellMoney(context, sumOf(rows, figure));
      return [columnOf[figure], own === undefined ? value : { value, formula: own }];
    }),
  );
}

/** A row for what has no known code: all that is chosen, less the other rows. */
export function restCells(
  context: Context,
  rows: readonly SpendingRow[],
  known: readonly string[],
): Record<string, Content> {
  const [first = '', last = ''] = [known[0], known.at(-1)];
  return figureCells(context, rows, (figure) => (here) => {
    const column = columnOf[figure];
    return roundedSum(
      `${chosenSum(context, figure)}-SUM(${here.at(first, column)}:${here.at(last, column)})`,
      context.decimals,
    );
  });
}

/** The columns of the four figures. */
export function figureColumns({ t, plain, amountWidth }: Context): GridBlock['columns'] {
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  return [
    { key: columnOf.planned, header: t.headings.budget, ...amount },
    { key: columnOf.declared, header: t.headings.declared, ...amount },
    { key: columnOf.accepted, header: t.headings.accepted, ...amount },
    { key: columnOf.certified, header: t.account.certified, ...amount },
  ];
}
