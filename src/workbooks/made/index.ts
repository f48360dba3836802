/**
 * What Accord wrote on a sheet: a short check value for each cell, in hidden names of the sheet. So whatever else is on it
 * later is known to be people's, wherever the sheet or the workbook was copied to.
 */
import type { Area, SheetPlan } from '../plan';
import { areaReference, quoted } from '../references';
import { cellKey } from '../sheets-read';
import { contentText, plannedContents, type Contents } from './contents';

/** The names in which the check values are, numbered from 1. */
export const madeNamePrefix = '_accord_made_';

/** What Accord wrote, as remembered on the sheet. */
export interface Made {
  /** The sheet's name at that time. A copy has another one. */
  sheet: string;
  area: Area;
  charts: number;
  /** How many cells of a row have one value in common. */
  group: number;
  /** Row by row. */
  values: string;
}

/** Beyond this many cells, a row has one value, or the names would be larger than the sheet. */
const maxSingly = 20_000;
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const valueLength = 4;
const blank = '....';
/** Where people choose what the sheet shows: whatever they choose is none of their words. */
const choice = '****';

/** Twelve bits as two signs. */
const signPairs = Array.from(signs).flatMap((one) => Array.from(signs, (other) => one + other));

/** FNV-1a, of which 24 bits are kept. */
function valueOf(text: string): string {
  if (text === '') return blank;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  const bits = (hash ^ (hash >>> 24)) >>> 0;
  return `${signPairs[(bits >>> 12) & 4095] ?? ''}${signPairs[bits & 4095] ?? ''}`;
}

function groupText(contents: Contents, { row, column, columns }: Area): string {
  const inRow = contents.get(row);
  if (!inRow) return '';
  if (columns === 1) return inRow.get(column) ?? '';
  const texts = Array.from({ length: columns }, (_, index) => inRow.get(column + index) ?? '');
  return texts.every((text) => text === '') ? '' : texts.join('\n');
}

function groupsOf({ area, group }: Pick<Made, 'area' | 'group'>): Area[] {
  const perRow = Math.ceil(area.columns / group);
  return Array.from({ length: area.rows * perRow }, (_, index) => {
    const from = (index % perRow) * group;
    const columns = Math.min(group, area.columns - from);
    return { row: area.row + Math.floor(index / perRow), column: area.column + from, rows: 1, columns };
  });
}

function areaOf(contents: Contents): Area {
  const columns = [...contents.values()].flatMap((inRow) => [...inRow.keys()]);
  const [top, bottom] = ends(contents.keys());
  const [left, right] = ends(columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ends(numbers: Iterable<number>): [number, number] {
  let first = Infinity;
  let last = -Infinity;
  for (const number of numbers) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return first > last ? [0, -1] : [first, last];
}

/** Excel's limits are 255 characters for a text within a formula, and 8,192 for a formula. */
const pieceLength = 240;
const piecesPerName = 32;

const slices = <T>(count: number, size: number, slice: (from: number) => T): T[] =>
  Array.from({ length: Math.ceil(count / size) }, (_, index) => slice(index * size));

/**
 * The hidden names to be written with a planned sheet.
 *
 * @param sheet the name that the sheet gets
 */
export function madeNames(plan: SheetPlan, sheet = plan.name): { name: string; formula: string }[] {
  const contents = plannedContents(plan);
  const area = areaOf(contents);
  const group = area.rows * area.columns > maxSingly ? area.columns : 1;
  const choices = choicesOn(plan);
  const values = groupsOf({ area, group }).map((one) =>
    one.columns === 1 && choices.has(cellKey(one.row, one.column)) ? choice : valueOf(groupText(contents, one)),
  );
  const head = [sheet, area.row, area.column, area.rows, area.columns, plan.charts.length, group];
  const text = `${JSON.stringify(head)}${values.join('')}`;
  const pieces = slices(text.length, pieceLength, (from) => quoted(text.slice(from, from + pieceLength)));
  return slices(pieces.length, piecesPerName, (from) => pieces.slice(from, from + piecesPerName).join('&')).map(
    (formula, index) => ({ name: `${madeNamePrefix}${index + 1}`, formula }),
  );
}

/** The dropdowns that a protected sheet leaves open; free texts on it are people's words. */
function choicesOn(plan: SheetPlan): Set<number> {
  const lists = plan.protected ? plan.validations.filter(({ rule }) => rule.kind === 'list') : [];
  return new Set(
    lists.flatMap(({ area: { row, column, rows, columns } }) =>
      Array.from({ length: rows * columns }, (_, at) =>
        cellKey(row + Math.floor(at / columns), column + (at % columns)),
      ),
    ),
  );
}

const stringLiteral = /"((?:[^"]|"")*)"/g;
const headPattern = /^\["(?:[^"\\]|\\.)*"(?:,\d+){6}\]/;

/** What the names of a sheet remember; undefined where they do not, or not whole. */
export function readMade(names: readonly { name: string; formula: string }[]): Made | undefined {
  const formulas = new Map(names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  let text = '';
  for (let number = 1; formulas.has(`${madeNamePrefix}${number}`); number++) {
    const formula = formulas.get(`${madeNamePrefix}${number}`) ?? '';
    for (const [, literal = ''] of formula.matchAll(stringLiteral)) text += literal.replaceAll('""', '"');
  }
  const head = headPattern.exec(text)?.[0];
  if (head === undefined) return undefined;
  const [sheet, row, column, rows, columns, charts, group] = JSON.parse(head) as [string, ...number[]];
  const made = {
    sheet,
    area: { row: row ?? 0, column: column ?? 0, rows: rows ?? 0, columns: columns ?? 0 },
    charts: charts ?? 0,
    group: group ?? 1,
    values: text.slice(head.length),
  };
  return made.values.length === groupsOf(made).length * valueLength ? made : undefined;
}

export interface ForeignCells {
  /** Filled cells. */
  count: number;
  /** "B5", "J2:J9", in the order of reading. */
  places: string[];
}

/**
 * The filled cells that are not as Accord made them.
 *
 * @param made undefined if that is not known: then all filled cells may be people's
 * @param found `content` is a cell's formula, or its value
 */
export function foreignCells(
  made: Made | undefined,
  found: readonly { row: number; column: number; content: unknown }[],
): ForeignCells {
  const contents: Contents = new Map();
  for (const { row, column, content } of found) {
    const text = contentText(content);
    if (text !== '') contents.set(row, (contents.get(row) ?? new Map<number, string>()).set(column, text));
  }
  for (const [index, one] of (made ? groupsOf(made) : []).entries()) {
    const known = made?.values.slice(index * valueLength, (index + 1) * valueLength);
    if (known !== choice && known !== valueOf(groupText(contents, one))) continue;
    for (let column = one.column; column < one.column + one.columns; column++) contents.get(one.row)?.delete(column);
  }
  const cells = [...contents].flatMap(([row, inRow]) => [...inRow.keys()].map((column) => ({ row, column })));
  return { count: cells.length, places: joined(cells).map(areaReference) };
}

/** Cells below one another as one area, and such areas side by side. */
function joined(cells: readonly { row: number; column: number }[]): Area[] {
  const down: Area[] = [];
  for (const { row, column } of [...cells].sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = down.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else down.push({ row, column, rows: 1, columns: 1 });
  }
  const across: Area[] = [];
  for (const one of down.sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = across.at(-1);
    const follows = last?.row === one.row && last.rows === one.rows && last.column + last.columns === one.column;
    if (follows) last.columns += one.columns;
    else across.push(one);
  }
  return across;
}
