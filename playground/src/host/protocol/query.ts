/** Answers what a client loads: properties by path, objects below objects, items of collections. */
import type { Plain } from '../model/types';
import { identity, openMember, own, readMember, using } from './dispatch';
import type { Host, HostObject } from '../members/objects';
import type { WireAction } from './wire';

type Query = NonNullable<WireAction['QueryInfo']>;

const items = (host: Host, object: HostObject) => using(object, (table, target) => table.items?.(target, host));

export function query(host: Host, object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): Plain {
  const paths = [...Select, ...Expand.map((path) => `${path}/*`)].map((path) => path.split(/[/.]/));
  return answer(host, object, paths.length > 0 ? paths : [['*']], Skip, Top);
}

/** For a collection the paths are about its items, as the client writes them. */
function answer(host: Host, object: HostObject, paths: string[][], skip = 0, top?: number): Plain {
  if (object.type === 'Group' ? !object.target.schema.items : !isCollection(object))
    return properties(host, object, paths);
  const all = items(host, object) ?? [];
  const some = all.slice(skip, top === undefined ? undefined : skip + top);
  const own_ = paths.filter(([name = '']) => isOwn(object, pascal(name)));
  const rest = paths.filter((path) => !own_.includes(path));
  return {
    ...properties(host, object, own_),
    _Items: some.map((item) => ({ ...identity(host, item), ...properties(host, item, rest) })),
  };
}

const isCollection = (object: HostObject) => using(object, (table) => table.items !== undefined);

/** A collection's own values: only counts. */
const isOwn = (object: HostObject, name: string) =>
  name === 'Count' && using(object, (table) => own(table.read, name) !== undefined);

function properties(host: Host, object: HostObject, paths: string[][]): { [key: string]: Plain } {
  const result: { [key: string]: Plain } = {};
  const inner = new Map<string, string[][]>();
  for (const [first = '', ...rest] of paths) {
    const name = pascal(first);
    if (first === '*' || first.toLowerCase() === '$all') Object.assign(result, everything(host, object));
    else if (rest.length > 0 || opens(object, name))
      inner.set(name, [...(inner.get(name) ?? []), rest.length > 0 ? rest : ['*']]);
    else result[name] = readMember(host, object, name);
  }
  for (const [name, below] of inner) {
    const child = openMember(host, object, name);
    result[name] = child && { ...identity(host, child), ...record(answer(host, child, below)) };
  }
  return result;
}

const record = (value: Plain) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

/** Without names a load asks for all simple values: it gets those that are known here. */
function everything(host: Host, object: HostObject): { [key: string]: Plain } {
  const names =
    object.type === 'Group'
      ? Object.keys(object.target.schema.values ?? {})
      : using(object, (table) => Object.keys(table.read ?? {}));
  return Object.fromEntries(names.map((name) => [name, readMember(host, object, name)]));
}

const opens = (object: HostObject, name: string) =>
  object.type === 'Group'
    ? object.target.schema.groups?.[name] !== undefined
    : using(object, (table) => own(table.open, name) !== undefined);

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
