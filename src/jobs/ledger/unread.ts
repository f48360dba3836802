/** What becomes of the rows that the witness found: most were not read, some repeat lines that were. */
import type { RawRow } from '../../core/expenses/line';
import { folded } from '../../core/native/codes';
import type { Suspect } from './witness';

/** Rows of one sheet, 1-based, in order. */
export interface RowsOfSheet {
  sheet: string;
  beside: boolean;
  rows: number[];
}

export interface Unread {
  notRead: readonly RowsOfSheet[];
  /** Rows all of whose figures stand in one line, with its words: a list of annexes, a copy without headers. */
  repeats: readonly RowsOfSheet[];
}

export const nothingUnread: Unread = { notRead: [], repeats: [] };

/** So many words in common beside the figures make a row a copy. */
const commonWords = 2;
const mostCompared = 50;

export function unreadRows(suspects: readonly Suspect[], lines: Iterable<RawRow>): Unread {
  if (suspects.length === 0) return nothingUnread;
  const byFigure = new Map<number, RawRow[]>();
  for (const line of lines)
    for (const figure of new Set(numbersIn(Object.values(line.cells)))) {
      const known = byFigure.get(figure);
      if (known) known.push(line);
      else byFigure.set(figure, [line]);
    }
  const isRepeat = ({ cells }: Suspect): boolean => {
    const figures = [...new Set(numbersIn(cells))];
    const texts = textsIn(cells);
    const candidates = figures.map((figure) => byFigure.get(figure) ?? []);
    const fewest = candidates.reduce((least, some) => (some.length < least.length ? some : least), candidates[0] ?? []);
    // Lines with the same figures are repeated lines, and one is enough to compare.
    return fewest.slice(0, mostCompared).some((line) => repeats(figures, texts, line));
  };
  const repeated = new Set(suspects.filter(isRepeat));
  return {
    notRead: bySheet(suspects.filter((one) => !repeated.has(one))),
    repeats: bySheet([...repeated]),
  };
}

function repeats(figures: readonly number[], texts: readonly string[], line: RawRow): boolean {
  const values = Object.values(line.cells);
  const known = new Set(numbersIn(values));
  const words = new Set(textsIn(values));
  return (
    figures.every((figure) => known.has(figure)) &&
    // Numbers of documents, codes and typed dates too.
    texts.every((text) => words.has(text) || !/\d/.test(text)) &&
    texts.filter((text) => words.has(text)).length >= commonWords
  );
}

const numbersIn = (cells: readonly unknown[]): number[] =>
  cells.filter((cell): cell is number => typeof cell === 'number' && cell !== 0);
const textsIn = (cells: readonly unknown[]): string[] =>
  cells.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '').map(folded);

function bySheet(suspects: readonly Suspect[]): RowsOfSheet[] {
  const found = new Map<string, RowsOfSheet>();
  for (const { sheet, row, beside } of suspects) {
    const key = `${beside} ${sheet}`;
    const known = found.get(key) ?? { sheet, beside, rows: [] };
    known.rows.push(row + 1);
    found.set(key, known);
  }
  for (const { rows } of found.values()) rows.sort((a, b) => a - b);
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}
