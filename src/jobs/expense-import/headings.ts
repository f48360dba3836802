/**
 * Finds the books on the sheets of any file: entries of accounts by the names of a FEC's columns, lists of expenses by
 * their headings, ours in any language, everyday ones, or those that the map names.
 */
import type { BooksColumn } from '../../core/books/columns';
import { entryColumns, type EntryColumns } from '../../core/books/entries';
import type { BooksMap } from '../../core/books/map';
import { folded, type CodeReader } from '../../core/native/codes';
import { allHeadersOf, columnHeaders } from '../../locales';
import { everydayHeaders } from '../../locales/recognition';
import type { CellRead, SheetRead, SheetsRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders, type KnownHeaders } from '../native/headers';
import { columnsByContent } from './by-content';

export interface ExpenseList {
  kind: 'list';
  sheet: SheetRead;
  /** The row of the headings, 0-based. */
  header: number;
  at: ReadonlyMap<BooksColumn, number>;
  /** Columns that were recognised by what is in them. */
  byContent: readonly BooksColumn[];
  /** Headings that match no column. */
  unknown: readonly string[];
}

export interface EntryList {
  kind: 'entries';
  sheet: SheetRead;
  header: number;
  at: EntryColumns;
}

export type BooksSource = ExpenseList | EntryList;

const headings: readonly { header: string; key: BooksColumn }[] = [
  ...columnHeaders,
  ...allHeadersOf('Consolidated', 'partner').map((header) => ({ header, key: 'partner' as const })),
  ...everydayHeaders,
];
const usual = knownHeaders<BooksColumn>(headings);

const amounts: readonly BooksColumn[] = ['net', 'gross', 'eligible', 'declared', 'amount'];
const others: readonly BooksColumn[] = ['supplier', 'documentNo', 'documentDate', 'paymentDate', 'description'];
const fewest = 3;
/** What stands above a list is no longer than this. */
const mostAbove = 60;

/** At most one on each sheet that is shown. */
export function booksIn(book: SheetsRead, map: BooksMap | undefined, codeOf: CodeReader): BooksSource[] {
  const known = knownWith(map?.columns ?? {});
  const ignored = new Set(map?.ignored?.map(folded));
  return book.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => entriesOn(sheet, map?.columns?.costCentre) ?? listOn(sheet, { known, ignored }, codeOf) ?? []);
}

/** What the map says of a heading counts before what it usually means. */
function knownWith(named: NonNullable<BooksMap['columns']>): KnownHeaders<BooksColumn> {
  const own = Object.entries(named).map(([key, header]) => ({ header, key: key as BooksColumn }));
  if (own.length === 0) return usual;
  const keys = new Set(own.map(({ key }) => key));
  const names = new Set(own.map(({ header }) => folded(header)));
  const others = headings.filter(({ key, header }) => !keys.has(key) && !names.has(folded(header)));
  return knownHeaders([...others, ...own]);
}

function entriesOn(sheet: SheetRead, costCentre: string | undefined): EntryList | undefined {
  for (const { row, cells } of sheet.rows.slice(0, mostAbove)) {
    const at = entryColumns(cells, costCentre);
    if (at) return { kind: 'entries', sheet, header: row, at };
  }
  return undefined;
}

interface Headings {
  known: KnownHeaders<BooksColumn>;
  /** Folded. */
  ignored: ReadonlySet<string>;
}

function listOn(sheet: SheetRead, { known, ignored }: Headings, codeOf: CodeReader): ExpenseList | undefined {
  const isIgnored = (cell: CellRead | undefined): boolean => typeof cell === 'string' && ignored.has(folded(cell));
  for (const { row, cells } of sheet.rows.slice(0, mostAbove)) {
    const { at: named, unknown } = matchHeaders(cells.map(short), known, isIgnored);
    const has = (keys: readonly BooksColumn[]): boolean => keys.some((key) => named.has(key));
    if (named.size < fewest || !has(amounts) || !has(others)) continue;
    const left = cells.flatMap((cell, column) => (isIgnored(cell) ? [column] : []));
    const found = columnsByContent(sheet, row, { named, left: new Set(left) }, codeOf);
    const header = (column: number): string => {
      const cell = cells[column];
      return typeof cell === 'string' ? cell.trim() : '';
    };
    const read = new Set([...found.values()].map(header));
    return {
      kind: 'list',
      sheet,
      header: row,
      at: new Map([...named, ...found]),
      byContent: [...found.keys()],
      unknown: unknown.filter((one) => !read.has(one)),
    };
  }
  return undefined;
}

const longest = 80;
const short = (cell: CellRead): CellRead => (typeof cell === 'string' && cell.length > longest ? null : cell);

/** The headings that a list's columns were recognised by, for the map. */
export function headingsOf({ sheet, header, at }: ExpenseList): NonNullable<BooksMap['columns']> {
  const cells = sheet.rows.find(({ row }) => row === header)?.cells ?? [];
  const named = [...at].flatMap(([key, column]) => {
    const cell = cells[column];
    return typeof cell === 'string' && cell.trim() !== '' ? [[key, cell.trim()] as const] : [];
  });
  return Object.fromEntries(named);
}
