/** Properties of a plan that both writers need. */
import type { Area, CellContent, TablePlan } from './plan';

/** The rows of a table; Excel requires at least one, even if blank. */
export function tableRows({ rows, columns }: TablePlan): readonly CellContent[][] {
  return rows.length > 0 ? rows : [columns.map(() => null)];
}

/** The area of a table, header included. */
export function tableArea(table: TablePlan): Area {
  const { row, column, columns } = table;
  return { row, column, rows: tableRows(table).length + 1, columns: columns.length };
}

/** Larger than any real amount: validation of amounts only has to reject text. */
export const widestAmount = 1e15;

/** Page margins in inches. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;
