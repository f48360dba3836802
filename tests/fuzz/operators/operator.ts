/** What an operator is, and what it is given to change. */
import type { Chance } from '../chance';
import { cellAt, type PlainCell, type PlainRow, type PlainSheet } from '../sheet-xml';

/** Texts, and bytes where a part is no UTF-8. */
export type Parts = Map<string, string | Uint8Array>;

/** The sheet with the expenses and its table. */
export interface Ledger {
  sheet: PlainSheet;
  /** The part of the table, with its area. */
  table: string;
  /** Rows as the sheet counts. */
  header: number;
  last: number;
  columns: number;
  parts: Parts;
  /** Names of the parts of the sheet and of the table. */
  names: { sheet: string; table: string };
}

/** Changes one thing: the ledger's cells, the parts, how they are packed, or the bytes of the file. */
export type Operator = {
  /** Whether spreadsheet programs open what it makes: some damage only looks like a workbook. */
  opens: boolean;
} & (
  | { ledger: (ledger: Ledger, chance: Chance) => void }
  | { parts: (parts: Parts, chance: Chance, names: Ledger['names']) => void }
  | { pack: (parts: Parts, chance: Chance) => Uint8Array }
  | { bytes: (bytes: Uint8Array, chance: Chance) => Uint8Array }
);

/** Positions of the columns, from 0, as Accord writes them. */
export const at = {
  line: 0,
  action: 1,
  category: 2,
  period: 3,
  supplier: 4,
  documentType: 5,
  documentNo: 6,
  documentDate: 7,
  paymentDate: 8,
  description: 9,
  units: 10,
  net: 11,
  vat: 12,
  gross: 13,
  eligible: 14,
  currency: 15,
  rate: 16,
  declared: 17,
  sharedCost: 18,
  evidence: 19,
  status: 20,
  comment: 21,
} as const;

export const body = ({ sheet, header, last }: Ledger): PlainRow[] =>
  sheet.rows.filter(({ number }) => number > header && number <= last);
export const everywhere = ({ sheet, header, last }: Ledger): PlainRow[] =>
  sheet.rows.filter(({ number }) => number >= header && number <= last);
/** Rows of the table in which somebody typed an amount. */
export const filled = (ledger: Ledger): PlainRow[] =>
  body(ledger).filter(({ cells }) => cells.some(({ column, inside }) => column === at.eligible && inside !== ''));

/** A line to move or change: not the first, whose formulas the others share. */
export function lineOf(ledger: Ledger, chance: Chance): PlainRow | undefined {
  const lines = filled(ledger).slice(1);
  return lines.length === 0 ? undefined : chance.pick(lines);
}

export const typed = ({ inside }: PlainCell): boolean => inside !== '' && !inside.includes('<f');

/** Puts a cell into a row, in place of what is there; keeps its style unless another is given. */
export function put(row: PlainRow, column: number, inside: string, type = '', style?: number): void {
  const old = cellAt(row, column);
  const kept = /\ss="\d+"/.exec(old?.attributes ?? '')?.[0] ?? '';
  const attributes = `${style === undefined ? kept : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`;
  const others = row.cells.filter((cell) => cell.column !== column);
  row.cells = [...others, { column, attributes, inside }].sort((a, b) => a.column - b.column);
}

export const putNumber = (row: PlainRow, column: number, value: number | string): void =>
  put(row, column, `<v>${value}</v>`);
export const putText = (row: PlainRow, column: number, text: string): void =>
  put(row, column, `<is><t xml:space="preserve">${text}</t></is>`, 'inlineStr');

/** The row of a number, made where there is none. */
export function rowAt({ sheet }: Ledger, number: number): PlainRow {
  const known = sheet.rows.find((row) => row.number === number);
  if (known) return known;
  const row: PlainRow = { number, attributes: '', cells: [] };
  sheet.rows = [...sheet.rows, row].sort((a, b) => a.number - b.number);
  return row;
}

/** Takes what was typed out of a row. */
export function takeOut(row: PlainRow): PlainCell[] {
  const taken = row.cells.filter(typed).map((cell) => ({ ...cell }));
  for (const cell of row.cells)
    if (typed(cell)) Object.assign(cell, { inside: '', attributes: cell.attributes.replace(/\st="\w+"/, '') });
  return taken;
}

/** Moves everything from a row on down by some rows. */
export function shift({ sheet }: Ledger, from: number, by: number): void {
  for (const row of sheet.rows) if (row.number >= from) row.number += by;
}

export function numberOf(row: PlainRow, column: number): number | undefined {
  const value = /^<v>([^<]*)<\/v>$/.exec(cellAt(row, column)?.inside ?? '')?.[1];
  return value === undefined || value === '' ? undefined : Number(value);
}

export function textOf(parts: Parts, name: string): string {
  const part = parts.get(name);
  return typeof part === 'string' ? part : '';
}

export function replaceIn(parts: Parts, name: string, pattern: string | RegExp, by: string): void {
  const text = textOf(parts, name);
  if (text !== '')
    parts.set(
      name,
      text.replace(pattern, () => by),
    );
}
