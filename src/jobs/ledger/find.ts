/** Where a workbook keeps its expenses: the table of that name, or whatever has its headers. */
import { expensesTable, type ColumnKey } from '../../core/expenses/columns';
import {
  placeOf,
  rowsIn,
  type CellRead,
  type SheetRead,
  type SheetsRead,
  type TableRead,
} from '../../workbooks/sheets-read';
import { headersIn, neededColumns, readHeaders, type HeadersRead } from './headers';

/** Where the columns of the expenses stand on their sheet, counted from 0. */
export interface LedgerPlace {
  sheet: SheetRead;
  table: TableRead;
  at: ReadonlyMap<ColumnKey, number>;
  headers: HeadersRead;
  /** `named`: the table as it was made; `table`: another table with its headers; `row`: a header row without table. */
  how: 'named' | 'table' | 'row';
  /** Other sheets with such headers, of which this one was chosen: they are empty, or say the same. */
  besides: readonly string[];
}

/** So many of our headers in one row are no coincidence. */
const enoughHeaders = 8;

/** Every place that could hold the lines: tables first, then header rows of lost tables. */
export function candidates(book: SheetsRead): LedgerPlace[] {
  return book.sheets.flatMap((sheet) => {
    const tables = sheet.tables.flatMap((table) => tableCandidate(sheet, table));
    return [...tables, ...lostTables(sheet)];
  });
}

/** Whether a table of expenses stands in it: also of a workbook that lost the sheet that says what it is. */
export function holdsLedger(book: SheetsRead): boolean {
  return candidates(book).some(({ at }) => at.size >= enoughHeaders);
}

function tableCandidate(sheet: SheetRead, table: TableRead): LedgerPlace[] {
  const named = table.name.toLowerCase() === expensesTable.name.toLowerCase();
  const place = placeAt(sheet, table, named ? 'named' : 'table');
  return named || headersIn(headerCells(sheet, table.area)) >= enoughHeaders ? [place] : [];
}

/** Header rows outside of tables: the table was converted to a range, or copied by a program that drops it. */
function lostTables(sheet: SheetRead): LedgerPlace[] {
  const inTable = (row: number): boolean =>
    sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rows);
  const heads = sheet.rows.filter(
    ({ row, cells }) => cells.length >= enoughHeaders && headersIn(cells) >= enoughHeaders && !inTable(row),
  );
  const last = sheet.rows.at(-1)?.row ?? 0;
  const below = sheet.tables.map(({ area }) => area.row);
  const found: LedgerPlace[] = [];
  for (const { row, cells } of heads) {
    const column = Math.max(
      0,
      cells.findIndex((cell) => cell !== null),
    );
    const end = Math.min(last + 1, ...below.filter((other) => other > row));
    const area = { row, column, rows: end - row, columns: cells.length - column };
    const place = placeAt(sheet, { name: '', area, hasHeaders: true, hasTotals: false }, 'row');
    // The header row once more, as pasted with a second block, belongs to the first: its rows are told apart later.
    const again = found.some((other) => sameColumns(other.at, place.at));
    if (!again) found.push(place);
  }
  return found;
}

function placeAt(sheet: SheetRead, table: TableRead, how: LedgerPlace['how']): LedgerPlace {
  const read = (area: TableRead['area']): LedgerPlace => {
    const headers = readHeaders(headerCells(sheet, area));
    const at = new Map([...headers.at].map(([key, index]) => [key, area.column + index]));
    return { sheet, table: { ...table, area }, at, headers, how, besides: [] };
  };
  const inside = read(table.area);
  if (neededColumns.every((key) => inside.at.has(key))) return inside;
  // A table that shrank at its edges still has its other columns beside it.
  const width = sheet.rows.find(({ row }) => row === table.area.row)?.cells.length ?? 0;
  const whole = read({ ...table.area, column: 0, columns: Math.max(width, table.area.column + table.area.columns) });
  return whole.at.size > inside.at.size ? whole : inside;
}

function headerCells(sheet: SheetRead, area: TableRead['area']): readonly CellRead[] {
  return rowsIn(sheet, { ...area, rows: 1 })[0]?.cells ?? [];
}

function sameColumns(a: LedgerPlace['at'], b: LedgerPlace['at']): boolean {
  return a.size === b.size && [...a].every(([key, column]) => b.get(key) === column);
}

/** Whether a cell of the row holds a formula, and whether that was never calculated. */
export function formulaAt({ sheet, at }: LedgerPlace, row: number, key: ColumnKey): 'calculated' | 'empty' | undefined {
  const column = at.get(key);
  if (column === undefined) return undefined;
  const place = placeOf(row, column);
  if (sheet.uncalculated?.has(place)) return 'empty';
  return sheet.formulas.has(place) ? 'calculated' : undefined;
}
