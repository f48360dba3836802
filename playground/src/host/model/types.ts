/** What the host keeps of a workbook: plain data, so that it can be compared, copied and written out. */
import type { Area } from '../a1';

export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

export type CellValue = string | number | boolean | null;

/** Keyed as on the wire, below the range: "NumberFormat", "Format.Fill.Color", "Format.Protection.Locked". */
export type Look = Readonly<Record<string, string | number | boolean | null>>;

/** Never changed in place: a write puts a new cell, so that snapshots may share cells. */
export interface SheetCell {
  /** The content, or for a formula its last known result. Errors are texts such as "#REF!". */
  readonly value: CellValue;
  /** With the leading "=", in English names with commas. */
  readonly formula?: string;
  readonly look?: Look;
  readonly link?: Readonly<Record<string, string>>;
}

/** The cells of one row. `owner` says which generation may change the map; older ones copy it first. */
export interface Row {
  owner: number;
  cells: Map<number, SheetCell>;
}

/** A row or a column as a whole: its size in points, and the look of its empty cells. */
export interface Line {
  size?: number;
  hidden?: boolean;
  look?: Look;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Validation {
  areas: Area[];
  /** As the client sends it: `{list: {…}}`, `{decimal: {…}}`, … */
  rule: { [key: string]: Plain };
  errorAlert: { [key: string]: Plain };
  prompt: { [key: string]: Plain };
  ignoreBlanks: boolean;
}

export interface Conditional {
  id: string;
  areas: Area[];
  /** Excel.ConditionalFormatType: "Custom", "DataBar", "CellValue". */
  type: string;
  stopIfTrue: boolean;
  /** Everything else, keyed by its path on the wire: "Custom.Rule.Formula", "Custom.Format.Fill.Color". */
  settings: { [path: string]: Plain };
}

export interface Series {
  name: string;
  values?: string;
  categories?: string;
  settings: { [path: string]: Plain };
}

export interface Chart {
  id: string;
  name: string;
  type: string;
  series: Series[];
  /** Keyed by path on the wire: "Title.Text", "Legend.Position". */
  settings: { [path: string]: Plain };
  /** Cells it covers, once placed. */
  place?: Area;
}

export interface SheetProtection {
  options: { [key: string]: Plain };
  password?: string;
}

export interface ModelSheet {
  id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  rows: Map<number, Row>;
  rowLines: Map<number, Line>;
  columnLines: Map<number, Line>;
  merges: Area[];
  validations: Validation[];
  /** In order of priority, first wins. */
  conditionals: Conditional[];
  charts: Chart[];
  freeze: { rows: number; columns: number } | null;
  protection: SheetProtection | null;
  /** Keyed by path on the wire: "Orientation", "HeadersFooters.DefaultForAllPages.LeftFooter". */
  page: { [path: string]: Plain };
  printRows: Area | null;
  printColumns: Area | null;
  printArea: Area | null;
  selection: Area;
}

export interface ModelTableColumn {
  id: number;
  name: string;
  /** Calculated column: what a new row gets. */
  formula?: string;
}

export interface ModelTable {
  id: number;
  name: string;
  sheet: string;
  /** Header, body and totals. */
  area: Area;
  columns: ModelTableColumn[];
  showHeaders: boolean;
  showTotals: boolean;
  settings: {
    Style: string;
    HighlightFirstColumn: boolean;
    HighlightLastColumn: boolean;
    ShowBandedRows: boolean;
    ShowBandedColumns: boolean;
    ShowFilterButton: boolean;
  };
  /** Filter criteria by column index; null for a column without. */
  filters: (Plain | null)[];
  sort: Plain[];
}

export interface Name {
  /** Sheet id, for a name that belongs to one sheet. */
  scope?: string;
  name: string;
  /** With the leading "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface Comment {
  id: string;
  sheet: string;
  row: number;
  column: number;
  content: string;
  resolved: boolean;
}

/** How people write numbers and dates here. The API always reads and writes formulas and formats in en-US. */
export interface Culture {
  name: string;
  decimal: string;
  group: string;
  dateOrder: 'mdy' | 'dmy' | 'ymd';
  dateSeparator: string;
  shortDate: string;
}

export interface Workbook {
  name: string;
  readOnly: boolean;
  sheets: ModelSheet[];
  tables: ModelTable[];
  names: Name[];
  comments: Comment[];
  settings: { [key: string]: Plain };
  properties: { [name: string]: Plain };
  custom: { [key: string]: Plain };
  protection: { password?: string } | null;
  calculation: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  culture: Culture;
  /** Whether dates are counted from 1904, as in some workbooks made on a Mac. */
  date1904: boolean;
  activeSheet: string;
  /** Ids are given in order, so that two runs give the same ones. */
  nextId: number;
}
