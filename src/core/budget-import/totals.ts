/** Compares the totals that a table states with what was placed. */
import type { Money } from '../money';
import type { Announced, BudgetFigure, BudgetRow, Coordinates, Located } from './located';
import { sums, type Sums } from './sums';

/** Sums of what was placed: in each table, on each sheet, in the file. */
export function scopes() {
  const found = new Map<string, Sums>();
  const of = (scope: string, figure: BudgetFigure | undefined): Sums => {
    const key = `${scope}|${figure ?? ''}`;
    const known = found.get(key) ?? sums();
    found.set(key, known);
    return known;
  };
  const tables = new Set<number>();
  return {
    add({ place, table }: Located, row: BudgetRow): void {
      tables.add(table);
      for (const scope of [`table ${table}`, `sheet ${place.sheet}`, 'file'])
        of(scope, row.figure).add(row.amount, row);
    },
    hasRows: (table: number): boolean => tables.has(table),
    inFile: (coordinates: Coordinates, figure?: BudgetFigure) => of('file', figure).at(coordinates),
    /** From the nearest to the widest. */
    around: ({ place, table, figure }: Located): Sums[] => [
      of(`table ${table}`, figure),
      of(`sheet ${place.sheet}`, figure),
      of('file', figure),
    ],
  };
}

/**
 * A label says that a figure is a total, not of what: of its row, of the rows since the last total, of the table, of all
 * tables of a sheet or file. It agrees with what was placed if it is the sum of one of these.
 */
export function announcedTotals(
  located: readonly Located[],
  rows: readonly BudgetRow[],
  counted: ReturnType<typeof scopes>,
): Announced[] {
  const placed = new Map(rows.map((row) => [row.source, row.amount]));
  const since = new Map<string, Money>();
  const inRow = rowSums(located, placed);
  return located.flatMap((one): Announced[] => {
    const column = `${one.table}|${one.place.column}`;
    if (!one.total) {
      since.set(column, (since.get(column) ?? 0) + (placed.get(one.place) ?? 0));
      return [];
    }
    const { total, amount, coordinates, own, place } = one;
    const [table, ...wider] = counted.around(one);
    const sinceLast = since.get(column) ?? 0;
    if (total !== 'row') since.set(column, 0);
    if (amount === undefined || one.trouble) return [];
    const nearest = total === 'row' ? (inRow.get(rowKey(one)) ?? 0) : (table?.at(coordinates).sum ?? 0);
    const alternatives = [
      { sum: nearest, coordinates },
      ...(total === 'column' ? [{ sum: sinceLast, coordinates }] : []),
      ...[table, ...wider].flatMap((scope) => (scope ? [{ sum: scope.at(own).sum, coordinates: own }] : [])),
      ...wider.map((scope) => ({ sum: scope.at(coordinates).sum, coordinates })),
    ];
    const agreeing = alternatives.find(({ sum }) => sum === amount);
    return [
      {
        source: place,
        amount,
        counted: agreeing?.sum ?? nearest,
        agrees: agreeing !== undefined,
        of: total,
        coordinates: agreeing?.coordinates ?? coordinates,
      },
    ];
  });
}

function rowSums(located: readonly Located[], placed: ReadonlyMap<object, Money>): ReadonlyMap<string, Money> {
  const found = new Map<string, Money>();
  for (const one of located)
    if (!one.total) found.set(rowKey(one), (found.get(rowKey(one)) ?? 0) + (placed.get(one.place) ?? 0));
  return found;
}

const rowKey = ({ table, place, figure }: Located): string => `${table}|${place.row}|${figure ?? ''}`;
