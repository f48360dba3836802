/** The format's escapes for characters in texts (ISO/IEC 29500, ST_Xstring). */
import { cleanText, cutText } from '../workbooks/cell-text';

const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Escapes text that looks like an escape: `_x0041_` would be read back as "A", so its underscore is escaped itself. */
export function escapeText(text: string): string {
  return text.includes('_x') ? text.replace(looksEscaped, '_x005F_') : text;
}

/**
 * A text as stored in a cell, header or message, cut to the 32,767 UTF-16 units that a cell can hold. A leading "="
 * does not make it a formula: only a cell's `formula` is one.
 */
export function cellText(text: string): string {
  return escapeText(cutText(cleanText(text)));
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Decodes the escapes: `_x000D_` is a carriage return, `_x005F_x0041_` the text `_x0041_`. */
export function readEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_match, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
