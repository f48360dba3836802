/** Whether a recalculated file shows the figures that were stored in it: every formula of every sheet. */
import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../src/xlsx';
import { cellsIn } from '../../src/workbooks/cell-runs';
import type { CellRead, SheetRead } from '../../src/workbooks/sheets-read';

const columnsOfSheet = 16_384;

export interface Comparison {
  compared: number;
  /** Sheet, row and column counted from 1, stored and recalculated; errors wherever they stand. */
  differences: string[];
}

/** `only` names the one sheet that is compared. */
export async function compareFigures(stored: string, recalculated: string, only?: string): Promise<Comparison> {
  const [before, after] = await Promise.all(
    [stored, recalculated].map(async (file) => readWorkbook(await readFile(file))),
  );
  const result: Comparison = { compared: 0, differences: [] };
  for (const sheet of before?.sheets ?? []) {
    if (only !== undefined && sheet.name !== only) continue;
    const other = after?.sheets.find(({ name }) => name === sheet.name);
    if (other) compareSheet(sheet, other, result);
    else result.differences.push(`${sheet.name} is missing`);
  }
  return result;
}

function compareSheet(sheet: SheetRead, other: SheetRead, result: Comparison): void {
  const [here, there] = [cellsOf(sheet), cellsOf(other)];
  const places = new Set([...cellsIn(sheet.formulas)].map(({ row, column }) => row * columnsOfSheet + column));
  for (const place of places) {
    result.compared += 1;
    const [value, again] = [here.get(place) ?? null, there.get(place) ?? null];
    if (!same(value, again)) result.differences.push(told(sheet, place, value, again));
  }
  for (const [place, value] of there)
    if (isError(value) && !places.has(place)) result.differences.push(told(sheet, place, null, value));
}

function cellsOf({ rows }: SheetRead): Map<number, CellRead> {
  return new Map(
    rows.flatMap(({ row, cells }) => cells.map((cell, column) => [row * columnsOfSheet + column, cell] as const)),
  );
}

function same(a: CellRead, b: CellRead): boolean {
  if (isError(a) || isError(b)) return false;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-6;
  return a === b;
}

function isError(cell: CellRead): boolean {
  return typeof cell === 'object' && cell !== null;
}

function told({ name }: SheetRead, place: number, stored: CellRead, again: CellRead): string {
  const [row, column] = [Math.floor(place / columnsOfSheet) + 1, (place % columnsOfSheet) + 1];
  return `${name} R${row}C${column}: ${JSON.stringify(stored)} became ${JSON.stringify(again)}`;
}
