/** The filled rows of a native table, wherever they stand on its sheet, and rows beside it that nothing reads. */
import { isBlank, noResult, type Cell, type ShownNumber } from '../../core/native/cell';
import type { RawTableRow } from '../../core/native/read';
import { columnsOf, type ColumnDefinition, type KeyOf } from '../../core/native/table';
import { isTotalLabel } from '../../locales/recognition';
import { hasCell } from '../../workbooks/cell-runs';
import { dayNumber } from '../../workbooks/date-formats';
import {
  coversRow,
  formatAt,
  rowsWithFormulas,
  type CellRead,
  type RowRead,
  type SheetRead,
} from '../../workbooks/sheets-read';
import { shownIn } from '../../workbooks/shown-number';
import { inTable, type NativeLocation } from './find';
import { isHeaderRow, type KnownTable } from './which-table';

/** Titles and notes above a table have a cell each. */
const fewest = 2;
/** So many cells beside a table, in a row that it leaves blank, are more than a remark; with a code, two are. */
const fewestBeside = 3;

/**
 * The rows of the table, those below it, and those that people wrote above it, of more than one cell. Totals and repeated
 * headers are left out.
 */
export function filledRows<Table extends KnownTable>(
  table: Table,
  location: NativeLocation<KeyOf<Table>>,
): RawTableRow<KeyOf<Table>>[] {
  const { sheet, at, header, own, from, to, totals } = location;
  const columns = [...at.values()];
  const above = table.filledBy === 'people' ? fewest : Infinity;
  return rowsWithFormulas(sheet).flatMap((read): RawTableRow<KeyOf<Table>>[] => {
    const { row, cells } = read;
    if ((row === header && own?.hasHeaders !== false) || row < from || row >= to) return [];
    const filled = columns.filter((column) => isFilled(sheet, read, column));
    if (filled.length < (row < header ? above : 1)) return [];
    if (inTable(sheet, row, columns, own) || isHeaderRow(table, cells, at)) return [];
    return isTotal(sheet, read, filled, row === totals) ? [] : [rawRow(table, location, read)];
  });
}

/** Rows that a table leaves blank although they are filled further to the left or right, 1-based. */
export function rowsBeside<Key extends string>(
  { sheet, at, header, own }: NativeLocation<Key>,
  others: readonly NativeLocation<string>[],
  isCode: (cell: CellRead) => boolean,
): number[] {
  const columns = new Set([at, ...others.map((other) => other.at)].flatMap((each) => [...each.values()]));
  return sheet.rows.flatMap(({ row, cells }) => {
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    const enough = at.size === 0 || filled.some((column) => isCode(cells[column] ?? null)) ? fewest : fewestBeside;
    const isApart = filled.length >= enough && row !== header && filled.every((column) => !columns.has(column));
    return isApart && !inTable(sheet, row, filled, own) ? [row + 1] : [];
  });
}

function isFilled({ uncalculated }: SheetRead, { row, cells }: RowRead, column: number): boolean {
  return !isBlank(cells[column]) || hasCell(uncalculated, row, column);
}

/** A label and sums; in the table's row of totals also sums alone. */
function isTotal({ formulas }: SheetRead, { row, cells }: RowRead, filled: readonly number[], alone: boolean): boolean {
  const labels = filled.filter((column) => {
    const cell = cells[column];
    return typeof cell === 'string' && isTotalLabel(cell);
  });
  if (labels.length === 0 && !alone) return false;
  return filled.every((column) => labels.includes(column) || hasCell(formulas, row, column));
}

function rawRow<Table extends KnownTable>(
  table: Table,
  { sheet, at }: NativeLocation<KeyOf<Table>>,
  { row, cells }: RowRead,
): RawTableRow<KeyOf<Table>> {
  const raw: RawTableRow<KeyOf<Table>> = { row: row + 1, cells: {} };
  for (const { key, kind } of columnsOf(table)) {
    const column = at.get(key);
    if (column === undefined) continue;
    const { cell, shown } = storedCell(sheet, row, column, kind, cells[column]);
    const words = kind === 'text' || kind === 'code' || isDate(kind);
    raw.cells[key] = cell === null && words ? mergedCell(sheet, row, column) : cell;
    // Keys of a generic table are not known one by one.
    if (shown) raw.shown = { ...raw.shown, [key]: shown } as NonNullable<typeof raw.shown>;
  }
  return raw;
}

/** What a cell of a kind holds, and what a number's format shows of it where that differs. */
export function storedCell(
  sheet: SheetRead,
  row: number,
  column: number,
  kind: ColumnDefinition['kind'],
  value: CellRead | undefined,
): { cell: Cell; shown: ShownNumber | undefined } {
  const stored = value ?? (hasCell(sheet.uncalculated, row, column) ? noResult : null);
  const cell = isDate(kind) && typeof stored === 'number' ? dayNumber(sheet, row, column, stored) : stored;
  const shown = typeof cell === 'number' ? shownIn(kind)?.(cell, formatAt(sheet, row, column)) : undefined;
  return { cell, shown };
}

function isDate(kind: ColumnDefinition['kind']): boolean {
  return kind === 'day' || kind === 'month';
}

/** The value of a cell that is merged with one above it. */
function mergedCell({ merges, rows }: SheetRead, row: number, column: number): Cell {
  const area = merges?.find((one) => one.column === column && row > one.row && coversRow(one, row));
  return rows.find((one) => one.row === area?.row)?.cells[column] ?? null;
}
