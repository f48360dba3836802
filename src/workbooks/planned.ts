/** What follows from a plan, for both of its writers. */
import type { Area, CellContent, TablePlan } from './plan';

/** A native table has one row at least, if only a blank one. */
export function tableRows({ rows, columns }: TablePlan): readonly CellContent[][] {
  return rows.length > 0 ? rows : [columns.map(() => null)];
}

/** Where a table lies, its header row included. */
export function tableArea(table: TablePlan): Area {
  const { row, column, columns } = table;
  return { row, column, rows: tableRows(table).length + 1, columns: columns.length };
}

/** Any amount a person may type: a validation of amounts only refuses text. */
export const widestAmount = 1e15;

/** Paper's margins, in inches. */
export const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 } as const;
