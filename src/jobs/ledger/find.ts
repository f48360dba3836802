/** Locates the expenses in a workbook: the table of that name, or anything with its headers. */
import { expensesTable, type ColumnKey } from '../../core/expenses/columns';
import {
  cellKey,
  rowsIn,
  type CellRead,
  type SheetRead,
  type SheetsRead,
  type TableRead,
} from '../../workbooks/sheets-read';
import { headersIn, neededColumns, readHeaders, type HeadersRead } from './headers';

/** Location of the expense columns on their sheet, 0-based. */
export interface LedgerLocation {
  sheet: SheetRead;
  table: TableRead;
  at: ReadonlyMap<ColumnKey, number>;
  headers: HeadersRead;
  /** `named`: the original table; `table`: another table with its headers; `row`: a header row without a table. */
  foundBy: 'named' | 'table' | 'row';
  /** Other sheets with such headers; they are empty or have the same content. */
  alternatives: readonly string[];
}

/** So many of our headers in one row are not a coincidence. */
const minimumHeaders = 8;

/** All candidates: tables first, then header rows of lost tables. */
export function candidates(book: SheetsRead): LedgerLocation[] {
  return book.sheets.flatMap((sheet) => {
    const tables = sheet.tables.flatMap((table) => tableCandidate(sheet, table));
    return [...tables, ...lostTables(sheet)];
  });
}

/** Whether the workbook contains an expense table; also works without the `_accord` sheet. */
export function holdsLedger(book: SheetsRead): boolean {
  return candidates(book).some(({ at }) => at.size >= minimumHeaders);
}

function tableCandidate(sheet: SheetRead, table: TableRead): LedgerLocation[] {
  const named = table.name.toLowerCase() === expensesTable.name.toLowerCase();
  const location = locationAt(sheet, table, named ? 'named' : 'table');
  return named || headersIn(headerCells(sheet, table.area)) >= minimumHeaders ? [location] : [];
}

/** Header rows outside tables: the table was converted to a range, or copied by a program that drops tables. */
function lostTables(sheet: SheetRead): LedgerLocation[] {
  const inTable = (row: number): boolean =>
    sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rows);
  const heads = sheet.rows.filter(
    ({ row, cells }) => cells.length >= minimumHeaders && headersIn(cells) >= minimumHeaders && !inTable(row),
  );
  const last = sheet.rows.at(-1)?.row ?? 0;
  const below = sheet.tables.map(({ area }) => area.row);
  const found: LedgerLocation[] = [];
  for (const { row, cells } of heads) {
    const column = Math.max(
      0,
      cells.findIndex((cell) => cell !== null),
    );
    const end = Math.min(last + 1, ...below.filter((other) => other > row));
    const area = { row, column, rows: end - row, columns: cells.length - column };
    const location = locationAt(sheet, { name: '', area, hasHeaders: true, hasTotals: false }, 'row');
    // A repeated header row, pasted with a second block, belongs to the first; its row is classified later.
    const again = found.some((other) => sameColumns(other.at, location.at));
    if (!again) found.push(location);
  }
  return found;
}

function locationAt(sheet: SheetRead, table: TableRead, foundBy: LedgerLocation['foundBy']): LedgerLocation {
  const read = (area: TableRead['area']): LedgerLocation => {
    const headers = readHeaders(headerCells(sheet, area));
    const at = new Map([...headers.at].map(([key, index]) => [key, area.column + index]));
    return { sheet, table: { ...table, area }, at, headers, foundBy, alternatives: [] };
  };
  const inside = read(table.area);
  if (neededColumns.every((key) => inside.at.has(key))) return inside;
  // A table that was shrunk still has its other columns beside it.
  const width = sheet.rows.find(({ row }) => row === table.area.row)?.cells.length ?? 0;
  const whole = read({ ...table.area, column: 0, columns: Math.max(width, table.area.column + table.area.columns) });
  return whole.at.size > inside.at.size ? whole : inside;
}

function headerCells(sheet: SheetRead, area: TableRead['area']): readonly CellRead[] {
  return rowsIn(sheet, { ...area, rows: 1 })[0]?.cells ?? [];
}

function sameColumns(a: LedgerLocation['at'], b: LedgerLocation['at']): boolean {
  return a.size === b.size && [...a].every(([key, column]) => b.get(key) === column);
}

/** Whether a cell of the row contains a formula, and whether the formula was ever calculated. */
export function formulaAt(
  { sheet, at }: LedgerLocation,
  row: number,
  key: ColumnKey,
): 'calculated' | 'empty' | undefined {
  const column = at.get(key);
  if (column === undefined) return undefined;
  const location = cellKey(row, column);
  if (sheet.uncalculated?.has(location)) return 'empty';
  return sheet.formulas.has(location) ? 'calculated' : undefined;
}
