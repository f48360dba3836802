/** The port to the workbook open in Excel, implemented by `excel`. */
import type { NamePlan, SheetPlan } from './plan';
import type { SheetsRead } from './sheets-read';

/** A cell by sheet name, row and column (0-based). */
export interface CellPosition {
  sheet: string;
  row: number;
  column: number;
}

export interface CellWrite extends CellPosition {
  /** Dates are serials; null empties the cell. */
  value: string | number | null;
  /** Written in place of the value; without the leading "=", in file notation. */
  formula?: string;
  /** Expected current value; if the cell contains another one, it is not written. */
  expected?: string | number | boolean | null;
  /** Number format for a number or formula in a cell formatted as text; "General" by default. */
  format?: string;
}

/** A sheet created by Accord earlier that is not as Accord made it. */
export interface EditedSheet {
  sheet: string;
  /** The name under which Accord wrote it, if it now has another: it may be a copy, or kept on purpose. */
  formerName: string | undefined;
  /** Whether it is known what Accord wrote; if not, every filled cell counts. */
  known: boolean;
  /** How many filled cells are not as Accord made them. */
  cells: number;
  /** Where they are: "B5", "J2:J9". */
  places: readonly string[];
  /** The cells with comments. */
  comments: readonly string[];
  /** Charts that Accord did not make. */
  charts: number;
}

/**
 * What a sheet is complete without, and Excel may refuse: charts, page setup, the scale of print, frozen panes, grid lines
 * and tab colours, protection.
 */
export type SheetLook = 'charts' | 'paper' | 'scale' | 'panes' | 'view' | 'protection';

/** The effect of writing a set of sheets into the open workbook. */
export interface WritePlan {
  /** The names of all sheets, in order. */
  names: readonly string[];
  created: readonly string[];
  /** Sheets created by Accord earlier that are replaced. */
  replaced: readonly string[];
  /** Those among them that hold more than what Accord made: nothing is written until somebody decides about them. */
  edited: readonly EditedSheet[];
  /** Sheets created by Accord earlier that stay beside the new ones, under these names. */
  kept: readonly string[];
  /** Sheets that are left unchanged. */
  untouched: readonly string[];
  /** Looks that Excel refused on some of the sheets, which are complete without them; none before anything is written. */
  lacking: readonly SheetLook[];
}

/** What becomes of edited sheets: they stay under another name, or exactly what was shown of them is given up. */
export type EditsDecision = 'keep' | readonly EditedSheet[];

/** A mark on a cell that leaves its format and comments alone. */
export interface Mark extends CellPosition {
  severity: 'error' | 'warning';
}

/** Edited rows of a table (0-based on the sheet); `structure` when rows were inserted, deleted or moved. */
export interface TableChange {
  rows: readonly number[];
  structure: boolean;
  /** Edited by a co-author: the cells are checked but never overwritten. */
  remote: boolean;
}

export interface Watch {
  stop(): Promise<void>;
}

export interface TableWatch extends Watch {
  /**
   * Reports edits in this table, including those since the watch began. Fails with `item-missing` where there is none.
   * An edit on the sheet of one of the tables that it depends on is reported as `structure`.
   */
  follow(table: string, dependsOn?: readonly string[]): Promise<void>;
}

/** What can be taken back together. */
export interface WorkbookStep {
  /** Reads some rows of one of our tables, as `read` would return them. */
  readRows(table: string, rows: readonly number[]): Promise<SheetsRead>;
  /**
   * Writes single typed cells (dates as serials); returns those left alone because they had changed. With `whole`, one of
   * them leaves all alone.
   */
  writeCells(cells: readonly CellWrite[], options?: { whole?: boolean }): Promise<readonly CellPosition[]>;
  /** As `mark` of the workbook; undefined, with nothing done, where that cannot be part of a step. */
  mark(marks: readonly Mark[]): Promise<number | undefined>;
}

export interface OpenWorkbook {
  /** Reads `_accord` and the sheets with our tables, or all sheets, in a constant number of round trips. */
  read(sheets?: 'ours' | 'all'): Promise<SheetsRead>;
  readRows: WorkbookStep['readRows'];
  /** `names` are the defined names that belong to the sheets. */
  planSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[]): Promise<WritePlan>;
  /**
   * Writes sheets in one batch: either all, or the workbook is unchanged; their looks follow. Refuses with `sheet-edited` if there are edits
   * that nobody decided about.
   */
  writeSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[], edits?: EditsDecision): Promise<WritePlan>;
  writeCells: WorkbookStep['writeCells'];
  /** Writes cells of a hidden sheet that Accord protects, all or none. What could be undone before cannot be any more. */
  writeHidden(cells: readonly CellWrite[]): Promise<void>;
  /**
   * Runs work that people take back with one Ctrl+Z where Excel can do that. It may be run a second time, from the start.
   *
   * @param sheet the sheet that errors are about
   */
  oneStep<T>(sheet: string, work: (step: WorkbookStep) => Promise<T>): Promise<T>;
  /** Asks Excel to open bytes as a new workbook; the outcome is unknown. */
  openCopy(bytes: Uint8Array): Promise<void>;
  goTo(place: CellPosition): Promise<void>;
  /** Replaces all marks; returns how many cells stay unmarked, because there are too many. */
  mark(marks: readonly Mark[]): Promise<number>;
  /** Removes all marks and their supporting data from the workbook. */
  unmark(): Promise<void>;
  /** Starts recording edits, and reports those in a table once it is followed. */
  watch(changed: (change: TableChange) => void): Promise<TableWatch>;
  /** Reports every edit of the workbook, without saying what it was. */
  watchEdits(edited: () => void): Promise<Watch>;
}
