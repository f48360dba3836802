/** The port through which faces reach the workbook that is open in Excel. The room `excel` implements it. */
import type { NamePlan, SheetPlan } from './plan';
import type { SheetsRead } from './sheets-read';

/** A cell by the sheet's name; row and column counted from 0. */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

export interface CellWrite extends CellPlace {
  /** Dates are serials; null empties the cell. */
  value: string | number | null;
  /** What the cell must still hold; it is left alone when it holds something else by now. */
  expected?: string | number | boolean | null;
  /** Number format for a number in a cell that is formatted as text; "General" unless said. */
  format?: string;
}

/** What writing a set of sheets would do to the open workbook. */
export interface WritePlan {
  created: readonly string[];
  /** Sheets that Accord made before and makes again. */
  replaced: readonly string[];
  /** Sheets that stay as they are. */
  untouched: readonly string[];
}

/** A mark on a cell that does not touch its format or its comments. */
export interface Mark extends CellPlace {
  severity: 'error' | 'warning';
}

/** Rows of a table that somebody edited, counted from 0 on the sheet; `structure` when rows came, went or moved. */
export interface TableChange {
  rows: readonly number[];
  structure: boolean;
  /** A co-author's edit: it is checked, never written over. */
  remote: boolean;
}

export interface TableWatch {
  /** Tells of edits in this table, those since the watch began first. Fails with `item-missing` where there is none. */
  follow(table: string): Promise<void>;
  stop(): Promise<void>;
}

export interface OpenWorkbook {
  /** `_accord` and the sheets that hold tables of ours, in a constant number of round trips. */
  read(): Promise<SheetsRead>;
  /** Some rows of a table of ours, as `read` would give them. */
  readRows(table: string, rows: readonly number[]): Promise<SheetsRead>;
  /** `names` are the workbook names that belong to the sheets. */
  planSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[]): Promise<WritePlan>;
  /** Puts sheets into the open workbook in one batch: all, or the workbook stays as it was. */
  writeSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[]): Promise<WritePlan>;
  /** Writes single cells, typed as given (dates as serials); gives those left alone, because they changed meanwhile. */
  writeCells(cells: readonly CellWrite[]): Promise<readonly CellPlace[]>;
  /** Asks Excel to open bytes as a new workbook. That it was asked is all that is known. */
  openCopy(bytes: Uint8Array): Promise<void>;
  goTo(place: CellPlace): Promise<void>;
  /** Replaces all marks. */
  mark(marks: readonly Mark[]): Promise<void>;
  /** Takes marks and everything that served them out of the workbook. */
  unmark(): Promise<void>;
  /** Keeps edits from now on, and tells those in a table of ours once it is known which. */
  watch(changed: (change: TableChange) => void): Promise<TableWatch>;
}
