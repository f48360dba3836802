/** A map with one thing of it changed; the map itself is not. */
import type { CategoryCode } from '../names';
import type { BooksColumn } from './columns';
import type { BooksMap } from './map';

type Records = Pick<BooksMap, 'accounts' | 'labels' | 'costCentres'>;

/** What a column holds, by its heading; undefined: it is not read. */
export function withColumn(map: BooksMap, heading: string, key: BooksColumn | undefined): BooksMap {
  const others = Object.entries(map.columns ?? {}).filter(([, other]) => other !== heading);
  const ignored = (map.ignored ?? []).filter((other) => other !== heading);
  return {
    ...map,
    columns: { ...Object.fromEntries(others), ...(key === undefined ? {} : { [key]: heading }) },
    ignored: key === undefined ? [...ignored, heading] : ignored,
  };
}

/** The code that a text stands for; undefined: the map says nothing of it. */
export function withCode(map: BooksMap, list: keyof Records, text: string, code: string | undefined): BooksMap {
  const others = Object.entries(map[list] ?? {}).filter(([other]) => other !== text);
  return { ...map, [list]: Object.fromEntries(code === undefined ? others : [...others, [text, code]]) };
}

export interface LineException {
  action?: string | undefined;
  category?: CategoryCode | undefined;
  skip?: boolean | undefined;
}

/** What one line is in spite of the rest of the map, added to what it is already. */
export function withLine(map: BooksMap, key: string, change: LineException): BooksMap {
  const { [key]: before, ...others } = map.lines ?? {};
  const after = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== false);
  return { ...map, lines: { ...others, ...(after.length === 0 ? {} : { [key]: Object.fromEntries(after) }) } };
}
