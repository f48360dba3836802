/** Formulas whose tables and sheets are, for a while, called something else. */
import { quotedSheet } from '../workbooks/references';

/** Texts, and brackets with what they hold, are passed over; quoted sheets, and words before "[" or "!", are names. */
const token =
  /"(?:[^"]|"")*"|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)([[!])/gu;

export interface Spelling {
  /** By the lower-case name that plans use, the name that counts now. */
  tables: ReadonlyMap<string, string>;
  sheets: ReadonlyMap<string, string>;
}

/** The formula as it has to be written now. */
export function spelled(formula: string, { tables, sheets }: Spelling): string {
  let result = '';
  let end = 0;
  token.lastIndex = 0;
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    const [whole, quoted, word, sign] = match;
    result += formula.slice(end, match.index);
    const sheet = quoted?.replaceAll("''", "'") ?? (sign === '!' ? word : undefined);
    const other = sheet === undefined ? undefined : sheets.get(sheet.toLowerCase());
    if (sheet !== undefined) result += other === undefined ? whole : `${quotedSheet(other)}!`;
    else if (word === undefined) result += whole;
    else {
      result += tables.get(word.toLowerCase()) ?? word;
      // The bracket itself is looked at again: what it holds must be passed over.
      token.lastIndex -= 1;
    }
    end = token.lastIndex;
  }
  return result + formula.slice(end);
}
