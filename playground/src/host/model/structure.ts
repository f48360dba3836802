/** Inserting and deleting rows, columns and cells: everything that has an address moves along. */
import { accessDenied, OfficeError } from '../errors';
import {
  areaName,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  type Area,
} from '../a1';
import { isLocked } from './cells';
import { rewriteFormulas } from './formulas';
import { raise, equalNames, tablesOf, type ChangeType, type Model } from './model';
import { moveReferences } from './references';
import { concerns, isWhole, shiftArea, shiftIndex, type Shift } from './shift';
import { fillRow } from './table-growth';
import { dropTable, uniqueHeader } from './tables';
import { cellAt, lookAt, putCell, putContent, restyle } from './cells';
import type { Line, Row, ModelSheet, ModelTable } from './types';

/** @param direction Excel.InsertShiftDirection */
export function insertCells(model: Model, sheet: ModelSheet, area: Area, direction: 'Down' | 'Right'): void {
  const shift = toShift(area, direction === 'Down' || isEntireRow(area) ? 'rows' : 'columns', 1);
  guardShift(model, sheet, shift);
  apply(model, sheet, shift);
  dressInserted(model, sheet, area, shift);
  fillTables(model, sheet, shift);
  raise(model, {
    kind: 'changed',
    sheet: sheet.id,
    area,
    change: changeType(shift),
    by: model.actor,
    ...direct(shift),
  });
}

/** @param direction Excel.DeleteShiftDirection */
export function deleteCells(model: Model, sheet: ModelSheet, area: Area, direction: 'Up' | 'Left'): void {
  const shift = toShift(area, direction === 'Up' || isEntireRow(area) ? 'rows' : 'columns', -1);
  guardShift(model, sheet, shift);
  apply(model, sheet, shift);
  raise(model, {
    kind: 'changed',
    sheet: sheet.id,
    area,
    change: changeType(shift),
    by: model.actor,
    ...direct(shift),
  });
}

function toShift(area: Area, wanted: 'rows' | 'columns', sign: 1 | -1): Shift {
  const axis = isEntireColumn(area) ? 'columns' : wanted;
  return axis === 'rows'
    ? { axis, at: area.row, count: sign * area.rows, from: area.column, to: area.column + area.columns }
    : { axis, at: area.column, count: sign * area.columns, from: area.row, to: area.row + area.rows };
}

function changeType(shift: Shift): ChangeType {
  const done = shift.count > 0 ? 'Inserted' : 'Deleted';
  if (!isWhole(shift)) return `Cell${done}`;
  return shift.axis === 'rows' ? `Row${done}` : `Column${done}`;
}

/** Excel tells where cells went only when they were not whole rows or columns. */
function direct(shift: Shift): { shift?: string } {
  if (isWhole(shift)) return {};
  const [forward, back] = shift.axis === 'rows' ? ['Down', 'Up'] : ['Right', 'Left'];
  return { shift: `ShiftCell${shift.count > 0 ? forward : back}` };
}

function guardShift(model: Model, sheet: ModelSheet, shift: Shift): void {
  if (sheet.protection) guardProtected(sheet, shift);
  for (const table of tablesOf(model, sheet)) {
    const path =
      shift.axis === 'rows'
        ? { row: shift.at, rows: MAX_ROWS - shift.at, column: shift.from, columns: shift.to - shift.from }
        : { column: shift.at, columns: MAX_COLUMNS - shift.at, row: shift.from, rows: shift.to - shift.from };
    if (overlaps(path, table.area) && !concerns(shift, table.area)) {
      throw new OfficeError('InvalidOperation', `This would shift only some cells of the table ${table.name}.`);
    }
  }
}

function guardProtected(sheet: ModelSheet, shift: Shift): void {
  const verb = shift.count > 0 ? 'allowInsert' : 'allowDelete';
  const option = verb + (shift.axis === 'rows' ? 'Rows' : 'Columns');
  if (!isWhole(shift) || sheet.protection?.options[option] !== true) {
    throw accessDenied(`The sheet ${sheet.name} is protected and does not have ${option}.`);
  }
  if (shift.count > 0) return;
  for (let index = shift.at; index < shift.at - shift.count; index++) {
    for (const [row, { cells }] of sheet.rows) {
      for (const column of cells.keys()) {
        if ((shift.axis === 'rows' ? row : column) === index && isLocked(sheet, row, column)) {
          throw accessDenied(`Rows or columns with locked cells of ${sheet.name} cannot be deleted.`);
        }
      }
    }
  }
}

