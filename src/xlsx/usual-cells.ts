/**
 * Rows and cells in the spelling that nearly all programs use, such as `<c r="B7" s="3" t="s"><f>…</f><v>12</v></c>`: read from
 * their bytes in one pass, without a text where a number stands. It stops before the first cell that is spelled
 * otherwise, which the scanner takes. What a cell is worth is decided for both in `SheetCells`.
 */
import type { SheetCells } from './sheet-cells';
import { byte as known, standsAt } from './xml/bytes';
import { decodeText } from './xml/decode';

const { space, double: quote, slash, colon, less, equals, greater } = known;
const [minus, point, zero, nine, upperA, upperZ, lowerA, lowerZ] = [45, 46, 48, 57, 65, 90, 97, 122] as const;
const [b, c, e, f, n, r, s, t, v] = [98, 99, 101, 102, 110, 114, 115, 116, 118] as const;

/** The types by their first letter, and `str` by its second. */
const typeNames: Readonly<Record<number, string>> = { [b]: 'b', [e]: 'e', [n]: 'n', [s]: 's', [t]: 'str' };

const powersOfTen = Array.from({ length: 16 }, (_, power) => 10 ** power);
/** A whole number of so many digits is exact, and its division by a power of ten is rounded once, as it should be. */
const exactDigits = 15;

const rowStart = '<row r="';
/** Digits of a row's number. */
const longestNumber = 7;

/**
 * Begins a row such as `<row r="7" spans="1:22" x14ac:dyDescent="0.25">`; returns the offset after its tag, or -1 where
 * it is spelled otherwise. Attributes that begin with the same letter are left to the scanner, which knows whether one
 * is there twice.
 */
export function startUsualRow(bytes: Uint8Array, start: number, cells: SheetCells): number {
  if (!standsAt(bytes, start, rowStart)) return -1;
  const begin = start + rowStart.length;
  let at = begin;
  let number = 0;
  let byte = bytes[at] ?? 0;
  for (; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) number = number * 10 + byte - zero;
  if (byte !== quote || at - begin > longestNumber) return -1;
  at++;
  let letters = 1 << (r - lowerA);
  while (bytes[at] === space) {
    const letter = (bytes[++at] ?? 0) - lowerA;
    if (letter < 0 || letter > lowerZ - lowerA || (letters & (1 << letter)) !== 0) return -1;
    letters |= 1 << letter;
    if (standsAt(bytes, at, 'xmlns')) return -1;
    for (byte = bytes[at] ?? 0; isNamed(byte);) byte = bytes[++at] ?? 0;
    if (byte !== equals || bytes[at + 1] !== quote) return -1;
    at += 2;
    for (byte = bytes[at] ?? 0; byte !== quote; byte = bytes[++at] ?? 0) if (byte === 0) return -1;
    at++;
  }
  if (bytes[at] !== greater) return -1;
  cells.startRow(number - 1);
  return at + 1;
}

/** Letters, digits and the colon after a prefix. */
function isNamed(byte: number): boolean {
  return (byte >= lowerA && byte <= lowerZ) || (byte >= upperA && byte <= upperZ) || (byte >= zero && byte <= colon);
}

