/** Finds lists of expenses on the sheets of any file, by their headings: ours in any language, or everyday ones. */
import { columnKeys, type ColumnKey } from '../../core/expenses/columns';
import { allHeadersOf, columnHeaders } from '../../locales';
import { everydayHeaders } from '../../locales/recognition';
import type { CellRead, SheetRead, SheetsRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders } from '../native/headers';

/** `amount`: the only one of a list that does not say which it is. */
export type ListColumn = ColumnKey | 'partner' | 'amount';

export interface ExpenseList {
  sheet: SheetRead;
  /** The row of the headings, 0-based. */
  header: number;
  at: ReadonlyMap<ListColumn, number>;
  /** Headings that match no column. */
  unknown: readonly string[];
}

const headings: readonly { header: string; key: ListColumn }[] = [
  ...columnHeaders,
  ...allHeadersOf('Consolidated', 'partner').map((header) => ({ header, key: 'partner' as const })),
  ...everydayHeaders,
];
const known = knownHeaders<ListColumn>(headings);

const amounts: readonly ListColumn[] = ['net', 'gross', 'eligible', 'declared', 'amount'];
const others: readonly ListColumn[] = ['supplier', 'documentNo', 'documentDate', 'paymentDate', 'description'];
const fewest = 3;
/** What stands above a list is no longer than this. */
const mostAbove = 60;

/** At most one on each sheet that is shown. */
export function expenseLists(book: SheetsRead): ExpenseList[] {
  return book.sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => listOn(sheet) ?? []);
}

function listOn(sheet: SheetRead): ExpenseList | undefined {
  for (const { row, cells } of sheet.rows.slice(0, mostAbove)) {
    const { at, unknown } = matchHeaders(cells.map(short), known);
    const has = (keys: readonly ListColumn[]): boolean => keys.some((key) => at.has(key));
    if (at.size >= fewest && has(amounts) && has(others)) return { sheet, header: row, at, unknown };
  }
  return undefined;
}

const longest = 80;
const short = (cell: CellRead): CellRead => (typeof cell === 'string' && cell.length > longest ? null : cell);

export const isOfLine = (key: ListColumn): key is ColumnKey => columnKeys.some((one) => one === key);
