/** From one range to another: cells, rows, offsets, intersections, what is used. */
import { invalidArgument, itemNotFound } from '../errors';
import {
  intersect,
  isInsideSheet,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  splitAddress,
  type Area,
} from '../a1';
import { usedArea } from '../model/cells';
import { requireSheet, sheetById, type Model } from '../model/model';
import { findName, nameRange } from '../model/names';
import { bodyOf, findTable } from '../model/tables';
import type { ModelSheet } from '../model/types';
import {
  asCount,
  targetCells,
  isObject,
  make,
  type Argument,
  type Host,
  type Members,
  type ObjectOf,
  type RangeTarget,
} from './objects';

export function rangeOn(sheet: ModelSheet, area: Area): ObjectOf<'Range'> {
  if (!isInsideSheet(area)) throw invalidArgument('The range would lie outside the sheet.');
  return make('Range', { sheet: sheet.id, area });
}

/** An argument that may be a range or an address. An address without a sheet belongs to `home`. */
export function rangeArgument(
  host: Host,
  value: Argument,
  home: ModelSheet | undefined,
): { sheet: ModelSheet; area: Area } {
  if (isObject(value)) {
    if (value.type !== 'Range') throw invalidArgument(`A range was expected instead of ${value.type}.`);
    return targetCells(host, value.target);
  }
  if (typeof value !== 'string') throw invalidArgument('A range or an address was expected.');
  return addressed(host.model, value, home);
}

/** What an address stands for: cells, a workbook or sheet name, or the body of a table. */
export function addressed(model: Model, text: string, home: ModelSheet | undefined): { sheet: ModelSheet; area: Area } {
  const { sheet: named, rest } = splitAddress(text.replace(/^=/, ''));
  const sheet = named === undefined ? home : requireSheet(model, named);
  const area = parseArea(rest);
  if (area && sheet) return { sheet, area };
  const name = (sheet && findName(model, rest, sheet.id)) ?? findName(model, rest);
  const range = name && nameRange(model, name);
  if (range) return range;
  const table = findTable(model, rest);
  if (table) return { sheet: sheetById(model, table.sheet), area: bodyOf(table) };
  throw invalidArgument(`"${text}" is no range.`);
}

type Move = (area: Area, args: Argument[], sheet: ModelSheet) => Area;

const moved =
  (move: Move) =>
  (target: RangeTarget, args: Argument[], host: Host): ObjectOf<'Range'> => {
    const { sheet, area } = targetCells(host, target);
    return rangeOn(sheet, move(area, args, sheet));
  };

const index = (value: Argument, name: string) => asCount(value ?? 0, name);

function resized(area: Area, rows: number, columns: number): Area {
  if (rows < 1 || columns < 1) throw invalidArgument('A range must keep at least one row and one column.');
  return { ...area, rows, columns };
}

function used(target: RangeTarget, [valuesOnly]: Argument[], host: Host): ObjectOf<'Range'> | null {
  const { sheet, area } = targetCells(host, target);
  const found = usedArea(sheet, area, valuesOnly === true);
  return found ? rangeOn(sheet, found) : null;
}

function intersection(target: RangeTarget, [other]: Argument[], host: Host): ObjectOf<'Range'> | null {
  const mine = targetCells(host, target);
  const its = rangeArgument(host, other, mine.sheet);
  if (its.sheet !== mine.sheet) throw invalidArgument('The ranges are on different sheets.');
  const area = intersect(mine.area, its.area);
  return area ? rangeOn(mine.sheet, area) : null;
}

const beside = (area: Area, count: number, axis: 'rows' | 'columns', sign: 1 | -1): Area => {
  const after = count * sign > 0;
  const size = Math.abs(count);
  return axis === 'rows'
    ? { ...area, row: after ? area.row + area.rows : area.row - size, rows: size }
    : { ...area, column: after ? area.column + area.columns : area.column - size, columns: size };
};

export const rangeMoves: NonNullable<Members<RangeTarget>['call']> = {
  GetCell: moved((area, [row, column]) => ({
    row: area.row + index(row, 'row'),
    column: area.column + index(column, 'column'),
    rows: 1,
    columns: 1,
  })),
  GetRow: moved((area, [row]) => ({ ...area, row: area.row + index(row, 'row'), rows: 1 })),
  GetColumn: moved((area, [column]) => ({ ...area, column: area.column + index(column, 'column'), columns: 1 })),
  GetLastRow: moved((area) => ({ ...area, row: lastRow(area), rows: 1 })),
  GetLastColumn: moved((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
  GetLastCell: moved((area) => ({ row: lastRow(area), column: lastColumn(area), rows: 1, columns: 1 })),
  GetEntireRow: moved((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: moved((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: moved((area, [rows, columns]) => ({
    ...area,
    row: area.row + index(rows, 'rowOffset'),
    column: area.column + index(columns, 'columnOffset'),
  })),
  GetResizedRange: moved((area, [rows, columns]) =>
    resized(area, area.rows + index(rows, 'deltaRows'), area.columns + index(columns, 'deltaColumns')),
  ),
  GetAbsoluteResizedRange: moved((area, [rows, columns]) =>
    resized(area, index(rows, 'numRows'), index(columns, 'numColumns')),
  ),
  GetRowsAbove: moved((area, [count]) => beside(area, asCount(count ?? 1, 'count'), 'rows', -1)),
  GetRowsBelow: moved((area, [count]) => beside(area, asCount(count ?? 1, 'count'), 'rows', 1)),
  GetColumnsBefore: moved((area, [count]) => beside(area, asCount(count ?? 1, 'count'), 'columns', -1)),
  GetColumnsAfter: moved((area, [count]) => beside(area, asCount(count ?? 1, 'count'), 'columns', 1)),
  GetBoundingRect: (target, [other], host) => {
    const { sheet, area } = targetCells(host, target);
    const its = rangeArgument(host, other, sheet);
    if (its.sheet !== sheet) throw invalidArgument('The ranges are on different sheets.');
    const row = Math.min(area.row, its.area.row);
    const column = Math.min(area.column, its.area.column);
    const rows = Math.max(lastRow(area), lastRow(its.area)) - row + 1;
    const columns = Math.max(lastColumn(area), lastColumn(its.area)) - column + 1;
    return rangeOn(sheet, { row, column, rows, columns });
  },
  GetIntersection: (target, args, host) => {
    const found = intersection(target, args, host);
    if (!found) throw itemNotFound('intersection');
    return found;
  },
  GetIntersectionOrNullObject: intersection,
  GetUsedRange: (target, args, host) => {
    const { sheet, area } = targetCells(host, target);
    return used(target, args, host) ?? rangeOn(sheet, { ...area, rows: 1, columns: 1 });
  },
  GetUsedRangeOrNullObject: used,
};
