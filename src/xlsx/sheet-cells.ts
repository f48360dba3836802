/** Collects the cells of a sheet, row by row, in the shape in which they are read. */
import { addCell, type CellRuns } from '../workbooks/cell-runs';
import { cellReference, columnLimit, rowLimit } from '../workbooks/references';
import {
  general,
  noteFormat,
  type CellError,
  type CellRead,
  type FormatRun,
  type RowRead,
} from '../workbooks/sheets-read';
import { storedBoolean, storedDate, storedIndex, storedNumber } from './cell-values';
import type { Counts } from './limits';
import { RepeatedTexts } from './repeated-texts';
import { storedText } from './texts';
import { damaged, WorkbookUnreadable, type UnreadableDetails } from './unreadable';

export interface SheetContext {
  /** The shared texts, by index; undefined where the file has no part of them. */
  texts: readonly string[] | undefined;
  /** The number format of each cell style, by its index; undefined where the file has no part of them. */
  formats: readonly string[] | undefined;
  /** Whether it shows dates. */
  isDate: readonly boolean[];
  /** Days to add to a date: 1,462 in files that count from 1904. */
  dateShift: number;
  counts: Counts;
}

/** Of dates that are stored as such, in cells without a date format: what a program shows of them is its own choice. */
const unsureDate = 'm/d/yyyy';

function lost(what: string): never {
  throw new WorkbookUnreadable('missing-part', `The ${what} of the cells are missing.`);
}

export class SheetCells {
  readonly rows: RowRead[] = [];
  readonly formulas: CellRuns = new Map();
  /** Formulas without a stored result. */
  readonly uncalculated: CellRuns = new Map();
  /** Number formats of number cells, by column. */
  readonly formats = new Map<number, FormatRun[]>();
  /** 0-based; -1 before the first. */
  row = -1;
  column = -1;
  /** The cells of the row, of which the first `width` are valid. */
  private readonly cells: CellRead[] = [];
  private width = 0;
  /** How many cells and formulas the row has, blank ones too. */
  private cellCount = 0;
  private formulaCount = 0;
  /** By column: the last row with a cell (1-based), and the style of the last number. */
  private readonly lastRow = new Int32Array(columnLimit);
  private readonly lastStyle = new Int32Array(columnLimit).fill(-1);
  private readonly errors = new Map<string, CellError>();
  private readonly repeated: RepeatedTexts;

  constructor(
    readonly context: SheetContext,
    bytes: Uint8Array,
  ) {
    this.repeated = new RepeatedTexts(bytes);
  }

  /** Begins a row, which has to be below the one before. */
  startRow(row: number): void {
    if (row <= this.row || row >= rowLimit)
      damaged('A row is out of order, there twice or outside the sheet.', row < 0 ? {} : { row: row + 1 });
    this.row = row;
    this.column = -1;
    this.width = this.cellCount = this.formulaCount = 0;
  }

  endRow(): void {
    if (this.width > 0) this.rows.push({ row: this.row, cells: this.cells.slice(0, this.width) });
    this.context.counts.addRow(Math.max(this.cellCount, this.width), this.formulaCount);
    this.column = -1;
  }

  /** After the last row, what is at fault lies elsewhere. */
  end(): void {
    this.row = -1;
  }

  /** Goes to a cell of the row; it stays blank unless a value is put. */
  startCell(column: number, style: number): void {
    this.column = column;
    if (style > 0 && !this.context.formats) lost('formats');
    if (column >= columnLimit) damaged('A cell lies outside the sheet.');
    if (this.lastRow[column] === this.row + 1) damaged('A cell is there twice.');
    this.lastRow[column] = this.row + 1;
    this.cellCount++;
  }

  /** What lies where: for errors. */
  place(): UnreadableDetails {
    if (this.row < 0) return {};
    return this.column < 0 ? { row: this.row + 1 } : { cell: cellReference(this.row, this.column) };
  }

  /** A cell as it is spelled out: `stored` and `inline` are undefined where there is no such element. */
  putCell(type: string | undefined, style: number, hasFormula: boolean, stored?: string, inline?: string): void {
    const isText = type === 'str' || type === 'inlineStr';
    // Programs that indent XML put white space where nothing is stored.
    const isEmpty = stored === undefined || stored.trim() === '';
    if (hasFormula) this.putFormula(!isEmpty || (isText && (stored ?? inline) !== undefined));
    if (inline !== undefined && (isEmpty || type === 'inlineStr')) this.putText(inline);
    else if (!isEmpty) this.putStored(type, stored, style);
  }

  putFormula(calculated: boolean): void {
    addCell(this.formulas, this.row, this.column);
    if (!calculated) addCell(this.uncalculated, this.row, this.column);
    this.formulaCount++;
  }

  putNumber(value: number, style: number): void {
    const { context, column } = this;
    if (this.lastStyle[column] !== style) this.noteStyle(style);
    this.put(context.isDate[style] === true ? value + context.dateShift : value);
  }

  putSharedText(index: number): void {
    const text =
      (this.context.texts ?? lost('texts'))[index] ?? damaged(`A cell refers to text ${index}, which is missing.`);
    if (text !== '') this.put(text);
  }

  putText(text: string): void {
    const stored = storedText(text);
    if (stored !== '') this.put(stored);
  }

  /** A text that stands between two offsets of the sheet's bytes. */
  putTextAt(from: number, to: number): void {
    const stored = this.repeated.at(from, to);
    if (stored !== '') this.put(stored);
  }

  putError(code: string): void {
    let error = this.errors.get(code);
    if (!error) this.errors.set(code, (error = { error: code }));
    this.put(error);
  }

  /** Puts what is stored, which is not empty, under a type. */
  putStored(type: string | undefined, stored: string, style: number): void {
    switch (type) {
      case 's':
        this.putSharedText(storedIndex(stored));
        break;
      case 'str':
      case 'inlineStr':
        this.putText(stored);
        break;
      case 'b':
        this.put(storedBoolean(stored));
        break;
      case 'e':
        this.putError(stored.trim());
        break;
      case 'd':
        this.putDate(stored, style);
        break;
      case 'n':
      case undefined:
        this.putNumber(storedNumber(stored), style);
        break;
      default:
        damaged(`A cell is of the type "${type.slice(0, 20)}".`);
    }
  }

  private putDate(stored: string, style: number): void {
    const serial = storedDate(stored);
    const { formats, isDate } = this.context;
    noteFormat(
      this.formats,
      this.row,
      this.column,
      isDate[style] === true ? (formats?.[style] ?? general) : unsureDate,
    );
    // The next number may have another format than this date.
    this.lastStyle[this.column] = -1;
    this.put(serial);
  }

  private noteStyle(style: number): void {
    this.lastStyle[this.column] = style;
    noteFormat(this.formats, this.row, this.column, this.context.formats?.[style] ?? general);
  }

  private put(value: CellRead): void {
    const { cells, column } = this;
    while (this.width < column) cells[this.width++] = null;
    cells[column] = value;
    if (this.width === column) this.width++;
  }
}
