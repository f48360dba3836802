/** Columns and rows of a table. */
import { invalidArgument, itemNotFound } from '../errors';
import { areaName, lastRow, type Area } from '../a1';
import { cellAt, isEmptyCell } from '../model/cells';
import { writeArea, type Input } from '../model/edit';
import { guardCells } from '../model/guards';
import { equalNames, sheetById, type Model } from '../model/model';
import { deleteCells, insertCells } from '../model/structure';
import { grow } from '../model/table-growth';
import { bodyOf, headerArea, resizeTable, totalsArea } from '../model/tables';
import type { Plain, ModelSheet, ModelTable, ModelTableColumn } from '../model/types';
import {
  asCount,
  asText,
  isObject,
  make,
  shown,
  type Argument,
  type Members,
  type ObjectOf,
  type Targets,
} from './objects';
import { rangeOn } from './range-moves';

type OneTable = Targets['Table'];

const sheetOf = (model: Model, table: ModelTable): ModelSheet => sheetById(model, table.sheet);

const columnArea = (table: ModelTable, column: ModelTableColumn, area: Area): Area => ({
  ...area,
  column: area.column + table.columns.indexOf(column),
  columns: 1,
});

const columnObject = (table: ModelTable, column: ModelTableColumn | undefined) =>
  column ? make('TableColumn', { table, column }) : null;

const findColumn = (table: ModelTable, key: Argument) =>
  table.columns.find((column) => (typeof key === 'number' ? column.id === key : equalNames(column.name, shown(key)))) ??
  table.columns.find((column) => String(column.id) === shown(key));

export const tableColumnsMembers: Members<OneTable> = {
  read: { Count: ({ table }) => table.columns.length },
  call: {
    GetCount: ({ table }) => table.columns.length,
    GetItemAt: ({ table }, [index]) => columnObject(table, table.columns[asCount(index, 'index')]),
    GetItemOrNullObject: ({ table }, [key]) => columnObject(table, findColumn(table, key)),
  },
  act: {
    Add: ({ table }, [index, values, name], host) => {
      const at = index === null || index === undefined || index === -1 ? table.columns.length : asCount(index, 'index');
      return columnObject(table, addColumn(host.model, table, at, values, name));
    },
  },
  items: ({ table }) => table.columns.map((column) => make('TableColumn', { table, column })),
  item: ({ table }, key) => columnObject(table, findColumn(table, key)),
};

function addColumn(
  model: Model,
  table: ModelTable,
  at: number,
  values: Argument,
  name: Argument,
): ModelTableColumn | undefined {
  const sheet = sheetOf(model, table);
  if (at < 0 || at > table.columns.length) throw invalidArgument(`There is no column ${at} in ${table.name}.`);
  const area: Area = { ...table.area, column: table.area.column + at, columns: 1 };
  guardCells(sheet, area);
  if (at > 0 && at < table.columns.length) insertCells(model, sheet, area, 'Right');
  else {
    insertCells(model, sheet, area, 'Right');
    const start = at === 0 ? area.column : table.area.column;
    resizeTable(model, table, { ...table.area, column: start, columns: table.area.columns + 1 });
  }
  const rows = Array.isArray(values) ? values : [];
  const whole = rows.length === table.area.rows ? rows : undefined;
  if (rows.length > 0 && !whole)
    throw invalidArgument(`The values do not fit the ${table.area.rows} rows of ${areaName(table.area)}.`);
  if (whole) writeArea(model, sheet, area, whole.map(inputs));
  if (typeof name === 'string') writeArea(model, sheet, { ...area, rows: 1 }, [[name]]);
  return table.columns[at];
}

const inputs = (row: Argument): Input[] =>
  (Array.isArray(row) ? row : [row]).map((value) => (value === null || typeof value === 'object' ? undefined : value));

export const tableColumnMembers: Members<Targets['TableColumn']> = {
  identity: ({ column }) => ({ Id: column.id }),
  read: {
    Id: ({ column }) => column.id,
    Index: ({ table, column }) => table.columns.indexOf(column),
    Name: ({ column }) => column.name,
    Values: ({ table, column }, { model }) => valuesOf(sheetOf(model, table), columnArea(table, column, table.area)),
  },
  write: {
    Name: ({ table, column }, value, { model }) =>
      writeArea(model, sheetOf(model, table), columnArea(table, column, headerArea(table)), [[asText(value, 'name')]]),
  },
  call: {
    GetRange: ({ table, column }, _, { model }) =>
      rangeOn(sheetOf(model, table), columnArea(table, column, table.area)),
    GetDataBodyRange: ({ table, column }, _, { model }) =>
      rangeOn(sheetOf(model, table), columnArea(table, column, bodyOf(table))),
    GetHeaderRowRange: ({ table, column }, _, { model }) =>
      rangeOn(sheetOf(model, table), columnArea(table, column, headerArea(table))),
    GetTotalRowRange: ({ table, column }, _, { model }) =>
      rangeOn(sheetOf(model, table), columnArea(table, column, totalsArea(table))),
  },
  act: {
    Delete: ({ table, column }, _, { model }) =>
      deleteCells(model, sheetOf(model, table), columnArea(table, column, table.area), 'Left'),
  },
};

