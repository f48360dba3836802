/** Workbook, Application, Runtime, and its protection. */
import { accessDenied, invalidArgument, itemNotFound } from '../errors';
import { isPending } from '../model/calculate';
import { activeSheet } from '../model/sheets';
import type { Model } from '../model/model';
import type { Plain } from '../model/types';
import { openGroup, recordStore, type Schema } from './group';
import { asBoolean, asText, make, type Members, type Scope, type Targets, shown } from './objects';
import { rangeOn } from './range-moves';
import { register, unregister } from './registrations';

export const workbookMembers: Members<Scope> = {
  read: {
    Name: (_, { model }) => model.workbook.name,
    ReadOnly: (_, { model }) => model.workbook.readOnly,
    IsDirty: (_, { model }) => model.version > 0,
  },
  open: {
    Application: () => make('Application', {}),
    Functions: () => make('Functions', {}),
    Worksheets: () => make('WorksheetCollection', {}),
    Tables: () => make('TableCollection', {}),
    Names: () => make('NamedItemCollection', {}),
    Comments: () => make('CommentCollection', {}),
    Settings: () => make('SettingCollection', {}),
    Properties: () => make('DocumentProperties', {}),
    Protection: () => make('WorkbookProtection', {}),
    _Runtime: () => make('Runtime', {}),
  },
  call: {
    GetSelectedRange: (_, __, { model }) => rangeOn(activeSheet(model), activeSheet(model).selection),
    GetActiveCell: (_, __, { model }) => {
      const sheet = activeSheet(model);
      return rangeOn(sheet, { ...sheet.selection, rows: 1, columns: 1 });
    },
    GetIsActiveCollabSession: () => false,
    Save: (_, __, host) => host.save(),
    ...register({ Activated: 2203 }, () => 'Workbook'),
    ...unregister({ Activated: 2203 }, () => 'Workbook'),
    _RemoveReference: (_, [id], { model }) => void model.kept.delete(asText(id, 'reference')),
    _RemoveAllReferences: (_, __, { model }) => model.kept.clear(),
    _GetReferenceCount: (_, __, { model }) => model.kept.size,
    _GetRangeForEventByReferenceId: (_, [id], host) => {
      const target = host.eventRanges.get(asText(id, 'reference'));
      if (!target) throw itemNotFound('range of this event');
      return make('Range', target);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_, [id], host) => {
      const target = host.eventRanges.get(asText(id, 'reference'));
      return target ? make('Range', target) : null;
    },
  },
};

const MODES: Plain[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];

export const applicationMembers: Members<Scope> = {
  read: {
    CalculationMode: (_, { model }) => model.workbook.calculation,
    CalculationState: (_, { model }) => (isPending(model) ? 'Pending' : 'Done'),
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: (_, { model }) => model.workbook.culture.decimal,
    ThousandsSeparator: (_, { model }) => model.workbook.culture.group,
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (_, value, { model }) => {
      if (!MODES.includes(value)) throw invalidArgument(`There is no calculation mode "${shown(value)}".`);
      model.workbook.calculation =
        value === 'Manual' ? 'Manual' : value === 'Automatic' ? 'Automatic' : 'AutomaticExceptTables';
    },
  },
  open: { CultureInfo: (_, { model }) => openGroup(cultureSchema(model), '', recordStore({}, undefined, readOnly)) },
  call: {
    Calculate: (_, __, host) => host.calculate(),
    // Both only save work in Excel; here every request is calculated once and nothing is painted.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
    CreateWorkbook: (_, [base64]) => make('WorkbookCreated', { base64: asText(base64 ?? '', 'base64File') }),
  },
};

const readOnly = () => {
  throw invalidArgument('This cannot be set.');
};

function cultureSchema(model: Model): Schema {
  const { name, decimal, group, dateSeparator, shortDate } = model.workbook.culture;
  return {
    name: 'CultureInfo',
    values: { Name: name },
    groups: {
      NumberFormat: {
        name: 'NumberFormatInfo',
        values: { NumberDecimalSeparator: decimal, NumberGroupSeparator: group },
      },
      DatetimeFormat: {
        name: 'DatetimeFormatInfo',
        values: {
          DateSeparator: dateSeparator,
          ShortDatePattern: shortDate,
          LongDatePattern: 'dddd, MMMM d, yyyy',
          TimeSeparator: ':',
          LongTimePattern: 'h:mm:ss tt',
        },
      },
    },
  };
}

export const workbookCreatedMembers: Members<Targets['WorkbookCreated']> = {
  identity: () => ({ Id: 'created' }),
  call: { Open: ({ base64 }, _, host) => host.createWorkbook(base64) },
};

export const runtimeMembers: Members<Scope> = {
  read: { EnableEvents: (_, host) => host.eventsEnabled },
  write: {
    EnableEvents: (_, value, host) => {
      host.eventsEnabled = asBoolean(value, 'enableEvents');
    },
  },
};

export const workbookProtectionMembers: Members<Scope> = {
  read: { Protected: (_, { model }) => model.workbook.protection !== null },
  act: {
    Protect: (_, [password], { model }) => {
      if (model.workbook.protection) throw accessDenied('The workbook is already protected.');
      model.workbook.protection = typeof password === 'string' ? { password } : {};
    },
    Unprotect: (_, [password], { model }) => {
      const secret = model.workbook.protection?.password;
      if (secret !== undefined && secret !== password) throw accessDenied('The password is not right.');
      model.workbook.protection = null;
    },
  },
};
