/** The format's own escapes for characters in texts (ISO/IEC 29500, ST_Xstring). */
import { cleanText, cutText } from '../workbooks/cell-text';

const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Protects text that looks like one of the format's own escapes: `_x0041_` would be read back as "A", so its underscore
 * is written as an escape itself.
 */
export function escapeText(text: string): string {
  return text.includes('_x') ? text.replace(looksEscaped, '_x005F_') : text;
}

/**
 * What is written for a text in a cell, header or message. Whatever it begins with, it stays text: only a cell's
 * `formula` is ever a formula. Text beyond 32,767 units, which no cell can hold, is cut.
 */
export function cellText(text: string): string {
  return escapeText(cutText(cleanText(text)));
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Reverses the format's escapes: `_x000D_` is a carriage return, `_x005F_x0041_` the text `_x0041_`. */
export function readEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_match, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
