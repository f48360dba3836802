/** The longest text that a cell of Excel holds, in UTF-16 units as Excel counts them. */
export const longestText = 32_767;

/** Control characters but tab and line feed, lone surrogates, and the two non-characters that XML refuses. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const mayBeUnwritable = /[\p{Cs}\p{Cc}\ufffe\uffff]/u;
const lineEnds = /\r\n?/g;
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * The characters of a text that a workbook can hold: line ends become line feeds; control characters, lone surrogates,
 * U+FFFE and U+FFFF are left out.
 */
export function cleanText(text: string): string {
  return mayBeUnwritable.test(text) ? plainLines(text).replace(unwritable, '') : text;
}

/** The text cut to `limit` UTF-16 units, never through a surrogate pair. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/**
 * Protects text that looks like one of the format's own escapes: `_x0041_` would be read back as "A"
 * (ISO/IEC 29500, ST_Xstring), so its underscore is written as an escape itself.
 */
export function escapeText(text: string): string {
  return text.includes('_x') ? text.replace(looksEscaped, '_x005F_') : text;
}

/**
 * What is written for a text in a cell, header or message. Whatever it begins with, it stays text: only a cell's
 * `formula` is ever a formula. Text beyond 32,767 units, which no cell can hold, is cut.
 */
export function cellText(text: string): string {
  return escapeText(cutText(cleanText(text), longestText));
}

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Line ends as we keep them: line feeds. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(lineEnds, '\n') : text;
}

/** Reverses the format's escapes: `_x000D_` is a carriage return, `_x005F_x0041_` the text `_x0041_`. */
export function readEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(escaped, (_match, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
