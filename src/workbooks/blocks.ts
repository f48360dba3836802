/**
 * What our sheets are made of: a few kinds of blocks, each saying what it means and not where it stands.
 * `layout` places them. Formulas point at their own row through `References`, and elsewhere by workbook names only.
 */
import type { CellContent, ChartPlan, ConditionalPlan, ValidationPlan } from './plan';
import type { StyleName } from './styles';

/** Whether a block is for whole workbooks only, or also for sheets put into the open workbook. */
export type Serves = 'file' | 'both';

/** How a formula of a block spells cells of the same block; layout knows where they ended up. */
export interface References {
  /** This row's cell of a column: "$C5". */
  cell: (column: string) => string;
  /** All rows of a column, totals apart: "$C$5:$C$9". */
  column: (column: string) => string;
  /** The cell of a row that has an id: "$C$7". */
  at: (row: string, column: string) => string;
}

/** Without the leading "=", in English names with commas. */
export type Formula = string | ((here: References) => string);

export interface BlockCell {
  /** The stored result, when there is a formula. */
  value: CellContent;
  formula?: Formula;
  style?: StyleName;
  format?: string;
  /** "'Sheet name'!A1", or a sheet's key, which leads to its first cell. */
  link?: string;
  /** A workbook name for this cell. */
  name?: string;
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

/** Paragraphs over the whole width. */
export interface NoteBlock extends BlockBase {
  kind: 'note';
  paragraphs: readonly string[];
}

/** Figures that are read in ten seconds, side by side. */
export interface KeyFiguresBlock extends BlockBase {
  kind: 'key-figures';
  figures: readonly (BlockCell & { label: string })[];
  /** How many of the sheet's columns each takes. */
  span: number;
}

export interface GridColumn {
  key: string;
  header: string;
  style: StyleName;
  format?: string;
  /** Least width in characters; the content may ask for more, up to `most`. */
  width?: number;
  most?: number;
  /** A workbook name for the column's rows, totals apart. */
  name?: string;
}

export interface GridRow {
  id?: string;
  total?: boolean;
  cells: Readonly<Record<string, Content>>;
}

/** Rows and columns that are not a native table: agreements, matrices, monitoring. */
export interface GridBlock extends BlockBase {
  kind: 'grid';
  key: string;
  columns: readonly GridColumn[];
  /** Rows marked as totals come last and belong to no column range. */
  rows: readonly GridRow[];
  /** A list of labels and values needs no header. */
  headerless?: boolean;
  /** The last column reaches over the sheet's reading width: for sentences. */
  spread?: boolean;
  bars?: readonly { column: string; color: string; max?: number }[];
  highlights?: readonly Highlight[];
}

/** A look laid over cells as long as a formula holds. */
export interface Highlight {
  /** Columns it colours; all when absent. */
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
  /** Written once for every row; cells of the same row are spelled by `own`. */
  formula?: (own: (key: string) => string) => string;
  name?: string;
  validation?: Omit<ValidationPlan, 'area'>;
}

/** A native table, for what grows, is sorted and filtered. */
export interface TableBlock extends BlockBase {
  kind: 'table';
  key: string;
  name: string;
  description: string;
  columns: readonly TableColumn[];
  /** One array a row, as wide as `columns`. */
  rows: CellContent[][];
  filter: boolean;
  /** How many rows names, validations and highlights cover; the table's own when absent. */
  reach?: number;
  highlights?: readonly Highlight[];
  /** Cells that lead to a row of another block, which stands on a sheet before this one. */
  links?: readonly { row: number; column: string; to: { sheet: string; block: string; row: number } }[];
  /** Months beside the rows, drawn from two date columns. */
  timeline?: Timeline;
}

export interface Timeline {
  start: string;
  end: string;
  /** Serial of the first day of the first month. */
  first: number;
  months: number;
  /** Months a column stands for. */
  step: number;
  /** How the rows are drawn, tried in order, by formulas over the row's cells. */
  looks: readonly { style: StyleName; formula: (here: References) => string }[];
  /** Formula of the present day. */
  today: string;
}

/** What colours and signs mean, side by side or one below the other. */
export interface LegendBlock extends BlockBase {
  kind: 'legend';
  items: readonly { text: string; style: StyleName }[];
  /** The sheet's columns the items stand in, side by side; one below the other when absent. */
  columns?: readonly number[];
}

export interface ChartBlock extends BlockBase {
  kind: 'chart';
  type: ChartPlan['kind'];
  title: string;
  description: string;
  /** Key of the grid or table of the same sheet whose columns are drawn. */
  source: string;
  categories: string;
  series: readonly { name: string; column: string; color: string }[];
  format: string;
  /** How many categories there are: they say how high it is. */
  items: number;
}

export type Block = TitleBlock | NoteBlock | KeyFiguresBlock | GridBlock | TableBlock | LegendBlock | ChartBlock;

export interface WideTable {
  /** Columns that begin a new page beside the one before; the frozen columns are repeated there. */
  newPages?: readonly string[];
  /** The last column that is printed; all when absent. */
  last?: string;
  /** A formula of the last row that is printed, counted from 1, by the table's first row; all rows when absent. */
  rows?: (firstRow: number) => string;
}

export interface Sheet {
  /** What the sheet is, in every language. */
  key: string;
  name: string;
  blocks: readonly Block[];
  hidden?: boolean;
  protected?: boolean;
  gridlines?: boolean;
  tabColor?: string;
  /** An empty narrow column on the left. */
  margin?: boolean;
  /** Least widths of the columns, the margin apart. */
  widths?: readonly number[];
  /** The block whose header stays in sight, and how many columns with it. */
  freeze?: { block: string; columns: number };
  /** Where in that block people begin: a column, and a row counted from 0; its first cell when absent. */
  begin?: { row: number; column: string };
  /** How that block goes on paper, where it is a table too wide for a page. */
  print?: WideTable;
  /** More conditional formats that no block expresses. */
  conditionals?: readonly ConditionalPlan[];
}

export function isCell(content: Content): content is BlockCell {
  return typeof content === 'object' && content !== null;
}
