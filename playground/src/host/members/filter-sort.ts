/** Filters and sorting of tables. A filter hides the rows whose values are not asked for. */
import { invalidArgument, notImplemented } from '../errors';
import { guardAction } from '../model/guards';
import { sheetById, type Model } from '../model/model';
import { sortTable, type SortField } from '../model/sort';
import { bodyOf } from '../model/tables';
import { cellAt, formatAt } from '../model/cells';
import { showText } from '../model/text';
import type { Plain, ModelTable } from '../model/types';
import { asCount, asRecord, type Members, type Targets, shown } from './objects';
import { rangeOn } from './range-moves';

type OneTable = Targets['Table'];

function applyFilters(model: Model, table: ModelTable): void {
  const sheet = sheetById(model, table.sheet);
  const body = bodyOf(table);
  for (let row = body.row; row < body.row + body.rows; row++) {
    const visible = table.filters.every((criteria, index) => {
      if (criteria === null) return true;
      const column = body.column + index;
      const text = showText(cellAt(sheet, row, column).value, formatAt(sheet, row, column), model.workbook.culture);
      const { values } = asRecord(criteria, 'criteria');
      return !Array.isArray(values) || values.includes(text);
    });
    sheet.rowLines.set(row, { ...sheet.rowLines.get(row), hidden: !visible });
  }
}

export const autoFilterMembers: Members<OneTable> = {
  read: {
    Enabled: ({ table }) => table.settings.ShowFilterButton,
    IsDataFiltered: ({ table }) => table.filters.some((criteria) => criteria !== null),
    Criteria: ({ table }) => table.columns.map((_, index) => table.filters[index] ?? null),
  },
  call: {
    GetRange: ({ table }, _, { model }) => rangeOn(sheetById(model, table.sheet), table.area),
    GetRangeOrNullObject: ({ table }, _, { model }) => rangeOn(sheetById(model, table.sheet), table.area),
  },
  act: {
    Apply: ({ table }, [, columnIndex, criteria], { model }) => {
      guardAction(sheetById(model, table.sheet), 'allowAutoFilter');
      if (columnIndex === undefined || columnIndex === null) return;
      const index = asCount(columnIndex, 'columnIndex');
      if (index < 0 || index >= table.columns.length)
        throw invalidArgument(`There is no column ${index} in ${table.name}.`);
      const given = asRecord(criteria, 'criteria');
      if (given['filterOn'] !== 'Values') throw notImplemented(`filters on ${shown(given['filterOn'])}`);
      table.filters = table.columns.map((_, at) => (at === index ? given : (table.filters[at] ?? null)));
      applyFilters(model, table);
    },
    ClearCriteria: ({ table }, _, { model }) => {
      table.filters = [];
      applyFilters(model, table);
    },
    ClearColumnCriteria: ({ table }, [columnIndex], { model }) => {
      const index = asCount(columnIndex, 'columnIndex');
      table.filters = table.filters.map((criteria, at) => (at === index ? null : criteria));
      applyFilters(model, table);
    },
    Reapply: ({ table }, _, { model }) => applyFilters(model, table),
  },
};

function field(value: Plain): SortField {
  const { key, ascending, sortOn } = asRecord(value, 'field');
  if (sortOn !== undefined && sortOn !== 'Value') throw notImplemented(`sorting on ${shown(sortOn)}`);
  return { key: asCount(key, 'key'), ascending: ascending !== false };
}

export const tableSortMembers: Members<OneTable> = {
  read: {
    Fields: ({ table }) => table.sort,
    MatchCase: () => false,
    Method: () => 'PinYin',
  },
  act: {
    Apply: ({ table }, [fields, matchCase], { model }) => {
      if (matchCase === true) throw notImplemented('sorting with regard to case');
      if (!Array.isArray(fields)) throw invalidArgument('fields must be an array.');
      sortTable(model, table, fields.map(field));
      table.sort = fields;
    },
    Clear: ({ table }) => {
      table.sort = [];
    },
    Reapply: ({ table }, _, { model }) => sortTable(model, table, table.sort.map(field)),
  },
};
