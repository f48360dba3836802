/** Partner workbooks as they were read, and what people do to their sheets. */
import type { Finding } from '../../src/core/findings';
import type { Terms } from '../../src/core/agreement/terms';
import type { ColumnKey } from '../../src/core/expenses/columns';
import { readLedger } from '../../src/jobs/open/ledger';
import { readTerms } from '../../src/jobs/open/terms';
import { openWorkbook } from '../../src/jobs/open/workbook';
import { columnKeyOf } from '../../src/locales';
import { addCell, cellsIn } from '../../src/workbooks/cell-runs';
import { type CellRead, type RowRead, type SheetRead, type SheetsRead } from '../../src/workbooks/sheets-read';
import type { SampleName } from '../core/samples';
import { sampleFiles } from './files';

export interface PartnerBook {
  book: SheetsRead;
  terms: Terms;
  partner: string;
}

export async function partnerBook(name: SampleName = 'saveurs-partagees', index = 0): Promise<PartnerBook> {
  const { partners } = await sampleFiles(name);
  const file = partners[index];
  if (!file) throw new Error(`${name} has no partner ${index}`);
  const opened = await openWorkbook(file);
  return { book: opened.book, terms: readTerms(opened).terms, partner: opened.about.partner ?? '' };
}

export function readBook({ book, terms, partner }: PartnerBook): ReturnType<typeof readLedger> {
  return readLedger({ path: 'G1.xlsx', book, about: { partner } }, terms);
}

/** A copy that can be changed. */
export function copyOf(base: PartnerBook): PartnerBook & { sheet: SheetRead } {
  const book = structuredClone(base.book);
  return { ...base, book, sheet: ledgerIn(book) };
}

export function ledgerIn(book: SheetsRead): SheetRead {
  const sheet = book.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Expenses'));
  if (!sheet) throw new Error('no ledger');
  return sheet;
}

/** Rows as a finding names them. */
export function rowsOf({ figures: { rows } }: Finding): string {
  return typeof rows === 'string' ? rows : '';
}

/** Row of the headers, 0-based. */
export function headerRow(sheet: SheetRead): number {
  return sheet.tables[0]?.area.row ?? 0;
}

export function lastLine(sheet: SheetRead): number {
  const eligible = columnOf(sheet, 'eligible');
  const isLine = ({ row, cells }: RowRead): boolean => row > headerRow(sheet) && typeof cells[eligible] === 'number';
  return sheet.rows.findLast(isLine)?.row ?? 0;
}

export function columnOf(sheet: SheetRead, key: ColumnKey): number {
  return cellsAt(sheet, headerRow(sheet)).findIndex((cell) => typeof cell === 'string' && columnKeyOf(cell) === key);
}

export function cellsAt(sheet: SheetRead, row: number): CellRead[] {
  return sheet.rows.find((one) => one.row === row)?.cells ?? [];
}

/** Writes cells from a column on, over what is there. */
export function put(sheet: SheetRead, row: number, cells: readonly CellRead[], column = 0): void {
  let found = sheet.rows.find((one) => one.row === row);
  if (!found) {
    found = { row, cells: [] };
    sheet.rows.push(found);
    sheet.rows.sort((a, b) => a.row - b.row);
  }
  while (found.cells.length < column) found.cells.push(null);
  found.cells.splice(column, cells.length, ...cells);
  const isTyped = (one: { row: number; column: number }): boolean =>
    one.row === row && one.column >= column && one.column < column + cells.length;
  setFormulas(
    sheet,
    [...cellsIn(sheet.formulas)].filter((one) => !isTyped(one)),
  );
}

/** Says that a cell holds the result of a formula. */
export function addFormula(sheet: SheetRead, row: number, column: number): void {
  setFormulas(sheet, [...cellsIn(sheet.formulas), { row, column }]);
}

function setFormulas(sheet: SheetRead, cells: readonly { row: number; column: number }[]): void {
  sheet.formulas = new Map();
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row)) addCell(sheet.formulas, row, column);
}

export function remove(sheet: SheetRead, row: number): void {
  sheet.rows = sheet.rows.filter((one) => one.row !== row);
}

/** Moves all rows from one on down, as a script that inserts rows does: tables stay where they are. */
export function shift(sheet: SheetRead, from: number, by: number): void {
  const moved = (row: number): number => (row >= from ? row + by : row);
  sheet.rows = sheet.rows.map(({ row, cells }) => ({ row: moved(row), cells }));
  setFormulas(
    sheet,
    [...cellsIn(sheet.formulas)].map(({ row, column }) => ({ row: moved(row), column })),
  );
  for (const run of [...(sheet.formats?.values() ?? [])].flat()) run.row = moved(run.row);
}

export function addSheet(book: SheetsRead, name: string, rows: readonly (readonly CellRead[])[]): SheetRead {
  const sheet: SheetRead = {
    name,
    hidden: false,
    tables: [],
    rows: rows.map((cells, row) => ({ row, cells: [...cells] })).filter(({ cells }) => cells.length > 0),
    formulas: new Map(),
  };
  book.sheets.push(sheet);
  return sheet;
}
