/** Excel parses what it is given as if it were typed. What is text here must be text there, whatever it looks like. */
import { cleanText, cutText } from '../workbooks/cell-text';

/** Texts that no culture takes for a number, date, formula or truth value: letters first, and no digit anywhere. */
const harmless = /^\p{L}[^\d]*$/u;
const truth = /^(?:true|false|vrai|faux|verdadeiro|falso|wahr|falsch|verdadero|vero)$/i;

/**
 * A text as it is handed to Excel. An apostrophe keeps it text and is no part of it; cells formatted "@" keep texts as
 * they are, apart from such an apostrophe.
 *
 * @param format the cell's number format
 */
export function typedText(text: string, format: string | undefined): string {
  const clean = cutText(cleanText(text));
  if (clean.startsWith("'")) return `'${clean}`;
  return format === '@' || (harmless.test(clean) && !truth.test(clean)) ? clean : `'${clean}`;
}
