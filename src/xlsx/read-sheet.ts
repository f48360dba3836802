import type { Area } from '../workbooks/plan';
import { columnIndex, readArea } from '../workbooks/read-references';
import type { SheetRead } from '../workbooks/sheets-read';
import { SheetCells, type SheetContext } from './sheet-cells';
import { richText } from './texts';
import { damaged, placed } from './unreadable';
import { readUsualCells, startUsualRow } from './usual-cells';
import { XmlScanner } from './xml';
import { standsAt } from './xml/bytes';

/** What a merge counts at least, in rows: small ones take work too. */
const smallestMerge = 10;

export interface SheetPart extends Omit<SheetRead, 'name' | 'hidden' | 'tables'> {
  /** Relation identifiers of the sheet's tables. */
  tableIds: string[];
}

/** Reads a sheet part. @throws {WorkbookUnreadable} where it breaks the format, with the cell if it is one. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetPart {
  const cells = new SheetCells(context, bytes);
  try {
    return readPart(new XmlScanner(bytes, context.counts), cells);
  } catch (error) {
    throw placed(error, cells.place());
  }
}

function readPart(scanner: XmlScanner, cells: SheetCells): SheetPart {
  const merges: Area[] = [];
  const tableIds: string[] = [];
  if (scanner.next() !== 'open' || !scanner.is('worksheet')) damaged('The part is no sheet.');
  let part = '';
  let read = false;
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'close') continue;
    const { name } = scanner;
    if (scanner.depth === 1) {
      part = name;
      if (name !== 'sheetData') continue;
      if (read) damaged('The sheet has its cells twice.');
      read = true;
      readRows(scanner, cells);
    } else if (scanner.depth === 2 && part === 'tableParts' && name === 'tablePart') {
      tableIds.push(scanner.relation());
      cells.context.counts.add('tables', 1);
    } else if (scanner.depth === 2 && part === 'mergeCells' && name === 'mergeCell') {
      const area = readArea(scanner.attribute('ref') ?? '');
      if (!area) continue;
      cells.context.counts.add('merges', Math.max(area.rows, smallestMerge));
      if (area.rows > 1) merges.push(area);
    } else if (name === 'row') damaged('Rows lie outside the part of the sheet that holds its cells.');
  }
  const { rows, formulas, uncalculated, formats } = cells;
  return {
    rows,
    formulas,
    ...(uncalculated.size > 0 ? { uncalculated } : {}),
    ...(formats.size > 0 ? { formats } : {}),
    ...(merges.length > 0 ? { merges } : {}),
    tableIds,
  };
}

const rowEnd = '</row>';

/** The rows, up to the end of the element that contains them. */
function readRows(scanner: XmlScanner, cells: SheetCells): void {
  const isPlain = scanner.isPlain && !scanner.isEmpty;
  while (readRow(scanner, cells, isPlain)) cells.endRow();
  cells.end();
}

/** Reads one row, however it is spelled; false after the last. On its own, it is compiled once and not for each sheet. */
function readRow(scanner: XmlScanner, cells: SheetCells, isPlain: boolean): boolean {
  const { bytes } = scanner;
  const inside = isPlain ? startUsualRow(bytes, scanner.at, cells) : -1;
  const stopped = inside < 0 ? -1 : readUsualCells(bytes, inside, cells);
  if (stopped >= 0 && standsAt(bytes, stopped, rowEnd)) {
    scanner.at = stopped + rowEnd.length;
    return true;
  }
  return readUnusualRow(scanner, cells, stopped);
}

/** Reads a row that holds something unusual from there on, or, without an offset, is unusual itself. */
function readUnusualRow(scanner: XmlScanner, cells: SheetCells, stopped: number): boolean {
  if (scanner.next() !== 'open') return false;
  if (!scanner.is('row')) damaged('Something else lies among the rows.');
  if (stopped < 0) cells.startRow(rowOf(scanner.attribute('r'), cells.row));
  const usual = scanner.isPlain && !scanner.isEmpty;
  if (stopped >= 0) scanner.at = stopped;
  do if (usual) scanner.at = readUsualCells(scanner.bytes, scanner.at, cells);
  while (readCell(scanner, cells));
  return true;
}

/** The row, 0-based, of its number; without one, the row after the last. -1 where it is none. */
function rowOf(number: string | undefined, last: number): number {
  if (number === undefined) return last + 1;
  return /^\d{1,7}$/.test(number) ? Number(number) - 1 : -1;
}

/** Reads one cell, however it is spelled; false at the end of the row. */
function readCell(scanner: XmlScanner, cells: SheetCells): boolean {
  if (scanner.next() !== 'open') return false;
  if (!scanner.is('c')) damaged('Something else lies among the cells.');
  const reference = scanner.attribute('r');
  const [type, style] = [scanner.attribute('t'), Number(scanner.attribute('s') ?? 0)];
  cells.startCell(reference === undefined ? cells.column + 1 : columnOf(reference, cells.row), style);
  let [hasFormula, stored, inline]: [boolean, string?, string?] = [false];
  while (scanner.next() === 'open') {
    const { name } = scanner;
    if (name === 'is' && inline === undefined) inline = richText(scanner);
    else if (name === 'f' && !hasFormula && scanner.next() === 'close') hasFormula = true;
    else if (name === 'v' && stored === undefined && scanner.next() === 'close') stored = scanner.text();
    else damaged('A cell has an element twice, or one that does not belong there.');
  }
  cells.putCell(type, style, hasFormula, stored, inline);
  return true;
}

/** The column, 0-based, of a cell's reference, which has to be of its row. */
function columnOf(reference: string, row: number): number {
  const [all, letters = '', number] = /^([A-Za-z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (all === undefined || Number(number) !== row + 1)
    damaged(`The cell "${reference.slice(0, 20)}" is not of row ${row + 1}.`, { row: row + 1 });
  return columnIndex(letters);
}
