/** Excel parses what it is given as if it were typed. What is text here must be text there, whatever it looks like. */

/** What no cell can hold, or Excel would change: control characters but tab and line feed, lone surrogates. */
const unwritable = /[\p{Cs}\ufffe\uffff]|(?![\t\n\u007f-\u009f])\p{Cc}/gu;
const longestText = 32_767;

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
  const clean = cleaned(text);
  if (clean.startsWith("'")) return `'${clean}`;
  return format === '@' || (harmless.test(clean) && !truth.test(clean)) ? clean : `'${clean}`;
}

function cleaned(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(unwritable, '');
  if (clean.length <= longestText) return clean;
  const last = clean.charCodeAt(longestText - 1);
  return clean.slice(0, last >= 0xd800 && last <= 0xdbff ? longestText - 1 : longestText);
}
