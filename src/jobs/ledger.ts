/** The table `Expenses` of a workbook -> expense lines. */
import type { Terms } from '../core/agreement/terms';
import type { CodeReader } from '../core/expenses/codes';
import { columns, expensesTableName, type ColumnKey } from '../core/expenses/columns';
import type { ExpenseLine, RawRow } from '../core/expenses/line';
import { isLine, readLines } from '../core/expenses/read';
import { columnKeyOf } from '../locales';
import { rowsIn, type RowRead, type SheetRead, type SheetsRead, type TableRead } from '../workbooks/sheets-read';

/** Where the columns of an `Expenses` table stand on its sheet, counted from 0. */
export interface LedgerPlace {
  sheet: SheetRead;
  table: TableRead;
  at: ReadonlyMap<ColumnKey, number>;
}

/** The columns without which a ledger cannot be counted. Calculated ones and Line are made again from the others. */
const needed = columns.filter((column) => !column.formula && column.key !== 'line').map((column) => column.key);

/** Finds the table; undefined when the workbook has none of that name. */
export function ledgerPlace(book: SheetsRead): LedgerPlace | undefined {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      if (table.name.toLowerCase() === expensesTableName.toLowerCase())
        return { sheet, table, at: columnsAt(sheet, table) };
  return undefined;
}

/** The needed columns that the table does not have. */
export function missingColumns({ at }: LedgerPlace): ColumnKey[] {
  return needed.filter((key) => !at.has(key));
}

function columnsAt(sheet: SheetRead, { area }: TableRead): Map<ColumnKey, number> {
  const at = new Map<ColumnKey, number>();
  const [header] = rowsIn(sheet, { ...area, rows: 1 });
  header?.cells.forEach((cell, index) => {
    const key = typeof cell === 'string' ? columnKeyOf(cell) : undefined;
    if (key !== undefined && !at.has(key)) at.set(key, area.column + index);
  });
  return at;
}

/** Reads the lines of a table, those typed straight below it included. */
export function ledgerLines(
  place: LedgerPlace,
  origin: { partner: string; file: string },
  terms: Terms,
  codeOf: CodeReader,
): ExpenseLine[] {
  return readLines(rawRows(place), { ...origin, sheet: place.sheet.name }, terms, codeOf);
}

/** The rows of a table as they stand, those typed straight below it included. */
export function rawRows(place: LedgerPlace): RawRow[] {
  return ledgerRows(place).map((row) => rawRow(row, place));
}

export function rawRow({ row, cells }: RowRead, { table, at }: LedgerPlace): RawRow {
  const raw: RawRow = { row: row + 1, cells: {} };
  for (const [key, column] of at) raw.cells[key] = cells[column - table.area.column] ?? null;
  return raw;
}

/** The table's rows, and those that follow without a gap: people type below a table that does not grow. */
function ledgerRows(place: LedgerPlace): RowRead[] {
  const { sheet, table } = place;
  const { area } = table;
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 - (table.hasTotals ? 1 : 0) };
  const inside = rowsIn(sheet, body);
  const below: RowRead[] = [];
  const end = area.row + area.rows;
  for (const row of rowsIn(sheet, { ...area, row: end, rows: Number.MAX_SAFE_INTEGER - end })) {
    if (row.row !== end + below.length || !isLine(rawRow(row, place))) break;
    below.push(row);
  }
  return [...inside, ...below];
}
