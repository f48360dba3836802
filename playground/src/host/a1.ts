/** Addresses: "B2", "$A$1:C3", "A:C", "2:5", "'My sheet'!A1". Rows and columns are counted from 0. */
import { columnIndex, columnLimit, columnName, quotedSheet, readArea, rowLimit, type Area } from 'accord/workbooks';

export { columnIndex, columnName, type Area };

export const MAX_ROWS = rowLimit;
export const MAX_COLUMNS = columnLimit;

export const cellName = (row: number, column: number) => `${columnName(column)}${row + 1}`;

export const isEntireRow = (area: Area) => area.column === 0 && area.columns === MAX_COLUMNS;
export const isEntireColumn = (area: Area) => area.row === 0 && area.rows === MAX_ROWS;
export const isSingleCell = (area: Area) => area.rows === 1 && area.columns === 1;

export function areaName(area: Area): string {
  if (isEntireColumn(area)) return `${columnName(area.column)}:${columnName(lastColumn(area))}`;
  if (isEntireRow(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const first = cellName(area.row, area.column);
  return isSingleCell(area) ? first : `${first}:${cellName(lastRow(area), lastColumn(area))}`;
}

export const lastRow = (area: Area) => area.row + area.rows - 1;
export const lastColumn = (area: Area) => area.column + area.columns - 1;

/** Quotes a sheet name where Excel would: anything but letters, digits, "_" and ".", or a name that looks like a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C?\d*$/i.test(name);
  return plain ? name : quotedSheet(name);
}

export const fullAddress = (sheet: string, area: Area) => `${quoteSheet(sheet)}!${areaName(area)}`;

/** "'My sheet'!$A$1" as Excel writes it in names. */
export function absoluteAddress(sheet: string, area: Area): string {
  const [first, last] = areaName(area).split(':');
  const fix = (part: string) =>
    part.replace(/^([A-Z]*)(\d*)$/, (_, c: string, r: string) => (c && `$${c}`) + (r && `$${r}`));
  return `${quoteSheet(sheet)}!${fix(first ?? '')}${last ? `:${fix(last)}` : ''}`;
}

/** Splits "'It''s'!A1" into the sheet's name and the rest; without a sheet `sheet` is undefined. */
export function splitAddress(text: string): { sheet?: string; rest: string } {
  const bang = text.lastIndexOf('!');
  if (bang < 0) return { rest: text };
  const prefix = text.slice(0, bang);
  const sheet = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet, rest: text.slice(bang + 1) };
}

/**
 * Reads an address without sheet. Corners may come in any order.
 * @returns the area, or undefined when the text is no address inside the sheet
 */
export function parseArea(text: string): Area | undefined {
  const [first = '', last, ...more] = text.trim().split(':');
  if (last === undefined) return readArea(first);
  const [from, to] = [first, last].map((corner) => readArea(corner) ?? readArea(`${corner}:${corner}`));
  if (!from || !to || more.length > 0 || from.rows !== to.rows || from.columns !== to.columns) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(from), lastRow(to)) - row + 1,
    columns: Math.max(lastColumn(from), lastColumn(to)) - column + 1,
  };
}

export const isInsideSheet = (area: Area) =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  area.row + area.rows <= MAX_ROWS &&
  area.column + area.columns <= MAX_COLUMNS;

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const overlaps = (a: Area, b: Area) => intersect(a, b) !== undefined;

export const contains = (outer: Area, inner: Area) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

export const equalAreas = (a: Area, b: Area) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The parts of `area` outside `hole`: at most four. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: cut.row + cut.rows, rows: lastRow(area) - lastRow(cut) },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    { row: cut.row, rows: cut.rows, column: cut.column + cut.columns, columns: lastColumn(area) - lastColumn(cut) },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}
