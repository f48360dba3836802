/** The project's workbook made anew from an older one: what people wrote in its tables is there as they wrote it. */
import type { ClaimsBook } from '../core/claims/book';
import type { Consolidation } from '../core/consolidation/consolidate';
import { consolidatedTable } from '../core/consolidation/figures';
import type { Draft } from '../core/agreement-tables';
import type { Terms } from '../core/agreement/terms';
import type { Day } from '../core/days';
import { isBlank } from '../core/native/cell';
import { keyValueSheet } from '../workbooks/key-values';
import { accordSheetIn, choiceRows, isAccordSheet } from '../workbooks/accord-sheet';
import type { Carried } from '../workbooks/native-tables';
import type { SheetPlan, WorkbookPlan } from '../workbooks/plan';
import { projectWorkbook } from '../workbooks/project';
import { rowsIn, type SheetsRead } from '../workbooks/sheets-read';
import { writeWorkbook } from '../xlsx';
import { ownSheetPlan, ownSheets } from './native/own-sheets';
import { withRemarks } from './native/remarks';
import { readClaims } from './open/claims';
import { readSteering } from './open/running';
import type { Opened } from './open/workbook';

export interface ProjectAnew {
  bytes: Uint8Array;
  /** People's own sheets, which come along as values. */
  kept: readonly string[];
  /** Sheets that Accord put into the old workbook, such as funder tables: they can be put into the new one again. */
  leftOut: readonly string[];
  /** Sheets whose figures were those of a consolidation: the next one fills them in again. */
  toFill: readonly string[];
}

export interface ProjectContents {
  terms: Terms;
  today: Day;
  consolidation?: Consolidation | undefined;
  /** See `carriedRows`. */
  rows: Carried;
  /** What these rows say of claims; by default, the tables as they stand. */
  claims?: ClaimsBook | undefined;
  /** What the sheets of the agreement say; what is in force by default. */
  draft?: Draft | undefined;
}

export function projectAnew(
  opened: Opened,
  { terms, today, consolidation, rows, draft, claims = readClaims(opened, terms).claims }: ProjectContents,
): Promise<ProjectAnew> {
  const { about, book } = opened;
  const { steering } = readSteering(opened, terms);
  const plan = projectWorkbook({ ...terms, steering }, about.language, today, consolidation, rows, draft, claims);
  return withOwnSheets(plan, book, consolidation ? [] : consolidatedSheets(book));
}

/** The workbook of a plan, with what people put beside Accord's sheets in the old one. */
export async function withOwnSheets(
  plan: WorkbookPlan,
  old: SheetsRead,
  toFill: readonly string[] = [],
): Promise<ProjectAnew> {
  const taken = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const own = ownSheets(old);
  const isOwn = new Set(own.map(({ name }) => name));
  const leftOut = old.sheets.flatMap(({ name }) => (isOwn.has(name) || taken.has(name.toLowerCase()) ? [] : [name]));
  const sheets = own.map((sheet) => ownSheetPlan(sheet, taken).plan);
  const made = withRemarks(plan, old).sheets.map((sheet) => withChoice(sheet, old));
  return {
    bytes: await writeWorkbook({ ...plan, sheets: [...made, ...sheets] }),
    kept: sheets.map(({ name }) => name),
    leftOut,
    toFill,
  };
}

/** The hidden sheet keeps the choice of tables that the old one kept. */
function withChoice(sheet: SheetPlan, old: SheetsRead): SheetPlan {
  if (!isAccordSheet(sheet)) return sheet;
  const first = Math.max(...sheet.cells.map(({ row }) => row)) + 1;
  const { cells } = keyValueSheet(sheet.name, choiceRows(accordSheetIn(old)));
  return { ...sheet, cells: [...sheet.cells, ...cells.map((cell) => ({ ...cell, row: first + cell.row }))] };
}

/** Where the figures of a consolidation stand. */
function consolidatedSheets(book: SheetsRead): string[] {
  return book.sheets.flatMap((sheet) => {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === consolidatedTable.name.toLowerCase());
    if (!table) return [];
    const { row, rows, ...across } = table.area;
    const below = rowsIn(sheet, { ...across, row: row + 1, rows: rows - 1 });
    return below.some(({ cells }) => cells.some((cell) => !isBlank(cell))) ? [sheet.name] : [];
  });
}
