/** The workbook as the grid wants it at the start: all but its cells, which view.ts fills in. */
import { BooleanNumber, LocaleType, type IRange, type IWorkbookData, type IWorksheetData } from '@univerjs/core';
import type { Line, Model, ModelSheet } from '../host';
import type { Area } from '../host/a1';
import { gridStyle, type GridStyles } from './styles';

/** Points to pixels. */
const PIXELS = 4 / 3;
const ROW_HEIGHT = 20;
const COLUMN_WIDTH = 64;

const bool = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export const gridRange = ({ row, column, rows, columns }: Area): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

export const areaOf = ({ startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** Very hidden sheets are for programs: nobody can ask for them, so the grid need not know them. */
export const shownSheets = ({ workbook }: Model): ModelSheet[] =>
  workbook.sheets.filter(({ visibility }) => visibility !== 'VeryHidden');

export function gridSnapshot(model: Model, id: string, styles: GridStyles): IWorkbookData {
  const sheets = shownSheets(model);
  return {
    id,
    name: model.workbook.name,
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: styles.first,
    sheetOrder: sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheetOf(sheet, styles)])),
    defaultStyle: gridStyle({}),
  };
}

function sheetOf(sheet: ModelSheet, styles: GridStyles): Partial<IWorksheetData> {
  const { freeze } = sheet;
  return {
    id: sheet.id,
    name: sheet.name,
    tabColor: sheet.tabColor,
    hidden: bool(sheet.visibility !== 'Visible'),
    freeze: freeze
      ? { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows || -1, startColumn: freeze.columns || -1 }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    ...extentOf(sheet),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: sheet.merges.map(gridRange),
    cellData: {},
    rowData: Object.fromEntries([...sheet.rowLines].map(([row, line]) => [row, rowOf(line, styles)])),
    columnData: Object.fromEntries([...sheet.columnLines].map(([column, line]) => [column, gridColumn(line, styles)])),
    showGridlines: bool(sheet.showGridlines),
    rowHeader: { width: 46, hidden: bool(!sheet.showHeadings) },
    columnHeader: { height: 20, hidden: bool(!sheet.showHeadings) },
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** A window on Excel's million rows: what is used, and room to go on. */
export function extentOf(sheet: ModelSheet): { rowCount: number; columnCount: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, { cells }] of sheet.rows) {
    if (row >= rows) rows = row + 1;
    for (const column of cells.keys()) if (column >= columns) columns = column + 1;
  }
  return { rowCount: roundUp(Math.max(rows, 100) + 200, 500), columnCount: roundUp(Math.max(columns, 16) + 6, 26) };
}

const roundUp = (value: number, step: number) => Math.ceil(value / step) * step;

export const rowOf = ({ size, hidden, look }: Line, styles: GridStyles) => ({
  h: size === undefined ? ROW_HEIGHT : Math.round(size * PIXELS),
  ia: BooleanNumber.FALSE,
  hd: bool(hidden === true),
  ...(look ? { s: styles.idOf(look) } : {}),
});

export const gridColumn = ({ size, hidden, look }: Line, styles: GridStyles) => ({
  w: size === undefined ? COLUMN_WIDTH : Math.round(size * PIXELS),
  hd: bool(hidden === true),
  ...(look ? { s: styles.idOf(look) } : {}),
});
