/** Sorting a table's rows as Excel orders values: numbers, texts, FALSE, TRUE, errors, and empty cells always last. */
import { invalidArgument } from '../errors';
import { cellAt, putCell } from './cells';
import { raiseEdited } from './edit';
import { guardCells, guardAction } from './guards';
import { sheetById, type Model } from './model';
import { copiedFormula } from './references';
import { bodyOf } from './tables';
import { valueType } from './typed';
import type { SheetCell, CellValue, ModelTable } from './types';

export interface SortField {
  /** Column, counted from the table's first. */
  key: number;
  ascending: boolean;
}

const RANK = { Double: 0, String: 1, Boolean: 2, Error: 3, Empty: 4 };

function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  const [left, right] = [valueType(a), valueType(b)];
  if (left === 'Empty' || right === 'Empty') return RANK[left] - RANK[right];
  const order =
    left !== right
      ? RANK[left] - RANK[right]
      : left === 'String'
        ? alphabet.compare(String(a), String(b))
        : Number(a) - Number(b);
  return ascending ? order : -order;
}

const alphabet = new Intl.Collator('en', { sensitivity: 'base' });

export function sortTable(model: Model, table: ModelTable, fields: SortField[]): void {
  const sheet = sheetById(model, table.sheet);
  const body = bodyOf(table);
  guardAction(sheet, 'allowSort');
  guardCells(sheet, body);
  const wrong = fields.find(({ key }) => key < 0 || key >= table.columns.length);
  if (wrong) throw invalidArgument(`There is no column ${wrong.key} in ${table.name}.`);
  const rows = Array.from({ length: body.rows }, (_, index) => ({
    from: body.row + index,
    cells: table.columns.map((_column, at) => cellAt(sheet, body.row + index, body.column + at)),
  }));
  const value = (cells: SheetCell[], key: number) => cells[key]?.value ?? null;
  rows.sort((a, b) =>
    fields.reduce(
      (order, { key, ascending }) => order || compare(value(a.cells, key), value(b.cells, key), ascending),
      0,
    ),
  );
  rows.forEach(({ from, cells }, index) => {
    const row = body.row + index;
    cells.forEach((cell, at) => {
      const { formula } = cell;
      // Looks stay where they are only for whole columns; a row's own colours travel with it.
      putCell(
        model,
        sheet,
        row,
        body.column + at,
        formula === undefined ? cell : { ...cell, formula: copiedFormula(formula, row - from, 0) },
      );
    });
  });
  raiseEdited(model, sheet, body);
}
