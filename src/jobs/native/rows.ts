/** Native tables of a workbook: where one stands, its rows as its declaration types them, and where a new one goes. */
import type { Terms } from '../../core/agreement/terms';
import { isBlank } from '../../core/native/cell';
import { codeReader } from '../../core/code-reader';
import { rawRowOf, readTable, type RowsRead as RowsRead } from '../../core/native/read';
import { columnsOf, keysOf, type KeyOf } from '../../core/native/table';
import type { NativeTable } from '../../core/native-tables';
import { allHeadersOf, labelsOf } from '../../locales';
import type { Wording } from '../../workbooks/context';
import { cellOf, type RowValues } from '../../workbooks/native-tables';
import type { CellWrite } from '../../workbooks/open-workbook';
import { rowsIn, type RowRead, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders, type KnownHeaders } from './headers';

interface NativePlace<Table extends NativeTable> {
  sheet: SheetRead;
  /** The sheet's columns, from 0. */
  at: ReadonlyMap<KeyOf<Table>, number>;
  /** The first row below the header, from 0. */
  first: number;
  /** The filled ones, whole. */
  rows: readonly RowRead[];
}

/** The rows of a table; none where the workbook does not have it. */
export function readNative<Table extends NativeTable>(
  book: SheetsRead,
  table: Table,
  terms: Terms,
): RowsRead<Table> & { sheet: string | undefined } {
  const place = placeOf(book, table);
  const raw = (place?.rows ?? []).map(({ row, cells }) => rawRowOf(table, row + 1, cells, place?.at ?? new Map()));
  const read = readTable(table, raw, { codeOf: codeReader(terms, labelsOf), currency: terms.currency });
  return { ...read, sheet: place?.sheet.name };
}

/**
 * The cells of a new row: the table's first blank one, or the row below it, into which the table grows. Values of
 * columns that the table does not have are left out. Undefined where the workbook has no such table.
 */
export function newRow<Table extends NativeTable>(
  book: SheetsRead,
  table: Table,
  values: RowValues<Table>,
  wording: Wording,
): CellWrite[] | undefined {
  const place = placeOf(book, table);
  if (!place) return undefined;
  const { sheet, at, first, rows } = place;
  const columns = [...at.values()];
  const taken = new Set(
    rows.filter(({ cells }) => columns.some((column) => !isBlank(cells[column]))).map(({ row }) => row),
  );
  let row = first;
  while (taken.has(row)) row += 1;
  return columnsOf(table).flatMap((column): CellWrite[] => {
    const index = at.get(column.key);
    const value = cellOf(wording, column, values[column.key]);
    if (index === undefined || value === null || typeof value === 'boolean') return [];
    return [{ sheet: sheet.name, row, column: index, value }];
  });
}

function placeOf<Table extends NativeTable>(book: SheetsRead, table: Table): NativePlace<Table> | undefined {
  for (const sheet of book.sheets)
    for (const { name, area, hasTotals } of sheet.tables) {
      if (name.toLowerCase() !== table.name.toLowerCase()) continue;
      const [header] = rowsIn(sheet, { ...area, rows: 1 });
      const { at } = matchHeaders(header?.cells ?? [], headersKnown(table));
      const body = { row: area.row + 1, column: 0, columns: area.column + area.columns };
      return {
        sheet,
        at: new Map([...at].map(([key, index]) => [key, area.column + index])),
        first: body.row,
        rows: rowsIn(sheet, { ...body, rows: area.rows - 1 - (hasTotals ? 1 : 0) }),
      };
    }
  return undefined;
}

/** In any language, as earlier versions had them, and the columns' own keys. */
function headersKnown<Table extends NativeTable>(table: Table): KnownHeaders<KeyOf<Table>> {
  return knownHeaders([
    ...columnsOf(table).flatMap(({ key, formerHeaders = [] }) => formerHeaders.map((header) => ({ header, key }))),
    ...keysOf(table).flatMap((key) => [key, ...allHeadersOf(table.name, key)].map((header) => ({ header, key }))),
  ]);
}
