/** Cells of an old workbook as contents of a new one. */
import { noResult } from '../../core/native/cell';
import { hasCell } from '../../workbooks/cell-runs';
import type { CellWithFormat } from '../../workbooks/partner/carried';
import { formatAt, general, type RowRead, type SheetRead } from '../../workbooks/sheets-read';
import { contentOf } from './carried';

/** A cell of the old sheet, 0-based. */
export interface OldCell extends CellWithFormat {
  row: number;
  column: number;
}

/** The filled cells of a row, or of one of its columns. */
export function cellsOf(sheet: SheetRead, { row, cells }: RowRead, only?: number): OldCell[] {
  const columns = only === undefined ? [...cells.keys()] : [only];
  return columns.flatMap((column): OldCell[] => {
    const cell = cells[column] ?? (hasCell(sheet.uncalculated, row, column) ? noResult : null);
    if (cell === null) return [];
    const format = typeof cell === 'number' ? formatAt(sheet, row, column) : general;
    return [{ row, column, value: contentOf(cell), ...(format === general ? {} : { format }) }];
  });
}
