/** Finds the agreement's tables and forms in a workbook, and their cells. */
import { agreementParts, type AgreementPart, type AgreementPartName } from '../../core/agreement-tables';
import type { RawParts } from '../../core/agreement-tables/read';
import type { RawTableRow } from '../../core/native/read';
import { columnsOf, keysOf } from '../../core/native/table';
import { nameOf } from '../../workbooks/draft/names';
import { namedArea, rowsIn, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { filledRows, storedCell } from './filled-rows';
import type { NativeLocation } from './find';
import { columnsAt } from './which-table';

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

/** All parts, or those that are asked for. */
export function findParts(book: SheetsRead, parts: readonly AgreementPart[] = agreementParts): FoundParts {
  const raw = new Map<AgreementPartName, RawTableRow<string>[]>();
  const places = new Map<AgreementPartName, FoundPart>();
  const missing: AgreementPartName[] = [];
  for (const part of parts) {
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

function tableIn(book: SheetsRead, part: AgreementPart): Found | undefined {
  const { table } = part;
  const location = tableNamed(book, table.name) ?? columnNamed(book, part);
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

/** A table that was turned into plain cells: one of its columns still has its name, the headers stand above. */
function columnNamed(book: SheetsRead, part: AgreementPart): NativeLocation<string> | undefined {
  const { table } = part;
  const keys = keysOf(table);
  for (const [index, key] of keys.entries()) {
    const named = namedArea(book, nameOf(part, key));
    if (!named || named.area.row === 0 || named.area.column < index) continue;
    const { sheet, area } = named;
    const [header, column] = [area.row - 1, area.column - index];
    const [headers] = rowsIn(sheet, { row: header, column, rows: 1, columns: keys.length });
    const at = columnsAt(table, headers?.cells ?? [], column);
    return { sheet, at, header, totals: undefined, own: undefined, from: header, to: Infinity, foundBy: 'row' };
  }
  return undefined;
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
    const [read] = rowsIn(named.sheet, { row: at0, column, rows: 1, columns: 1 });
    const { cell, shown } = storedCell(named.sheet, at0, column, kind, read?.cells[0]);
    row.cells[key] = cell;
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
