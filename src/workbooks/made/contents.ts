/** What cells contain, spelled in one way for a plan and for what Excel returns of it. */
import { cleanText, cutText } from '../cell-text';
import type { SheetPlan } from '../plan';
import { tableRows } from '../planned';

/** Contents by row and column (0-based); blank cells are left out. */
export type Contents = Map<number, Map<number, string>>;

/** Texts, sheets of references, numbers with decimals, this row of a table, and what only one spelling has. */
const spellings =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!|(?<![\p{L}\p{N}_.$])\d+\.\d+|[\p{L}_][\p{L}\p{N}_.]*(?=\[(?:@|\[#This Row\]))|\[#This Row\],|_xl(?:fn|ws)\.|[\s@]+/giu;

/**
 * A formula without what Excel spells in its own way: sheets by their present names, this row of a table, blanks, trailing
 * zeros. People who change anything else have changed the formula.
 */
function plainFormula(formula: string): string {
  const plain = formula.replace(spellings, (found) => {
    if (found.startsWith('"')) return found;
    if (found.endsWith('!')) return '!';
    return /^\d/.test(found) ? String(Number(found)) : '';
  });
  return plain.replace(/\[\[([^[\]]*)\]\]/g, '[$1]').toUpperCase();
}

/** A cell's formula, or its value; an empty text for a blank cell. */
export function contentText(content: unknown): string {
  if (typeof content === 'number') return String(Number(content.toPrecision(15)));
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (typeof content !== 'string') return '';
  return content.startsWith('=') ? plainFormula(content) : cutText(cleanText(content));
}

export function plannedContents({ cells, tables }: SheetPlan): Contents {
  const contents: Contents = new Map();
  const put = (row: number, column: number, text: string): void => {
    if (text === '') return;
    const columns = contents.get(row) ?? new Map<number, string>();
    contents.set(row, columns.set(column, text));
  };
  for (const { row, column, value, formula } of cells)
    put(row, column, contentText(formula === undefined ? value : `=${formula}`));
  for (const table of tables) {
    for (const [index, { header, formula }] of table.columns.entries()) {
      const column = table.column + index;
      put(table.row, column, header);
      for (const [down, values] of tableRows(table).entries())
        put(table.row + 1 + down, column, contentText(formula === undefined ? (values[index] ?? null) : `=${formula}`));
    }
  }
  return contents;
}
