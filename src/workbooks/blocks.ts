/**
 * The blocks our sheets are composed of. They say what they mean, not where they are; `layout` positions them. Formulas
 * refer to their own block through `References`, and to anything else by defined names only.
 */
import type { CellContent, ChartPlan, ConditionalPlan, ValidationPlan } from './plan';
import type { StyleName } from './styles';

/** Whether a block is used in whole workbooks only, or also in sheets written into the open workbook. */
export type Serves = 'file' | 'both';

/** References to cells of the same block, whose positions only layout knows. */
export interface References {
  /** Cell of a column in the same row: "$C5". */
  cell: (column: string) => string;
  /** All rows of a column except totals: "$C$5:$C$9". */
  column: (column: string) => string;
  /** Cell of a row with an id: "$C$7". */
  at: (row: string, column: string) => string;
}

/** Without the leading "="; English function names, comma separators. */
export type Formula = string | ((here: References) => string);

export interface BlockCell {
  /** The stored result of the formula, if there is one. */
  value: CellContent;
  formula?: Formula;
  style?: StyleName;
  format?: string;
  /** "'Sheet name'!A1", or a sheet's key for its first cell. */
  link?: string;
  /** A defined name for this cell. */
  name?: string;
  validation?: Omit<ValidationPlan, 'area'>;
}

export type Content = CellContent | BlockCell;

interface BlockBase {
  serves: Serves;
  heading?: string;
  /** One or two sentences below the heading. */
  note?: string;
}

/** The sheet's title. */
export interface TitleBlock {
  kind: 'title';
  serves: Serves;
  text: string;
  subtitle?: string;
}

/** Paragraphs across the full width. */
export interface NoteBlock extends BlockBase {
  kind: 'note';
  paragraphs: readonly string[];
}

/** A row of cards with key figures. */
export interface KeyFiguresBlock extends BlockBase {
  kind: 'key-figures';
  figures: readonly (BlockCell & { label: string })[];
  /** The number of sheet columns per card. */
  span: number;
}

export interface GridColumn {
  key: string;
  header: string;
  style: StyleName;
  format?: string;
  /** Minimum width in characters; content may widen it, up to `maxWidth`. */
  width?: number;
  maxWidth?: number;
  /** A defined name for the column's rows, except totals. */
  name?: string;
}

export interface GridRow {
  id?: string;
  total?: boolean;
  /** Below the totals, and like them not part of column ranges. */
  memo?: boolean;
  cells: Readonly<Record<string, Content>>;
}

/** Rows and columns that are not a native table: agreements, matrices, monitoring. */
export interface GridBlock extends BlockBase {
  kind: 'grid';
  key: string;
  columns: readonly GridColumn[];
  /** Total rows come last, before memo rows, and are not part of column ranges. */
  rows: readonly GridRow[];
  /** For lists of labels and values. */
  headerless?: boolean;
  /** Extends the last column over the sheet's reading width, for sentences. */
  spread?: boolean;
  bars?: readonly { column: string; color: string; max?: number }[];
  highlights?: readonly Highlight[];
}

/** A conditional style, applied while a formula is true. */
export interface Highlight {
  /** Columns it applies to; all by default. */
  columns?: readonly string[];
  formula: (here: References) => string;
  style: StyleName;
  stop?: boolean;
}

export interface TableColumn {
  key: string;
  header: string;
  style: StyleName;
  format?: string;
  width: number;
  /** Applied to every row; `own` gives the reference to a cell of the same row. */
  formula?: (own: (key: string) => string) => string;
  name?: string;
  validation?: Omit<ValidationPlan, 'area'>;
  /** For intermediate results. */
  hidden?: true;
}

