/** Places between what Excel says ("B3:D9", "5:7") and rows and columns counted from 0. */
import type { Area } from '../workbooks/plan';

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Needs rowIndex, columnIndex, rowCount and columnCount of the range to be loaded. */
export const areaOfRange = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const part = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Reads "B3", "B3:D9", "5:7" or "B:C", with or without a sheet; undefined for anything else, such as two areas. */
export function areaOf(address: string): Area | undefined {
  const bare = address.slice(address.lastIndexOf('!') + 1);
  const [first = '', last = first, ...more] = bare.split(':');
  const [from, fromColumn = '', fromRow = ''] = part.exec(first) ?? [];
  const [to, toColumn = '', toRow = ''] = part.exec(last) ?? [];
  if (!from || !to || more.length > 0 || (fromColumn === '') !== (toColumn === '')) return undefined;
  if ((fromRow === '') !== (toRow === '')) return undefined;
  const row = fromRow === '' ? 0 : Number(fromRow) - 1;
  const column = fromColumn === '' ? 0 : columnOf(fromColumn);
  const rows = (toRow === '' ? rowLimit : Number(toRow)) - row;
  const columns = (toColumn === '' ? columnLimit : columnOf(toColumn) + 1) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** A reference with its sheet: "'Budget'!$A$2:$A$9". */
export function referenceOf(reference: string): { sheet: string; area: Area } | undefined {
  const mark = reference.lastIndexOf('!');
  const area = areaOf(reference);
  if (mark < 1 || !area) return undefined;
  const name = reference.slice(0, mark).replace(/^=/, '');
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, area };
}

export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
