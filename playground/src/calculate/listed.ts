/**
 * Conditional formats that look a cell's number up in a list: a name of the sheet holds runs of cells as an array constant,
 * counted column by column. Read from the list itself: asked cell by cell, the calculator would take milliseconds for each.
 */
import { intersect, MAX_ROWS, type Area } from '../host/a1';
import type { Layout } from './mirror';

const CELL = String.raw`COLUMN\(\)\*1048576\+ROW\(\)`;
const LOOKED_UP = new RegExp(`^=${CELL}-HLOOKUP\\(${CELL},([\\w.]+),1\\)<HLOOKUP\\(${CELL},\\1,2\\)$`);

/** The name that a formula of this kind asks. */
export const listAsked = (formula: string): string | undefined => LOOKED_UP.exec(formula)?.[1];

interface Rule {
  sheet: string;
  areas: readonly Area[];
  list: string;
}

/** The cells of the rule's areas that are in its list. */
export function listedCells({ names }: Layout, { sheet, areas, list }: Rule): { row: number; column: number }[] {
  const name = names.find((one) => one.scope === sheet && one.name.toLowerCase() === list.toLowerCase());
  const [starts = [], lengths = []] = numbersIn(name?.formula ?? '');
  return starts.flatMap((start, index) => {
    const rows = lengths[index] ?? 0;
    const run = { row: (start % MAX_ROWS) - 1, column: Math.floor(start / MAX_ROWS) - 1, rows, columns: 1 };
    return rows === 0 ? [] : areas.flatMap((area) => cellsOf(intersect(area, run)));
  });
}

const cellsOf = (run: Area | undefined) =>
  run ? Array.from({ length: run.rows }, (_, down) => ({ row: run.row + down, column: run.column })) : [];

/** The rows of an array constant of numbers. */
const numbersIn = (formula: string): number[][] =>
  /^=\{[\d,;]+\}$/.test(formula)
    ? formula
        .slice(2, -1)
        .split(';')
        .map((line) => line.split(',').map(Number))
    : [];
