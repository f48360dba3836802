/** Parses references as written in files, formulas and Excel's events. Rows and columns are 0-based. */
import type { Area } from './plan';
import { columnLimit, rowLimit } from './references';

const corner = /^\$?([A-Z]{0,3})\$?(\d{0,7})$/i;

/** Column index of its letters: A is 0, AB is 27. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/**
 * Parses "B3", "B3:D9", whole rows "5:7" and whole columns "B:C", with or without "$"; undefined for anything else, and
 * beyond the limits of a sheet.
 */
export function readArea(text: string): Area | undefined {
  const [first = '', last, ...more] = text.split(':');
  const from = corner.exec(first);
  const to = corner.exec(last ?? first);
  if (!from || !to || more.length > 0) return undefined;
  const [[fromColumn = '', fromRow = ''], [toColumn = '', toRow = '']] = [from.slice(1), to.slice(1)];
  const [noColumn, noRow] = [fromColumn === '', fromRow === ''];
  if (noColumn !== (toColumn === '') || noRow !== (toRow === '')) return undefined;
  // Whole rows and columns need both ends: "B" alone may be a name.
  if ((noColumn && noRow) || ((noColumn || noRow) && last === undefined)) return undefined;
  const row = noRow ? 0 : Number(fromRow) - 1;
  const column = noColumn ? 0 : columnIndex(fromColumn);
  const rows = (noRow ? rowLimit : Number(toRow)) - row;
  const columns = (noColumn ? columnLimit : columnIndex(toColumn) + 1) - column;
  const inside = row >= 0 && row + rows <= rowLimit && column + columns <= columnLimit;
  return inside && rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** Parses a reference with its sheet: "'Budget'!$A$2:$A$9", with or without a leading "=". */
export function readReference(reference: string): { sheet: string; area: Area } | undefined {
  const mark = reference.lastIndexOf('!');
  const area = readArea(reference.slice(mark + 1));
  const name = reference.slice(0, Math.max(mark, 0)).replace(/^=/, '');
  if (name === '' || !area) return undefined;
  if (!name.startsWith("'")) return name.includes("'") ? undefined : { sheet: name, area };
  const quoted = /^'((?:[^']|'')+)'$/.exec(name)?.[1];
  return quoted === undefined ? undefined : { sheet: quoted.replaceAll("''", "'"), area };
}
