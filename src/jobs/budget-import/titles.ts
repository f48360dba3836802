/**
 * What stands above rows and speaks for them: the sheet's name, titles of tables, headings of blocks. An outer one that
 * changes ends those within it. A heading that is not understood speaks for its rows, too: they have no place until it is.
 */
import { withoutPart, type LinePart } from '../../core/budget-import/names';
import type { Coordinates } from '../../core/budget-import/located';

export interface Title {
  part: LinePart;
  /** Absent where the text was not understood. */
  code?: string;
  text: string;
  column: number;
  /** Above the table, or among its rows: alone, or with sums beside it. */
  stands: 'above' | 'alone' | 'with-sums';
}

export interface Titles {
  /** Sets a part for the rows that follow. */
  set(title: Title): void;
  /** A text where headings of blocks have stood, which is none that we know. */
  obscure(title: Omit<Title, 'part' | 'code'>): void;
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
    obscure(unknown) {
      const at = stack.findLastIndex(({ stands, column }) => stands === unknown.stands && column === unknown.column);
      const title = stack[at];
      if (title) stack = [...stack.slice(0, at), { part: title.part, ...unknown }];
    },
    clear() {
      stack = [];
    },
    leaveTable() {
      stack = stack.filter(({ stands }) => stands === 'above');
    },
    coordinates() {
      let found: Coordinates = sheet;
      for (const [part, { code }] of lowest())
        found = code === undefined ? withoutPart(found, part) : { ...found, [part]: code };
      return found;
    },
    unread: () =>
      Object.fromEntries([...lowest()].flatMap(([part, { code, text }]) => (code === undefined ? [[part, text]] : []))),
  };
}
