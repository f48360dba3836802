/** Rewrites formulas for the time in which tables and sheets have temporary names. */
import { quotedSheet } from '../workbooks/references';

/** Strings and bracketed references are skipped; quoted sheets and words before "[" or "!" are names. */
const token =
  /"(?:[^"]|"")*"|\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)([[!])/gu;

export interface Renames {
  /** The current name by the planned name in lower case. */
  tables: ReadonlyMap<string, string>;
  sheets: ReadonlyMap<string, string>;
}

/** The formula with the current names of its tables and sheets. */
export function applyRenames(formula: string, { tables, sheets }: Renames): string {
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
      // Goes back to the bracket, so that its content is skipped next.
      token.lastIndex -= 1;
    }
    end = token.lastIndex;
  }
  return result + formula.slice(end);
}
