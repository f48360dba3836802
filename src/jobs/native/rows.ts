/** Native tables in a workbook: their typed rows, filled rows that are not read, and the cells of a new row. */
import type { Terms } from '../../core/agreement/terms';
import { displayText } from '../../core/native/cell';
import { codeReader } from '../../core/code-reader';
import { folded } from '../../core/native/codes';
import { readTable, type RawTableRow, type RowsRead } from '../../core/native/read';
import { columnsOf, type KeyOf } from '../../core/native/table';
import { labelsOf } from '../../locales';
import { everydayWords } from '../../locales/recognition';
import type { Wording } from '../../workbooks/context';
import { cellOf, type ProjectTable, type RowValues } from '../../workbooks/native-tables';
import type { CellWrite } from '../../workbooks/open-workbook';
import type { CellRead, SheetsRead } from '../../workbooks/sheets-read';
import { locations, type NativeLocation } from './find';
import { filledRows, rowsBeside } from './filled-rows';

export interface NativeRead<Table extends ProjectTable> extends RowsRead<Table> {
  /** Undefined where the workbook has no such table. */
  sheet: string | undefined;
  /** Filled rows that look like the table's and are not read, 1-based. */
  unread: readonly { sheet: string; row: number }[];
}

/**
 * The rows of a table, also of one that lost its name or its headers, and those above and below it. Of several such
 * tables one is read; the rows that only the others have are named.
 */
export function readNative<Table extends ProjectTable>(
  book: SheetsRead,
  table: Table,
  terms: Terms,
): NativeRead<Table> {
  const { main, others } = tablesIn(book, table);
  const codeOf = codeReader(terms, labelsOf, everydayWords);
  const rows = main?.rows ?? [];
  const isKnown = knownIn(rows);
  const lists = columnsOf(table).flatMap(({ list }) => list ?? []);
  const isCode = (cell: CellRead): boolean =>
    typeof cell === 'string' && lists.some((list) => codeOf(list, cell) !== undefined);
  const unread = [...(main ? [main] : []), ...others].flatMap((one) => {
    const isOwn = one === main || one.foundBy === 'sheet';
    const onSheet = others.filter(({ sheet }) => sheet === one.sheet);
    return [
      ...(one === main ? [] : one.rows.filter((row) => !isKnown(row)).map(({ row }) => row)),
      ...(isOwn ? rowsBeside(one, onSheet, isCode) : []),
    ].map((row) => ({ sheet: one.sheet.name, row }));
  });
  return { ...readTable(table, rows, { codeOf, currency: terms.currency }), sheet: main?.sheet.name, unread };
}

/**
 * The cells of new rows: the first blank ones, or rows below the table, into which the table then grows. Values for
 * columns that the table lacks are dropped. Undefined where the workbook has no such table.
 */
export function newRows<Table extends ProjectTable>(
  book: SheetsRead,
  table: Table,
  added: readonly RowValues<Table>[],
  wording: Wording,
): CellWrite[] | undefined {
  const { main } = tablesIn(book, table);
  if (!main || main.at.size === 0) return undefined;
  const { sheet, at, header, rows } = main;
  const taken = new Set(rows.map(({ row }) => row - 1));
  const now = new Map(sheet.rows.map((one) => [one.row, one.cells]));
  let row = header;
  return added.flatMap((values) => {
    do row += 1;
    while (taken.has(row));
    return columnsOf(table).flatMap((column): CellWrite[] => {
      const index = at.get(column.key);
      const value = cellOf(wording, column, values[column.key]);
      if (index === undefined || value === null || typeof value === 'boolean') return [];
      // Whoever filled the cell meanwhile keeps it. One with blanks in it cannot be told from others.
      const isFree = (now.get(row)?.[index] ?? null) === null;
      return [{ sheet: sheet.name, row, column: index, value, ...(isFree ? { expected: null } : {}) }];
    });
  });
}

/** The rows of the table that is read, and rows of others like it that are in none of these. */
export function filledTables<Table extends ProjectTable>(
  book: SheetsRead,
  table: Table,
): { main: Filled<Table> | undefined; others: Filled<Table>[]; unread: RawTableRow<KeyOf<Table>>[] } {
  const found = tablesIn(book, table);
  const isKnown = knownIn(found.main?.rows ?? []);
  const unread = found.others.flatMap(({ rows }) => rows.filter((row) => !isKnown(row)));
  return { ...found, unread };
}

type Filled<Table extends ProjectTable> = NativeLocation<KeyOf<Table>> & { rows: RawTableRow<KeyOf<Table>>[] };

/** A book never changes once it is read, and a job asks for the same table of it several times. */
const sought = new WeakMap<SheetsRead, Map<string, unknown>>();

/** The table that is read, the surest of those with rows, and the others like it. */
function tablesIn<Table extends ProjectTable>(book: SheetsRead, table: Table): Tables<Table> {
  const known = sought.get(book) ?? new Map<string, unknown>();
  sought.set(book, known);
  const found = (known.get(table.name) as Tables<Table> | undefined) ?? seek(book, table);
  known.set(table.name, found);
  return found;
}

interface Tables<Table extends ProjectTable> {
  main: Filled<Table> | undefined;
  others: Filled<Table>[];
}

function seek<Table extends ProjectTable>(book: SheetsRead, table: Table): Tables<Table> {
  const all = locations(book, table).map((one) => ({ ...one, rows: filledRows(table, one) }));
  const main = all.find(({ rows }) => rows.length > 0) ?? all[0];
  return { main, others: all.filter((one) => one !== main) };
}

/** Whether one of these rows says the same as another; told apart only once that is asked. */
function knownIn(rows: readonly RawTableRow<string>[]): (row: RawTableRow<string>) => boolean {
  let known: Set<string> | undefined;
  return (row) => (known ??= new Set(rows.map(contentOf))).has(contentOf(row));
}

/** What a row says, however it is written. */
function contentOf({ cells }: RawTableRow<string>): string {
  return JSON.stringify(
    Object.entries(cells)
      .map(([key, cell]) => [key, folded(displayText(cell ?? null))])
      .sort(),
  );
}
