/** Dragging the fill handle: formulas are copied as they move, two numbers or more are carried on, the rest repeats. */
import { cellAt, type CellValue, type ModelSheet } from '../host';
import { lastColumn, lastRow, type Area } from '../host/a1';
import { copiedFormula } from '../host/model/references';

/** @returns the cells beside the source that are filled, and what with; without an area there are none */
export function fillPlan(sheet: ModelSheet, source: Area, whole: Area): { area?: Area; rows: CellValue[][] } {
  const area = beside(source, whole);
  if (!area) return { rows: [] };
  const down = area.columns === source.columns && area.column === source.column;
  const rows: CellValue[][] = [];
  for (let row = area.row; row <= lastRow(area); row++) {
    const cells: CellValue[] = [];
    for (let column = area.column; column <= lastColumn(area); column++) {
      cells.push(down ? filled(sheet, source, row, column, 'rows') : filled(sheet, source, row, column, 'columns'));
    }
    rows.push(cells);
  }
  return { area, rows };
}

function beside(source: Area, whole: Area): Area | undefined {
  if (lastRow(whole) > lastRow(source))
    return { ...source, row: lastRow(source) + 1, rows: lastRow(whole) - lastRow(source) };
  if (lastColumn(whole) > lastColumn(source))
    return { ...source, column: lastColumn(source) + 1, columns: lastColumn(whole) - lastColumn(source) };
  if (whole.row < source.row) return { ...source, row: whole.row, rows: source.row - whole.row };
  if (whole.column < source.column) return { ...source, column: whole.column, columns: source.column - whole.column };
  return undefined;
}

function filled(sheet: ModelSheet, source: Area, row: number, column: number, axis: 'rows' | 'columns'): CellValue {
  const size = source[axis];
  const start = axis === 'rows' ? source.row : source.column;
  const at = axis === 'rows' ? row : column;
  const from = start + ((((at - start) % size) + size) % size);
  const [fromRow, fromColumn] = axis === 'rows' ? [from, column] : [row, from];
  const { value, formula } = cellAt(sheet, fromRow, fromColumn);
  if (formula !== undefined) return copiedFormula(formula, row - fromRow, column - fromColumn);
  const step = stepOf(sheet, source, axis === 'rows' ? column : row, axis);
  return step && typeof value === 'number' ? step.first + step.by * (at - start) : value;
}

/** Numbers at equal distances are a series. */
function stepOf(
  sheet: ModelSheet,
  source: Area,
  across: number,
  axis: 'rows' | 'columns',
): { first: number; by: number } | undefined {
  const values = Array.from({ length: source[axis] }, (_, at) =>
    axis === 'rows' ? cellAt(sheet, source.row + at, across).value : cellAt(sheet, across, source.column + at).value,
  );
  const [first, second] = values;
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  const by = second - first;
  const even = values.every((value, at) => typeof value === 'number' && Math.abs(value - first - by * at) < 1e-9);
  return even ? { first, by } : undefined;
}
