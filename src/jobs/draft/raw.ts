/** Finds the agreement's tables and forms in a workbook, and their cells. */
import { agreementParts, type AgreementPart, type AgreementPartName } from '../../core/agreement-tables';
import type { RawParts } from '../../core/agreement-tables/read';
import { noResult } from '../../core/native/cell';
import type { RawTableRow } from '../../core/native/read';
import { columnsOf, keysOf } from '../../core/native/table';
import { nameOf } from '../../workbooks/draft/names';
import { hasCell } from '../../workbooks/cell-runs';
import { dayNumber } from '../../workbooks/date-formats';
import { formatAt, namedArea, rowsIn, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { shownIn } from '../../workbooks/shown-number';
import { filledRows } from '../native/filled-rows';
import type { NativeLocation } from '../native/find';
import { columnsAt } from '../native/which-table';

/** Where a part stands: its sheet, and the columns or cells of its values, 0-based. */
export interface FoundPart {
  sheet: string;
  /** The row of the headers; of a form the first row. */
  header: number;
  at: ReadonlyMap<string, { row: number; column: number }>;
}

export interface FoundParts {
  raw: RawParts;
  places: ReadonlyMap<AgreementPartName, FoundPart>;
  /** Parts whose table is not in the workbook. */
  missing: readonly AgreementPartName[];
}

export function findParts(book: SheetsRead): FoundParts {
  const raw = new Map<AgreementPartName, RawTableRow<string>[]>();
  const places = new Map<AgreementPartName, FoundPart>();
  const missing: AgreementPartName[] = [];
  for (const part of agreementParts) {
    const found = part.isForm ? formIn(book, part) : tableIn(book, part);
    if (!found) missing.push(part.table.name);
    else {
      raw.set(part.table.name, found.rows);
      places.set(part.table.name, found.place);
    }
  }
  return { raw, places, missing };
}

interface Found {
  rows: RawTableRow<string>[];
  place: FoundPart;
}

function tableIn(book: SheetsRead, { table }: AgreementPart): Found | undefined {
  const location = tableNamed(book, table.name) ?? firstColumnNamed(book, table);
  if (!location) return undefined;
  const { sheet, header } = location;
  const at = new Map([...location.at].map(([key, column]) => [key, { row: header, column }]));
  return { rows: filledRows(table, location), place: { sheet: sheet.name, header, at } };

  function tableNamed(of: SheetsRead, name: string): NativeLocation<string> | undefined {
    for (const one of of.sheets) {
      const own = one.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (!own) continue;
      const { row, column, columns, rows } = own.area;
      const headers = own.hasHeaders
        ? (rowsIn(one, { row, column, rows: 1, columns })[0]?.cells ?? [])
        : (own.columns ?? []);
      return {
        sheet: one,
        at: columnsAt(table, headers, column),
        header: own.hasHeaders ? row : row - 1,
        totals: own.hasTotals ? row + rows - 1 : undefined,
        own,
        from: own.hasHeaders ? row : row - 1,
        to: Infinity,
        foundBy: 'named',
      };
    }
    return undefined;
  }
}

/** A table that was turned into plain cells: its first column still has its name, its headers stand above. */
function firstColumnNamed(book: SheetsRead, table: AgreementPart['table']): NativeLocation<string> | undefined {
  const [first] = keysOf(table);
  const part = agreementParts.find((one) => one.table === table);
  const named = part && first !== undefined ? namedArea(book, nameOf(part, first)) : undefined;
  if (!named || named.area.row === 0) return undefined;
  const { sheet, area } = named;
  const header = area.row - 1;
  const columns = columnsOf(table).length;
  const [headers] = rowsIn(sheet, { row: header, column: area.column, rows: 1, columns });
  return {
    sheet,
    at: columnsAt(table, headers?.cells ?? [], area.column),
    header,
    totals: undefined,
    own: undefined,
    from: header,
    to: Infinity,
    foundBy: 'row',
  };
}

/** The one row of a form, whose cells have names of their own. */
function formIn(book: SheetsRead, part: AgreementPart): Found | undefined {
  const at = new Map<string, { row: number; column: number }>();
  const row: RawTableRow<string> = { row: 1, cells: {} };
  let sheet: SheetRead | undefined;
  for (const { key, kind } of columnsOf(part.table)) {
    const named = namedCell(book, nameOf(part, key));
    if (!named) continue;
    sheet ??= named.sheet;
    const { row: at0, column } = named;
    at.set(key, { row: at0, column });
    const value = rowsIn(named.sheet, { row: at0, column, rows: 1, columns: 1 })[0]?.cells[0] ?? null;
    const stored = value ?? (hasCell(named.sheet.uncalculated, at0, column) ? noResult : null);
    const isDay = kind === 'day' || kind === 'month';
    const cell = isDay && typeof stored === 'number' ? dayNumber(named.sheet, at0, column, stored) : stored;
    row.cells[key] = cell;
    const shown = typeof cell === 'number' && shownIn(kind)?.(cell, formatAt(named.sheet, at0, column));
    if (shown) row.shown = { ...row.shown, [key]: shown };
  }
  if (!sheet) return undefined;
  const header = Math.min(...[...at.values()].map((cell) => cell.row));
  return { rows: [row], place: { sheet: sheet.name, header, at } };
}

/** A name's cell, also where nothing is in it or below it. */
function namedCell(book: SheetsRead, name: string): { sheet: SheetRead; row: number; column: number } | undefined {
  const found = namedArea(book, name);
  return found && { sheet: found.sheet, row: found.area.row, column: found.area.column };
}
