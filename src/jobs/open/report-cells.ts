/** Cells of a report: by row, by header, as money. */
import { decimalFromNumber, toMoney, type Money } from '../../core/money';
import { rowsIn, type CellRead, type SheetRead } from '../../workbooks/sheets-read';

/** The cells of a row; empty where the row is blank. */
export function cellsOf({ sheet, row }: { sheet: SheetRead; row: number }): readonly CellRead[] {
  return rowsIn(sheet, { row, column: 0, rows: 1, columns: 16_384 })[0]?.cells ?? [];
}

/** The columns in which a row contains these headers. */
export function columnsOfGrid(sheet: SheetRead, row: number, headers: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const [header] = rowsIn(sheet, { row, column: 0, rows: 1, columns: 64 });
  header?.cells.forEach((cell, column) => {
    if (typeof cell === 'string' && headers.includes(cell) && !found.has(cell)) found.set(cell, column);
  });
  return found;
}

export function moneyIn(cell: CellRead | undefined, currency: string): Money | undefined {
  const decimal = typeof cell === 'number' ? decimalFromNumber(cell) : undefined;
  return decimal && toMoney(decimal, currency);
}
