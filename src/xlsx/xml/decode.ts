/** Texts out of bytes: UTF-8 that was checked before (see `openPackage`), with XML's references. */
import { decodeAscii, decodeUtf8 } from '#packing';
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
  return withReferences(decode(bytes, from, to));
}

const withReferences = (text: string): string => (text.includes('&') ? text.replace(reference, resolved) : text);

const pieceLength = 16_384;

/**
 * The texts of a part that holds little else, each once: those of ASCII are cut out of larger pieces, because decoding
 * each takes longer.
 */
export class ShortTexts {
  private piece = '';
  private from = 0;
  private to = 0;

  constructor(readonly bytes: Uint8Array) {}

  text(from: number, to: number): string {
    const { bytes } = this;
    let all = to - from > pieceLength ? 128 : 0;
    for (let at = from; at < to; at++) all |= bytes[at] ?? 0;
    if (all > 127) return decodeText(bytes, from, to);
    if (from < this.from || to > this.to) {
      this.from = from;
      this.to = Math.min(from + pieceLength, bytes.length);
      this.piece = decodeAscii(bytes, from, this.to);
    }
    return withReferences(this.piece.slice(from - this.from, to - this.from));
  }
}
