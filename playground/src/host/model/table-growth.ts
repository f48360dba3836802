/** Tables that follow what is typed: rows written directly below one become part of it, headers take the cells' texts. */
import { contains, intersect, lastColumn, lastRow, type Area } from '../a1';
import { cellAt, isEmptyCell, lookAt, putCell } from './cells';
import { equalNames, tablesOf, type Model } from './model';
import { copiedFormula } from './references';
import { bodyOf, renameColumn, uniqueHeader } from './tables';
import type { ModelSheet, ModelTable } from './types';
import type { Typed } from './typed';

/**
 * Decides which tables a write makes longer; must be asked before the write, since the row below has to be empty.
 * @returns what to do after the write
 */
export function growTables(
  model: Model,
  sheet: ModelSheet,
  area: Area,
  typed: readonly (readonly (Typed | undefined)[])[],
): () => void {
  const growing = sheet.protection ? [] : tablesOf(model, sheet).filter((table) => isBelow(sheet, table, area, typed));
  return () => {
    for (const table of growing) grow(model, sheet, table, lastRow(area) - lastRow(table.area));
  };
}

function isBelow(
  sheet: ModelSheet,
  table: ModelTable,
  area: Area,
  typed: readonly (readonly (Typed | undefined)[])[],
): boolean {
  const next = lastRow(table.area) + 1;
  if (table.showTotals || area.row > next || lastRow(area) < next) return false;
  const within = intersect(area, { ...table.area, row: next, rows: lastRow(area) - next + 1 });
  // What reaches beyond the table's columns does not belong to it: Excel leaves such a write outside.
  if (!within || within.columns !== area.columns) return false;
  const first = typed[next - area.row] ?? [];
  if (!first.some((cell) => cell && (cell.value !== null || cell.formula !== undefined))) return false;
  for (let row = next; row <= lastRow(area); row++) {
    for (let column = table.area.column; column <= lastColumn(table.area); column++) {
      if (!isEmptyCell(cellAt(sheet, row, column))) return false;
    }
  }
  return true;
}

/** Adds rows at the end: calculated columns are filled, looks, validations and conditional formats carried on. */
export function grow(model: Model, sheet: ModelSheet, table: ModelTable, rows: number): void {
  const last = lastRow(table.area);
  table.area = { ...table.area, rows: table.area.rows + rows };
  extendRules(sheet, table.area, last, rows);
  for (let row = last + 1; row <= last + rows; row++) fillRow(model, sheet, table, row, last);
}

/** Gives a new row of a table the calculated columns and the looks of the row `like`. */
export function fillRow(model: Model, sheet: ModelSheet, table: ModelTable, row: number, like: number): void {
  table.columns.forEach(({ formula }, index) => {
    const column = table.area.column + index;
    const cell = cellAt(sheet, row, column);
    const look = like > table.area.row || !table.showHeaders ? lookAt(sheet, like, column) : (cell.look ?? {});
    const content =
      isEmptyCell(cell) && formula !== undefined ? { value: 0, formula: calculatedFor(table, formula, row) } : cell;
    const merged = { ...look, ...cell.look };
    putCell(model, sheet, row, column, Object.keys(merged).length > 0 ? { ...content, look: merged } : content);
  });
}

/** A calculated column's formula is kept as it reads in the first body row; A1 references in it are relative. */
export const calculatedFor = (table: ModelTable, formula: string, row: number) =>
  copiedFormula(formula, row - table.area.row - (table.showHeaders ? 1 : 0), 0);

function extendRules(sheet: ModelSheet, area: Area, last: number, rows: number): void {
  const extend = (part: Area): Area =>
    lastRow(part) === last &&
    intersect(part, { ...area, row: last, rows: 1 })?.columns === part.columns &&
    part.row >= area.row
      ? { ...part, rows: part.rows + rows }
      : part;
  for (const rule of sheet.validations) rule.areas = rule.areas.map(extend);
  for (const rule of sheet.conditionals) rule.areas = rule.areas.map(extend);
}

/**
 * A write that gives all body cells of a column one and the same formula makes it a calculated column, and a write of
 * other contents over the whole column ends it.
 */
export function noteCalculated(model: Model, sheet: ModelSheet, area: Area): void {
  for (const table of tablesOf(model, sheet)) {
    const body = bodyOf(table);
    table.columns.forEach((column, index) => {
      const cells = { ...body, column: body.column + index, columns: 1 };
      if (!contains(area, cells)) return;
      const first = cellAt(sheet, cells.row, cells.column).formula;
      const same = (row: number) => cellAt(sheet, row, cells.column).formula === calculatedFor(table, first ?? '', row);
      const rows = Array.from({ length: cells.rows }, (_, at) => cells.row + at);
      if (first !== undefined && rows.every(same)) column.formula = first;
      else delete column.formula;
    });
  }
}

/** After a write over a header cell the column has its name; an empty or doubled one is replaced as Excel does. */
export function headersFromCells(model: Model, sheet: ModelSheet, area: Area): void {
  for (const table of tablesOf(model, sheet)) {
    const header = table.showHeaders ? intersect(area, { ...table.area, rows: 1 }) : undefined;
    if (!header) continue;
    for (let at = header.column; at <= lastColumn(header); at++) {
      const column = table.columns[at - table.area.column];
      const cell = cellAt(sheet, table.area.row, at);
      if (!column) continue;
      const text =
        cell.value === null || cell.value === '' ? `Column${at - table.area.column + 1}` : String(cell.value);
      const name = equalNames(text, column.name) ? text : uniqueHeader(table, text, column);
      renameColumn(model, table, column, name);
      if (cell.value !== name)
        putCell(model, sheet, table.area.row, at, { value: name, ...(cell.look ? { look: cell.look } : {}) });
    }
  }
}
