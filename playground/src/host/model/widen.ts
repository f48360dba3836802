/** A column whose width nobody set grows for a number that is typed into it, so that it is not cut; never for a text. */
import { cellAt, formatAt } from './cells';
import type { Model } from './model';
import { showText } from './text';
import type { ModelSheet } from './types';

/** Points of a digit in Calibri 11, of the room around it, and of an untouched column. */
const DIGIT = 5.25;
const ROOM = 4;
const UNTOUCHED = 48;

export function widenFor(model: Model, sheet: ModelSheet, row: number, column: number): void {
  const { value, formula } = cellAt(sheet, row, column);
  const line = sheet.columnLines.get(column);
  if (typeof value !== 'number' || formula !== undefined || line?.size !== undefined) return;
  const { length } = showText(value, formatAt(sheet, row, column), model.workbook.culture);
  const needed = length * DIGIT + ROOM;
  if (needed > UNTOUCHED) sheet.columnLines.set(column, { ...line, size: needed });
}
