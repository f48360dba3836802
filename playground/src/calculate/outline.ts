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

/** All cells, for a mirror that knows none. */
export const everything = ({ workbook }: Model): CellUpdate[] =>
  workbook.sheets.flatMap(({ id, rows }) =>
    [...rows].flatMap(([row, { cells }]) =>
      [...cells].map(([column, { value, formula }]) => toUpdate(id, row, column, value, formula)),
    ),
  );

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
