/** Texts out of bytes: UTF-8 that was checked before (see `openPackage`), with XML's references. */
import { decodeUtf8 } from '#packing';
import { damaged } from '../unreadable';

/** Thirty times what a cell can hold. */
const longestText = 1_000_000;

/** Decodes bytes as they are, without resolving references. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > longestText) damaged(`The XML has a text of ${to - from} bytes.`);
  return decodeUtf8(bytes, from, to);
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const reference = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|([A-Za-z]\w*));|&/g;

function resolved(_all: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return named[name] ?? damaged(`The XML uses the entity "${name}".`);
  const point = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : Number(decimal);
  return point <= 0x10ffff ? String.fromCodePoint(point) : damaged('The XML has a malformed reference.');
}

/** Decodes a text, with the five predefined entities and numeric references. */
export function decodeText(bytes: Uint8Array, from: number, to: number): string {
  const text = decode(bytes, from, to);
  return text.includes('&') ? text.replace(reference, resolved) : text;
}
