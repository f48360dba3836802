/** Reads the header row of a ledger: the position of each expense column, and which columns were moved. */
import { columnKeys, columnOf, columns, type ColumnKey } from '../../core/expenses/columns';
import { columnHeaders, columnKeyOf, isGuideHeader } from '../../locales';
import type { CellRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders } from '../native/headers';

export interface HeadersRead {
  /** Index into the cells, 0-based. */
  at: ReadonlyMap<ColumnKey, number>;
  /** Columns recognised under another header or in another position. */
  mapped: readonly { header: string; column: ColumnKey }[];
  /** Headers that match no column. */
  unknown: readonly string[];
}

/** Columns without which lines cannot be counted. Calculated columns and Line are recomputed from the others. */
export const neededColumns = columns
  .filter((column) => !column.formula && column.key !== 'line' && !column.optional)
  .map((column) => column.key);

/** How many of our columns a row names exactly. */
export function headersIn(cells: readonly CellRead[]): number {
  const keys = new Set<ColumnKey>();
  for (const cell of cells) {
    const key = namedBy(cell);
    if (key !== undefined) keys.add(key);
  }
  return keys.size;
}

/** Where a row names which columns, as a text that header rows of the same order share. */
export function headerSignature(cells: readonly CellRead[]): string {
  return cells.map((cell) => namedBy(cell) ?? '').join('|');
}

function namedBy(cell: CellRead): ColumnKey | undefined {
  return typeof cell === 'string' && cell.length < 80 ? columnKeyOf(cell) : undefined;
}

/** A partner's own column that resembles an optional one stays its own. */
const similarHeaders = columnHeaders.filter(({ key }) => !columnOf(key).optional);
const expenseHeaders = knownHeaders(columnHeaders, similarHeaders);

export function readHeaders(cells: readonly CellRead[]): HeadersRead {
  const { at, similar, unknown } = matchHeaders(cells, expenseHeaders, isGuideHeader);
  const moved = movedColumns(at);
  return {
    at,
    mapped: columnKeys
      .filter((key) => similar.has(key) || moved.has(key))
      .map((column) => ({ header: textOf(cells[at.get(column) ?? -1]), column })),
    unknown,
  };
}

function textOf(cell: CellRead | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** The smallest set of columns that can have been moved: those outside the longest increasing subsequence. */
function movedColumns(at: ReadonlyMap<ColumnKey, number>): Set<ColumnKey> {
  const present = columnKeys.filter((key) => at.has(key));
  const runs: ColumnKey[][] = [];
  for (const key of present) {
    let best: ColumnKey[] = [];
    for (const run of runs) {
      const last = run.at(-1);
      if (last !== undefined && (at.get(last) ?? 0) < (at.get(key) ?? 0) && run.length > best.length) best = run;
    }
    runs.push([...best, key]);
  }
  const kept = new Set(runs.reduce<ColumnKey[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(present.filter((key) => !kept.has(key)));
}
