/** Tables as a whole; their columns and rows are in table-parts.ts. */
import { invalidArgument } from '../errors';
import { lastRow, type Area } from '../a1';
import { clearArea, writeArea } from '../model/edit';
import { guardCells } from '../model/guards';
import { sheetById, tablesOf, type Model } from '../model/model';
import { deleteCells, insertCells } from '../model/structure';
import {
  addTable,
  bodyOf,
  dropTable,
  findTable,
  headerArea,
  renameTable,
  resizeTable,
  totalsArea,
} from '../model/tables';
import type { Plain, ModelSheet, ModelTable } from '../model/types';
import {
  asBoolean,
  asCount,
  asText,
  make,
  type Argument,
  type Members,
  type ObjectOf,
  type Scope,
  type Targets,
  shown,
} from './objects';
import { rangeArgument, rangeOn } from './range-moves';
import { register, unregister } from './registrations';

type OneTable = Targets['Table'];

const inScope = (model: Model, { sheet }: Scope): ModelTable[] =>
  sheet === undefined ? model.workbook.tables : tablesOf(model, sheetById(model, sheet));

const tableObject = (table: ModelTable | undefined): ObjectOf<'Table'> | null =>
  table ? make('Table', { table }) : null;

function find(model: Model, scope: Scope, key: Argument): ModelTable | undefined {
  const found = findTable(model, shown(key));
  return found && inScope(model, scope).includes(found) ? found : undefined;
}

const COLLECTION_EVENTS = { DataChanged: 101, Added: 102, Deleted: 103 };

export const tablesMembers: Members<Scope> = {
  read: { Count: (scope, { model }) => inScope(model, scope).length },
  call: {
    GetCount: (scope, _, { model }) => inScope(model, scope).length,
    GetItemOrNullObject: (scope, [key], { model }) => tableObject(find(model, scope, key)),
    GetItemAt: (scope, [index], { model }) => tableObject(inScope(model, scope)[asCount(index, 'index')]),
    ...register(COLLECTION_EVENTS, (scope: Scope) => scope.sheet ?? 'Workbook'),
    ...unregister(COLLECTION_EVENTS, (scope: Scope) => scope.sheet ?? 'Workbook'),
  },
  act: {
    Add: (scope, [range, hasHeaders], host) => {
      const home = sheetById(host.model, scope.sheet ?? host.model.workbook.activeSheet);
      const { sheet, area } = rangeArgument(host, range, home);
      return tableObject(addTable(host.model, sheet, area, asBoolean(hasHeaders, 'hasHeaders')));
    },
  },
  items: (scope, { model }) => inScope(model, scope).map((table) => make('Table', { table })),
  item: (scope, key, { model }) => tableObject(find(model, scope, key)),
};

const SETTINGS = [
  'HighlightFirstColumn',
  'HighlightLastColumn',
  'ShowBandedRows',
  'ShowBandedColumns',
  'ShowFilterButton',
] as const;

const setting = Object.fromEntries(SETTINGS.map((name) => [name, ({ table }: OneTable) => table.settings[name]]));
const putSetting = Object.fromEntries(
  SETTINGS.map((name) => [
    name,
    ({ table }: OneTable, value: Plain) => {
      table.settings[name] = asBoolean(value, name);
    },
  ]),
);

const TABLE_EVENTS = { DataChanged: 101, SelectionChanged: 100 };
const sheetOf = (model: Model, table: ModelTable): ModelSheet => sheetById(model, table.sheet);

function showTotals(model: Model, table: ModelTable, shown: boolean): void {
  if (table.showTotals === shown) return;
  const sheet = sheetOf(model, table);
  const below: Area = { ...table.area, row: lastRow(table.area) + 1, rows: 1 };
  if (shown) {
    insertCells(model, sheet, below, 'Down');
    table.area = { ...table.area, rows: table.area.rows + 1 };
    table.showTotals = true;
    writeArea(model, sheet, { ...below, columns: 1 }, [['Total']]);
  } else {
    const totals = totalsArea(table);
    table.showTotals = false;
    table.area = { ...table.area, rows: table.area.rows - 1 };
    deleteCells(model, sheet, totals, 'Up');
  }
}

export const tableMembers: Members<OneTable> = {
  identity: ({ table }) => ({ Id: String(table.id) }),
  read: {
    Id: ({ table }) => String(table.id),
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.settings.Style,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
    LegacyId: ({ table }) => String(table.id),
    ...setting,
  },
  write: {
    Name: ({ table }, value, { model }) => renameTable(model, table, asText(value, 'name')),
    Style: ({ table }, value) => {
      table.settings.Style = asText(value, 'style');
    },
    ShowTotals: ({ table }, value, { model }) => showTotals(model, table, asBoolean(value, 'showTotals')),
    ...putSetting,
  },
  open: {
    Columns: ({ table }) => make('TableColumnCollection', { table }),
    Rows: ({ table }) => make('TableRowCollection', { table }),
    AutoFilter: ({ table }) => make('AutoFilter', { table }),
    Sort: ({ table }) => make('TableSort', { table }),
    Worksheet: ({ table }, { model }) => make('Worksheet', { sheet: sheetOf(model, table) }),
  },
  call: {
    GetRange: ({ table }, _, { model }) => rangeOn(sheetOf(model, table), table.area),
    GetDataBodyRange: ({ table }, _, { model }) => rangeOn(sheetOf(model, table), bodyOf(table)),
    GetHeaderRowRange: ({ table }, _, { model }) => rangeOn(sheetOf(model, table), headerArea(table)),
    GetTotalRowRange: ({ table }, _, { model }) => rangeOn(sheetOf(model, table), totalsArea(table)),
    ...register(TABLE_EVENTS, ({ table }: OneTable) => String(table.id)),
    ...unregister(TABLE_EVENTS, ({ table }: OneTable) => String(table.id)),
  },
  act: {
    Resize: ({ table }, [range], host) => {
      const { sheet, area } = rangeArgument(host, range, sheetOf(host.model, table));
      if (sheet.id !== table.sheet) throw invalidArgument('A table cannot move to another sheet.');
      resizeTable(host.model, table, area);
    },
    Delete: ({ table }, _, { model }) => {
      const sheet = sheetOf(model, table);
      guardCells(sheet, table.area);
      dropTable(model, table);
      clearArea(model, sheet, table.area, 'All');
    },
    ConvertToRange: ({ table }, _, { model }) => {
      dropTable(model, table);
      return rangeOn(sheetOf(model, table), table.area);
    },
    ClearFilters: ({ table }) => {
      table.filters = [];
    },
    ReapplyFilters: () => undefined,
  },
};