function apply(model: Model, sheet: ModelSheet, shift: Shift): void {
  const { workbook } = model;
  const tables = tablesOf(model, sheet);
  moveCells(model, sheet, shift);
  if (isWhole(shift)) {
    if (shift.axis === 'rows') sheet.rowLines = moveLines(sheet.rowLines, shift);
    else sheet.columnLines = moveLines(sheet.columnLines, shift);
  }
  moveAreas(sheet, shift);
  for (const table of tables) moveTable(model, sheet, table, shift);
  for (const kept of model.kept.values()) {
    if (kept.sheet === sheet.id && kept.area) kept.area = shiftArea(kept.area, shift);
  }
  for (const comment of workbook.comments) {
    const moved = comment.sheet === sheet.id ? shiftArea({ ...comment, rows: 1, columns: 1 }, shift) : undefined;
    if (moved) Object.assign(comment, { row: moved.row, column: moved.column });
    if (moved === null) workbook.comments = workbook.comments.filter((other) => other !== comment);
  }
  rewriteFormulas(model, (formula, home) =>
    moveReferences(
      formula,
      (named) => (named === undefined ? home === sheet.id : equalNames(named, sheet.name)),
      (area) => shiftArea(area, shift),
    ),
  );
}

function moveCells(model: Model, sheet: ModelSheet, shift: Shift): void {
  if (isWhole(shift) && shift.axis === 'rows') {
    const rows = new Map<number, Row>();
    for (const [index, row] of sheet.rows) {
      const to = shiftIndex(index, shift);
      if (to !== undefined && to < MAX_ROWS) rows.set(to, row);
    }
    sheet.rows = rows;
    return;
  }
  const all = [...sheet.rows].flatMap(([row, { cells }]) =>
    [...cells].map(([column, cell]) => ({ row, column, cell })),
  );
  const inWay = all.filter(({ row, column }) =>
    shift.axis === 'rows'
      ? column >= shift.from && column < shift.to && row >= shift.at
      : row >= shift.from && row < shift.to && column >= shift.at,
  );
  for (const { row, column } of inWay) putCell(model, sheet, row, column, { value: null });
  for (const { row, column, cell } of inWay) {
    const to = shiftIndex(shift.axis === 'rows' ? row : column, shift);
    if (to === undefined) continue;
    putCell(model, sheet, shift.axis === 'rows' ? to : row, shift.axis === 'rows' ? column : to, cell);
  }
}

function moveLines(lines: Map<number, Line>, shift: Shift): Map<number, Line> {
  const moved = new Map<number, Line>();
  for (const [index, line] of lines) {
    const to = shiftIndex(index, shift);
    if (to !== undefined) moved.set(to, line);
  }
  return moved;
}

function moveAreas(sheet: ModelSheet, shift: Shift): void {
  const move = (area: Area) => shiftArea(area, shift);
  const moveAll = (areas: Area[]) => areas.map(move).filter((area) => area !== null);
  sheet.merges = moveAll(sheet.merges);
  for (const rule of sheet.validations) rule.areas = moveAll(rule.areas);
  for (const rule of sheet.conditionals) rule.areas = moveAll(rule.areas);
  sheet.validations = sheet.validations.filter((rule) => rule.areas.length > 0);
  sheet.conditionals = sheet.conditionals.filter((rule) => rule.areas.length > 0);
  for (const chart of sheet.charts) {
    const place = chart.place && move(chart.place);
    if (place) chart.place = place;
  }
  sheet.printRows = sheet.printRows && move(sheet.printRows);
  sheet.printColumns = sheet.printColumns && move(sheet.printColumns);
  sheet.printArea = sheet.printArea && move(sheet.printArea);
}

