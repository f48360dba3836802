/** Matches a header row to the columns of a table: by header in any language, else by similarity. */
import { folded } from '../../core/native/codes';
import type { CellRead } from '../../workbooks/sheets-read';
import { closest, wordsOf } from './similarity';

/** All headers that a table's columns may have. */
export interface KnownHeaders<Key extends string> {
  keyOf: (header: string) => Key | undefined;
  /** As `keyOf`, without what is in brackets and signs at the end. */
  plainKeyOf: (header: string) => Key | undefined;
  words: readonly { key: Key; words: readonly string[] }[];
}

/** `alike`: those that a similar header may stand for. */
export function knownHeaders<Key extends string>(
  headers: readonly { header: string; key: Key }[],
  alike = headers,
): KnownHeaders<Key> {
  const keys = new Map(headers.map(({ header, key }) => [folded(header), key]));
  return {
    keyOf: (header) => keys.get(folded(header)),
    plainKeyOf: (header) => keys.get(folded(header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/[\s*:]+$/, ''))),
    words: alike.map(({ header, key }) => ({ key, words: wordsOf(header) })),
  };
}

export interface MatchedHeaders<Key extends string> {
  /** Index into the cells, 0-based. */
  at: Map<Key, number>;
  /** Columns matched by similarity. */
  similar: ReadonlySet<Key>;
  /** Headers that match no column. */
  unknown: readonly string[];
}

/**
 * An exact match takes precedence, once per column; a similar one must be unique on both sides: one header for the
 * column, one column for the header. Headers for which `isIgnored` holds belong to columns that are not read.
 */
export function matchHeaders<Key extends string>(
  cells: readonly CellRead[],
  known: KnownHeaders<Key>,
  isIgnored: (header: string) => boolean = () => false,
): MatchedHeaders<Key> {
  const at = new Map<Key, number>();
  const similar = new Set<Key>();
  const unmatched: { header: string; index: number }[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string' || cell.trim() === '' || isIgnored(cell)) return;
    const key = known.keyOf(cell);
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else unmatched.push({ header: cell.trim(), index });
  });
  const claims = new Map<Key, { header: string; index: number }[]>();
  for (const one of unmatched) {
    // A header similar to a column already matched belongs to some other column.
    const key = known.plainKeyOf(one.header) ?? closest(one.header, known.words);
    if (key !== undefined && !at.has(key)) claims.set(key, [...(claims.get(key) ?? []), one]);
  }
  for (const [key, [first, ...others]] of claims)
    if (first && others.length === 0) {
      at.set(key, first.index);
      similar.add(key);
    }
  const taken = new Set(at.values());
  return { at, similar, unknown: unmatched.filter(({ index }) => !taken.has(index)).map(({ header }) => header) };
}

export function sameColumns(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, column]) => b.get(key) === column);
}
