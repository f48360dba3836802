/** Small values that survive closing the pane, by key, for the pane as a whole or for one document. */
export interface Memory {
  /** The stored value if it passes the type guard: another version of the pane may have stored something else. */
  get: <T>(key: string, is: (value: unknown) => value is T) => T | undefined;
  set: (key: string, value: unknown) => void;
  /** Whether anything is kept at all: some hosts forbid it, and a storage may be full. */
  keeps: () => boolean;
  /** The memory of one project or file. */
  of: (document: string) => Memory;
}

/** The used part of `localStorage`; undefined where the host forbids it. */
export type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

/** The same storage, each key begun with that of the partition which the pane is in; empty where there is none. */
export function inPartition(storage: KeyValueStorage, partition: string): KeyValueStorage {
  if (!storage || partition === '') return storage;
  return {
    getItem: (key) => storage.getItem(partition + key),
    setItem: (key, value) => storage.setItem(partition + key, value),
    removeItem: (key) => storage.removeItem(partition + key),
  };
}

export function createMemory(storage: KeyValueStorage, prefix = 'accord'): Memory {
  return {
    get(key, is) {
      try {
        const value: unknown = JSON.parse(storage?.getItem(`${prefix}/${key}`) ?? 'null');
        return is(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    set(key, value) {
      try {
        if (value === undefined) storage?.removeItem(`${prefix}/${key}`);
        else storage?.setItem(`${prefix}/${key}`, JSON.stringify(value));
      } catch {
        // A full or forbidden storage must not fail the work.
      }
    },
    keeps() {
      const probe = `${prefix}/probe`;
      try {
        storage?.setItem(probe, '1');
        const kept = storage?.getItem(probe) === '1';
        storage?.removeItem(probe);
        return kept;
      } catch {
        return false;
      }
    },
    of: (document) => createMemory(storage, `${prefix}/${document}`),
  };
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export function isOneOf<const T extends string>(options: readonly T[]): (value: unknown) => value is T {
  return (value): value is T => options.some((option) => option === value);
}

/** A type guard that checks whether a value has a sample's properties, each of the same type. */
export function isLike<T extends object>(sample: T): (value: unknown) => value is T {
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(sample).every(([key, part]) => {
      const found: unknown = Reflect.get(value, key);
      return typeof found === typeof part && Array.isArray(found) === Array.isArray(part);
    });
}