const valuesOf = (sheet: ModelSheet, area: Area): Plain =>
  Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_unused, c) => cellAt(sheet, area.row + r, area.column + c).value ?? ''),
  );

/** A table whose only body row is empty has no rows, as far as adding is concerned. */
function isEmptyBody(sheet: ModelSheet, table: ModelTable): boolean {
  const body = bodyOf(table);
  if (body.rows !== 1) return false;
  return table.columns.every(
    (column, index) => column.formula !== undefined || isEmptyCell(cellAt(sheet, body.row, body.column + index)),
  );
}

function addRows(model: Model, table: ModelTable, index: Argument, values: Argument): number {
  const sheet = sheetOf(model, table);
  const rows = Array.isArray(values)
    ? values
    : isObject(values) || values === null || values === undefined
      ? [[]]
      : [[values]];
  const body = bodyOf(table);
  const at = index === null || index === undefined || index === -1 ? body.rows : asCount(index, 'index');
  if (at < 0 || at > body.rows) throw invalidArgument(`There is no row ${at} in ${table.name}.`);
  const wrong = rows.find((row) => Array.isArray(row) && row.length > 0 && row.length !== table.columns.length);
  if (wrong) throw invalidArgument(`A row of ${table.name} has ${table.columns.length} cells.`);
  const start = isEmptyBody(sheet, table) && at === body.rows ? 0 : at;
  const area: Area = { ...body, row: body.row + start, rows: rows.length };
  const missing = start + rows.length - body.rows;
  if (start < body.rows && start !== 0) insertCells(model, sheet, area, 'Down');
  else if (start === 0 && !isEmptyBody(sheet, table)) insertCells(model, sheet, area, 'Down');
  else if (missing > 0) {
    insertCells(model, sheet, { ...body, row: body.row + body.rows, rows: missing }, 'Down');
    if (lastRow(bodyOf(table)) < body.row + start + rows.length - 1) grow(model, sheet, table, missing);
  }
  const data = rows.map((row) =>
    Array.isArray(row) && row.length > 0 ? inputs(row) : Array<Input>(table.columns.length).fill(undefined),
  );
  writeArea(model, sheet, area, data);
  return start;
}

export const tableRowsMembers: Members<OneTable> = {
  read: { Count: ({ table }) => bodyOf(table).rows },
  call: {
    GetCount: ({ table }) => bodyOf(table).rows,
    GetItemAt: ({ table }, [index]) => rowObject(table, asCount(index, 'index')),
  },
  act: {
    Add: ({ table }, [index, values], { model }) => rowObject(table, addRows(model, table, index, values)),
    DeleteRowsAt: ({ table }, [index, count], { model }) =>
      deleteRows(model, table, asCount(index, 'index'), asCount(count ?? 1, 'count')),
  },
  items: ({ table }) => Array.from({ length: bodyOf(table).rows }, (_, index) => make('TableRow', { table, index })),
  item: ({ table }, index) => rowObject(table, asCount(index, 'index')),
};

function rowObject(table: ModelTable, index: number): ObjectOf<'TableRow'> {
  if (index < 0 || index >= bodyOf(table).rows) throw itemNotFound(`row ${index} in ${table.name}`);
  return make('TableRow', { table, index });
}

function deleteRows(model: Model, table: ModelTable, index: number, count: number): void {
  const body = bodyOf(table);
  if (index < 0 || count < 1 || index + count > body.rows)
    throw invalidArgument(`${table.name} has ${body.rows} rows.`);
  deleteCells(model, sheetOf(model, table), { ...body, row: body.row + index, rows: count }, 'Up');
}

const rowArea = (table: ModelTable, index: number): Area => ({
  ...bodyOf(table),
  row: bodyOf(table).row + index,
  rows: 1,
});

export const tableRowMembers: Members<Targets['TableRow']> = {
  identity: ({ index }) => ({ Index: index }),
  read: {
    Index: ({ index }) => index,
    Values: ({ table, index }, { model }) => valuesOf(sheetOf(model, table), rowArea(table, index)),
  },
  write: {
    Values: ({ table, index }, value, { model }) =>
      writeArea(model, sheetOf(model, table), rowArea(table, index), Array.isArray(value) ? value.map(inputs) : []),
  },
  call: { GetRange: ({ table, index }, _, { model }) => rangeOn(sheetOf(model, table), rowArea(table, index)) },
  act: { Delete: ({ table, index }, _, { model }) => deleteRows(model, table, index, 1) },
};