function moveTable(model: Model, sheet: ModelSheet, table: ModelTable, shift: Shift): void {
  const moved = shiftArea(table.area, shift);
  if (!moved) return dropTable(model, table);
  if (shift.axis === 'columns' && concerns(shift, table.area)) moveColumns(model, sheet, table, moved, shift);
  const least = 1 + (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0);
  table.area = { ...moved, rows: Math.max(moved.rows, Math.min(least, table.area.rows)) };
}

function moveColumns(model: Model, sheet: ModelSheet, table: ModelTable, moved: Area, shift: Shift): void {
  const inside = shift.at - table.area.column;
  if (shift.count < 0) {
    table.columns = table.columns.filter((_, index) => shiftIndex(table.area.column + index, shift) !== undefined);
    return;
  }
  if (inside <= 0 || inside >= table.area.columns) return;
  for (let index = 0; index < shift.count; index++) {
    const id = Math.max(...table.columns.map((column) => column.id)) + 1;
    const name = uniqueHeader(table, `Column${index + 1}`);
    table.columns.splice(inside + index, 0, { id, name });
    if (table.showHeaders) putContent(model, sheet, moved.row, shift.at + index, { value: name });
  }
}

/** Inserted cells look like those above (left of) them, except below a table's header, where they look like the body. */
function dressInserted(model: Model, sheet: ModelSheet, area: Area, shift: Shift): void {
  const after = Math.abs(shift.count);
  if (shift.axis === 'columns') {
    if (area.column === 0) return;
    copyLook(model, sheet, area, (row) => [row, area.column - 1]);
    return;
  }
  const header = tablesOf(model, sheet).some(
    (table) => table.showHeaders && table.area.row === area.row - 1 && concerns(shift, table.area),
  );
  const like = header ? area.row + after : area.row - 1;
  if (like >= 0) copyLook(model, sheet, area, (_, column) => [like, column]);
}

function copyLook(
  model: Model,
  sheet: ModelSheet,
  area: Area,
  like: (row: number, column: number) => [number, number],
): void {
  const columns = isEntireRow(area) ? usedColumns(sheet, like(area.row, 0)[0]) : range(area.column, lastColumn(area));
  const rows = isEntireColumn(area) ? [...sheet.rows.keys()] : range(area.row, lastRow(area));
  for (const row of rows) {
    for (const column of columns) {
      const look = lookAt(sheet, ...like(row, column));
      if (Object.keys(look).length > 0) restyle(model, sheet, { row, column, rows: 1, columns: 1 }, () => look);
    }
  }
}

const usedColumns = (sheet: ModelSheet, row: number) => [...(sheet.rows.get(row)?.cells.keys() ?? [])];
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

function fillTables(model: Model, sheet: ModelSheet, shift: Shift): void {
  if (shift.axis !== 'rows') return;
  for (const table of tablesOf(model, sheet)) {
    if (!concerns(shift, table.area)) continue;
    const first = table.area.row + (table.showHeaders ? 1 : 0);
    for (let row = shift.at; row < shift.at + shift.count; row++) {
      if (row < first || row > lastRow(table.area) - (table.showTotals ? 1 : 0)) continue;
      const like = shift.at > first ? shift.at - 1 : shift.at + shift.count;
      fillRow(model, sheet, table, row, like);
    }
  }
}

/** Merges an area; only its first cell keeps a content. */
export function merge(model: Model, sheet: ModelSheet, area: Area, across: boolean): void {
  if (tablesOf(model, sheet).some((table) => overlaps(table.area, area))) {
    throw new OfficeError('InvalidOperation', `${areaName(area)} holds cells of a table, which cannot be merged.`);
  }
  const areas = across ? range(area.row, lastRow(area)).map((row) => ({ ...area, row, rows: 1 })) : [area];
  unmerge(sheet, area);
  for (const one of areas) {
    sheet.merges.push(one);
    for (let row = one.row; row <= lastRow(one); row++) {
      for (let column = one.column; column <= lastColumn(one); column++) {
        const first = row === one.row && column === one.column;
        if (!first && cellAt(sheet, row, column).value !== null) putContent(model, sheet, row, column, { value: null });
      }
    }
  }
}

export function unmerge(sheet: ModelSheet, area: Area): void {
  sheet.merges = sheet.merges.filter((one) => !overlaps(one, area));
}
