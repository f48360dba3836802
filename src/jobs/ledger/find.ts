/** Locates the expenses in a workbook: the table of that name, or anything with its headers. */
import { expensesTable, type ColumnKey } from '../../core/expenses/columns';
import { hasCell } from '../../workbooks/cell-runs';
import type { Area } from '../../workbooks/plan';
import {
  coversColumn,
  coversRow,
  rowsIn,
  type CellRead,
  type SheetRead,
  type SheetsRead,
  type TableRead,
} from '../../workbooks/sheets-read';
import { sameColumns } from '../native/headers';
import { headersIn, headerSignature, neededColumns, readHeaders, type HeadersRead } from './headers';

/** Location of the expense columns on their sheet, 0-based. */
export interface LedgerLocation {
  sheet: SheetRead;
  table: TableRead;
  /** The first row below the headers. */
  first: number;
  at: ReadonlyMap<ColumnKey, number>;
  headers: HeadersRead;
  /** `named`: the original table; `table`: another table with its headers; `row`: a header row without a table. */
  foundBy: 'named' | 'table' | 'row';
  /** Other such lists; they are empty or have the same lines, in these rows and columns (0-based). */
  alternatives: readonly { sheet: string; rows: readonly number[]; columns: readonly number[] }[];
}

/** So many of our headers in one row are not a coincidence. */
const minimumHeaders = 8;
/** Nobody keeps so many copies of a list in one workbook; each of them has to be read. */
export const maxLedgers = 12;

/** All candidates, tables before header rows of lost tables on each sheet; at most one more than `maxLedgers`. */
export function candidates(book: SheetsRead): LedgerLocation[] {
  const found: LedgerLocation[] = [];
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) if (found.length <= maxLedgers) found.push(...tableCandidate(sheet, table));
    found.push(...lostTables(sheet, found, maxLedgers + 1 - found.length));
  }
  return found;
}

/** Whether the workbook contains an expense table; also works without the `_accord` sheet. */
export function holdsLedger(book: SheetsRead): boolean {
  return candidates(book).some(hasHeaders);
}

export function hasHeaders({ at }: LedgerLocation): boolean {
  return at.size >= minimumHeaders;
}

export function isComplete({ at }: Pick<LedgerLocation, 'at'>): boolean {
  return neededColumns.every((key) => at.has(key));
}

function tableCandidate(sheet: SheetRead, table: TableRead): LedgerLocation[] {
  if (isOurs(table)) return [locationAt(sheet, table, 'named')];
  const isLedger = headersIn(headerCells(sheet, table, table.area)) >= minimumHeaders;
  return isLedger ? [locationAt(sheet, table, 'table')] : [];
}

const isOurs = ({ name }: TableRead): boolean => name.toLowerCase() === expensesTable.name.toLowerCase();

/**
 * Header rows of lost tables: the table was converted to a range, copied by a program that drops tables, or lies beside
 * its headers. `known`: the tables found, whose own rows are no header rows.
 */
function lostTables(sheet: SheetRead, known: readonly LedgerLocation[], most: number): LedgerLocation[] {
  const tables = known.filter((one) => one.sheet === sheet && hasHeaders(one));
  const last = sheet.rows.at(-1)?.row ?? 0;
  const found: LedgerLocation[] = [];
  const signatures = new Set<string>();
  for (const { row, cells } of sheet.rows) {
    if (signatures.size >= most) break;
    if (cells.length < minimumHeaders) continue;
    const covering = tables.filter(({ table }) => coversRow(table.area, row)).map(({ table }) => table.area);
    if (covering.some(({ column, columns }) => column < minimumHeaders && cells.length <= column + columns)) continue;
    const free = without(cells, covering);
    if (headersIn(free) < minimumHeaders) continue;
    // A repeated header row, pasted with a second block, belongs to the first; its row is classified later.
    const signature = headerSignature(free);
    if (signatures.has(signature)) continue;
    signatures.add(signature);
    const beside = sheet.tables.filter(({ area }) => coversRow(area, row) && headersIn(within(free, area)) === 0);
    const own = without(
      free,
      beside.map(({ area }) => area),
    );
    const column = own.findIndex((cell) => cell !== null);
    const end = own.findLastIndex((cell) => cell !== null) + 1;
    const area = { row, column, rows: last + 1 - row, columns: end - column };
    const location = locationAt(sheet, { name: '', area, hasHeaders: true, hasTotals: false }, 'row');
    if (!found.some((other) => sameColumns(other.at, location.at))) found.push(location);
  }
  return found;
}

const within = (cells: readonly CellRead[], { column, columns }: Area): readonly CellRead[] =>
  cells.slice(column, column + columns);

function without(cells: readonly CellRead[], areas: readonly Area[]): readonly CellRead[] {
  if (areas.length === 0) return cells;
  const isTaken = (index: number): boolean => areas.some((area) => coversColumn(area, index));
  return cells.map((cell, index) => (isTaken(index) ? null : cell));
}

function locationAt(sheet: SheetRead, table: TableRead, foundBy: LedgerLocation['foundBy']): LedgerLocation {
  const first = table.area.row + (table.hasHeaders ? 1 : 0);
  const read = (area: Area): LedgerLocation => {
    const headers = readHeaders(headerCells(sheet, table, area));
    const at = new Map([...headers.at].map(([key, index]) => [key, area.column + index]));
    return { sheet, table: { ...table, area }, first, at, headers, foundBy, alternatives: [] };
  };
  const inside = read(table.area);
  if (isComplete(inside) || foundBy === 'row' || !table.hasHeaders) return inside;
  // A table that was shrunk still has its other columns beside it.
  const width = sheet.rows.find(({ row }) => row === table.area.row)?.cells.length ?? 0;
  const whole = read({ ...table.area, column: 0, columns: Math.max(width, table.area.column + table.area.columns) });
  return whole.at.size > inside.at.size ? whole : inside;
}

/** The header row; where it is switched off, the names that the table itself keeps of its columns. */
function headerCells(sheet: SheetRead, { hasHeaders, columns }: TableRead, area: Area): readonly CellRead[] {
  return hasHeaders ? (rowsIn(sheet, { ...area, rows: 1 })[0]?.cells ?? []) : (columns ?? []);
}

/**
 * Whether a row is covered by a table of something else that shares columns with the ledger. Ask in the order of the
 * rows.
 */
export function foreignRows({ sheet, table, first, at }: LedgerLocation): (row: number) => boolean {
  const left = Math.min(...at.values());
  const right = Math.max(...at.values());
  // A table that begins with the first line, or holds the header row, is the ledger's own, out of place.
  const isForeign = (other: TableRead): boolean =>
    other.name !== table.name && !isOurs(other) && other.area.row !== first && !coversRow(other.area, first - 1);
  const areas = sheet.tables
    .filter(isForeign)
    .map(({ area }) => area)
    .filter(({ column, columns }) => column <= right && column + columns > left)
    .sort((a, b) => a.row - b.row);
  let next = 0;
  let until = 0;
  return (row) => {
    for (let area = areas[next]; area && area.row <= row; area = areas[(next += 1)])
      until = Math.max(until, area.row + area.rows);
    return row < until;
  };
}

/** Whether a cell of the row contains a formula, and whether the formula was ever calculated. */
export function formulaAt(
  { sheet, at }: LedgerLocation,
  row: number,
  key: ColumnKey,
): 'calculated' | 'empty' | undefined {
  const column = at.get(key);
  if (column === undefined) return undefined;
  if (hasCell(sheet.uncalculated, row, column)) return 'empty';
  return hasCell(sheet.formulas, row, column) ? 'calculated' : undefined;
}