/** Reads the cells of a row from `start` on; returns the offset of what it did not read. */
export function readUsualCells(bytes: Uint8Array, start: number, cells: SheetCells): number {
  const row = cells.row + 1;
  for (let from = start; ;) {
    let at = from;
    if (bytes[at] !== less || bytes[at + 1] !== c) return from;
    at += 2;
    let column = cells.column + 1;
    let style = 0;
    let type: number = n;
    let given = 0;
    let byte: number;
    while (bytes[at] === space) {
      const name = bytes[at + 1];
      if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return from;
      at += 4;
      byte = bytes[at] ?? 0;
      if (name === r && (given & 1) === 0) {
        given |= 1;
        column = 0;
        for (; byte >= upperA && byte <= upperZ; byte = bytes[++at] ?? 0) column = column * 26 + byte - 64;
        let number = 0;
        for (; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) number = number * 10 + byte - zero;
        if (column-- === 0 || number !== row) return from;
      } else if (name === s && (given & 2) === 0) {
        given |= 2;
        for (; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) style = style * 10 + byte - zero;
      } else if (name === t && (given & 4) === 0) {
        given |= 4;
        type = byte;
        if (byte === s && bytes[at + 1] === t && bytes[at + 2] === r) {
          type = t;
          at += 2;
        } else if (byte !== s && byte !== n && byte !== b && byte !== e) return from;
        byte = bytes[++at] ?? 0;
      } else return from;
      if (byte !== quote) return from;
      at++;
    }
    if (bytes[at] === slash && bytes[at + 1] === greater) {
      cells.startCell(column, style);
      from = at + 2;
      continue;
    }
    if (bytes[at++] !== greater) return from;
    const formula = bytes[at] === less && bytes[at + 1] === f;
    if (formula && (at = afterFormula(bytes, at + 2)) < 0) return from;
    if (bytes[at] !== less || bytes[at + 1] !== v || bytes[at + 2] !== greater) {
      // A formula without a result, or a cell with style alone.
      if (!closes(bytes, at, c)) return from;
      cells.startCell(column, style);
      if (formula) cells.putFormula(false);
      from = at + 4;
      continue;
    }
    const begin = (at += 3);
    let value = 0;
    let digits = 0;
    let scale = -1;
    byte = bytes[at] ?? 0;
    if (byte <= space) return from;
    const negative = byte === minus;
    if (type === n || type === s) {
      if (negative) byte = bytes[++at] ?? 0;
      for (; ; byte = bytes[++at] ?? 0) {
        if (byte >= zero && byte <= nine) {
          value = value * 10 + byte - zero;
          digits++;
          if (scale >= 0) scale++;
        } else if (byte === point && scale < 0) scale = 0;
        else break;
      }
    }
    const exact = byte === less && digits > 0 && digits <= exactDigits;
    for (; byte !== less; byte = bytes[++at] ?? 0) if (byte === 0) return from;
    if (!closes(bytes, at, v) || !closes(bytes, at + 4, c)) return from;
    cells.startCell(column, style);
    from = at + 8;
    if (formula) cells.putFormula(at > begin || type === t);
    if (at === begin) continue;
    if (type === t) cells.putTextAt(begin, at);
    else if (exact && type === s && scale < 0 && !negative) cells.putSharedText(value);
    else if (exact && type === n) {
      if (scale > 0) value /= powersOfTen[scale] ?? 1;
      cells.putNumber(negative ? -value : value, style);
    } else cells.putStored(typeNames[type], decodeText(bytes, begin, at), style);
  }
}

/** The offset after a formula whose tag's name ends at `start`; -1 where it is spelled in another way. */
function afterFormula(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === space) {
    at++;
    for (let byte = bytes[at] ?? 0; byte >= lowerA && byte <= lowerZ;) byte = bytes[++at] ?? 0;
    if (bytes[at] !== equals || bytes[at + 1] !== quote) return -1;
    at += 2;
    for (let byte = bytes[at] ?? 0; byte !== quote; byte = bytes[++at] ?? 0) if (byte === 0) return -1;
    at++;
  }
  if (bytes[at] === slash) return bytes[at + 1] === greater ? at + 2 : -1;
  if (bytes[at] !== greater) return -1;
  for (let byte = bytes[at] ?? 0; byte !== less; byte = bytes[++at] ?? 0) if (byte === 0) return -1;
  return closes(bytes, at, f) ? at + 4 : -1;
}

/** Whether an element with a name of one letter closes at an offset. */
function closes(bytes: Uint8Array, at: number, name: number): boolean {
  return bytes[at] === less && bytes[at + 1] === slash && bytes[at + 2] === name && bytes[at + 3] === greater;
}
