/** Finds the member that an action names in the table of its object's type, and uses it. */
import { accessDenied, invalidArgument, notImplemented } from '../errors';
import { judge } from '../judge';
import { members } from '../members';
import type { Plain } from '../model/types';
import { actInGroup, openInGroup, readGroup, writeGroup } from '../members/group';
import {
  isObject,
  type Argument,
  type Host,
  type HostObject,
  type Members,
  type MemberMethod,
  type Result,
  type Targets,
  type TypeName,
} from '../members/objects';

/** The one place that joins an object with the table of its own type. */
export function using<R>(
  object: HostObject,
  use: <K extends TypeName>(table: Members<Targets[K]>, target: Targets[K]) => R,
): R {
  const join = <K extends TypeName>(one: { type: K; target: Targets[K] }) => use<K>(members[one.type], one.target);
  return join(object);
}

export const own = <T>(table: { [name: string]: T } | undefined, name: string): T | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

export const identity = (host: Host, object: HostObject) =>
  using(object, (table, target) => table.identity?.(target, host) ?? {});

export function readMember(host: Host, object: HostObject, name: string): Plain {
  judge(host, object, name, false);
  if (object.type === 'Group') return readGroup(object.target, name);
  return using(object, (table, target) => {
    const read = own(table.read, name);
    if (!read) throw notImplemented(`${object.type}.${name}`);
    return read(target, host);
  });
}

/** Before everything that changes the workbook. */
function change({ model }: Host): void {
  if (model.workbook.readOnly) throw accessDenied('The workbook is open for viewing only.');
  model.version++;
}

export function writeMember(host: Host, object: HostObject, name: string, value: Plain): void {
  // Switching events off and dressing the ribbon are no changes of the workbook.
  const isChange = object.type !== 'Runtime' && object.type !== 'RibbonControl';
  judge(host, object, name, isChange);
  if (isChange) change(host);
  if (object.type === 'Group') return writeGroup(object.target, name, value);
  using(object, (table, target) => {
    const write = own(table.write, name);
    if (!write) throw notImplemented(`setting ${object.type}.${name}`);
    write(target, value, host);
  });
}

export function openMember(host: Host, object: HostObject, name: string): HostObject | null {
  judge(host, object, name, false);
  if (object.type === 'Group') return openInGroup(object.target, name);
  return using(object, (table, target) => {
    const open = own(table.open, name);
    if (!open) throw notImplemented(`${object.type}.${name}`);
    return open(target, host);
  });
}

export function itemOf(host: Host, object: HostObject, key: Argument): HostObject | null {
  judge(host, object, 'GetItem', false);
  return using(object, (table, target) => {
    if (!table.item) throw notImplemented(`items of ${object.type}`);
    return table.item(target, key, host);
  });
}

/** A procedure's nothing is `undefined`. */
function given(value: ReturnType<MemberMethod<Targets['Workbook']>>): Result {
  return value === undefined ? undefined : value;
}

export function callMember(host: Host, object: HostObject, name: string, args: Argument[]): Result {
  if (name === 'GetItem') return itemOf(host, object, args[0]);
  if (object.type === 'Group') {
    judge(host, object, name, true);
    change(host);
    actInGroup(object.target, name, args.map(plain));
    return undefined;
  }
  return using(object, (table, target) => {
    const call = own(table.call, name);
    judge(host, object, name, !call);
    if (call) return given(call(target, args, host));
    const act = own(table.act, name);
    if (!act) throw notImplemented(`${object.type}.${name}()`);
    change(host);
    return given(act(target, args, host));
  });
}

function plain(value: Argument): Plain {
  if (isObject(value)) throw invalidArgument('A plain value was expected.');
  return value ?? null;
}
