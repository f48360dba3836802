/** What the worker knows of a workbook: contents and formulas, kept up to date by what changed. Rows count from 0. */
import type { CellValue } from '../host';
import type { Area } from '../host/a1';

export interface MirrorCell {
  value: CellValue;
  formula?: string;
}

export interface MirrorSheet {
  id: string;
  name: string;
  rows: Map<number, Map<number, MirrorCell>>;
}

/** Where tables and names lie: what formulas are read with. */
export interface Layout {
  sheets: { id: string; name: string }[];
  tables: MirrorTable[];
  names: { name: string; formula: string; scope?: string }[];
}

export interface MirrorTable {
  name: string;
  sheet: string;
  area: Area;
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
}

export interface Mirror {
  layout: Layout;
  sheets: Map<string, MirrorSheet>;
  /** Cells that are not what they were at the last calculation, by sheet. */
  changed: Map<string, Map<string, { row: number; column: number }>>;
}

/** One cell that changed: sheet, row, column, content. A missing content is an empty cell. */
export type CellUpdate = [sheet: string, row: number, column: number, value: CellValue, formula?: string];

export const emptyMirror = (): Mirror => ({
  layout: { sheets: [], tables: [], names: [] },
  sheets: new Map(),
  changed: new Map(),
});

/** Takes in what stands where now. */
export function update(mirror: Mirror, layout: Layout, cells: readonly CellUpdate[]): void {
  const before = mirror.sheets;
  mirror.layout = layout;
  mirror.sheets = new Map(
    layout.sheets.map(({ id, name }) => [id, { id, name, rows: before.get(id)?.rows ?? new Map() }]),
  );
  for (const [id, row, column, value, formula] of cells) {
    const rows = mirror.sheets.get(id)?.rows;
    if (!rows) continue;
    const inRow = rows.get(row) ?? new Map<number, MirrorCell>();
    const there = inRow.get(column);
    if ((there?.value ?? null) === value && there?.formula === formula) continue;
    markChanged(mirror, id, row, column);
    if (value === null && formula === undefined) inRow.delete(column);
    else inRow.set(column, formula === undefined ? { value } : { value, formula });
    if (inRow.size > 0) rows.set(row, inRow);
    else rows.delete(row);
  }
}

export function markChanged({ changed }: Mirror, sheet: string, row: number, column: number): void {
  const ofSheet = changed.get(sheet) ?? new Map<string, { row: number; column: number }>();
  changed.set(sheet, ofSheet.set(`${row} ${column}`, { row, column }));
}

/** Stores what a calculation found, which is no change for the next. */
export function store(mirror: Mirror, results: readonly CellUpdate[]): void {
  for (const [sheet, row, column, value] of results) {
    const cell = mirror.sheets.get(sheet)?.rows.get(row)?.get(column);
    if (cell) cell.value = value;
  }
}

/** One past the last row with a content, over all sheets. */
export function usedRows({ sheets }: Mirror): number {
  let last = 0;
  for (const { rows } of sheets.values()) for (const row of rows.keys()) last = Math.max(last, row + 1);
  return last;
}
