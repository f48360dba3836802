/** What survives closing and reopening the pane: small values by key, for the pane as a whole or for one document. */
export interface Memory {
  get<T>(key: string): T | undefined;
  set(key: string, value: unknown): void;
  /** The same for one project or file. */
  of(document: string): Memory;
}

/** As `localStorage` is; absent where the host forbids it. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

export function createMemory(shelf: Shelf, prefix = 'accord'): Memory {
  return {
    get<T>(key: string): T | undefined {
      try {
        const text = shelf?.getItem(`${prefix}/${key}`);
        return text === null || text === undefined ? undefined : (JSON.parse(text) as T);
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
