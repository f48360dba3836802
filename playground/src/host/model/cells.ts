/** Reading and putting single cells. Nothing here checks protection or raises events: see edit.ts. */
import { intersect, isEntireColumn, isEntireRow, lastColumn, lastRow, type Area } from '../a1';
import type { SheetCell, CellValue, Line, Look, Row, ModelSheet } from './types';
import type { Model } from './model';

const EMPTY: SheetCell = { value: null };

export const cellAt = (sheet: ModelSheet, row: number, column: number): SheetCell =>
  sheet.rows.get(row)?.cells.get(column) ?? EMPTY;

/** The look of a cell: its own, else its row's, else its column's. */
export const lookAt = (sheet: ModelSheet, row: number, column: number): Look =>
  sheet.rows.get(row)?.cells.get(column)?.look ??
  sheet.rowLines.get(row)?.look ??
  sheet.columnLines.get(column)?.look ??
  {};

export function formatAt(sheet: ModelSheet, row: number, column: number): string {
  const format = lookAt(sheet, row, column)['NumberFormat'];
  return typeof format === 'string' ? format : 'General';
}

/** Cells are locked unless told otherwise. */
export const isLocked = (sheet: ModelSheet, row: number, column: number) =>
  lookAt(sheet, row, column)['Format.Protection.Locked'] !== false;

function ownRow(model: Model, sheet: ModelSheet, index: number): Row {
  const row = sheet.rows.get(index);
  if (row && row.owner === model.generation) return row;
  const own: Row = { owner: model.generation, cells: new Map(row?.cells) };
  sheet.rows.set(index, own);
  return own;
}

/** Puts a cell as it is. An empty cell without look is forgotten. */
export function putCell(model: Model, sheet: ModelSheet, row: number, column: number, cell: SheetCell): void {
  const { cells } = ownRow(model, sheet, row);
  if (isEmptyCell(cell) && cell.look === undefined) cells.delete(column);
  else cells.set(column, cell);
}

export const isEmptyCell = (cell: SheetCell) => cell.value === null && cell.formula === undefined;

/** A new content under the look the cell already has. */
export function putContent(
  model: Model,
  sheet: ModelSheet,
  row: number,
  column: number,
  content: Omit<SheetCell, 'look'>,
): void {
  const look = sheet.rows.get(row)?.cells.get(column)?.look ?? lineLook(sheet, row, column);
  putCell(model, sheet, row, column, look ? { ...content, look } : content);
}

const lineLook = (sheet: ModelSheet, row: number, column: number) =>
  sheet.rowLines.get(row)?.look ?? sheet.columnLines.get(column)?.look;

/**
 * Changes the look of an area. Whole rows and columns keep it as theirs, so that a column of a million cells costs one
 * entry; cells that exist in them are changed too.
 */
export function restyle(model: Model, sheet: ModelSheet, area: Area, change: (look: Look) => Look): void {
  const tidy = (look: Look): Look =>
    Object.fromEntries(Object.entries(change(look)).filter(([, value]) => value !== null));
  const put = (row: number, column: number) =>
    putCell(model, sheet, row, column, { ...cellAt(sheet, row, column), look: tidy(lookAt(sheet, row, column)) });
  if (isEntireColumn(area) || isEntireRow(area)) {
    const cells = [...cellsIn(sheet, area)];
    if (isEntireColumn(area)) styleLines(sheet.columnLines, area.column, lastColumn(area), tidy);
    else styleLines(sheet.rowLines, area.row, lastRow(area), tidy);
    for (const { row, column, cell } of cells)
      putCell(model, sheet, row, column, { ...cell, look: tidy(cell.look ?? {}) });
    return;
  }
  for (let row = area.row; row <= lastRow(area); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) put(row, column);
  }
}

function styleLines(lines: Map<number, Line>, from: number, to: number, tidy: (look: Look) => Look): void {
  for (let index = from; index <= to; index++) {
    const line = lines.get(index);
    lines.set(index, { ...line, look: tidy(line?.look ?? {}) });
  }
}

/** The cells that exist in an area, row by row. */
export function* cellsIn(sheet: ModelSheet, area: Area): Generator<{ row: number; column: number; cell: SheetCell }> {
  const inside = [...sheet.rows.keys()].filter((row) => row >= area.row && row <= lastRow(area)).sort((a, b) => a - b);
  for (const row of inside) {
    const cells = [...(sheet.rows.get(row)?.cells ?? [])].sort(([a], [b]) => a - b);
    for (const [column, cell] of cells) {
      if (column >= area.column && column <= lastColumn(area)) yield { row, column, cell };
    }
  }
}

/** The smallest area around cells with content, or with `valuesOnly` false also around cells with a look. */
export function usedArea(sheet: ModelSheet, within: Area, valuesOnly: boolean): Area | undefined {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  // Asked of whole sheets, where putting the cells in order would take longer than looking at them.
  for (const [row, { cells }] of sheet.rows) {
    if (row < within.row || row > lastRow(within)) continue;
    for (const [column, cell] of cells) {
      if (column < within.column || column > lastColumn(within)) continue;
      if (row >= top && row <= bottom && column >= left && column <= right) continue;
      if (valuesOnly && (isEmptyCell(cell) || cell.value === '')) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return undefined;
  return intersect(within, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}

/** Every formula of the workbook, for a calculator. */
export function* formulas(
  model: Model,
): Generator<{ sheet: ModelSheet; row: number; column: number; formula: string; value: CellValue }> {
  for (const sheet of model.workbook.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, { formula, value }] of cells) {
        if (formula !== undefined) yield { sheet, row, column, formula, value };
      }
    }
  }
}

/** Puts the result of a formula; raises no event and is no step for undo. */
export function storeResult(model: Model, sheet: ModelSheet, row: number, column: number, value: CellValue): void {
  putCell(model, sheet, row, column, { ...cellAt(sheet, row, column), value });
}
