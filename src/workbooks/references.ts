/** Writes references for formulas. Rows and columns are 0-based. */
import type { Area } from './plan';

/** Size limits of a sheet. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** "C5". */
export function cellReference(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** "C5:D9", or "C5" for a single cell. */
export function areaReference(area: Area): string {
  return spanned(area, cellReference);
}

/** "$C5": fixed column, relative row. */
export function rowCell(row: number, column: number): string {
  return `$${columnName(column)}${row + 1}`;
}

/** "$C$5". */
export function fixedCell(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** "$C$5:$D$9". */
export function fixedArea(area: Area): string {
  return spanned(area, fixedCell);
}

function spanned({ row, column, rows, columns }: Area, cell: (row: number, column: number) => string): string {
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** A sheet name in a reference; always quoted, which every program accepts. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** "'It''s here'!$C$5:$D$9". */
export function onSheet(sheet: string, reference: string): string {
  return `${quotedSheet(sheet)}!${reference}`;
}

/** A text as a string literal in a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell of the same row of a table, in file notation. */
export function tableCell(table: string, header: string): string {
  return `${table}[[#This Row],[${header.replace(/['#[\]]/g, "'$&")}]]`;
}
