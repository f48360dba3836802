/** The cells of a workbook on their way into the grid: a stretch of rows at a time, the sheet in front first. */
import type { ICellData, Workbook } from '@univerjs/core';
import type { Model, Row } from '../host';
import { gridCell } from './cells';
import { shownSheets } from './snapshot';
import type { GridStyles } from './styles';

/** Milliseconds until the page has its turn again. */
const STRETCH = 25;

/**
 * Begins at once with what is seen first. A row that changes meanwhile is taken as it then is.
 * @param filled told when a sheet in front is whole
 * @returns a function that ends it
 */
export function fillCells(model: Model, book: Workbook, styles: GridStyles, filled: () => void): () => void {
  const waiting = new Map(shownSheets(model).map(({ id, rows }) => [id, [...rows.keys()].sort((a, b) => b - a)]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later = false;

  function next(): string | undefined {
    const front = book.getActiveSheet().getSheetId();
    return waiting.has(front) ? front : waiting.keys().next().value;
  }

  function stretch(): void {
    const end = performance.now() + STRETCH;
    for (let id = next(); id !== undefined; id = next()) {
      const rows = waiting.get(id) ?? [];
      const matrix = book.getSheetBySheetId(id)?.getCellMatrix();
      const sheet = model.workbook.sheets.find((one) => one.id === id);
      while (rows.length > 0 && performance.now() < end) {
        const row = rows.pop() ?? 0;
        const found = sheet?.rows.get(row);
        if (found) matrix?.setRow(row, gridRow(found, styles));
      }
      if (rows.length > 0) break;
      waiting.delete(id);
      if (later && id === book.getActiveSheet().getSheetId()) filled();
    }
    later = true;
    if (waiting.size > 0) timer = setTimeout(stretch);
  }

  stretch();
  return () => clearTimeout(timer);
}

const gridRow = ({ cells }: Row, styles: GridStyles): { [column: number]: ICellData } =>
  Object.fromEntries([...cells].map(([column, cell]) => [column, gridCell(cell, styles)]));
