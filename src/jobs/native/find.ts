/** Locates a native table: by its name, by its headers on another table or alone, or by its sheet. */
import type { KeyOf } from '../../core/native/table';
import { nativeTables, type NativeTable } from '../../core/native-tables';
import type { ProjectTable } from '../../workbooks/native-tables';
import {
  coversColumn,
  coversRow,
  rowsIn,
  type CellRead,
  type RowRead,
  type SheetRead,
  type SheetsRead,
  type TableRead,
} from '../../workbooks/sheets-read';
import { sameColumns } from './headers';
import { bestTable, columnsAt, isAccountSheet, tableOfSheet } from './which-table';

export interface NativeLocation<Key extends string> {
  sheet: SheetRead;
  /** Columns of the sheet, 0-based; empty where no header is known. */
  at: ReadonlyMap<Key, number>;
  /** The row of the headers, 0-based; -1 where there is none. */
  header: number;
  /** The table's row of totals. */
  totals: number | undefined;
  /** The table itself; undefined for a header row alone. */
  own: TableRead | undefined;
  /** The rows of the sheet that may be its, 0-based: others follow the headers of another table. */
  from: number;
  to: number;
  /** How surely it is the table: the original, one with its headers, a header row alone, or only its sheet. */
  foundBy: (typeof ranks)[number];
}

const ranks = ['named', 'table', 'row', 'sheet'] as const;
/** Columns to the right of a table that was shrunk are still found. */
const widest = 256;
/** Rows of other sheets among which headers are looked for: a ledger may be on one of them. */
const rowsScanned = 200;

/** A sheet on which tables are sought: whose it is by its name or mark, and rows with most headers of one table. */
interface Place {
  sheet: SheetRead;
  home: NativeTable | undefined;
  /** By how many rows were looked at. */
  headers: Map<number, readonly HeaderRow[]>;
}

type HeaderRow = RowRead & { table: NativeTable };

/** A book never changes once it is read, and every table is sought on all its sheets. */
const places = new WeakMap<SheetsRead, readonly Place[]>();

function placesIn(book: SheetsRead): readonly Place[] {
  let found = places.get(book);
  if (!found) {
    const sheets = book.sheets.filter((sheet) => !isAccountSheet(book, sheet));
    found = sheets.map((sheet) => ({ sheet, home: tableOfSheet(book, sheet), headers: new Map() }));
    places.set(book, found);
  }
  return found;
}

/** Every place where the table may stand, the surest first. */
export function locations<Table extends ProjectTable>(book: SheetsRead, table: Table): NativeLocation<KeyOf<Table>>[] {
  const found = placesIn(book).flatMap((place): Found<KeyOf<Table>>[] => {
    const { sheet, home } = place;
    const tables = sheet.tables.flatMap((one) => tableLocation(sheet, one, table, home));
    const isOwn = tables.length > 0 || home === table;
    const rows = headerRows(place, isOwn ? Infinity : rowsScanned, table);
    const all = [...tables, ...rows];
    return isOwn && all.length === 0 ? [sheetLocation(sheet, table)] : all;
  });
  found.sort((a, b) => ranks.indexOf(a.foundBy) - ranks.indexOf(b.foundBy));
  // A header row that repeats the columns of a table, with a second block below it, belongs to the first.
  const different = found.filter(
    (one, index) => !found.slice(0, index).some((other) => other.sheet === one.sheet && sameColumns(other.at, one.at)),
  );
  return different.map((one) => ({ ...one, ...boundsOf(one, different) }));
}

type Found<Key extends string> = Omit<NativeLocation<Key>, 'from' | 'to'>;

/** A header's rows end at the next header over the same columns; what is above it may belong to that before. */
function boundsOf<Key extends string>(one: Found<Key>, all: readonly Found<Key>[]): { from: number; to: number } {
  const columns = new Set(one.at.values());
  const others = all
    .filter(({ sheet, at }) => sheet === one.sheet && [...at.values()].some((column) => columns.has(column)))
    .map(({ header }) => header);
  return {
    from: others.some((header) => header < one.header) ? one.header : 0,
    to: Math.min(Infinity, ...others.filter((header) => header > one.header)),
  };
}

function tableLocation<Table extends ProjectTable>(
  sheet: SheetRead,
  own: TableRead,
  table: Table,
  home: NativeTable | undefined,
): Found<KeyOf<Table>>[] {
  const { name, area, hasHeaders, hasTotals, columns = [] } = own;
  const isNamed = name.toLowerCase() === table.name.toLowerCase();
  // Tables of the agreement share many headers with others; they are only ever found by their names.
  if (!isNamed && name.startsWith('Agreement')) return [];
  if (!isNamed && isOtherTable(name)) return [];
  const inside = hasHeaders ? headerCells(sheet, area.row, area.column, area.columns) : columns;
  if (!isNamed && bestTable(inside, home) !== table) return [];
  const header = hasHeaders ? area.row : area.row - 1;
  const common = { sheet, own, header, totals: hasTotals ? area.row + area.rows - 1 : undefined };
  const foundBy = isNamed ? 'named' : 'table';
  const narrow = columnsAt(table, inside, area.column);
  const wide = hasHeaders ? columnsAt(table, headerCells(sheet, area.row, 0, widest), 0) : narrow;
  return [{ ...common, at: wide.size > narrow.size ? wide : narrow, foundBy }];
}

function isOtherTable(name: string): boolean {
  return nativeTables.some((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Header rows outside tables: the table was turned into cells, or the file saved by a program that drops tables. */
function headerRows<Table extends ProjectTable>(place: Place, most: number, table: Table): Found<KeyOf<Table>>[] {
  const { sheet, headers } = place;
  const found = headers.get(most) ?? headersAmong(place, sheet.rows.slice(0, most));
  headers.set(most, found);
  return found.flatMap((one): Found<KeyOf<Table>>[] => {
    if (one.table !== table) return [];
    const at = columnsAt(table, one.cells, 0);
    const isApart = !inTable(sheet, one.row, [...at.values()]);
    return isApart ? [{ sheet, own: undefined, at, header: one.row, totals: undefined, foundBy: 'row' }] : [];
  });
}

function headersAmong({ home }: Place, rows: readonly RowRead[]): HeaderRow[] {
  return rows.flatMap((row): HeaderRow[] => {
    const table = bestTable(row.cells, home);
    return table ? [{ ...row, table }] : [];
  });
}

/** A sheet that is the table's by its name or mark, although its headers are gone: those that are left are used. */
function sheetLocation<Table extends ProjectTable>(sheet: SheetRead, table: Table): Found<KeyOf<Table>> {
  let best = { at: new Map<KeyOf<Table>, number>(), header: -1 };
  for (const { row, cells } of sheet.rows) {
    const at = columnsAt(table, cells, 0);
    if (at.size > Math.max(best.at.size, 1)) best = { at, header: row };
  }
  return { sheet, own: undefined, ...best, totals: undefined, foundBy: 'sheet' };
}

/** Whether one of these columns of a row is in a table, other than `own`. */
export function inTable({ tables }: SheetRead, row: number, columns: readonly number[], own?: TableRead): boolean {
  return tables.some(
    (table) =>
      table !== own && coversRow(table.area, row) && columns.some((column) => coversColumn(table.area, column)),
  );
}

function headerCells(sheet: SheetRead, row: number, column: number, columns: number): readonly CellRead[] {
  return rowsIn(sheet, { row, column, rows: 1, columns })[0]?.cells ?? [];
}
