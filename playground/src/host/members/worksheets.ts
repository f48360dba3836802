/** Worksheets and what hangs directly on one: freezing, protection. */
import { accessDenied, invalidArgument, itemNotFound } from '../errors';
import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Area } from '../a1';
import { usedArea } from '../model/cells';
import { activeSheet, activate, addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../model/sheets';
import { equalNames, type Model } from '../model/model';
import type { Plain, ModelSheet, Visibility } from '../model/types';
import {
  asBoolean,
  asCount,
  asRecord,
  asText,
  make,
  type Argument,
  type Host,
  type Members,
  type ObjectOf,
  type Scope,
  type Targets,
  shown,
} from './objects';
import { register, unregister } from './registrations';
import { rangeArgument, rangeOn } from './range-moves';

type OneSheet = Targets['Worksheet'];

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const sheetObject = (sheet: ModelSheet | undefined): ObjectOf<'Worksheet'> | null =>
  sheet ? make('Worksheet', { sheet }) : null;

/** By name or by id. */
const find = (model: Model, key: Argument) =>
  model.workbook.sheets.find((sheet) => sheet.id === key || (typeof key === 'string' && equalNames(sheet.name, key)));

const visible = (sheets: ModelSheet[], only: Argument) =>
  only === true ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;

const next =
  (step: 1 | -1) =>
  ({ sheet }: OneSheet, [only]: Argument[], { model }: Host) => {
    const { sheets } = model.workbook;
    const at = sheets.indexOf(sheet);
    const others = step === 1 ? sheets.slice(at + 1) : sheets.slice(0, at).reverse();
    return sheetObject(visible(others, only)[0]);
  };

const required = <T>(found: T | null, what: string): T => {
  if (found === null) throw itemNotFound(what);
  return found;
};

const SHEET_EVENTS = { DataChanged: 10, Activated: 11, Deactivated: 12, SelectionChanged: 14, Calculated: 16 };
const BOOK_EVENTS = { ...SHEET_EVENTS, Added: 13, Deleted: 15 };

export const worksheetsMembers: Members<Scope> = {
  call: {
    GetActiveWorksheet: (_, __, { model }) => sheetObject(activeSheet(model)),
    GetCount: (_, [only], { model }) => visible(model.workbook.sheets, only).length,
    GetFirst: (_, [only], { model }) => sheetObject(visible(model.workbook.sheets, only)[0]),
    GetLast: (_, [only], { model }) => sheetObject(visible(model.workbook.sheets, only).at(-1)),
    GetItemOrNullObject: (_, [key], { model }) => sheetObject(find(model, key)),
    ...register(BOOK_EVENTS, () => 'Workbook'),
    ...unregister(BOOK_EVENTS, () => 'Workbook'),
  },
  act: {
    Add: (_, [name], { model }) =>
      sheetObject(addSheet(model, name === undefined || name === null ? undefined : asText(name, 'name'))),
  },
  items: (_, { model }) => model.workbook.sheets.map((sheet) => make('Worksheet', { sheet })),
  item: (_, key, { model }) => sheetObject(find(model, key)),
};

const SHOWN: Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

function rangeOf({ sheet }: OneSheet, [address]: Argument[], host: Host) {
  if (address === undefined || address === null || address === '') return rangeOn(sheet, WHOLE);
  const found = rangeArgument(host, address, sheet);
  if (found.sheet !== sheet) throw invalidArgument(`"${shown(address)}" is not on the sheet ${sheet.name}.`);
  return rangeOn(sheet, found.area);
}

export const worksheetMembers: Members<OneSheet> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  read: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, { model }) => model.workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
    ShowGridlines: ({ sheet }) => sheet.showGridlines,
    ShowHeadings: ({ sheet }) => sheet.showHeadings,
    StandardHeight: () => 15,
    StandardWidth: () => 8.43,
  },
  write: {
    Name: ({ sheet }, value, { model }) => renameSheet(model, sheet, asText(value, 'name')),
    Position: ({ sheet }, value, { model }) => moveSheet(model, sheet, asCount(value, 'position')),
    Visibility: ({ sheet }, value, { model }) => {
      const visibility = SHOWN.find((known) => known === value);
      if (!visibility) throw invalidArgument(`There is no visibility "${shown(value)}".`);
      showSheet(model, sheet, visibility);
    },
    TabColor: ({ sheet }, value) => {
      const color = asText(value, 'tabColor');
      if (color !== '' && !/^#?[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`"${color}" is no colour.`);
      sheet.tabColor = color === '' ? '' : `#${color.replace('#', '').toUpperCase()}`;
    },
    // The client writes these two under other names than it reads them by.
    Gridlines: ({ sheet }, value) => {
      sheet.showGridlines = asBoolean(value, 'showGridlines');
    },
    Headings: ({ sheet }, value) => {
      sheet.showHeadings = asBoolean(value, 'showHeadings');
    },
  },
  open: {
    Tables: ({ sheet }) => make('TableCollection', { sheet: sheet.id }),
    Names: ({ sheet }) => make('NamedItemCollection', { sheet: sheet.id }),
    Comments: ({ sheet }) => make('CommentCollection', { sheet: sheet.id }),
    Charts: ({ sheet }) => make('ChartCollection', { sheet }),
    PageLayout: ({ sheet }) => make('PageLayout', { sheet }),
    FreezePanes: ({ sheet }) => make('WorksheetFreezePanes', { sheet }),
    Protection: ({ sheet }) => make('WorksheetProtection', { sheet }),
  },
  call: {
    GetRange: rangeOf,
    GetCell: ({ sheet }, [row, column]) =>
      rangeOn(sheet, { row: asCount(row, 'row'), column: asCount(column, 'column'), rows: 1, columns: 1 }),
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) =>
      rangeOn(sheet, {
        row: asCount(row, 'startRow'),
        column: asCount(column, 'startColumn'),
        rows: asCount(rows, 'rowCount'),
        columns: asCount(columns, 'columnCount'),
      }),
    GetUsedRange: ({ sheet }, [valuesOnly]) =>
      rangeOn(sheet, usedArea(sheet, WHOLE, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => {
      const area = usedArea(sheet, WHOLE, valuesOnly === true);
      return area ? rangeOn(sheet, area) : null;
    },
    Activate: ({ sheet }, _, { model }) => activate(model, sheet),
    Calculate: (_, __, host) => host.calculate(),
    GetNext: (target, args, host) => required(next(1)(target, args, host), 'next sheet'),
    GetNextOrNullObject: next(1),
    GetPrevious: (target, args, host) => required(next(-1)(target, args, host), 'previous sheet'),
    GetPreviousOrNullObject: next(-1),
    _GetSheetById: (_, [id], { model }) => sheetObject(find(model, id)),
    ...register(SHEET_EVENTS, ({ sheet }: OneSheet) => sheet.id),
    ...unregister(SHEET_EVENTS, ({ sheet }: OneSheet) => sheet.id),
  },
  act: { Delete: ({ sheet }, _, { model }) => deleteSheet(model, sheet) },
};

function freeze(sheet: ModelSheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument('A count cannot be negative.');
  sheet.freeze = rows + columns === 0 ? null : { rows, columns };
}

export const freezePanesMembers: Members<OneSheet> = {
  call: {
    GetLocationOrNullObject: ({ sheet }) => frozen(sheet),
    GetLocation: ({ sheet }) => required(frozen(sheet), 'frozen pane'),
  },
  act: {
    FreezeRows: ({ sheet }, [count]) => freeze(sheet, asCount(count ?? 0, 'count'), 0),
    FreezeColumns: ({ sheet }, [count]) => freeze(sheet, 0, asCount(count ?? 0, 'count')),
    FreezeAt: ({ sheet }, [range], host) => {
      const { area } = rangeArgument(host, range, sheet);
      freeze(
        sheet,
        isEntireColumn(area) ? 0 : area.row + area.rows,
        isEntireRow(area) ? 0 : area.column + area.columns,
      );
    },
    Unfreeze: ({ sheet }) => {
      sheet.freeze = null;
    },
  },
};

function frozen(sheet: ModelSheet): ObjectOf<'Range'> | null {
  if (!sheet.freeze) return null;
  const { rows, columns } = sheet.freeze;
  return rangeOn(sheet, { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS });
}

const OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
];

export const protectionMembers: Members<OneSheet> = {
  read: {
    Protected: ({ sheet }) => sheet.protection !== null,
    Options: ({ sheet }) => {
      const { options = {} } = sheet.protection ?? {};
      const all: { [key: string]: Plain } = Object.fromEntries(OPTIONS.map((name) => [name, options[name] ?? false]));
      return sheet.protection ? { ...all, selectionMode: options['selectionMode'] ?? 'Normal' } : null;
    },
  },
  act: {
    Protect: ({ sheet }, [options, password]) => {
      if (sheet.protection) throw accessDenied(`The sheet ${sheet.name} is already protected.`);
      const given = options === undefined || options === null ? {} : asRecord(options, 'options');
      const unknown = Object.keys(given).find((key) => !OPTIONS.includes(key) && key !== 'selectionMode');
      if (unknown !== undefined) throw invalidArgument(`There is no protection option "${unknown}".`);
      sheet.protection = { options: given, ...(typeof password === 'string' ? { password } : {}) };
    },
    Unprotect: ({ sheet }, [password]) => {
      const secret = sheet.protection?.password;
      if (secret !== undefined && secret !== password) throw accessDenied('The password is not right.');
      sheet.protection = null;
    },
  },
};
