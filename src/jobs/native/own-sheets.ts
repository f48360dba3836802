/** Sheets that people added to a workbook, as sheets of the one that is made anew: their values, where they stood. */
import { agreementParts } from '../../core/agreement-tables';
import { nativeTables } from '../../core/native-tables';
import { languages, textsFor } from '../../locales';
import { isAccordSheet } from '../../workbooks/accord-sheet';
import { cellsIn } from '../../workbooks/cell-runs';
import { cleanText, cutText } from '../../workbooks/cell-text';
import { sheetMarkerName } from '../../workbooks/names';
import type { SheetPlan } from '../../workbooks/plan';
import { rowsWithFormulas, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { cellsOf, type OldCell } from './old-cells';

/** `ledger`: the sheet of the lines in a partner's workbook, whoever made it. */
export function ownSheets(book: SheetsRead, ledger?: SheetRead): SheetRead[] {
  const marked = new Set(book.names.filter(({ name }) => name === sheetMarkerName).map(({ sheet }) => sheet));
  const ofAccord = (sheet: SheetRead): boolean =>
    sheet === ledger || isAccordSheet(sheet) || (marked.size > 0 ? marked.has(sheet.name) : isCalledAsOurs(sheet));
  return book.sheets.filter((sheet) => !ofAccord(sheet) && sheet.rows.length > 0);
}

const ourTables = new Set<string>([
  ...nativeTables.map(({ name }) => name),
  ...agreementParts.map(({ table }) => table.name),
]);

/** Where a program lost the marks: by names in any language, and by our tables. */
function isCalledAsOurs({ name, tables }: SheetRead): boolean {
  const known = (text: string): boolean => text.toLowerCase() === name.toLowerCase();
  const isNamed = languages.some((language) => {
    const { workbooks, agreement } = textsFor(language);
    return [...Object.values<string>(workbooks.sheets), ...Object.values<string>(agreement.sheets)].some(known);
  });
  return isNamed || tables.some((table) => ourTables.has(table.name));
}

export function ownSheetPlan(sheet: SheetRead, taken: Set<string>): { plan: SheetPlan; formulas: number } {
  const cells = rowsWithFormulas(sheet).flatMap((row) => cellsOf(sheet, row));
  let formulas = 0;
  for (const _ of cellsIn(sheet.formulas)) formulas += 1;
  return { plan: { ...sheetOf(sheet.name, cells, taken), hidden: sheet.hidden }, formulas };
}

const narrowest = 9;
const widest = 40;

/** Widths of columns in which these cells can be read; those that are given stay. */
export function widthsOf(cells: readonly OldCell[], given: readonly number[] = []): number[] {
  const widths = [...given];
  for (const { column, value } of cells)
    if (column >= given.length)
      widths[column] = Math.min(Math.max(widths[column] ?? narrowest, String(value ?? '').length + 2), widest);
  return Array.from(widths, (width: number | undefined) => width ?? narrowest);
}

/** A sheet with these cells where they stood, under a name that no other has. */
export function sheetOf(name: string, cells: readonly OldCell[], taken: Set<string>): SheetPlan {
  return {
    name: freeName(name, taken),
    hidden: false,
    protected: false,
    own: true,
    gridlines: true,
    widths: widthsOf(cells),
    heights: [],
    cells: cells.map((cell) => ({ ...cell, style: 'plain' as const })),
    tables: [],
    merges: [],
    validations: [],
    conditionals: [],
    charts: [],
  };
}

const longestName = 31;

/** Other programs allow names that Excel does not. */
function freeName(given: string, taken: Set<string>): string {
  const bare = cleanText(given)
    .replace(/[[\]:*?/\\\n\t]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  const name = cutText(bare === '' || bare.toLowerCase() === 'history' ? `${bare}_` : bare, longestName);
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++)
    free = `${cutText(name, longestName - 5).trim()} (${count})`;
  taken.add(free.toLowerCase());
  return free;
}
