/** The model in the mirror's terms: where tables and names lie, and what stands in the cells. */
import type { Model } from '../host';
import type { CellUpdate, Layout } from './mirror';

export const toUpdate = (
  sheet: string,
  row: number,
  column: number,
  value: CellUpdate[3],
  formula?: string,
): CellUpdate => (formula === undefined ? [sheet, row, column, value] : [sheet, row, column, value, formula]);

const AT_ONCE = 2_000;

/** All cells, for a mirror that knows none, some thousand at a time. */
export function* everything({ workbook }: Model): Generator<CellUpdate[]> {
  let updates: CellUpdate[] = [];
  for (const { id, rows } of workbook.sheets) {
    for (const [row, { cells }] of rows) {
      for (const [column, { value, formula }] of cells) updates.push(toUpdate(id, row, column, value, formula));
      if (updates.length < AT_ONCE) continue;
      yield updates;
      updates = [];
    }
  }
  yield updates;
}

export const layoutOf = ({ workbook }: Model): Layout => ({
  sheets: workbook.sheets.map(({ id, name }) => ({ id, name })),
  tables: workbook.tables.map(({ name, sheet, area, columns, showHeaders, showTotals }) => ({
    name,
    sheet,
    area,
    columns: columns.map((column) => column.name),
    showHeaders,
    showTotals,
  })),
  names: workbook.names.map(({ name, formula, scope }) => ({
    name,
    formula,
    ...(scope === undefined ? {} : { scope }),
  })),
});
