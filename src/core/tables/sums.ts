/** Sums of a funder table's rows: of each partner, and of all. */
import type { Terms } from '../agreement/terms';
import { groupBy } from '../group-by';
import { sumMoney } from '../money';
import type { FunderColumn, TableCell, TableRow } from './table';

type MoneyCell = Extract<TableCell, { money: number }>;

export const isMoney = (cell: TableCell<string> | undefined): cell is MoneyCell =>
  typeof cell === 'object' && cell !== null && 'money' in cell;

/**
 * A row with the sums of all columns of money; none where a column holds amounts of several currencies, 0 where it holds none.
 * @param label what stands in the first column
 */
export function sumRow<Word>(
  role: 'subtotal' | 'total',
  label: TableCell<Word>,
  rows: readonly TableRow<Word>[],
  columns: readonly FunderColumn<Word>[],
): TableRow<Word> {
  const sumOf = ({ kind }: FunderColumn<Word>, column: number): MoneyCell | null => {
    if (kind !== 'money') return null;
    const cells = rows.map(({ cells: own }) => own[column] as TableCell | undefined).filter(isMoney);
    const [first = { money: 0 }] = cells;
    if (cells.some(({ currency }) => currency !== first.currency)) return null;
    return { ...first, money: sumMoney(cells.map(({ money }) => money)) };
  };
  return { role, cells: [label, ...columns.map(sumOf).slice(1)] };
}

/** Rows with their total; where there are none, a row that says so. */
export function withTotal<Word>(
  rows: readonly TableRow<Word>[],
  columns: readonly FunderColumn<Word>[],
  { total, none }: Record<'total' | 'none', TableCell<Word>>,
): TableRow<Word>[] {
  return rows.length === 0 ? [{ role: 'row', cells: [none] }] : [...rows, sumRow('total', total, rows, columns)];
}

/** The rows of all groups, each with its subtotal where there are several groups, and the total. */
export function withSums<Word>(
  groups: ReadonlyMap<string, readonly TableRow<Word>[]>,
  subtotal: (group: string) => TableCell<Word>,
  total: TableCell<Word>,
  columns: readonly FunderColumn<Word>[],
): TableRow<Word>[] {
  const filled = [...groups].filter(([, rows]) => rows.length > 0);
  const all = filled.flatMap(([, rows]) => rows);
  return [
    ...(filled.length < 2
      ? all
      : filled.flatMap(([group, rows]) => [...rows, sumRow('subtotal', subtotal(group), rows, columns)])),
    sumRow('total', total, all, columns),
  ];
}

/** By partner, in the agreement's order; codes that are no partner's come last. */
export function byPartner<One extends { partner: string }>(terms: Terms, all: readonly One[]): Map<string, One[]> {
  const found = groupBy(all, ({ partner }) => partner);
  const known = [...terms.partners.keys()].filter((partner) => found.has(partner));
  const rest = [...found.keys()].filter((partner) => !terms.partners.has(partner));
  return new Map([...known, ...rest].map((partner) => [partner, found.get(partner) ?? []]));
}
