/** Reads cells in the same form as the reader of files. */
import type { Area } from '../../workbooks/plan';
import { plainLines } from '../../workbooks/cell-text';
import { addCell, type CellRuns } from '../../workbooks/cell-runs';
import { from1904, isDateFormat } from '../../workbooks/date-formats';
import { noteFormat, type CellError, type CellRead, type FormatRun, type RowRead } from '../../workbooks/sheets-read';
import { loadPieces, type Piece } from './pieces';

export interface CellsRead {
  rows: RowRead[];
  formulas: CellRuns;
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
 * The cells of some areas of each sheet, in order; blank rows and trailing blank cells are left out. Dates of the 1904
 * system are converted to the 1900 system.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheets: readonly { sheet: Excel.Worksheet; areas: readonly Area[] }[],
  date1904: boolean,
): Promise<CellsRead[]> {
  const found = sheets.map(({ sheet }): Found & Pick<Piece, 'sheet'> => {
    return { sheet, rows: [], formulas: new Map(), formats: new Map() };
  });
  const bySheet = new Map(found.map((one) => [one.sheet, one]));
  const dateShift = date1904 ? from1904 : 0;
  const pieces = sheets.flatMap(({ sheet, areas }) => areas.map((area) => ({ sheet, area })));
  await loadPieces(context, pieces, 'values,formulas,numberFormat', async (loaded) => {
    const possibleErrors = loaded.filter(({ range }) =>
      (range.values as unknown[][]).some((row) => row.some(mayBeError)),
    );
    for (const { range } of possibleErrors) range.load('valueTypes');
    if (possibleErrors.length > 0) await context.sync();
    for (const piece of loaded) {
      const { sheet, area, range } = piece;
      const ofSheet = bySheet.get(sheet);
      if (!ofSheet) continue;
      const formulas = range.formulas as unknown[][];
      const formats = range.numberFormat as unknown[][];
      const types = possibleErrors.includes(piece) ? (range.valueTypes as unknown[][]) : undefined;
      for (const [down, row] of (range.values as unknown[][]).entries())
        collect(ofSheet, area, down, row, formulas[down] ?? [], formats[down] ?? [], types?.[down], dateShift);
    }
  });
  return found.map(({ rows, formulas, formats }) => ({ rows, formulas, ...(formats.size > 0 ? { formats } : {}) }));
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
    if (isFormula(formulas[index], value)) addCell(found.formulas, row, column);
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
