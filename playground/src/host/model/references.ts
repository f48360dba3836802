/** Cell references inside formulas: found without a parser, moved when cells move. Structured references stay text. */
import {
  areaName,
  columnIndex,
  columnName,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  type Area,
} from '../a1';

/** Texts and structured references are skipped; a reference is captured with its sheet. */
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^[\]]*\])*\]|(?<![\p{L}\p{N}_.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.[!])/gu;

export interface Reference {
  /** The sheet's name as written, without quotes; undefined means the formula's own sheet. */
  sheet?: string;
  area: Area;
  /** The reference without its sheet, with its dollars. */
  text: string;
}

/**
 * Replaces each reference of a formula.
 * @param replace gives the new text with its sheet, or undefined to leave it
 */
export function mapReferences(formula: string, replace: (reference: Reference) => string | undefined): string {
  return formula.replace(TOKEN, (whole: string, prefix: string | undefined, text: string | undefined) => {
    const area = text === undefined ? undefined : parseArea(text);
    if (text === undefined || !area) return whole;
    const sheet = prefix?.slice(0, -1).replace(/^'([\s\S]*)'$/, (_, name: string) => name.replaceAll("''", "'"));
    return replace({ ...(sheet === undefined ? {} : { sheet }), area, text }) ?? whole;
  });
}

/** Writes an area with the dollars and the form (cell, area, columns) that `like` has. */
export function writeReference(area: Area, like: string): string {
  const [first = '', last] = areaName(area).split(':');
  const [likeFirst = '', likeLast = likeFirst] = like.split(':');
  const dress = (text: string, model: string) => {
    const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/.exec(text) ?? [];
    const fixedColumn = /^\$[A-Za-z]/.test(model);
    const fixedRow = /\$\d/.test(model);
    return `${column && fixedColumn ? '$' : ''}${column}${row && fixedRow ? '$' : ''}${row}`;
  };
  if (last === undefined && !like.includes(':')) return dress(first, likeFirst);
  return `${dress(first, likeFirst)}:${dress(last ?? first, likeLast)}`;
}

const withSheet = (sheet: string | undefined, text: string) =>
  sheet === undefined ? text : `${quoteSheet(sheet)}!${text}`;

/** Moves references to one sheet. `move` gives the new area, or null when its cells are gone. */
export function moveReferences(
  formula: string,
  concerns: (sheet: string | undefined) => boolean,
  move: (area: Area) => Area | null,
): string {
  return mapReferences(formula, ({ sheet, area, text }) => {
    if (!concerns(sheet)) return undefined;
    const moved = move(area);
    return withSheet(sheet, moved ? writeReference(moved, text) : '#REF!');
  });
}

/** Gives references to a sheet another name, or "#REF!" when it was deleted (`to` undefined). */
export function renameSheetIn(formula: string, from: string, to: string | undefined): string {
  return mapReferences(formula, ({ sheet, text }) => {
    if (sheet === undefined || sheet.toLowerCase() !== from.toLowerCase()) return undefined;
    return to === undefined ? '#REF!' : withSheet(to, text);
  });
}

/** The formula as it reads when copied some rows down and columns right: relative parts move, "$" parts stay. */
export function copiedFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return mapReferences(formula, ({ sheet, area, text }) => {
    if (isEntireColumn(area) || isEntireRow(area)) return undefined;
    const parts = text.split(':').map((part) => copiedCell(part, down, right));
    return withSheet(sheet, parts.includes('#REF!') ? '#REF!' : parts.join(':'));
  });
}

function copiedCell(text: string, down: number, right: number): string {
  const [, fixColumn = '', column = '', fixRow = '', row = ''] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const atColumn = columnIndex(column) + (fixColumn ? 0 : right);
  const atRow = Number(row) + (fixRow ? 0 : down);
  if (atColumn < 0 || atColumn >= MAX_COLUMNS || atRow < 1 || atRow > MAX_ROWS) return '#REF!';
  return `${fixColumn}${columnName(atColumn)}${fixRow}${atRow}`;
}

/** `Old[Column]` to `New[Column]`; names are compared without regard to case. */
export function renameTableIn(formula: string, from: string, to: string): string {
  const pattern = new RegExp(`"(?:[^"]|"")*"|(?<![\\p{L}\\p{N}_.'\\]])${from.replace(/[.\\]/g, '\\$&')}(?=\\[)`, 'giu');
  return formula.replace(pattern, (whole) => (whole.startsWith('"') ? whole : to));
}

/** `Table[Old]`, `Table[@Old]` and `Table[[#This Row],[Old]]` to the column's new name. */
export function renameColumnIn(formula: string, table: string, from: string, to: string): string {
  const escape = (name: string) => name.replace(/['#[\]@]/g, "'$&");
  const bare = escape(from).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reference = new RegExp(
    `(?<![\\p{L}\\p{N}_.])${table.replace(/[.\\]/g, '\\$&')}\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]`,
    'giu',
  );
  const column = new RegExp(`(\\[@?)${bare}(?=\\])`, 'gi');
  return formula.replace(reference, (whole) => whole.replace(column, (_, start: string) => start + escape(to)));
}
