/**
 * The concrete form of a workbook, still plain data: what stands in which cell, and how it looks.
 * `layout` makes it from semantic blocks; the `.xlsx` writer and the Excel writer only translate it.
 * Rows and columns are counted from 0. Dates are Excel serials, money is in whole units (12.34).
 */
import type { StyleName } from './styles';

export type CellContent = string | number | boolean | null;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell outside any table. `value` is the stored result when there is a formula. */
export interface CellPlan {
  row: number;
  column: number;
  value: CellContent;
  /** Without the leading "=", in English names with commas. */
  formula?: string;
  style: StyleName;
  /** Number format (en-US notation) that replaces the style's own. */
  format?: string;
  /** Target inside the workbook, as "'Sheet name'!A1". */
  link?: string;
}

export interface TableColumnPlan {
  header: string;
  style: StyleName;
  format?: string;
  /** Calculated column: the same formula in every row, in file form (`Expenses[[#This Row],[Net]]`). */
  formula?: string;
}

/** A native Excel table; `row` and `column` are its header's first cell. */
export interface TablePlan {
  name: string;
  /** What a screen reader says of it. */
  description: string;
  row: number;
  column: number;
  columns: TableColumnPlan[];
  /** One array a row, as wide as `columns`; a calculated column holds its stored results. */
  rows: CellContent[][];
  filter: boolean;
  /** Cells that lead elsewhere; `row` and `column` count within `rows`, `target` is "'Sheet name'!A1". */
  links?: { row: number; column: number; target: string }[];
}

/** A workbook name. `ref` is absolute and names its sheet: "'Budget'!$A$2:$A$9". */
export interface NamePlan {
  name: string;
  ref: string;
}

export interface ValidationPlan {
  area: Area;
  rule:
    | { kind: 'list'; /** A workbook name. */ source: string }
    | { kind: 'date'; from: number; to: number }
    | { kind: 'decimal' }
    | { kind: 'text-length'; max: number }
    | { kind: 'custom'; formula: string };
  severity: 'stop' | 'warning' | 'information';
  /** Shown when the cell is selected. */
  prompt?: { title: string; text: string };
  /** Shown when a value is refused. Title at most 32 characters, text at most 225. */
  error?: { title: string; text: string };
}

export type ConditionalPlan =
  /** `formula` is relative to the area's first cell, without "="; no structured references. */
  | { kind: 'formula'; area: Area; formula: string; style: StyleName; stop?: boolean }
  | { kind: 'bar'; area: Area; color: string; max?: number };

export interface ChartPlan {
  kind: 'bar' | 'column' | 'stacked-bar' | 'line';
  title: string;
  /** What a screen reader says of it. */
  description: string;
  area: Area;
  /** References such as "'Budget'!$A$2:$A$9". */
  categories: string;
  series: { name: string; values: string; color: string }[];
  /** Number format of the value axis. */
  format: string;
}

export interface PrintPlan {
  orientation: 'portrait' | 'landscape';
  /** In percent; as large as the width of one page allows, and no larger than in full, when absent. */
  scale?: number;
  /** Shrunk so that all of it stands on one page. */
  onePage?: boolean;
  /** What is printed: a reference or a workbook name; everything when absent. */
  area?: string;
  /** Rows repeated on every page, counted from 0 and inclusive. */
  repeatRows?: [number, number];
  /** Rows that begin a new page, counted from 0: small blocks are not torn. */
  breaks?: number[];
  /** Columns repeated on every page, counted from 0 and inclusive. */
  repeatColumns?: [number, number];
  /** Columns that begin a new page, counted from 0; pages that belong side by side follow each other. */
  columnBreaks?: number[];
  /** Excel's header and footer codes: "&L…&C…&R…". */
  footer: string;
}

export interface SheetPlan {
  name: string;
  hidden: boolean;
  /** Whether locked cells refuse edits. There is no password: it guards against slips, not people. */
  protected: boolean;
  gridlines: boolean;
  tabColor?: string;
  /** Width of each column in characters. */
  widths: number[];
  /** Row heights in points, where a row needs another than Excel's own. */
  heights: { row: number; height: number }[];
  freeze?: { rows: number; columns: number };
  /** The cell that is selected in a file when the sheet is first seen; its first cell when absent. */
  select?: { row: number; column: number };
  cells: CellPlan[];
  tables: TablePlan[];
  merges: Area[];
  validations: ValidationPlan[];
  conditionals: ConditionalPlan[];
  charts: ChartPlan[];
  print?: PrintPlan;
}

export interface WorkbookPlan {
  title: string;
  /** BCP 47, e.g. "fr". */
  language: string;
  sheets: SheetPlan[];
  names: NamePlan[];
}
