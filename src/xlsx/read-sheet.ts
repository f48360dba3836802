import type { Area } from '../workbooks/plan';
import { readArea } from '../workbooks/read-references';
import { columnLimit, rowLimit } from '../workbooks/references';
import type { CellError, CellRead, RowRead } from '../workbooks/sheets-read';
import { placeOf } from '../workbooks/sheets-read';
import { storedText } from './texts';
import { WorkbookUnreadable } from './unreadable';
import { scanXml, type XmlTag } from './xml';

/** Nobody merges as many by hand. */
const mostMerges = 10_000;

export interface SheetContext {
  texts: readonly string[];
  /** By style number, whether it shows dates. */
  dateStyles: readonly boolean[];
  /** Days to add to a date: 1,462 in files that count from 1904. */
  dateShift: number;
  /** Takes from what all sheets together may hold. */
  spend: (cells: number) => void;
}

export interface SheetCells {
  rows: RowRead[];
  formulas: Set<number>;
  /** Formulas without a stored result. */
  uncalculated?: Set<number>;
  dates: Set<number>;
  /** Merged over more than one row. */
  merges?: Area[];
  /** Identifiers of the relations to the sheet's tables. */
  tableIds: string[];
}

function damaged(message: string): never {
  throw new WorkbookUnreadable('damaged', message);
}

/** Column, from 0, of a cell reference; the digits after it must name the row that the cell stands in. */
function columnOf(reference: string, row: number): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const unit = reference.charCodeAt(at) & ~32; // small letters too
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
    if (column > columnLimit) damaged(`The cell ${reference} lies outside the sheet.`);
  }
  if (at === 0 || Number(reference.slice(at)) !== row + 1) damaged(`The cell ${reference} is not of row ${row + 1}.`);
  return column - 1;
}

const isoDate = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

/** A date written out, as LibreOffice and strict files may have it, as a serial of the 1900 system. */
function serialOf(text: string): number | undefined {
  const [all, year, month, day, hour = 0, minute = 0, second = 0] = isoDate.exec(text) ?? [];
  if (all === undefined) return undefined;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  return days + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
}

/** The cells of a sheet's part, and which tables lie on it. */
export function readSheet(xml: string, { texts, dateStyles, dateShift, spend }: SheetContext): SheetCells {
  const rows: RowRead[] = [];
  const formulas = new Set<number>();
  const uncalculated = new Set<number>();
  const dates = new Set<number>();
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
  let reading = 0;

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
    if (dateStyles[style] !== true) return value;
    dates.add(placeOf(row, column));
    return value + dateShift;
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
        if (serial !== undefined) dates.add(placeOf(row, column));
        return serial ?? stored;
      }
      default:
        return numberOf(stored);
    }
  }

  function closeCell(): void {
    if (hasFormula) {
      formulas.add(placeOf(row, column));
      // A result that is an empty text has been calculated: it is of type "str".
      if ((stored === undefined || stored === '') && type !== 'str') uncalculated.add(placeOf(row, column));
    }
    const value = valueOf();
    if (value === null) return;
    if (column >= cells.length) {
      spend(column + 1 - cells.length);
      while (cells.length < column) cells.push(null);
    }
    cells[column] = value;
  }

  // Controls and pictures lie at rows and columns too, in elements of the same names.
  let inData = false;
  scanXml(xml, {
    open(tag) {
      const { name } = tag;
      if (!inData) {
        if (name === 'sheetData') inData = true;
        else if (name === 'tablePart') tableIds.push(tag.attribute('id') ?? '');
        else if (name === 'mergeCell') {
          const area = readArea(tag.attribute('ref') ?? '');
          if (area && area.rows > 1 && merges.length < mostMerges) merges.push(area);
        }
      } else if (name === 'row') openRow(tag);
      else if (name === 'c') openCell(tag);
      else if (name === 'f') hasFormula = true;
      else if (name === 'rPh') reading++;
    },
    close(name, text) {
      if (!inData) return;
      if (name === 'v') stored = text();
      else if (name === 'c') closeCell();
      else if (name === 't' && reading === 0) inline += text();
      else if (name === 'rPh') reading--;
      else if (name === 'row' && cells.length > 0) rows.push({ row, cells });
      else if (name === 'sheetData') inData = false;
    },
  });
  return {
    rows,
    formulas,
    ...(uncalculated.size > 0 ? { uncalculated } : {}),
    dates,
    ...(merges.length > 0 ? { merges } : {}),
    tableIds,
  };
}
