/** Writing contents into an area: protection, typing, table headers and growth, and one event for the whole write. */
import { invalidArgument } from '../errors';
import { areaName, isSingleCell, overlaps, type Area } from '../a1';
import { cellAt, cellsIn, formatAt, putContent, restyle } from './cells';
import { guardAction, guardCells } from './guards';
import { raise, type Model } from './model';
import { growTables, headersFromCells, noteCalculated } from './table-growth';
import { isDateFormat } from './text';
import { EPOCH_1904 } from './typed-dates';
import { parseTyped, valueType, type Typed } from './typed';
import type { SheetCell, CellValue, ModelSheet } from './types';

/** What to put in a cell; undefined leaves it as it is. */
export type Input = string | number | boolean | undefined;

/**
 * Writes typed contents. Everything is checked before the first cell changes.
 * @param input rows of the area's shape
 */
export function writeArea(model: Model, sheet: ModelSheet, area: Area, input: readonly (readonly Input[])[]): void {
  guardCells(sheet, area);
  guardMerges(sheet, area);
  const typed = input.map((row, r) =>
    row.map((item, c) => (item === undefined ? undefined : parse(model, sheet, area.row + r, area.column + c, item))),
  );
  const before = cellAt(sheet, area.row, area.column);
  const grown = growTables(model, sheet, area, typed);
  typed.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) putTyped(model, sheet, area.row + r, area.column + c, cell);
    }),
  );
  headersFromCells(model, sheet, area);
  noteCalculated(model, sheet, area);
  grown();
  raiseEdited(model, sheet, area, before);
}

export function raiseEdited(model: Model, sheet: ModelSheet, area: Area, before?: SheetCell): void {
  const after = cellAt(sheet, area.row, area.column);
  const details = before && isSingleCell(area) ? { details: describe(before.value, after.value) } : {};
  raise(model, { kind: 'changed', sheet: sheet.id, area, change: 'RangeEdited', by: model.actor, ...details });
}

function describe(before: CellValue, after: CellValue) {
  return {
    valueBefore: before ?? '',
    valueAfter: after ?? '',
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

function parse(model: Model, sheet: ModelSheet, row: number, column: number, item: string | number | boolean): Typed {
  if (typeof item !== 'string') {
    if (typeof item === 'number' && !Number.isFinite(item)) throw invalidArgument('A number is not finite.');
    return { value: item };
  }
  const { culture, date1904 } = model.workbook;
  const typed = parseTyped(item, formatAt(sheet, row, column), culture, model.today());
  const isDay = typeof typed.value === 'number' && typed.value >= EPOCH_1904 && isDateFormat(typed.format ?? '');
  return date1904 && isDay ? { ...typed, value: Number(typed.value) - EPOCH_1904 } : typed;
}

function putTyped(
  model: Model,
  sheet: ModelSheet,
  row: number,
  column: number,
  { value, formula, format }: Typed,
): void {
  const link = cellAt(sheet, row, column).link;
  putContent(model, sheet, row, column, {
    value: formula === undefined ? value : keptResult(sheet, row, column, formula),
    ...(formula === undefined ? {} : { formula }),
    ...(link && value !== null ? { link } : {}),
  });
  if (format !== undefined && formatAt(sheet, row, column) === 'General') {
    restyle(model, sheet, { row, column, rows: 1, columns: 1 }, (look) => ({ ...look, NumberFormat: format }));
  }
}

/** Without a calculator a formula shows 0, unless the same formula already had a result. */
function keptResult(sheet: ModelSheet, row: number, column: number, formula: string): CellValue {
  const cell = cellAt(sheet, row, column);
  return cell.formula === formula ? cell.value : 0;
}

/** A merged cell is its first cell: the others cannot be written on their own. */
function guardMerges(sheet: ModelSheet, area: Area): void {
  const part = sheet.merges.find(
    (merge) => overlaps(merge, area) && (area.row > merge.row || area.column > merge.column) && isSingleCell(area),
  );
  if (part) throw invalidArgument(`${areaName(area)} is part of the merged cell ${areaName(part)}.`);
}

/** Empties contents, looks or both, as Range.clear does. */
export function clearArea(model: Model, sheet: ModelSheet, area: Area, what: 'All' | 'Contents' | 'Formats'): void {
  if (what === 'Formats') guardAction(sheet, 'allowFormatCells');
  else guardCells(sheet, area);
  const before = cellAt(sheet, area.row, area.column);
  if (what !== 'Formats') {
    for (const { row, column } of [...cellsIn(sheet, area)]) putContent(model, sheet, row, column, { value: null });
  }
  if (what !== 'Contents') restyle(model, sheet, area, () => ({}));
  if (what !== 'Formats') {
    headersFromCells(model, sheet, area);
    raiseEdited(model, sheet, area, before);
  }
}
