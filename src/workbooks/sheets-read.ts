/** What a workbook holds, read. Plain data: it may be sent between threads as it is. */
import type { Area } from './plan';
import { readReference } from './read-references';
import { columnLimit } from './references';

/** An error value such as #N/A or #VALUE!, as it stands in the file. */
export interface CellError {
  error: string;
}

/**
 * A cell's stored value. Blank cells and empty texts are null; dates are serials of the 1900 system, also where the
 * file counts from 1904.
 */
export type CellRead = string | number | boolean | null | CellError;

export interface RowRead {
  /** From 0, as in plans: row 0 is the sheet's row 1. */
  row: number;
  /** By column from 0, up to the last filled one. */
  cells: CellRead[];
}

export interface TableRead {
  name: string;
  /** Header and totals rows included. */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
}

export interface SheetRead {
  name: string;
  /** Hidden or "very hidden". */
  hidden: boolean;
  tables: TableRead[];
  /** Rows with a filled cell, in order: blank rows are not there, and no row loses its number. */
  rows: RowRead[];
  /** Cells whose value is a formula's stored result; see `placeOf`. */
  formulas: Set<number>;
  /** Those of the formulas that were never calculated, so that nothing is stored; left out where there are none. */
  uncalculated?: Set<number>;
  /** Numbers shown as dates; see `placeOf`. */
  dates: Set<number>;
  /** Cells merged over more than one row; left out where there are none. */
  merges?: Area[];
}

export interface NameRead {
  name: string;
  /** As written in the file: "Lists!$A$2:$A$9". */
  ref: string;
  /** The sheet it belongs to; names of the whole workbook have none. */
  sheet?: string;
}

export interface SheetsRead {
  sheets: SheetRead[];
  names: NameRead[];
  /** Whether the file counts its dates from 1904. The serials given here do not: nobody else has to know. */
  date1904: boolean;
}

/** One number for a cell of a sheet, row and column counted from 0. */
export function placeOf(row: number, column: number): number {
  return row * columnLimit + column;
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** Index of the first row that is not above `row`. */
function firstFrom(rows: readonly RowRead[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The filled rows of an area, each as wide as the area, with its row number on the sheet. */
export function rowsIn({ rows }: SheetRead, { row, column, rows: count, columns }: Area): RowRead[] {
  const found: RowRead[] = [];
  for (let index = firstFrom(rows, row); index < rows.length; index++) {
    const next = rows[index];
    if (!next || next.row >= row + count) break;
    const cells = next.cells.slice(column, column + columns);
    while (cells.length < columns) cells.push(null);
    found.push({ row: next.row, cells });
  }
  return found;
}

/** Where a workbook name that stands for one block of cells lies; undefined when there is no such name. */
export function namedPlace(book: SheetsRead, name: string): { sheet: SheetRead; area: Area } | undefined {
  const found = book.names.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheet === undefined);
  const target = found && readReference(found.ref);
  const sheet = target && book.sheets.find((one) => one.name === target.sheet);
  if (!sheet) return undefined;
  // Names may stand for whole columns: what lies below the last filled row is blank.
  const { row, rows } = target.area;
  const end = Math.min(row + rows, (sheet.rows.at(-1)?.row ?? -1) + 1);
  return { sheet, area: { ...target.area, rows: Math.max(end - row, 0) } };
}

/** The cells of a workbook name that stands for one block of cells, row by row; none when there is no such name. */
export function namedCells(book: SheetsRead, name: string): CellRead[] {
  const place = namedPlace(book, name);
  if (!place) return [];
  const { sheet, area } = place;
  const filled = new Map(rowsIn(sheet, area).map((row) => [row.row, row.cells]));
  const blank: CellRead[] = Array.from({ length: area.columns }, () => null);
  return Array.from({ length: area.rows }, (_, index) => filled.get(area.row + index) ?? blank).flat();
}
