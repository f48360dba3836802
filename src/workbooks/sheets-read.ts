/** The contents of a workbook as plain data, which can be passed between threads. */
import { cellsIn, type CellRuns } from './cell-runs';
import type { Area } from './plan';
import { readReference } from './read-references';
import { columnLimit } from './references';

/** The number format of cells without one. */
export const general = 'General';

/** An error value such as #N/A or #VALUE!, as stored in the file. */
export interface CellError {
  error: string;
}

/**
 * A cell's stored value. Blank cells and empty texts are null; numbers with a date format are serials of the 1900
 * system, even where the file uses 1904.
 */
export type CellRead = string | number | boolean | null | CellError;

export interface RowRead {
  /** 0-based, as in plans. */
  row: number;
  /** By column (0-based), up to the last filled one. */
  cells: CellRead[];
}

export interface TableRead {
  name: string;
  /** Header and totals rows included. */
  area: Area;
  hasHeaders: boolean;
  hasTotals: boolean;
  /** The names of the columns, where the header row is switched off. */
  columns?: string[];
}

/** A number format, for the number cells of a column from this row to the row of the next run. */
export interface FormatRun {
  row: number;
  /** As written for English, whatever the language of the program; "General" where it has none. */
  format: string;
}

export interface SheetRead {
  name: string;
  /** Hidden or "very hidden". */
  hidden: boolean;
  tables: TableRead[];
  /** Rows with a filled cell, in order; blank rows are omitted. */
  rows: RowRead[];
  /** The cells whose value is a formula's stored result. */
  formulas: CellRuns;
  /** Formulas that were never calculated and have no stored result; absent where there are none. */
  uncalculated?: CellRuns;
  /** Number formats of number cells by column, see `formatAt`; columns that only have "General" are absent. */
  formats?: Map<number, FormatRun[]>;
  /** Cells merged over more than one row; absent where there are none. */
  merges?: Area[];
  /**
   * Whether results of formulas may be old, or a 0 that stands for none: the file says that they are still to be
   * calculated, or are only on demand. Accord said so of its own files up to version 0.2, in which every stored result is
   * right.
   */
  toBeCalculated?: true;
  /** Whether days count from 1904; see `dayNumber`. */
  date1904?: true;
}

export interface NameRead {
  name: string;
  /** As written in the file: "Lists!$A$2:$A$9". */
  ref: string;
  /** The sheet for a sheet-level name; absent for workbook-level names. */
  sheet?: string;
}

export interface SheetsRead {
  sheets: SheetRead[];
  names: NameRead[];
}

/** A key for a cell of a sheet, from its row and column (0-based). */
export function cellKey(row: number, column: number): number {
  return row * columnLimit + column;
}

/** The number format of a number cell. */
export function formatAt({ formats }: Pick<SheetRead, 'formats'>, row: number, column: number): string {
  const runs = formats?.get(column) ?? [];
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1]?.format ?? general;
}

/** Notes the format of a number cell; the cells of a column are noted from top to bottom. */
export function noteFormat(formats: Map<number, FormatRun[]>, row: number, column: number, format: string): void {
  const runs = formats.get(column);
  if (format === (runs?.at(-1)?.format ?? general)) return;
  if (runs) runs.push({ row, format });
  else formats.set(column, [{ row, format }]);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export const coversRow = ({ row: from, rows }: Area, row: number): boolean => row >= from && row < from + rows;
export const coversColumn = ({ column: from, columns }: Area, column: number): boolean =>
  column >= from && column < from + columns;

/**
 * The rows in order, with those that hold nothing but formulas never calculated. `columns`: those in which such formulas
 * are looked for; all by default.
 */
export function rowsWithFormulas({ rows, uncalculated }: SheetRead, columns?: ReadonlySet<number>): readonly RowRead[] {
  if (!uncalculated) return rows;
  const known = new Set(rows.map(({ row }) => row));
  const more = new Set<number>();
  for (const { row, column } of cellsIn(uncalculated))
    if (!known.has(row) && (!columns || columns.has(column))) more.add(row);
  if (more.size === 0) return rows;
  return [...rows, ...[...more].map((row): RowRead => ({ row, cells: [] }))].sort((a, b) => a.row - b.row);
}

/** Index of the first row at or below `row`. */
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

/** The area of a defined name that refers to a single block of cells; undefined where there is none. */
export function namedArea(book: SheetsRead, name: string): { sheet: SheetRead; area: Area } | undefined {
  const found = book.names.find((one) => one.name.toLowerCase() === name.toLowerCase() && one.sheet === undefined);
  const target = found && readReference(found.ref);
  const sheet = target && book.sheets.find((one) => one.name === target.sheet);
  if (!sheet) return undefined;
  // Names may cover whole columns: rows below the last filled one are cut off.
  const { row, rows } = target.area;
  const end = Math.min(row + rows, (sheet.rows.at(-1)?.row ?? -1) + 1);
  return { sheet, area: { ...target.area, rows: Math.max(end - row, 0) } };
}

/** The cells of a defined name that refers to a single block, row by row; empty where there is none. */
export function namedCells(book: SheetsRead, name: string): CellRead[] {
  const place = namedArea(book, name);
  if (!place) return [];
  const { sheet, area } = place;
  const filled = new Map(rowsIn(sheet, area).map((row) => [row.row, row.cells]));
  const blank: CellRead[] = Array.from({ length: area.columns }, () => null);
  return Array.from({ length: area.rows }, (_, index) => filled.get(area.row + index) ?? blank).flat();
}
