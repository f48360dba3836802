/**
 * Figures by budget line: the same columns in the report and in the project workbook, so that they can be copied over.
 */
import { consolidatedTable } from '../core/consolidation/figures';
import type { BudgetLineRow } from '../core/monitoring/by-budget-line';
import type { Money } from '../core/money';
import { beforeOf } from '../core/monitoring/figures';
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
export function lineFigures(row: BudgetLineRow): BudgetLineRow & { before: Money } {
  return { ...row, before: beforeOf(row) };
}

/** A cell of such a row: a code with its label, or money in whole units. */
export function lineFigure(context: Context, row: BudgetLineRow, key: LineFigureKey): CellContent {
  return cellOf(context, consolidatedTable.columns[key], lineFigures(row)[key]);
}
