/**
 * Structured references and ranges as the calculator takes them: `Table[Column]` becomes an ordinary range, and ranges
 * of thousands of prepared rows are cut to what is used, each from its own beginning, so that equal sizes stay equal.
 */
import { onSheet } from 'accord/workbooks';
import { absoluteAddress, lastRow, MAX_ROWS, type Area } from '../host/a1';
import { mapReferences, writeReference } from '../host/model/references';
import type { Layout, MirrorTable } from './mirror';

const STRUCTURED =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.'\]])([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]/gu;

export interface Home {
  sheet: string;
  row: number;
}

/** @param rows how many rows are used at most; ranges are cut to it */
export function plainFormula(formula: string, layout: Layout, home: Home, rows: number): string {
  return cut(structuredToPlain(formula, layout, home).replace(FIRST_ROW, 'ROW($1)'), rows);
}

/** The calculator's INDEX gives a value where Excel's gives a cell; the row of a range is that of its first cell. */
const FIRST_ROW = /\bROW\(INDEX\(([^(),]+),1\)\)/gi;

export function structuredToPlain(formula: string, layout: Layout, home: Home): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(STRUCTURED, (whole: string, name: string | undefined, inside: string | undefined) => {
    const table = name && layout.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!table || inside === undefined) return whole;
    const area = areaOf(table, inside, home);
    const sheet = layout.sheets.find(({ id }) => id === table.sheet)?.name;
    return area && sheet !== undefined ? absoluteAddress(sheet, area) : '#REF!';
  });
}

function areaOf(table: MirrorTable, inside: string, home: Home): Area | undefined {
  const parts = [...inside.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, part = '']) => part);
  const items = parts.length > 0 ? parts : [inside.trim()];
  const special = items.filter((item) => item.startsWith('#')).map((item) => item.toLowerCase());
  const thisRow = inside.trim().startsWith('@') || special.includes('#this row');
  const columns = items.filter((item) => !item.startsWith('#') && item !== '').map((item) => unescape(item));
  const places = columns.map((column) => table.columns.findIndex((name) => same(name, column)));
  if (places.includes(-1)) return undefined;
  const first = places.length > 0 ? Math.min(...places) : 0;
  const last = places.length > 0 ? Math.max(...places) : table.columns.length - 1;
  const across = { column: table.area.column + first, columns: last - first + 1 };
  if (thisRow) return { row: home.row, rows: 1, ...across };
  return { ...rowsOf(table, special), ...across };
}

function rowsOf({ area, showHeaders, showTotals }: MirrorTable, special: string[]): { row: number; rows: number } {
  if (special.includes('#all')) return { row: area.row, rows: area.rows };
  if (special.includes('#totals')) return { row: lastRow(area), rows: 1 };
  const header = showHeaders ? 1 : 0;
  const body = { row: area.row + header, rows: area.rows - header - (showTotals ? 1 : 0) };
  if (!special.includes('#headers')) return body;
  return special.includes('#data') ? { row: area.row, rows: body.rows + header } : { row: area.row, rows: 1 };
}

const unescape = (name: string) => name.replace(/^@/, '').replace(/'(['#[\]@])/g, '$1');
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Functions that ask how large a range is must see all of it. */
const COUNTS = /\b(ROWS|COUNTBLANK|OFFSET|INDEX|ROW)\s*\(/i;

export function cut(formula: string, rows: number): string {
  if (COUNTS.test(formula)) return formula;
  return mapReferences(formula, ({ sheet, area, text }) => {
    const size = cutArea(area, rows);
    if (size === area) return undefined;
    const written = writeReference(size, text.includes(':') ? text : `${text}:${text}`);
    return sheet === undefined ? written : onSheet(sheet, written);
  });
}

export const cutArea = (area: Area, rows: number): Area =>
  area.rows > rows && area.rows > 1 && area.rows < MAX_ROWS ? { ...area, rows: Math.max(1, rows) } : area;
