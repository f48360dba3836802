/** Cells merged over several rows: the value of the first applies to all. */
import { columns, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import { rowsIn, type CellRead } from '../../workbooks/sheets-read';
import type { LedgerLocation } from './find';

/** Amounts are excluded: one amount over two lines may be meant for each or for both together. */
const repeated = new Set<ColumnKey>(
  columns.filter(({ kind }) => kind === 'text' || kind === 'code' || kind === 'day').map(({ key }) => key),
);

/** Fills lines from vertical merges; returns the filled rows, 1-based. */
export function fillMerged({ sheet, at }: LedgerLocation, lines: readonly RawRow[]): number[] {
  if (!sheet.merges) return [];
  const byRow = new Map(lines.map((line) => [line.row - 1, line]));
  const filled = new Set<number>();
  for (const [key, column] of at) {
    if (!repeated.has(key)) continue;
    for (const area of sheet.merges) {
      if (area.column !== column) continue;
      const value: CellRead | undefined = rowsIn(sheet, { ...area, rows: 1, columns: 1 })[0]?.cells[0];
      if (value === undefined || value === null) continue;
      for (let row = area.row + 1; row < area.row + Math.min(area.rows, lines.length); row += 1) {
        const line = byRow.get(row);
        if (!line || (line.cells[key] ?? null) !== null) continue;
        line.cells[key] = value;
        const shown = byRow.get(area.row)?.shown?.[key];
        if (shown) line.shown = { ...line.shown, [key]: shown };
        filled.add(line.row);
      }
    }
  }
  return [...filled].sort((a, b) => a - b);
}
