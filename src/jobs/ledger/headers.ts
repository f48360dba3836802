/** The header row of a ledger: which of the expense columns stands where, and which were moved. */
import { columnKeys, columns, type ColumnKey } from '../../core/expenses/columns';
import { columnHeaders, columnKeyOf, isGuideHeader } from '../../locales';
import type { CellRead } from '../../workbooks/sheets-read';
import { knownHeaders, matchHeaders } from '../native/headers';

export interface HeadersRead {
  /** By column of the given cells, from 0. */
  at: ReadonlyMap<ColumnKey, number>;
  /** What stands under a header that is not ours, or elsewhere than among ours: what was taken for what. */
  mapped: readonly { header: string; column: ColumnKey }[];
  /** Headers that mean none of our columns. */
  unknown: readonly string[];
}

/** The columns without which a ledger cannot be counted. Calculated ones and Line are made again from the others. */
export const neededColumns = columns
  .filter((column) => !column.formula && column.key !== 'line')
  .map((column) => column.key);

/** How many of our columns a row names exactly. */
export function headersIn(cells: readonly CellRead[]): number {
  const keys = new Set<ColumnKey>();
  for (const cell of cells) {
    const key = typeof cell === 'string' && cell.length < 80 ? columnKeyOf(cell) : undefined;
    if (key !== undefined) keys.add(key);
  }
  return keys.size;
}

const expenseHeaders = knownHeaders(columnHeaders);

/** Reads a header row. */
export function readHeaders(cells: readonly CellRead[]): HeadersRead {
  const { at, near, unknown } = matchHeaders(cells, expenseHeaders, isGuideHeader);
  const moved = movedColumns(at);
  return {
    at,
    mapped: columnKeys
      .filter((key) => near.has(key) || moved.has(key))
      .map((column) => ({ header: textOf(cells[at.get(column) ?? -1]), column })),
    unknown,
  };
}

function textOf(cell: CellRead | undefined): string {
  return typeof cell === 'string' ? cell.trim() : '';
}

/** The fewest columns that were moved, if the others stayed where they were: those outside the longest rising run. */
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
