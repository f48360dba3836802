/** Native tables in a workbook: their location, their typed rows, and the cells of a new row. */
import type { Terms } from '../../core/agreement/terms';
import { isBlank } from '../../core/native/cell';
import { codeReader } from '../../core/code-reader';
import { rawRowOf, readTable, type RowsRead } from '../../core/native/read';
import { columnsOf, keysOf, type KeyOf } from '../../core/native/table';
import type { NativeTable } from '../../core/native-tables';
import { allHeadersOf, labelsOf } from '../../locales';
import type { Wording } from '../../workbooks/context';
import { cellOf, type RowValues } from '../../workbooks/native-tables';
import type { CellWrite } from '../../workbooks/open-workbook';
import { rowsIn, type RowRead, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders, type KnownHeaders } from './headers';

interface NativeLocation<Table extends NativeTable> {
  sheet: SheetRead;
  /** Columns of the sheet, 0-based. */
  at: ReadonlyMap<KeyOf<Table>, number>;
  /** The first row below the header, 0-based. */
  first: number;
  /** The filled rows, with all their cells. */
  rows: readonly RowRead[];
}

/** The rows of a table; empty where the workbook lacks it. */
export function readNative<Table extends NativeTable>(
  book: SheetsRead,
  table: Table,
  terms: Terms,
): RowsRead<Table> & { sheet: string | undefined } {
  const location = locate(book, table);
  const raw = (location?.rows ?? []).map(({ row, cells }) =>
    rawRowOf(table, row + 1, cells, location?.at ?? new Map()),
  );
  const read = readTable(table, raw, { codeOf: codeReader(terms, labelsOf), currency: terms.currency });
  return { ...read, sheet: location?.sheet.name };
}

/**
 * The cells of new rows: the first blank ones, or rows below the table, into which the table then grows. Values for
 * columns that the table lacks are dropped. Undefined where the workbook has no such table.
 */
export function newRows<Table extends NativeTable>(
  book: SheetsRead,
  table: Table,
  added: readonly RowValues<Table>[],
  wording: Wording,
): CellWrite[] | undefined {
  const location = locate(book, table);
  if (!location) return undefined;
  const { sheet, at, first, rows } = location;
  const columns = [...at.values()];
  const taken = new Set(
    rows.filter(({ cells }) => columns.some((column) => !isBlank(cells[column]))).map(({ row }) => row),
  );
  let row = first - 1;
  return added.flatMap((values) => {
    do row += 1;
    while (taken.has(row));
    return columnsOf(table).flatMap((column): CellWrite[] => {
      const index = at.get(column.key);
      const value = cellOf(wording, column, values[column.key]);
      if (index === undefined || value === null || typeof value === 'boolean') return [];
      return [{ sheet: sheet.name, row, column: index, value }];
    });
  });
}

function locate<Table extends NativeTable>(book: SheetsRead, table: Table): NativeLocation<Table> | undefined {
  for (const sheet of book.sheets)
    for (const { name, area, hasTotals } of sheet.tables) {
      if (name.toLowerCase() !== table.name.toLowerCase()) continue;
      const [header] = rowsIn(sheet, { ...area, rows: 1 });
      const { at } = matchHeaders(header?.cells ?? [], headersOf(table));
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

/** Headers in any language and of earlier versions, and the column keys. */
function headersOf<Table extends NativeTable>(table: Table): KnownHeaders<KeyOf<Table>> {
  return knownHeaders([
    ...columnsOf(table).flatMap(({ key, formerHeaders = [] }) => formerHeaders.map((header) => ({ header, key }))),
    ...keysOf(table).flatMap((key) => [key, ...allHeadersOf(table.name, key)].map((header) => ({ header, key }))),
  ]);
}
