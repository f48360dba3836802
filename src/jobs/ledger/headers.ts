/** A header row -> which column stands where: by its header in any language, else by one that is nearly it. */
import { columnKeys, columns, type ColumnKey } from '../../core/expenses/columns';
import { columnHeaders, columnKeyOf, isGuideHeader } from '../../locales';
import type { CellRead } from '../../workbooks/sheets-read';
import { nearest, wordsOf } from './near';

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

let knownWords: { key: ColumnKey; words: string[] }[] | undefined;

/** How many of our columns a row names exactly. */
export function headersIn(cells: readonly CellRead[]): number {
  const keys = new Set<ColumnKey>();
  for (const cell of cells) {
    const key = typeof cell === 'string' && cell.length < 80 ? columnKeyOf(cell) : undefined;
    if (key !== undefined) keys.add(key);
  }
  return keys.size;
}

/**
 * Reads a header row. A column named exactly is taken first, and only once; a near match must be clear on both sides:
 * one header for the column, one column for the header.
 */
export function readHeaders(cells: readonly CellRead[]): HeadersRead {
  const at = new Map<ColumnKey, number>();
  const near = new Set<ColumnKey>();
  const left: { header: string; index: number }[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string' || cell.trim() === '' || isGuideHeader(cell)) return;
    const key = columnKeyOf(cell);
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else left.push({ header: cell.trim(), index });
  });
  knownWords ??= columnHeaders.map(({ header, key }) => ({ key, words: wordsOf(header) }));
  const claims = new Map<ColumnKey, { header: string; index: number }[]>();
  for (const one of left) {
    // Likeness to a column that is already there says that this is another one.
    const key = nearest(one.header, knownWords);
    if (key !== undefined && !at.has(key)) claims.set(key, [...(claims.get(key) ?? []), one]);
  }
  for (const [key, [first, ...others]] of claims)
    if (first && others.length === 0) {
      at.set(key, first.index);
      near.add(key);
    }
  const taken = new Set(at.values());
  const moved = movedColumns(at);
  return {
    at,
    mapped: columnKeys
      .filter((key) => near.has(key) || moved.has(key))
      .map((column) => ({ header: textOf(cells[at.get(column) ?? -1]), column })),
    unknown: left.filter(({ index }) => !taken.has(index)).map(({ header }) => header),
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
