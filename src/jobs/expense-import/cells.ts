/** The cells of the open workbook's list that an import writes: new lines in its free rows, and what follows the books. */
import { columnOf } from '../../core/expenses/columns';
import { isBlank } from '../../core/native/cell';
import type { CodeReader } from '../../core/native/codes';
import type { CellWrite } from '../../workbooks/open-workbook';
import { rowsWithFormulas, type CellRead } from '../../workbooks/sheets-read';
import type { LedgerRow } from '../../workbooks/partner';
import type { LedgerLocation } from '../ledger';
import { endOfLines, ledgerRows } from '../ledger';
import type { ImportPlan } from '.';
import { changedCells } from './changes';

export interface RoomInList {
  /** How many rows are free below the last that anything was typed in. */
  free: number;
  /** 0-based. */
  first: number;
}

export function roomIn(location: LedgerLocation, codeOf: CodeReader): RoomInList {
  const { sheet, at, first } = location;
  const own = new Map([...at].map(([key, column]) => [column, key]));
  const isTyped = (cells: readonly CellRead[]): boolean =>
    cells.some((cell, column) => {
      const key = own.get(column);
      if (key === undefined || isBlank(cell)) return false;
      const { prefilled, formula } = columnOf(key);
      return !prefilled && formula === undefined;
    });
  const lines = ledgerRows(location, codeOf);
  const last = [
    ...lines.lines.map(({ row }) => row - 1),
    ...lines.skipped.map(({ row }) => row - 1),
    ...[...rowsWithFormulas(sheet)].flatMap(({ row, cells }) => (row >= first && isTyped(cells) ? [row] : [])),
  ].reduce((most, row) => Math.max(most, row), first - 1);
  return { first: last + 1, free: Math.max(0, endOfLines(location) - last - 1) };
}

/**
 * Undefined where the list has no room for the new lines. Each cell is expected to be as it was read: whoever fills it
 * meanwhile is not overwritten.
 */
export function importCells(plan: ImportPlan, location: LedgerLocation, codeOf: CodeReader): CellWrite[] | undefined {
  const { sheet, at } = location;
  const room = roomIn(location, codeOf);
  if (plan.rows.length > room.free) return undefined;
  const now = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const write = (row: number, cells: LedgerRow): CellWrite[] =>
    [...at].flatMap(([key, column]): CellWrite[] => {
      const value = cells[key];
      if (value === undefined || typeof value === 'boolean') return [];
      const before = now.get(row)?.[column] ?? null;
      const expected = typeof before === 'object' && before !== null ? {} : { expected: before };
      return [{ sheet: sheet.name, row, column, value, ...expected }];
    });
  return [
    ...plan.rows.flatMap(({ cells }, index) => write(room.first + index, cells)),
    ...[...changedCells(plan.changed)].flatMap(([row, cells]) => write(row - 1, cells)),
  ];
}
