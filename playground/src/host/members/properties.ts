/** What a workbook carries beside its sheets: document properties, custom ones, settings of add-ins. */
import { invalidArgument, notImplemented } from '../errors';
import type { Model } from '../model/model';
import type { Plain } from '../model/types';
import { asText, make, type Members, type Scope, type Targets } from './objects';

const PROPERTIES = ['Title', 'Subject', 'Author', 'Keywords', 'Comments', 'Category', 'Manager', 'Company'];

export const documentPropertiesMembers: Members<Scope> = {
  read: {
    ...Object.fromEntries(
      PROPERTIES.map((name) => [
        name,
        (_: Scope, { model }: { model: Model }) => model.workbook.properties[name] ?? '',
      ]),
    ),
    LastAuthor: () => '',
    RevisionNumber: () => 0,
  },
  write: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      (_: Scope, value: Plain, { model }: { model: Model }) => {
        model.workbook.properties[name] = asText(value, name);
      },
    ]),
  ),
  open: { Custom: () => make('CustomPropertyCollection', {}) },
};

const kindOf = (value: Plain) =>
  typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';

export const customPropertyMembers: Members<Targets['CustomProperty']> = {
  identity: ({ key }) => ({ Key: key }),
  read: {
    Key: ({ key }) => key,
    Value: ({ key }, { model }) => model.workbook.custom[key] ?? null,
    Type: ({ key }, { model }) => kindOf(model.workbook.custom[key] ?? null),
  },
  write: {
    Value: ({ key }, value, { model }) => {
      model.workbook.custom[key] = value;
    },
  },
  act: {
    Delete: ({ key }, _, { model }) => {
      model.workbook.custom = without(model.workbook.custom, key);
    },
  },
};

export const customPropertiesMembers: Members<Scope> = {
  call: {
    GetCount: (_, __, { model }) => Object.keys(model.workbook.custom).length,
    GetItemOrNullObject: (_, [key], { model }) => keyed('CustomProperty', model.workbook.custom, key),
  },
  act: {
    Add: (_, [key, value], { model }) => {
      model.workbook.custom[asText(key, 'key')] = plain(value);
      return make('CustomProperty', { key: asText(key, 'key') });
    },
    DeleteAll: (_, __, { model }) => {
      model.workbook.custom = {};
    },
  },
  items: (_, { model }) => Object.keys(model.workbook.custom).map((key) => make('CustomProperty', { key })),
  item: (_, key, { model }) => keyed('CustomProperty', model.workbook.custom, key),
};

const without = (record: { [key: string]: Plain }, key: string) =>
  Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));

function keyed(type: 'Setting' | 'CustomProperty', record: { [key: string]: Plain }, key: unknown) {
  // Settings and properties are found without regard to case.
  const found = Object.keys(record).find((known) => known.toLowerCase() === String(key).toLowerCase());
  return found === undefined ? null : make(type, { key: found });
}

const plain = (value: unknown): Plain => {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw notImplemented('custom properties that are not simple values');
};

export const settingMembers: Members<Targets['Setting']> = {
  identity: ({ key }) => ({ _Id: key }),
  read: {
    Key: ({ key }) => key,
    Value: ({ key }, { model }) => model.workbook.settings[key] ?? null,
    _Id: ({ key }) => key,
  },
  write: {
    Value: ({ key }, value, { model }) => {
      model.workbook.settings[key] = value;
    },
  },
  act: {
    Delete: ({ key }, _, { model }) => {
      model.workbook.settings = without(model.workbook.settings, key);
    },
  },
};

export const settingsMembers: Members<Scope> = {
  call: {
    GetCount: (_, __, { model }) => Object.keys(model.workbook.settings).length,
    GetItemOrNullObject: (_, [key], { model }) => keyed('Setting', model.workbook.settings, key),
  },
  act: {
    Add: (_, [key, value], { model }) => {
      const id = asText(key, 'key');
      if (value !== undefined && typeof value === 'object' && value !== null && 'target' in value) {
        throw invalidArgument('A setting holds plain data.');
      }
      model.workbook.settings[id] = value ?? null;
      return make('Setting', { key: id });
    },
  },
  items: (_, { model }) => Object.keys(model.workbook.settings).map((key) => make('Setting', { key })),
  item: (_, key, { model }) => keyed('Setting', model.workbook.settings, key),
};
