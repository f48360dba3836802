/** Native tables: where they are, what they are called, how they are made and undone. */
import { invalidArgument, itemNotFound, OfficeError } from '../errors';
import { areaName, overlaps, parseArea, type Area } from '../a1';
import { cellAt, putCell, putContent } from './cells';
import { guardCells } from './guards';
import { rewriteFormulas } from './formulas';
import { raise, equalNames, sheetById, type Model } from './model';
import { renameColumnIn, renameTableIn } from './references';
import type { ModelSheet, ModelTable, ModelTableColumn } from './types';

export function tableById(model: Model, id: number): ModelTable {
  const table = model.workbook.tables.find((candidate) => candidate.id === id);
  if (!table) throw new OfficeError('InvalidObjectPath', 'This table was deleted.');
  return table;
}

/** Finds by name or by id, as the client asks with either. */
export const findTable = (model: Model, key: string): ModelTable | undefined =>
  model.workbook.tables.find((table) => equalNames(table.name, key) || String(table.id) === key);

export const bodyOf = (table: ModelTable): Area => ({
  ...table.area,
  row: table.area.row + (table.showHeaders ? 1 : 0),
  rows: table.area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
});

export function headerArea(table: ModelTable): Area {
  if (!table.showHeaders) throw itemNotFound('header row');
  return { ...table.area, rows: 1 };
}

export function totalsArea(table: ModelTable): Area {
  if (!table.showTotals) throw itemNotFound('totals row');
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
}

/**
 * @param hasHeaders whether the first row holds them; if not, one is made above and the data moves down
 * @param name a free one by default
 */
export function addTable(
  model: Model,
  sheet: ModelSheet,
  area: Area,
  hasHeaders: boolean,
  name = freeTableName(model),
): ModelTable {
  guardCells(sheet, area);
  const clash = model.workbook.tables.find((table) => table.sheet === sheet.id && overlaps(table.area, area));
  if (clash) throw invalidArgument(`A table cannot overlap another table (${clash.name}).`);
  if (sheet.merges.some((merge) => overlaps(merge, area))) throw invalidArgument('A table cannot hold merged cells.');
  if (!hasHeaders) moveDown(model, sheet, area);
  const rows = hasHeaders ? Math.max(area.rows, 2) : area.rows + 1;
  const id = model.workbook.nextId++;
  const table: ModelTable = {
    id,
    name,
    sheet: sheet.id,
    area: { ...area, rows },
    columns: [],
    showHeaders: true,
    showTotals: false,
    settings: {
      Style: 'TableStyleMedium2',
      HighlightFirstColumn: false,
      HighlightLastColumn: false,
      ShowBandedRows: true,
      ShowBandedColumns: false,
      ShowFilterButton: true,
    },
    filters: [],
    sort: [],
  };
  for (let index = 0; index < area.columns; index++) addColumnFromCell(model, sheet, table, index);
  model.workbook.tables.push(table);
  raise(model, { kind: 'table-added', sheet: sheet.id, table: id, name: table.name, by: model.actor });
  return table;
}

/** Headers are texts, are unique and are never empty; Excel changes the cells until they are. */
function addColumnFromCell(model: Model, sheet: ModelSheet, table: ModelTable, index: number): void {
  const { row, column } = table.area;
  const value = cellAt(sheet, row, column + index).value;
  const name = uniqueHeader(table, value === null || value === '' ? `Column${index + 1}` : String(value));
  putContent(model, sheet, row, column + index, { value: name });
  table.columns.push({ id: index + 1, name });
}

export function uniqueHeader(table: ModelTable, wanted: string, except?: ModelTableColumn): string {
  const taken = (name: string) => table.columns.some((column) => column !== except && equalNames(column.name, name));
  let name = wanted;
  for (let count = 2; taken(name); count++) name = `${wanted}${count}`;
  return name;
}

function moveDown(model: Model, sheet: ModelSheet, area: Area): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    for (let row = area.row + area.rows; row > area.row; row--) {
      putCell(model, sheet, row, column, cellAt(sheet, row - 1, column));
    }
    putCell(model, sheet, area.row, column, { value: null });
  }
}

function freeTableName(model: Model): string {
  for (let count = 1; ; count++) {
    if (!isNameTaken(model, `Table${count}`)) return `Table${count}`;
  }
}

/** Tables and workbook names share one space. */
export const isNameTaken = (model: Model, name: string, except?: ModelTable) =>
  model.workbook.tables.some((table) => table !== except && equalNames(table.name, name)) ||
  model.workbook.names.some((item) => item.scope === undefined && equalNames(item.name, name));

/** A letter, "_" or "\" first, then letters, digits, "." and "_"; no cell address; 255 characters at most. */
export function isLegalName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  return !parseArea(name) && !/^(r|c|r\d*c\d*)$/i.test(name);
}

export function renameTable(model: Model, table: ModelTable, name: string): void {
  if (!isLegalName(name)) throw invalidArgument(`"${name}" cannot be the name of a table.`);
  if (isNameTaken(model, name, table)) throw invalidArgument(`The name "${name}" is already taken.`);
  const before = table.name;
  table.name = name;
  rewriteFormulas(model, (formula) => renameTableIn(formula, before, name));
}

export function renameColumn(model: Model, table: ModelTable, column: ModelTableColumn, name: string): void {
  const before = column.name;
  if (before === name) return;
  column.name = name;
  rewriteFormulas(model, (formula) => renameColumnIn(formula, table.name, before, name));
}

/** Only to an area that keeps the header's row and touches no other table. */
export function resizeTable(model: Model, table: ModelTable, area: Area): void {
  const sheet = sheetById(model, table.sheet);
  if (sheet.protection) guardCells(sheet, area);
  if (table.showHeaders && area.row !== table.area.row)
    throw invalidArgument('The header row of a table must stay where it is.');
  if (!overlaps(area, table.area) || area.rows < 2)
    throw invalidArgument(`A table cannot be resized to ${areaName(area)}.`);
  const clash = model.workbook.tables.find(
    (other) => other !== table && other.sheet === table.sheet && overlaps(other.area, area),
  );
  if (clash) throw invalidArgument(`A table cannot overlap another table (${clash.name}).`);
  const shift = area.column - table.area.column;
  const kept = Array.from({ length: area.columns }, (_, index) => table.columns[index + shift]);
  table.area = area;
  table.columns = kept.filter((column) => column !== undefined);
  const ids = Math.max(0, ...table.columns.map((column) => column.id));
  kept.forEach((column, index) => {
    if (column) return;
    const value = cellAt(sheet, area.row, area.column + index).value;
    const name = uniqueHeader(table, value === null ? `Column${index + 1}` : String(value));
    putContent(model, sheet, area.row, area.column + index, { value: name });
    table.columns.splice(index, 0, { id: ids + index + 1, name });
  });
}

/** Takes the table away and leaves its cells. */
export function dropTable(model: Model, table: ModelTable): void {
  model.workbook.tables = model.workbook.tables.filter((other) => other !== table);
  raise(model, { kind: 'table-deleted', sheet: table.sheet, table: table.id, name: table.name, by: model.actor });
}
