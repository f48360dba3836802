/** Answers one request of the client: resolves object paths, runs actions in order, stops at the first that fails. */
import { invalidArgument, itemNotFound, notImplemented, OfficeError } from '../errors';
import { members } from '../members';
import { isService } from '../members/services';
import type { Plain } from '../model/types';
import { actInGroup, openInGroup, readGroup, writeGroup } from './group';
import {
  isObject,
  make,
  type Argument,
  type Host,
  type HostObject,
  type Members,
  type Method,
  type Result,
  type Targets,
  type TypeName,
  shown,
} from './objects';
import type { ArgumentInfo, RequestBody, ResponseBody, WireAction, WirePath } from './wire';

interface Run {
  host: Host;
  body: RequestBody;
  /** A path is resolved once per request: a method that adds something must not add it again. */
  resolved: Map<number, HostObject | null>;
}

/** Actions before a failing one keep their effect and their results; those after it are not run. */
export function execute(host: Host, body: RequestBody, failAt?: number): ResponseBody {
  const run: Run = { host, body, resolved: new Map() };
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === failAt) throw new OfficeError('GeneralException', 'The host was told to fail here.');
      if (action.ActionType === 5) response.TraceIds.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: perform(run, action) });
    } catch (error) {
      response.Error = describe(error, action, index);
      break;
    }
  }
  return response;
}

function describe(error: unknown, action: WireAction, index: number): NonNullable<ResponseBody['Error']> {
  const code = error instanceof OfficeError ? error.code : 'GeneralException';
  const message = error instanceof Error ? error.message : String(error);
  return {
    Code: code,
    Message: message,
    Location: action.Name,
    ActionIndex: index,
    HttpStatusCode: code === 'ItemNotFound' ? 404 : 400,
  };
}

function perform(run: Run, action: WireAction): Plain {
  if (action.ActionType === 5) return null;
  const object = resolve(run, action.ObjectPathId);
  switch (action.ActionType) {
    case 1:
      return object && identity(run.host, object);
    case 2:
      return object && query(run.host, object, action.QueryInfo ?? {});
    case 3: {
      // A method of a null object does nothing: `getItemOrNullObject(name).delete()` is common and works in Excel.
      if (!object) return null;
      const result = callMember(run.host, object, action.Name, argumentsOf(run, action.ArgumentInfo));
      return isObject(result) ? identity(run.host, result) : (result ?? null);
    }
    case 4: {
      if (!object) throw new OfficeError('InvalidObjectPath', `${action.Name} of a null object cannot be set.`);
      const [value] = argumentsOf(run, action.ArgumentInfo);
      if (isObject(value)) throw invalidArgument(`${action.Name} takes a plain value.`);
      writeMember(run.host, object, action.Name, value ?? null);
      return null;
    }
    default:
      throw notImplemented(`actions of type ${action.ActionType} (${action.Name})`);
  }
}

function resolve(run: Run, id: number): HostObject | null {
  const known = run.resolved.get(id);
  if (known !== undefined) return known;
  const path = run.body.ObjectPaths[String(id)];
  if (!path) throw new OfficeError('InvalidObjectPath', `The request has no object path ${id}.`);
  const object = follow(run, path);
  run.resolved.set(id, object);
  return object;
}

function follow(run: Run, path: WirePath): HostObject | null {
  switch (path.ObjectPathType) {
    case 1:
      return make('Workbook', {});
    case 2:
      if (!isService(path.Name)) throw notImplemented(`the service ${path.Name}`);
      return make('Service', { name: path.Name });
    case 6:
      return keptRange(run.host, path.Name);
    case 7:
      return null;
  }
  const parent = path.ParentObjectPathId === undefined ? null : resolve(run, path.ParentObjectPathId);
  if (!parent) return null;
  const args = argumentsOf(run, path.ArgumentInfo);
  switch (path.ObjectPathType) {
    case 3: {
      const result = callMember(run.host, parent, path.Name, args);
      if (isObject(result)) return result;
      if (result === null && path.Name.includes('OrNullObject')) return null;
      throw result === null
        ? itemNotFound(`${parent.type}.${path.Name}(${args.map(String).join(', ')})`)
        : notImplemented(`${parent.type}.${path.Name} as an object`);
    }
    case 4:
      return openMember(run.host, parent, path.Name);
    case 5: {
      const found = itemOf(run.host, parent, args[0]);
      if (!found) throw itemNotFound(`item "${shown(args[0])}" in ${parent.type}`);
      return found;
    }
    default:
      throw notImplemented(`object paths of type ${path.ObjectPathType}`);
  }
}

