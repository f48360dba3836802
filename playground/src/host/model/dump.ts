/** The workbook as plain data that can be compared, stored and read back. Cells are listed by address. */
import { areaName, columnName, parseArea } from '../a1';
import { putCell } from './cells';
import { copy } from './copy';
import { emptySheet, type Model } from './model';
import type { SheetCell, CellValue, Line, Row, ModelSheet, ModelTable, Workbook } from './types';
import { invalidArgument } from '../errors';

/** A cell without formula, look or link is just its value. */
export type CellData = CellValue | SheetCell;

export interface SheetData extends Partial<Omit<ModelSheet, 'rows' | 'rowLines' | 'columnLines'>> {
  name: string;
  cells?: { [address: string]: CellData };
  /** Instead of cells by address: rows that are taken as they are. */
  rows?: Map<number, Row>;
  /** By row number as people count ("3"), by column letter ("B"). */
  rowLines?: { [row: string]: Line };
  columnLines?: { [column: string]: Line };
}

/** In data to load, a table may name its sheet instead of giving its id. */
export interface WorkbookData extends Partial<Omit<Workbook, 'sheets' | 'tables'>> {
  sheets: SheetData[];
  tables?: ModelTable[];
  /** Some formulas have no result yet. */
  uncalculated?: true;
}

export function dump(model: Model): WorkbookData {
  const { sheets, ...rest } = model.workbook;
  return { ...copy(rest), sheets: sheets.map(dumpSheet) };
}

function dumpSheet({ rows, rowLines, columnLines, ...rest }: ModelSheet): SheetData {
  const cells = [...rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, { cells: inRow }]) =>
      [...inRow]
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => [areaName({ row, column, rows: 1, columns: 1 }), dumpCell(cell)] as const),
    );
  return {
    ...copy(rest),
    cells: Object.fromEntries(cells),
    rowLines: Object.fromEntries([...rowLines].map(([row, line]) => [String(row + 1), { ...line }])),
    columnLines: Object.fromEntries([...columnLines].map(([column, line]) => [columnName(column), { ...line }])),
  };
}

const dumpCell = ({ value, formula, look, link }: SheetCell): CellData =>
  formula === undefined && look === undefined && link === undefined
    ? value
    : {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(look ? { look: { ...look } } : {}),
        ...(link ? { link: { ...link } } : {}),
      };

/** Replaces the workbook. What is not given is as in a new one; kept ranges and undo are forgotten. */
export function load(model: Model, data: WorkbookData): void {
  const { sheets, ...others } = data;
  const { tables = [], ...rest } = copy(others);
  const { workbook } = model;
  Object.assign(
    workbook,
    { tables: [], names: [], comments: [], settings: {}, properties: {}, custom: {}, protection: null },
    rest,
  );
  workbook.sheets = sheets.map((sheet) => loadSheet(model, sheet));
  workbook.tables = tables.map((table) => ({
    ...table,
    sheet: workbook.sheets.find(({ name }) => name === table.sheet)?.id ?? table.sheet,
  }));
  if (!workbook.sheets.some(({ id }) => id === workbook.activeSheet)) {
    workbook.activeSheet = workbook.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? '';
  }
  if (data.nextId !== undefined) workbook.nextId = data.nextId;
  model.kept.clear();
  model.undo = [];
  model.redo = [];
  model.version++;
}

/** Cells are shared with the data, and looks among cells: neither is ever changed in place. */
function loadSheet(model: Model, { cells = {}, rows = new Map(), ...others }: SheetData): ModelSheet {
  const { rowLines = {}, columnLines = {}, ...rest } = copy(others);
  const sheet: ModelSheet = {
    ...emptySheet(model.workbook, rest.name),
    ...rest,
    rows,
    rowLines: new Map(),
    columnLines: new Map(),
  };
  for (const [address, cell] of Object.entries(cells)) {
    const area = parseArea(address);
    if (!area) throw invalidArgument(`"${address}" is no cell.`);
    putCell(model, sheet, area.row, area.column, typeof cell === 'object' && cell !== null ? cell : { value: cell });
  }
  for (const [row, line] of Object.entries(rowLines)) sheet.rowLines.set(Number(row) - 1, line);
  for (const [column, line] of Object.entries(columnLines)) {
    const area = parseArea(`${column}:${column}`);
    if (area) sheet.columnLines.set(area.column, line);
  }
  return sheet;
}
