/**
 * Figures by budget line: the same columns in the report and in the project workbook, so that they can be copied over.
 */
import { consolidatedTable } from '../core/consolidation/figures';
import type { BudgetLineRow } from '../core/monitoring/by-budget-line';
import type { Money } from '../core/money';
import { beforeOf, type BudgetFigures } from '../core/monitoring/figures';
import { keysOf, type KeyOf } from '../core/native/table';
import { headersOf } from '../locales';
import type { Context } from './context';
import { cellOf } from './native-tables';
import type { CellContent } from './plan';

export type LineFigureKey = KeyOf<typeof consolidatedTable>;
export const codeKeys = ['partner', 'action', 'category'] as const satisfies readonly LineFigureKey[];
type CodeKey = (typeof codeKeys)[number];
export const figureKeys = keysOf(consolidatedTable).filter((key): key is Exclude<LineFigureKey, CodeKey> =>
  codeKeys.every((one) => one !== key),
);

export function lineFigureHeader({ texts }: Context, key: LineFigureKey): string {
  return headersOf(texts.vocabulary, consolidatedTable.name)[key];
}

/** Combines amounts declared before Accord and those of earlier periods. */
export function lineFigures<Row extends BudgetFigures>(row: Row): Row & { before: Money } {
  return { ...row, before: beforeOf(row) };
}

/** The cells of such a row: codes with their labels, money in whole units. */
export function lineFigureCells(context: Context, row: BudgetLineRow): Record<LineFigureKey, CellContent> {
  const figures = lineFigures(row);
  const cells = keysOf(consolidatedTable).map((key): [LineFigureKey, CellContent] => [
    key,
    cellOf(context, consolidatedTable.columns[key], figures[key]),
  ]);
  return Object.fromEntries(cells) as Record<LineFigureKey, CellContent>;
}
