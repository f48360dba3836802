/** Reads cells in the same form as the reader of files, in pieces below the size limit of a response. */
import type { Area } from '../../workbooks/plan';
import { plainLines } from '../../workbooks/cell-text';
import { from1904, isDateFormat } from '../../workbooks/date-formats';
import {
  cellKey,
  noteFormat,
  type CellError,
  type CellRead,
  type FormatRun,
  type RowRead,
} from '../../workbooks/sheets-read';
import { rangeOf } from '../areas';
import { officeCode } from '../errors';

/** Values, formulas and formats of this many cells stay well below 5 MB unless texts are long; then pieces are halved. */
const maxCells = 50_000;

export interface CellsRead {
  rows: RowRead[];
  formulas: Set<number>;
  formats?: Map<number, FormatRun[]>;
}

type Found = Required<CellsRead>;

/** On the wire, Excel's errors are texts; only `valueTypes` distinguishes them from typed texts. */
const looksLikeError = /^#[A-Z/0]+[!?]?[A-Z]*[!?]?$/;
const errors = new Map<string, CellError>();

function errorOf(code: string): CellError {
  const known = errors.get(code) ?? { error: code };
  errors.set(code, known);
  return known;
}

/**
 * The cells of some areas, in order; blank rows and trailing blank cells are left out. Dates of the 1904 system are
 * converted to the 1900 system.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
  date1904: boolean,
): Promise<CellsRead> {
  const found: Found = { rows: [], formulas: new Set(), formats: new Map() };
  const dateShift = date1904 ? from1904 : 0;
  for (const pieces of groupsOf(areas.flatMap(piecesOf))) await readPieces(context, sheet, pieces, dateShift, found);
  const { formats, ...rest } = found;
  return formats.size > 0 ? found : rest;
}

function piecesOf(area: Area): Area[] {
  const step = Math.max(1, Math.floor(maxCells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / step) }, (_, index) => {
    const row = area.row + index * step;
    return { ...area, row, rows: Math.min(step, area.row + area.rows - row) };
  });
}

/** Groups pieces so that each group fits into one response. */
function groupsOf(pieces: readonly Area[]): Area[][] {
  const groups: Area[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    const size = piece.rows * piece.columns;
    if (cells + size > maxCells) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)?.push(piece);
    cells += size;
  }
  return groups;
}

const halves = ({ row, rows, ...rest }: Area): Area[] => {
  const half = Math.ceil(rows / 2);
  return rows === 1
    ? [{ row, rows, ...rest }]
    : [
        { row, rows: half, ...rest },
        { row: row + half, rows: rows - half, ...rest },
      ];
};

async function readPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Area[],
  dateShift: number,
  found: Found,
): Promise<void> {
  const ranges = pieces.map((area) => rangeOf(sheet, area).load('values,formulas,numberFormat'));
  try {
    await context.sync();
  } catch (error) {
    const smaller = pieces.flatMap(halves);
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || smaller.length === pieces.length) throw error;
    for (const piece of smaller) await readPieces(context, sheet, [piece], dateShift, found);
    return;
  }
  const possibleErrors = ranges.filter(({ values }) => (values as unknown[][]).some((row) => row.some(mayBeError)));
  for (const range of possibleErrors) range.load('valueTypes');
  if (possibleErrors.length > 0) await context.sync();
  for (const [index, range] of ranges.entries()) {
    const formulas = range.formulas as unknown[][];
    const formats = range.numberFormat as unknown[][];
    const types = possibleErrors.includes(range) ? (range.valueTypes as unknown[][]) : undefined;
    for (const [down, row] of (range.values as unknown[][]).entries()) {
      const formatsOf = formats[down] ?? [];
      collect(found, pieces[index] as Area, down, row, formulas[down] ?? [], formatsOf, types?.[down], dateShift);
    }
  }
}

const mayBeError = (value: unknown): boolean => typeof value === 'string' && looksLikeError.test(value);

function collect(
  found: Found,
  area: Area,
  down: number,
  values: readonly unknown[],
  formulas: readonly unknown[],
  formats: readonly unknown[],
  types: readonly unknown[] | undefined,
  dateShift: number,
): void {
  const row = area.row + down;
  const cells: CellRead[] = [];
  for (const [index, value] of values.entries()) {
    const column = area.column + index;
    if (isFormula(formulas[index], value)) found.formulas.add(cellKey(row, column));
    const read = valueOf(value, types?.[index]);
    if (read === null) continue;
    while (cells.length < column) cells.push(null);
    cells.push(typeof read === 'number' ? formatted(found, row, column, read, formats[index], dateShift) : read);
  }
  if (cells.length > 0) found.rows.push({ row, cells });
}

/** A number as it is in the 1900 system; its format is noted. */
function formatted(
  { formats }: Found,
  row: number,
  column: number,
  value: number,
  format: unknown,
  dateShift: number,
): number {
  if (typeof format !== 'string') return value;
  noteFormat(formats, row, column, format);
  return dateShift !== 0 && isDateFormat(format) ? value + dateShift : value;
}

/** A text may also begin with "="; it then equals its own value. */
function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

function valueOf(value: unknown, type: unknown): CellRead {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return type === 'Error' ? errorOf(value) : plainLines(value);
}
