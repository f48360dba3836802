/**
 * What Microsoft says about the members of its API that the add-in uses, as data with sources. `no-undo.json` is made
 * from Microsoft's page by tests/tools/microsoft-tables.mjs; `members.json` is kept by hand, and a test compares its
 * requirement sets with Microsoft's type declarations.
 */
import cannotUndo from './no-undo.json';
import table from './members.json';

/** Windows and Mac share one column in Microsoft's table of undo. */
export type Platform = 'desktop' | 'web';

/** What is known about one member. */
export interface MemberRow {
  /** The version of ExcelApi that it came with. */
  set: string;
  /**
   * Only for what changes the workbook, on a protected sheet: "free" goes on, "unlocked" does in unlocked cells,
   * "allowFormatCells" and its like need that option of the protection, "refused" never does.
   */
  protected?: string;
  /** The error on a hidden sheet. */
  hidden?: string;
  /** "activates": on a sheet that is not in front, it comes to the front. */
  inactive?: string;
  /** What is known to go wrong, and where that is said: an issue of OfficeDev/office-js, or a page. */
  known?: string;
}

const rows: { [member: string]: MemberRow } = table;
const lists: { [platform in Platform]: ReadonlySet<string> } = {
  desktop: new Set(cannotUndo.desktop),
  web: new Set(cannotUndo.web),
};

export const memberRows: Readonly<typeof rows> = rows;
export const rowOf = (member: string): MemberRow | undefined =>
  Object.hasOwn(rows, member) ? rows[member] : undefined;
export const canUndo = (member: string, platform: Platform): boolean => !lists[platform].has(member);
