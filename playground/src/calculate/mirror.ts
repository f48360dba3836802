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
}

/** One cell that changed: sheet, row, column, content. A missing content is an empty cell. */
export type CellUpdate = [sheet: string, row: number, column: number, value: CellValue, formula?: string];

export const emptyMirror = (): Mirror => ({ layout: { sheets: [], tables: [], names: [] }, sheets: new Map() });

export function update(mirror: Mirror, layout: Layout, cells: readonly CellUpdate[]): void {
  mirror.layout = layout;
  const before = mirror.sheets;
  mirror.sheets = new Map(
    layout.sheets.map(({ id, name }) => [id, { id, name, rows: before.get(id)?.rows ?? new Map() }]),
  );
  for (const [id, row, column, value, formula] of cells) {
    const rows = mirror.sheets.get(id)?.rows;
    if (!rows) continue;
    const inRow = rows.get(row) ?? new Map<number, MirrorCell>();
    if (value === null && formula === undefined) inRow.delete(column);
    else inRow.set(column, formula === undefined ? { value } : { value, formula });
    if (inRow.size > 0) rows.set(row, inRow);
    else rows.delete(row);
  }
}

/** One past the last row with a content, over all sheets. */
export function usedRows({ sheets }: Mirror): number {
  let last = 0;
  for (const { rows } of sheets.values()) for (const row of rows.keys()) last = Math.max(last, row + 1);
  return last;
}
