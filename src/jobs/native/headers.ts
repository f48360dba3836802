/** A header row -> which column stands where: by its header in any language, else by one that is nearly it. */
import { folded } from '../../core/native/codes';
import type { CellRead } from '../../workbooks/sheets-read';
import { nearest, wordsOf } from './near';

/** Everything that the columns of a table may be called. */
export interface KnownHeaders<Key extends string> {
  keyOf(header: string): Key | undefined;
  words: readonly { key: Key; words: readonly string[] }[];
}

export function knownHeaders<Key extends string>(headers: readonly { header: string; key: Key }[]): KnownHeaders<Key> {
  const keys = new Map(headers.map(({ header, key }) => [folded(header), key]));
  return {
    keyOf: (header) => keys.get(folded(header)),
    words: headers.map(({ header, key }) => ({ key, words: wordsOf(header) })),
  };
}

export interface HeadersMatched<Key extends string> {
  /** By column of the given cells, from 0. */
  at: Map<Key, number>;
  /** Columns whose header is nearly one of theirs. */
  near: ReadonlySet<Key>;
  /** Headers that mean none of the columns. */
  unknown: readonly string[];
}

/**
 * A column named exactly is taken first, and only once; a near match must be clear on both sides: one header for the
 * column, one column for the header. Headers that `passed` accepts belong to columns that are not read.
 */
export function matchHeaders<Key extends string>(
  cells: readonly CellRead[],
  known: KnownHeaders<Key>,
  passed: (header: string) => boolean = () => false,
): HeadersMatched<Key> {
  const at = new Map<Key, number>();
  const near = new Set<Key>();
  const left: { header: string; index: number }[] = [];
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string' || cell.trim() === '' || passed(cell)) return;
    const key = known.keyOf(cell);
    if (key !== undefined && !at.has(key)) at.set(key, index);
    else left.push({ header: cell.trim(), index });
  });
  const claims = new Map<Key, { header: string; index: number }[]>();
  for (const one of left) {
    // Likeness to a column that is already there says that this is another one.
    const key = nearest(one.header, known.words);
    if (key !== undefined && !at.has(key)) claims.set(key, [...(claims.get(key) ?? []), one]);
  }
  for (const [key, [first, ...others]] of claims)
    if (first && others.length === 0) {
      at.set(key, first.index);
      near.add(key);
    }
  const taken = new Set(at.values());
  return { at, near, unknown: left.filter(({ index }) => !taken.has(index)).map(({ header }) => header) };
}
