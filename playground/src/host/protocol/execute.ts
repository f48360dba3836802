/** Answers one request of the client: resolves object paths, runs actions in order, stops at the first that fails. */
import { invalidArgument, itemNotFound, notImplemented, OfficeError, type OfficeErrorCode } from '../errors';
import { isService } from '../members/services';
import type { Plain } from '../model/types';
import { callMember, identity, itemOf, openMember, writeMember } from './dispatch';
import { isObject, make, shown, type Argument, type Host, type HostObject } from '../members/objects';
import { query } from './query';
import type { ArgumentInfo, RequestBody, ResponseBody, WireAction, WirePath } from './wire';

/** Where a request is to fail, for tests. */
export interface Failure {
  /** Counted from 0. */
  action: number;
  code: OfficeErrorCode;
}

interface Run {
  host: Host;
  body: RequestBody;
  /** A path is resolved once per request: a method that adds something must not add it again. */
  resolved: Map<number, HostObject | null>;
}

/** Actions before a failing one keep their effect and their results; those after it are not run. */
export function execute(host: Host, body: RequestBody, failure?: Failure): ResponseBody {
  const run: Run = { host, body, resolved: new Map() };
  const response: ResponseBody = { Results: [], TraceIds: [] };
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === failure?.action) throw new OfficeError(failure.code, 'The host was told to fail here.');
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
