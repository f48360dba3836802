/** Limits on texts in cells, for files and the open workbook alike. */

/** Maximum length of a cell's text in Excel, in UTF-16 units. */
export const longestText = 32_767;

/** Control characters except tab and line feed, lone surrogates, and the two non-characters that XML forbids. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const mayBeUnwritable = /[\p{Cs}\p{Cc}\ufffe\uffff]/u;
const lineEnds = /\r\n?/g;

/** Normalises line ends to line feeds. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(lineEnds, '\n') : text;
}

/**
 * Makes a text storable: normalises line ends to line feeds and removes control characters, lone surrogates, U+FFFE and
 * U+FFFF.
 */
export function cleanText(text: string): string {
  return mayBeUnwritable.test(text) ? plainLines(text).replace(unwritable, '') : text;
}

/** Cuts the text to `limit` UTF-16 units without splitting a surrogate pair. */
export function cutText(text: string, limit = longestText): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
