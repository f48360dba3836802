/** What survives closing and reopening the pane: small values by key, for the pane as a whole or for one document. */
export interface Memory {
  /** What was kept, if it still is what is asked for: another version of the pane may have kept something else. */
  get: <T>(key: string, is: (value: unknown) => value is T) => T | undefined;
  set: (key: string, value: unknown) => void;
  /** The same for one project or file. */
  of: (document: string) => Memory;
}

/** As `localStorage` is; absent where the host forbids it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

export function createMemory(shelf: Shelf, prefix = 'accord'): Memory {
  return {
    get(key, is) {
      try {
        const value: unknown = JSON.parse(shelf?.getItem(`${prefix}/${key}`) ?? 'null');
        return is(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        if (value === undefined) shelf?.removeItem(`${prefix}/${key}`);
        else shelf?.setItem(`${prefix}/${key}`, JSON.stringify(value));
      } catch {
        // A full or forbidden shelf costs a convenience, never the work.
      }
    },
    of: (document) => createMemory(shelf, `${prefix}/${document}`),
  };
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export function isOneOf<const T extends string>(options: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => options.some((option) => option === value);
}

/** Whether a value has the parts of a sample, each of the same kind: enough to know our own again. */
export function isLike<T extends object>(sample: T): (value: unknown) => value is T {
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(sample).every(([key, part]) => {
      const found: unknown = Reflect.get(value, key);
      return typeof found === typeof part && Array.isArray(found) === Array.isArray(part);
    });
}
