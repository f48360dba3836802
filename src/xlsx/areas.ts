import type { Area } from '../workbooks/plan';

/** What a sheet of the .xlsx format can hold. */
export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

/** Letters of a column counted from 0: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Row and column, both from 0, as "B3". */
export function cellReference(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** An area as "B3:D9", or "B3" for a single cell. */
export function areaReference({ row, column, rows, columns }: Area): string {
  const first = cellReference(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellReference(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as a reference spells it; quoted always, which every program accepts. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const oneCell = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;

function readCell(text: string): { row: number; column: number } | undefined {
  const [, letters, digits] = oneCell.exec(text) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= rowLimit && column <= columnLimit ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads "B3" or "B3:D9"; undefined where it is neither, or lies outside what a sheet can hold. */
export function readArea(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.split(':');
  const from = readCell(first);
  const to = readCell(last);
  if (!from || !to || more.length > 0 || to.row < from.row || to.column < from.column) return undefined;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}
