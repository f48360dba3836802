/** Hidden sheets of keys and values in two columns; a long text stands there in pieces. */
import type { Cell } from '../core/native/cell';
import type { SheetPlan } from './plan';

/** A cell holds at most 32,767 characters. */
export const pieceLength = 30_000;

/** The sheet as a plan. */
export function keyValueSheet(name: string, rows: readonly (readonly [string, string])[]): SheetPlan {
  return {
    name,
    hidden: true,
    protected: true,
    gridlines: true,
    widths: [16, 60],
    heights: [],
    // Stored as text: a fingerprint of digits, or a code such as 1E5, would become a number.
    cells: rows.flatMap((row, index) =>
      row.map((value, column) => ({ row: index, column, value, style: 'plain' as const, format: '@' })),
    ),
    tables: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
  };
}

/** What is there of a text: whether it is whole is seen by whoever reads it. */
export function decodedFrom(values: ReadonlyMap<string, string>, name: string, most: number): string {
  const count = Math.min(Number(values.get(`${name} pieces`)) || 0, most);
  const encoded = Array.from({ length: count }, (_, index) => values.get(`${name} ${index + 1}`) ?? '').join('');
  try {
    return decode(encoded);
  } catch {
    return encoded;
  }
}

export function valuesIn(rows: Iterable<readonly (Cell | undefined)[]>): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of rows) {
    const name = textOf(key);
    if (name !== '' && !values.has(name)) values.set(name, textOf(value));
  }
  return values;
}

/** Blank for whatever is no text or number. */
export function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
}

/** The rows of a text of any length, which `decodedFrom` puts together; none for a blank one. */
export function textRows(name: string, text: string): [string, string][] {
  const pieces = piecesOf(text);
  return pieces.length === 0
    ? []
    : [
        [`${name} pieces`, String(pieces.length)],
        ...pieces.map((piece, index): [string, string] => [`${name} ${index + 1}`, piece]),
      ];
}

export function piecesOf(text: string): string[] {
  const encoded = encode(text);
  return Array.from({ length: Math.ceil(encoded.length / pieceLength) }, (_, index) =>
    encoded.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}

function encode(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function decode(encoded: string): string {
  const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
