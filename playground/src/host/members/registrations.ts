/** The methods by which the client says which events it wants: `_RegisterXEvent`, `_UnregisterXEvent`. */
import type { Host, Members } from './objects';

type Methods<T> = NonNullable<Members<T>['call']>;

export const eventKey = (type: number, target: string) => `${type} ${target}`;

const forEach = <T>(
  prefix: string,
  events: { [name: string]: number },
  to: (type: number, target: T, host: Host) => void,
): Methods<T> =>
  Object.fromEntries(
    Object.entries(events).map(([name, type]) => [
      `${prefix}${name}Event`,
      (target: T, _: unknown, host: Host) => to(type, target, host),
    ]),
  );

/** @param target what the event is about, as the client names it: a sheet's id, a table's, or "Workbook" */
export const register = <T>(events: { [name: string]: number }, target: (of: T) => string): Methods<T> =>
  forEach<T>('_Register', events, (type, of, { registrations }) => {
    const key = eventKey(type, target(of));
    registrations.set(key, (registrations.get(key) ?? 0) + 1);
  });

export const unregister = <T>(events: { [name: string]: number }, target: (of: T) => string): Methods<T> =>
  forEach<T>('_Unregister', events, (type, of, { registrations }) => {
    const key = eventKey(type, target(of));
    const count = (registrations.get(key) ?? 0) - 1;
    if (count > 0) registrations.set(key, count);
    else registrations.delete(key);
  });
