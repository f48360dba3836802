/** Excel parses assigned texts as if typed; these functions keep every text a text, whatever it looks like. */
import { cleanText, cutText } from '../workbooks/cell-text';

/** Texts that no locale parses as a number, date or formula: a letter first, and no digit anywhere. */
const plainWords = /^\p{L}[^\d]*$/u;
const booleanWords = /^(?:true|false|vrai|faux|verdadeiro|falso|wahr|falsch|verdadero|vero)$/i;

/**
 * A text as assigned to Excel, with a leading apostrophe (not part of the value) where parsing might change it. Cells
 * formatted "@" need none, except before a text that itself begins with an apostrophe.
 *
 * @param format the cell's number format
 */
export function typedText(text: string, format: string | undefined): string {
  const clean = cutText(cleanText(text));
  if (clean.startsWith("'")) return `'${clean}`;
  return format === '@' || (plainWords.test(clean) && !booleanWords.test(clean)) ? clean : `'${clean}`;
}
