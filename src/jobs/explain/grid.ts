import { rowsIn, type SheetRead } from '../../workbooks/sheets-read';

/** The columns of a sheet in which a row holds these headers. */
export function columnsOfGrid(sheet: SheetRead, row: number, headers: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const [header] = rowsIn(sheet, { row, column: 0, rows: 1, columns: 64 });
  header?.cells.forEach((cell, column) => {
    if (typeof cell === 'string' && headers.includes(cell) && !found.has(cell)) found.set(cell, column);
  });
  return found;
}
