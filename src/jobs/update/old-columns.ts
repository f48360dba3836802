/** The columns of an old list: those that the new one has too, people's own, and those that are calculated. */
import { columnOf, columnsWith, type ColumnKey } from '../../core/expenses/columns';
import type { RawRow } from '../../core/expenses/line';
import type { OptionalColumn } from '../../core/names';
import { isGuideHeader } from '../../locales';
import { hasCell } from '../../workbooks/cell-runs';
import { rowsIn, type CellRead, type RowRead, type SheetRead } from '../../workbooks/sheets-read';
import type { LedgerLocation } from '../ledger';
import { cellsOf, type OldCell } from '../native/old-cells';

export interface OldColumns {
  /** Inputs that the new list has. */
  keys: ReadonlyMap<ColumnKey, number>;
  /** All others that people fill in, with their headers; blank where there is none. */
  added: ReadonlyMap<number, string>;
  calculated: ReadonlySet<number>;
}

export function oldColumns(
  { sheet, at, table, first }: LedgerLocation,
  optional?: readonly OptionalColumn[],
): OldColumns {
  const wanted = new Set(columnsWith(optional).map(({ key }) => key));
  const isInput = (key: ColumnKey): boolean => !columnOf(key).formula;
  const keys = new Map([...at].filter(([key]) => isInput(key) && wanted.has(key)));
  const used = usedColumns(sheet);
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const [headers] = table.hasHeaders ? rowsIn(sheet, { row: first - 1, column: 0, rows: 1, columns: width }) : [];
  const headerAt = (column: number): string => {
    const own = table.columns?.[column - table.area.column];
    return textOf(headers ? headers.cells[column] : own);
  };
  const taken = new Set([...at].filter(([key]) => !isInput(key) || wanted.has(key)).map(([, column]) => column));
  const others = [...used].sort((a, b) => a - b).filter((column) => !taken.has(column));
  return {
    keys,
    added: new Map(
      others.filter((column) => !isGuideHeader(headerAt(column))).map((column) => [column, headerAt(column)]),
    ),
    calculated: new Set([
      ...[...at].filter(([key]) => !isInput(key)).map(([, column]) => column),
      ...others.filter((column) => isGuideHeader(headerAt(column))),
    ]),
  };
}

function usedColumns({ rows }: SheetRead): Set<number> {
  const used = new Set<number>();
  for (const { cells } of rows) for (const [column, cell] of cells.entries()) if (cell !== null) used.add(column);
  return used;
}

/**
 * What people wrote into calculated cells of a row. Where a program kept no formulas at all, these are results, and an
 * amount that the formula gives too is one anyway.
 */
export function typedOver(
  { sheet, at }: LedgerLocation,
  { calculated }: OldColumns,
  { cells }: RawRow,
  read: RowRead,
): OldCell[] {
  if (sheet.formulas.size === 0) return [];
  const gross = at.get('gross');
  const sum = amountOf(cells.net) + amountOf(cells.vat);
  return cellsOf(sheet, read).filter(
    ({ row, column, value }) =>
      calculated.has(column) &&
      !hasCell(sheet.formulas, row, column) &&
      !hasCell(sheet.uncalculated, row, column) &&
      (typeof value === 'string' || (column === gross && typeof value === 'number' && Math.abs(value - sum) >= 0.005)),
  );
}

const amountOf = (cell: unknown): number => (typeof cell === 'number' ? cell : 0);
const textOf = (cell: CellRead | string | undefined): string => (typeof cell === 'string' ? cell.trim() : '');
