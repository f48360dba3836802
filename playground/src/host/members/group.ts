/**
 * Objects that are nothing but named values: fonts, fills, print setup, legends. One table says which values exist and
 * what they are when nobody has set them; where they are stored is the owner's affair.
 */
import { invalidArgument, itemNotFound, notImplemented } from '../errors';
import type { ModelSheet, Plain } from '../model/types';
import { make, type Members, type ObjectOf, shown } from './objects';

export interface Schema {
  /** Named as the client names the type, for messages. */
  name: string;
  /** Values with what they are by default. */
  values?: { [name: string]: Plain };
  groups?: { [name: string]: Schema };
  /** Fixed items, for borders: their keys and the form of each. */
  items?: { keys: readonly string[]; keyName: string; of: Schema };
  /** Methods that set values: from arguments to values by path below this group; null takes the value away. */
  sets?: { [method: string]: (args: Plain[]) => { [path: string]: Plain } };
}

export interface ItemStore {
  /** The sheet that the values belong to. */
  sheet?: ModelSheet;
  /** undefined when never set, null when the cells differ */
  get(path: string): Plain | undefined;
  set(values: { [path: string]: Plain }): void;
}

export interface MemberGroup {
  schema: Schema;
  /** Begins and ends without a dot; "" at the owner itself. */
  path: string;
  store: ItemStore;
}

export const openGroup = (schema: Schema, path: string, store: ItemStore): ObjectOf<'Group'> =>
  make('Group', { schema, path, store });

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);

export function readGroup({ schema, path, store }: MemberGroup, name: string): Plain {
  if (schema.values === undefined || !(name in schema.values)) throw notImplemented(`${schema.name}.${name}`);
  const value = store.get(join(path, name));
  return value === undefined ? (schema.values[name] ?? null) : value;
}

export function writeGroup({ schema, path, store }: MemberGroup, name: string, value: Plain): void {
  if (schema.values === undefined || !(name in schema.values)) throw notImplemented(`${schema.name}.${name}`);
  const usual = schema.values[name];
  if (typeof usual === 'boolean' && typeof value !== 'boolean')
    throw invalidArgument(`${schema.name}.${name} must be true or false.`);
  store.set({ [join(path, name)]: value });
}

export function openInGroup({ schema, path, store }: MemberGroup, name: string): ObjectOf<'Group'> {
  const inner = schema.groups?.[name];
  if (!inner) throw notImplemented(`${schema.name}.${name}`);
  return openGroup(inner, join(path, name), store);
}

/** Members of a group that are known only by its schema; the executor falls back on them. */
export const groupMembers: Members<MemberGroup> = {
  items: ({ schema, path, store }) => {
    if (!schema.items) throw notImplemented(`items of ${schema.name}`);
    const { keys, of } = schema.items;
    return keys.map((key) => openGroup(of, join(path, key), store));
  },
  item: ({ schema, path, store }, key) => {
    if (!schema.items) throw notImplemented(`items of ${schema.name}`);
    const found = schema.items.keys.find((known) => known === key);
    if (found === undefined) throw itemNotFound(`item "${shown(key)}" in ${schema.name}`);
    return openGroup(schema.items.of, join(path, found), store);
  },
};

export function actInGroup({ schema, path, store }: MemberGroup, name: string, args: Plain[]): void {
  const sets = schema.sets?.[name];
  if (!sets) throw notImplemented(`${schema.name}.${name}`);
  store.set(Object.fromEntries(Object.entries(sets(args)).map(([key, value]) => [join(path, key), value])));
}

/** A store over a plain record, for settings of charts, pages and conditional formats. */
export const recordStore = (
  record: { [path: string]: Plain },
  sheet?: ModelSheet,
  guard: () => void = () => undefined,
): ItemStore => ({
  ...(sheet ? { sheet } : {}),
  get: (path) => record[path],
  set: (values) => {
    guard();
    for (const [path, value] of Object.entries(values)) {
      if (value === null) Reflect.deleteProperty(record, path);
      else record[path] = value;
    }
  },
});
