import type { Area } from '../workbooks/plan';
import { readArea } from '../workbooks/read-references';
import { columnLimit, rowLimit } from '../workbooks/references';
import type { CellError, CellRead, RowRead } from '../workbooks/sheets-read';
import { isDateFormat } from '../workbooks/date-formats';
import { cellKey, general, noteFormat, type FormatRun } from '../workbooks/sheets-read';
import { storedText } from './texts';
import { WorkbookUnreadable } from './unreadable';
import { scanXml, type XmlTag } from './xml';

/** More merged areas are ignored: nobody makes as many by hand. */
const maxMerges = 10_000;

export interface SheetContext {
  texts: readonly string[];
  /** The number format of each cell style, by its index. */
  formats: readonly string[];
  /** Days to add to a date: 1,462 in files that count from 1904. */
  dateShift: number;
  /** Counts cells against the limit for all sheets together. */
  countCells: (cells: number) => void;
}

export interface SheetCells {
  rows: RowRead[];
  formulas: Set<number>;
  /** Formulas without a stored result. */
  uncalculated?: Set<number>;
  /** Number formats of number cells, by column. */
  formats?: Map<number, FormatRun[]>;
  /** Areas merged over more than one row. */
  merges?: Area[];
  /** Relation identifiers of the sheet's tables. */
  tableIds: string[];
}

function damaged(message: string): never {
  throw new WorkbookUnreadable('damaged', message);
}

/** The column, counted from 0, of a cell reference. Its digits must name the row that contains the cell. */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const unit = reference.charCodeAt(at) & ~32; // accepts lower case
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
    if (column > columnLimit) damaged(`The cell ${reference} lies outside the sheet.`);
  }
  if (at === 0 || Number(reference.slice(at)) !== row + 1) damaged(`The cell ${reference} is not of row ${row + 1}.`);
  return column - 1;
}

/** Of dates that are stored as such, in cells without a date format. */
const isoFormat = 'yyyy-mm-dd';
const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** The serial number (1900 system) of an ISO date, which LibreOffice and strict files may store. */
function serialOf(text: string): number | undefined {
  const [all, year, month, day, hour = 0, minute = 0, second = 0] = isoDate.exec(text) ?? [];
  if (all === undefined) return undefined;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** Reads the cells of a sheet part. @throws {WorkbookUnreadable} where rows or cells break the format. */
export function readSheet(
  xml: string,
  { texts, formats: styleFormats, dateShift, countCells }: SheetContext,
): SheetCells {
  const rows: RowRead[] = [];
  const formulas = new Set<number>();
  const uncalculated = new Set<number>();
  const isDate = styleFormats.map(isDateFormat);
  const formats = new Map<number, FormatRun[]>();
  const tableIds: string[] = [];
  const merges: Area[] = [];
  const errors = new Map<string, CellError>();
  let row = -1;
  let cells: CellRead[] = [];
  let column = -1;
  let type: string | undefined;
  let style = 0;
  let stored: string | undefined;
  let inline = '';
  let hasFormula = false;
  let phonetic = 0;

  function openRow(tag: XmlTag): void {
    const number = tag.attribute('r');
    const next = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(next) || next <= row || next >= rowLimit)
      damaged(`Row ${number ?? row + 2} is out of order or outside the sheet.`);
    row = next;
    column = -1;
    cells = [];
  }

  function openCell(tag: XmlTag): void {
    const reference = tag.attribute('r');
    column = reference === undefined ? column + 1 : columnOf(reference, row);
    if (column >= columnLimit) damaged(`Row ${row + 1} has too many cells.`);
    type = tag.attribute('t');
    style = Number(tag.attribute('s') ?? 0);
    stored = undefined;
    inline = '';
    hasFormula = false;
  }

  function errorOf(code: string): CellError {
    let error = errors.get(code);
    if (!error) errors.set(code, (error = { error: code }));
    return error;
  }

  function numberOf(text: string): CellRead {
    const value = Number(text);
    if (!Number.isFinite(value)) damaged(`Row ${row + 1} holds "${text}" as a number.`);
    noteFormat(formats, row, column, styleFormats[style] ?? general);
    return isDate[style] === true ? value + dateShift : value;
  }

  function valueOf(): CellRead {
    if (type === 'inlineStr') return storedText(inline) || null;
    if (stored === undefined || stored === '') return null;
    switch (type) {
      case 's':
        return (texts[Number(stored)] ?? damaged(`Row ${row + 1} refers to text ${stored}, which is missing.`)) || null;
      case 'str':
        return storedText(stored) || null;
      case 'b':
        return stored.trim() === '1' || stored.trim() === 'true';
      case 'e':
        return errorOf(stored.trim());
      case 'd': {
        const serial = serialOf(stored.trim());
        if (serial !== undefined)
          noteFormat(formats, row, column, isDate[style] === true ? (styleFormats[style] ?? general) : isoFormat);
        return serial ?? stored;
      }
      default:
        return numberOf(stored);
    }
  }

  function closeCell(): void {
    if (hasFormula) {
      formulas.add(cellKey(row, column));
      // An empty text is a calculated result: its type is "str".
      if ((stored === undefined || stored === '') && type !== 'str') uncalculated.add(cellKey(row, column));
    }
    const value = valueOf();
    if (value === null) return;
    if (column >= cells.length) {
      countCells(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
    }
    cells[column] = value;
  }

  // Controls and pictures use elements of the same names outside of sheetData.
  let inData = false;
  scanXml(xml, {
    open(tag) {
      const { name } = tag;
      if (!inData) {
        if (name === 'sheetData') inData = true;
        else if (name === 'tablePart') tableIds.push(tag.attribute('id') ?? '');
        else if (name === 'mergeCell') {
          const area = readArea(tag.attribute('ref') ?? '');
          if (area && area.rows > 1 && merges.length < maxMerges) merges.push(area);
        }
      } else if (name === 'row') openRow(tag);
      else if (name === 'c') openCell(tag);
      else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') phonetic++;
    },
    close(name, text) {
      if (!inData) return;
      if (name === 'v') stored = text();
      else if (name === 'c') closeCell();
      else if (name === 't' && phonetic === 0) inline += text();
      else if (name === 'rPh') phonetic--;
      else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
      else if (name === 'sheetData') inData = false;
    },
  });
  return {
    rows,
    formulas,
    ...(uncalculated.size > 0 ? { uncalculated } : {}),
    ...(formats.size > 0 ? { formats } : {}),
    ...(merges.length > 0 ? { merges } : {}),
    tableIds,
  };
}
