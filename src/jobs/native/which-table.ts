/** Which native table a header row or a sheet is of, by the headers of all languages and by the names of the sheets. */
import { folded } from '../../core/native/codes';
import type { AgreementTableName } from '../../core/agreement-tables/part';
import { columnsOf, keysOf, type KeyOf, type TableDefinition } from '../../core/native/table';
import { nativeTables, type NativeTable, type NativeTableName } from '../../core/native-tables';
import { allHeadersOf, languages, textsFor } from '../../locales';
import { leadSheetOf } from '../../locales/lead-sheets';
import { sheetMarkerName } from '../../workbooks/names';
import { sheetKey } from '../../workbooks/native-tables';
import type { CellRead, SheetRead, SheetsRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders, type KnownHeaders } from './headers';

/** The table whose sheet it is by its name or mark. */
export function tableOfSheet({ names }: SheetsRead, { name }: SheetRead): NativeTable | undefined {
  const called = namesOf(names, name);
  return nativeTables.find(
    (table) =>
      table.name !== 'Expenses' && called.some((one) => one === table.name || leadSheetOf(one) === sheetKey(table)),
  );
}

/** Whether it is the sheet of the project's account, whose figures have headers of several tables. */
export function isAccountSheet({ names }: SheetsRead, { name }: SheetRead): boolean {
  return namesOf(names, name).some((one) => accountNames.has(folded(one)));
}

const accountNames = new Set(languages.map((language) => folded(textsFor(language).workbooks.sheets.account)));

/** The sheet's name, and the one that Accord gave it. */
function namesOf(names: SheetsRead['names'], sheet: string): string[] {
  const marks = names.filter((one) => one.name === sheetMarkerName && one.sheet === sheet);
  return [sheet, ...marks.map(({ ref }) => ref.replace(/^=?"|"$/g, '').replaceAll('""', '"'))];
}

/** A table whose headers are known in every language. */
export type KnownTable = TableDefinition<NativeTableName | AgreementTableName>;

/** Whether a row repeats the headers of a table. */
export function isHeaderRow<Table extends KnownTable>(
  table: Table,
  cells: readonly CellRead[],
  at: ReadonlyMap<KeyOf<Table>, number>,
): boolean {
  const { keyOf } = headersOf(table);
  const named = [...at].filter(([key, column]) => {
    const cell = cells[column];
    return typeof cell === 'string' && keyOf(cell) === key;
  });
  return named.length > 1 && 2 * named.length > at.size;
}

/**
 * The native table of which a row names most columns exactly, and more than half; `home`, whose sheet it is on, before
 * others.
 */
export function bestTable(cells: readonly CellRead[], home?: NativeTable): NativeTable | undefined {
  const named = tablesNamed(cells);
  if (named.size === 0) return undefined;
  const isMost = (table: NativeTable): boolean => 2 * (named.get(table)?.size ?? 0) > keysOf(table).length;
  if (home && isMost(home)) return home;
  const most = Math.max(...[...named.values()].map(({ size }) => size));
  // Headers of a short table are also those of longer ones: it is the table that they complete.
  const [best] = [...named.keys()]
    .filter((table) => named.get(table)?.size === most)
    .sort((a, b) => keysOf(a).length - keysOf(b).length);
  return best && isMost(best) ? best : undefined;
}

/** The columns of each table that a row names exactly. */
function tablesNamed(cells: readonly CellRead[]): ReadonlyMap<NativeTable, ReadonlySet<string>> {
  const named = new Map<NativeTable, Set<string>>();
  for (const cell of cells)
    if (typeof cell === 'string' && cell.length < 80)
      for (const { table, key } of columnsNamed(cell)) named.set(table, (named.get(table) ?? new Set()).add(key));
  return named;
}

type Column = { table: NativeTable; key: string };

/** Different texts that are remembered; a hostile file has any number. */
const mostTexts = 50_000;
/** Each table is sought on all sheets, whose texts are the same every time. */
const asked = new Map<string, readonly Column[]>();
let columns: Map<string, Column[]> | undefined;

/** The columns that have a header, in any table; built on first use. */
function columnsNamed(header: string): readonly Column[] {
  const known = asked.get(header);
  if (known) return known;
  if (asked.size >= mostTexts) asked.clear();
  const found = allColumns().get(folded(header)) ?? [];
  asked.set(header, found);
  return found;
}

function allColumns(): ReadonlyMap<string, readonly Column[]> {
  if (!columns) {
    columns = new Map();
    for (const table of nativeTables)
      for (const { header: one, key } of allHeaders(table))
        columns.set(folded(one), [...(columns.get(folded(one)) ?? []), { table, key }]);
  }
  return columns;
}

/** The columns of a table by the headers in a row; `column`: that of the row's first cell. */
export function columnsAt<Table extends KnownTable>(
  table: Table,
  cells: readonly CellRead[],
  column: number,
): Map<KeyOf<Table>, number> {
  const { at } = matchHeaders(cells, headersOf(table) as KnownHeaders<KeyOf<Table>>);
  return new Map([...at].map(([key, index]) => [key, column + index]));
}

const headers = new Map<KnownTable, KnownHeaders<string>>();

function headersOf(table: KnownTable): KnownHeaders<string> {
  const found = headers.get(table) ?? knownHeaders(allHeaders(table));
  headers.set(table, found);
  return found;
}

/** Headers in any language and of earlier versions, and the column keys. */
function allHeaders(table: KnownTable): { header: string; key: string }[] {
  return [
    ...columnsOf(table).flatMap(({ key, formerHeaders = [] }) => formerHeaders.map((header) => ({ header, key }))),
    ...keysOf(table).flatMap((key) => [key, ...allHeadersOf(table.name, key)].map((header) => ({ header, key }))),
  ];
}