function keptRange(host: Host, id: string): HostObject {
  const kept = host.model.kept.get(id);
  if (!kept?.area) throw new OfficeError('InvalidObjectPath', 'The cells of this range were deleted.');
  return make('Range', { sheet: kept.sheet, area: kept.area, kept: id });
}

function argumentsOf(run: Run, info: ArgumentInfo | undefined): Argument[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((value, index): Argument => {
    const reference = references[index];
    if (Array.isArray(reference)) throw notImplemented('arrays of objects as arguments');
    if (!reference) return value;
    const object = resolve(run, reference);
    if (!object) throw invalidArgument('A null object cannot be an argument.');
    return object;
  });
}

/** The one place that joins an object with the table of its own type. */
function using<R>(
  object: HostObject,
  use: <K extends TypeName>(table: Members<Targets[K]>, target: Targets[K]) => R,
): R {
  const join = <K extends TypeName>(one: { type: K; target: Targets[K] }) => use<K>(members[one.type], one.target);
  return join(object);
}

const own = <T>(table: { [name: string]: T } | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

const identity = (host: Host, object: HostObject) =>
  using(object, (table, target) => table.identity?.(target, host) ?? {});

function readMember(host: Host, object: HostObject, name: string): Plain {
  if (object.type === 'Group') return readGroup(object.target, name);
  return using(object, (table, target) => {
    const read = own(table.read, name);
    if (!read) throw notImplemented(`${object.type}.${name}`);
    return read(target, host);
  });
}

function writeMember(host: Host, object: HostObject, name: string, value: Plain): void {
  // Switching events off and dressing the ribbon are no changes of the workbook.
  if (object.type !== 'Runtime' && object.type !== 'RibbonControl') host.model.version++;
  if (object.type === 'Group') return writeGroup(object.target, name, value);
  using(object, (table, target) => {
    const write = own(table.write, name);
    if (!write) throw notImplemented(`setting ${object.type}.${name}`);
    write(target, value, host);
  });
}

function openMember(host: Host, object: HostObject, name: string): HostObject | null {
  if (object.type === 'Group') return openInGroup(object.target, name);
  return using(object, (table, target) => {
    const open = own(table.open, name);
    if (!open) throw notImplemented(`${object.type}.${name}`);
    return open(target, host);
  });
}

function itemOf(host: Host, object: HostObject, key: Argument): HostObject | null {
  return using(object, (table, target) => {
    if (!table.item) throw notImplemented(`items of ${object.type}`);
    return table.item(target, key, host);
  });
}

/** A procedure's nothing is `undefined`. */
function given(value: ReturnType<Method<Targets['Workbook']>>): Result {
  return value === undefined ? undefined : value;
}

function callMember(host: Host, object: HostObject, name: string, args: Argument[]): Result {
  if (name === 'GetItem') return itemOf(host, object, args[0]);
  if (object.type === 'Group') {
    host.model.version++;
    actInGroup(object.target, name, args.map(plain));
    return undefined;
  }
  return using(object, (table, target) => {
    const call = own(table.call, name);
    if (call) return given(call(target, args, host));
    const act = own(table.act, name);
    if (!act) throw notImplemented(`${object.type}.${name}()`);
    host.model.version++;
    return given(act(target, args, host));
  });
}

function plain(value: Argument): Plain {
  if (isObject(value)) throw invalidArgument('A plain value was expected.');
  return value ?? null;
}

type Query = NonNullable<WireAction['QueryInfo']>;

const items = (host: Host, object: HostObject) => using(object, (table, target) => table.items?.(target, host));

function query(host: Host, object: HostObject, { Select = [], Expand = [], Top, Skip = 0 }: Query): Plain {
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
