/** What texts cells can hold, in a file as in the open workbook. */

/** The longest text that a cell of Excel holds, in UTF-16 units as Excel counts them. */
export const longestText = 32_767;

/** Control characters but tab and line feed, lone surrogates, and the two non-characters that XML refuses. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const mayBeUnwritable = /[\p{Cs}\p{Cc}\ufffe\uffff]/u;
const lineEnds = /\r\n?/g;

/** Line ends as we keep them: line feeds. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(lineEnds, '\n') : text;
}

/**
 * The characters of a text that a workbook can hold: line ends become line feeds; control characters, lone surrogates,
 * U+FFFE and U+FFFF are left out.
 */
export function cleanText(text: string): string {
  return mayBeUnwritable.test(text) ? plainLines(text).replace(unwritable, '') : text;
}

/** The text cut to `limit` UTF-16 units, never through a surrogate pair. */
export function cutText(text: string, limit = longestText): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}