/** A native table, for data that grows and is sorted and filtered. */
export interface TableBlock extends BlockBase {
  kind: 'table';
  /** To the right of the block before, so that both can grow downwards. */
  beside?: true;
  key: string;
  name: string;
  description: string;
  columns: readonly TableColumn[];
  /** One array per row, as long as `columns`. */
  rows: CellContent[][];
  filter: boolean;
  /** Number of rows that names cover, beyond those that the table has; by default the table's own. */
  coveredRows?: number;
  /** Further names for cells of a column: its header, or its first rows. */
  names?: readonly { name: string; column: string; of: 'header' | { firstRows: number } }[];
  highlights?: readonly Highlight[];
  /** Number formats of single cells, by `cellKey` of row and column in `rows`. */
  cellFormats?: ReadonlyMap<number, string>;
  /** Cells linked to a row of another block, on an earlier sheet. */
  links?: readonly { row: number; column: string; to: { sheet: string; block: string; row: number } }[];
  /** Months beside the rows, drawn from two date columns. */
  timeline?: Timeline;
}

export interface Timeline {
  start: string;
  end: string;
  /** Serial of the first day of the first month, and a formula for it where it follows other cells. */
  first: number;
  firstFormula?: string;
  months: number;
  /** Months per column, and a formula for the first day of the next column where that can change. */
  step: number;
  nextFormula?: (day: string) => string;
  /** The first day of each column, by its number, where columns are not of `step` months. */
  dayAt?: (column: number) => number;
  /** A formula that is true while columns are headed by days instead of months. */
  headedByDays?: string;
  /** Styles of the bars, tried in order, in the columns that a row's days reach. */
  styleRules: readonly TimelineRule[];
  /** Formula for the current day. */
  today: string;
}

export interface TimelineRule {
  style: StyleName;
  /** Refers to the row's cells, and to the first day of the column and of the next one. */
  formula: (here: References, from: string, next: string) => string;
  /** Columns with the first and the last day; by default those of the timeline. */
  over?: { start: string; end: string };
}

/** The meaning of colours and signs. */
export interface LegendBlock extends BlockBase {
  kind: 'legend';
  items: readonly { text: Content; style: StyleName }[];
  /** Sheet columns of the items, side by side, row after row; by default they are listed vertically. */
  columns?: readonly number[];
}

export interface ChartBlock extends BlockBase {
  kind: 'chart';
  type: ChartPlan['kind'];
  title: string;
  description: string;
  /** Key of the grid or table on the same sheet that is charted. */
  source: string;
  categories: string;
  series: readonly { name: string; column: string; color: string; dashed?: true }[];
  format: string;
  /** Number of categories, which determines the height. */
  items: number;
}

export type Block = TitleBlock | NoteBlock | KeyFiguresBlock | GridBlock | TableBlock | LegendBlock | ChartBlock;

export interface WideTable {
  /** Columns that start a new page; the frozen columns are repeated there. */
  newPages?: readonly string[];
  /**
   * The timeline gets pages of its own where one page would make it too small, with the frozen columns beside it. Titles
   * and legend then have to fit these columns.
   */
  timelineApart?: true;
  /** The last printed column; by default all are printed. */
  last?: string;
  /** How many rows of the table are printed, filled up to whole pages; by default all of them. */
  rows?: number;
  /** A name for the cells of a column below what is printed, down to the row of that number. */
  below?: { name: string; column: string; rows: number };
}

export interface Sheet {
  /** The sheet's key, the same in every language. */
  key: string;
  name: string;
  blocks: readonly Block[];
  hidden?: boolean;
  protected?: boolean;
  gridlines?: boolean;
  tabColor?: string;
  /** Accord makes the sheet again in the open workbook. */
  remade?: true;
  /** Printed on one page, however small. */
  onePage?: true;
  /** Printed on A3 where its columns could not be read on A4. */
  mayBeLarge?: true;
  /** Adds an empty narrow column on the left. */
  margin?: boolean;
  /** Minimum widths of the columns after the margin. */
  widths?: readonly number[];
  /** The block whose header is frozen, and the number of columns frozen with it. */
  freeze?: { block: string; columns: number };
  /** The cell of that block that is selected first: a column, and a row (0-based); by default its first cell. */
  begin?: { row: number; column: string };
  /** Print layout of that block, for a table wider than a page. */
  print?: WideTable;
  /** Additional conditional formats. */
  conditionals?: readonly ConditionalPlan[];
}

export function isCell(content: Content): content is BlockCell {
  return typeof content === 'object' && content !== null;
}
