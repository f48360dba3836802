/** What stood in a partner's earlier workbook beside the lines, for the same workbook made anew. */
import type { ColumnKey } from '../../core/expenses/columns';
import type { TableBlock, TableColumn } from '../blocks';
import type { CellContent, SheetPlan } from '../plan';
import { cleanText, cutText } from '../cell-text';
import { cellKey } from '../sheets-read';

/** A column of people's own beside the lines. */
export interface AddedColumn {
  header: string;
  /** By row of the list; what is absent is blank. */
  cells: ReadonlyMap<number, CellWithFormat>;
}

export interface CellWithFormat {
  value: CellContent;
  /** Of a number that is more than its digits: a date, an amount with its currency. */
  format?: string;
}

export interface CarriedBeside {
  /** Number formats that say more than the digits, by row of the list. */
  formats: readonly { row: number; column: ColumnKey; format: string }[];
  columns: readonly AddedColumn[];
  /** Rows of the table of estimates, as they were written. */
  estimates?: readonly (readonly CellContent[])[] | undefined;
  /** Those of its progress and of its results likewise. */
  progress?: readonly (readonly CellContent[])[] | undefined;
  results?: readonly (readonly CellContent[])[] | undefined;
  /** Those of its staff and of their time sheets. */
  staff?: readonly (readonly CellContent[])[] | undefined;
  timeSheets?: readonly (readonly CellContent[])[] | undefined;
  /** Sheets of people's own, placed behind those of Accord. */
  sheets: readonly SheetPlan[];
}

/** The table with what stood beside its lines. */
export function withCarried(table: TableBlock, { formats, columns }: CarriedBeside): TableBlock {
  const taken = new Set(table.columns.map(({ header }) => header.toLowerCase()));
  const added = columns.map((column, index): TableColumn => ({
    key: `added-${index}`,
    header: freeHeader(column.header, taken),
    style: 'inputText',
    width: 20,
  }));
  const indexOf = new Map(table.columns.map(({ key }, index) => [key, index]));
  const cellFormats = new Map(
    formats.flatMap(({ row, column, format }): [number, string][] => {
      const index = indexOf.get(column);
      return index === undefined ? [] : [[cellKey(row, index), format]];
    }),
  );
  for (const [index, { cells }] of columns.entries())
    for (const [row, { format }] of cells)
      if (format !== undefined) cellFormats.set(cellKey(row, table.columns.length + index), format);
  return {
    ...table,
    columns: [...table.columns, ...added],
    rows: table.rows.map((row, at) => [...row, ...columns.map(({ cells }) => cells.get(at)?.value ?? null)]),
    cellFormats,
  };
}

const longestHeader = 200;

/** One line that no other column has. */
function freeHeader(given: string, taken: Set<string>): string {
  const header = cutText(cleanText(given).replace(/\s+/g, ' ').trim(), longestHeader);
  let free = header;
  for (let count = 2; free === '' || taken.has(free.toLowerCase()); count++) free = `${header} (${count})`.trim();
  taken.add(free.toLowerCase());
  return free;
}
