/**
 * What stands above rows and speaks for them: the sheet's name, titles of tables, headings of blocks. An outer one that
 * changes ends those within it. A heading that is not understood speaks for its rows, too: they have no place until it is.
 */
import type { LinePart } from '../../core/budget-import/names';
import type { Coordinates } from '../../core/budget-import/located';

export interface Title {
  part: LinePart;
  /** Absent where the text was not understood. */
  code?: string;
  text: string;
  column: number;
  /** Whether it stands among the rows of the table. */
  isWithin: boolean;
}

export interface Titles {
  /** Sets a part for the rows that follow. */
  set(title: Title): void;
  /** A text where headings of blocks have stood, which is none that we know. */
  obscure(column: number, text: string): void;
  /** Ends all but the sheet's own. */
  clear(): void;
  /** Ends those within a table. */
  leaveTable(): void;
  coordinates(): Coordinates;
  unread(): Partial<Record<LinePart, string>>;
}

/** `sheet`: what the sheet's name says. */
export function titleStack(sheet: Coordinates): Titles {
  let stack: readonly Title[] = [];
  const lowest = (): Map<LinePart, Title> => new Map(stack.map((title) => [title.part, title]));
  return {
    set(title) {
      const at = stack.findIndex(({ part }) => part === title.part);
      stack = [...(at < 0 ? stack : stack.slice(0, at)), title];
    },
    obscure(column, text) {
      const at = stack.findLastIndex((title) => title.isWithin && title.column === column);
      const title = stack[at];
      if (title) stack = [...stack.slice(0, at), { part: title.part, text, column, isWithin: true }];
    },
    clear() {
      stack = [];
    },
    leaveTable() {
      stack = stack.filter(({ isWithin }) => !isWithin);
    },
    coordinates() {
      const found: Coordinates = { ...sheet };
      for (const [part, { code }] of lowest())
        if (code === undefined) delete found[part];
        else found[part] = code;
      return found;
    },
    unread: () =>
      Object.fromEntries([...lowest()].flatMap(([part, { code, text }]) => (code === undefined ? [[part, text]] : []))),
  };
}
