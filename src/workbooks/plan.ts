/**
 * A workbook as plain data, cell by cell: positions, values and styles. `layout` creates it from blocks; the `.xlsx`
 * writer and the Excel writer only translate it. Rows and columns are 0-based, dates are Excel serials, money is in
 * whole units (12.34).
 */
import type { StyleName } from './styles';

export type CellContent = string | number | boolean | null;

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A cell outside tables. `value` is the stored result of the formula, if there is one. */
export interface CellPlan {
  row: number;
  column: number;
  value: CellContent;
  /** Without the leading "="; English function names, comma separators. */
  formula?: string;
  style: StyleName;
  /** Number format (en-US notation) that overrides the style's. */
  format?: string;
  /** Link target within the workbook: "'Sheet name'!A1". */
  link?: string;
}

export interface TableColumnPlan {
  header: string;
  style: StyleName;
  format?: string;
  /** Calculated column: one formula for every row, in file notation (`Expenses[[#This Row],[Net]]`). */
  formula?: string;
}

/** A native Excel table; `row` and `column` are the position of its first header cell. */
export interface TablePlan {
  name: string;
  /** Alternative text for screen readers. */
  description: string;
  row: number;
  column: number;
  columns: TableColumnPlan[];
  /** One array per row, as long as `columns`; calculated columns contain stored results. */
  rows: CellContent[][];
  filter: boolean;
  /** Number formats of single cells, by `cellKey` of row and column in `rows`. */
  cellFormats?: ReadonlyMap<number, string>;
  /** Linked cells; `row` and `column` are relative to `rows`, `target` is "'Sheet name'!A1". */
  links?: { row: number; column: number; target: string }[];
}

/** A defined name. `ref` is a text in quotes, or absolute and includes the sheet: "'Budget'!$A$2:$A$9". */
export interface NamePlan {
  name: string;
  ref: string;
  hidden?: true;
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
  /** Shown when a value is rejected. Title at most 32 characters, text at most 225. */
  error?: { title: string; text: string };
}

export type ConditionalPlan =
  /** `formula` is relative to the area's first cell, without "=" and structured references. */
  | { kind: 'formula'; area: Area; formula: string; style: StyleName; stop?: boolean }
  | { kind: 'bar'; area: Area; color: string; max?: number };

export interface ChartPlan {
  kind: 'bar' | 'column' | 'stacked-bar' | 'line';
  title: string;
  /** Alternative text for screen readers. */
  description: string;
  area: Area;
  /** References such as "'Budget'!$A$2:$A$9". */
  categories: string;
  /** A line may be dashed, so that lines differ without their colours. */
  series: { name: string; values: string; color: string; dashed?: true }[];
  /** Number format of the value axis. */
  format: string;
}

export interface PrintPlan {
  orientation: 'portrait' | 'landscape';
  /** By default A4. */
  paper?: 'A3';
  /** In percent; by default the largest scale up to 100 that fits the width of one page. */
  scale?: number;
  /** Shrinks the sheet to a single page. */
  onePage?: boolean;
  /** Print area: a reference or a defined name; by default everything. */
  area?: string;
  /** Rows repeated on every page, 0-based and inclusive. */
  repeatRows?: [number, number];
  /** Rows that start a new page, 0-based. */
  breaks?: number[];
  /** Columns repeated on every page, 0-based and inclusive. */
  repeatColumns?: [number, number];
  /** Columns that start a new page, 0-based; pages side by side are numbered consecutively. */
  columnBreaks?: number[];
  /** Excel's header and footer codes: "&L…&C…&R…". */
  footer: string;
}

export interface SheetPlan {
  name: string;
  hidden: boolean;
  /** Whether locked cells are protected. Without a password: it prevents slips, not intent. */
  protected: boolean;
  gridlines: boolean;
  tabColor?: string;
  /** Whether Accord makes the sheet again in the open workbook, and so has to know later what people wrote on it. */
  remade?: boolean;
  /** Whether it is people's own: not marked as Accord's. */
  own?: true;
  /** Width of each column in characters; a column of width 0 is hidden. */
  widths: number[];
  /** Row heights in points, where they differ from Excel's default. */
  heights: { row: number; height: number }[];
  freeze?: { rows: number; columns: number };
  /** The selected cell of a new file; by default the first. */
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
