/** Replaces old sheets with the new ones in one request, each step of which can be undone. */
import { rangeOf } from '../areas';
import type { ExistingName, WorkbookInventory } from '../inventory';
import { finalNames, type SheetToWrite, type PreparedWrite } from '../prepare-write';
import { applyRenames, type Renames } from '../renames';
import type { ReferringCell } from '../survey';

/** The temporary name of a retired table. */
export const retiredTableName = (part: SheetToWrite, index: number): string =>
  `Accord${part.retiredName.slice('_accord'.length)}_${index + 1}`;

function retireOldSheet(context: Excel.RequestContext, part: SheetToWrite): void {
  const { old, oldTables, retiredName, kept } = part;
  if (!old) return;
  const sheet = context.workbook.worksheets.getItem(old.id);
  // Tables on a protected sheet cannot be renamed. Accord sets no password; with a person's own, this fails.
  const unlocked = old.protection && oldTables.length > 0;
  if (unlocked) sheet.protection.unprotect();
  for (const [index, { id }] of oldTables.entries()) {
    context.workbook.tables.getItem(id).name = kept?.tables[index] ?? retiredTableName(part, index);
  }
  if (kept?.name !== old.name) sheet.name = kept?.name ?? retiredName;
  if (!kept) return;
  if (unlocked) sheet.protection.protect(old.protection);
  // From now on it is the reader's own sheet.
  for (const { name } of old.marks) sheet.names.getItem(name).delete();
}

/** `before`: how many old sheets now stand before it beside the new ones, until they are deleted. */
function promoteNewSheet(
  context: Excel.RequestContext,
  part: SheetToWrite,
  { active, before }: { active: string; before: number },
  { tables }: Renames,
): void {
  const { old, plan, kept } = part;
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(part.stagingName);
  for (const { name } of plan.tables) sheet.tables.getItem(tables.get(name.toLowerCase()) ?? name).name = name;
  if (old) sheet.position = old.position + before;
  if (!plan.hidden) sheet.visibility = 'Visible';
  if (old?.id === active && !plan.hidden) sheet.activate();
  sheet.name = part.name;
  if (old && !kept) worksheets.getItem(old.id).visibility = 'Hidden';
}

/** Only queues the request: the sync at the end of the run sends it. */
export function swap(
  context: Excel.RequestContext,
  book: WorkbookInventory,
  { parts, names, redirected }: PreparedWrite,
  referring: readonly ReferringCell[],
  renames: Renames,
): void {
  for (const part of parts) retireOldSheet(context, part);
  // From the first to the last: each one moves those behind it, however far they stand apart.
  const { active } = book;
  const placed = parts
    .filter(({ old }) => old !== undefined)
    .sort((a, b) => (a.old?.position ?? 0) - (b.old?.position ?? 0));
  for (const [before, part] of placed.entries()) promoteNewSheet(context, part, { active, before }, renames);
  for (const part of parts) if (!part.old) promoteNewSheet(context, part, { active, before: 0 }, renames);
  const sheets = finalNames(parts);
  for (const { plan, old } of names) {
    if (old) {
      context.workbook.names.getItem(old.name).formula = `=${applyRenames(plan.ref, { tables: new Map(), sheets })}`;
    }
  }
  pointAgain(context, referring, redirected);
}

/**
 * Sets formulas and names once more, as they were: Excel made them follow the old sheet when that was renamed, and now
 * its name is the new one's. Formulas below one another are set together, as a table's calculated column.
 */
export function pointAgain(
  context: Excel.RequestContext,
  referring: readonly ReferringCell[],
  names: readonly ExistingName[],
): void {
  for (const [first, ...others] of columnsOf(referring)) {
    if (!first) continue;
    const { row, column } = first;
    const area = { row, column, rows: 1 + others.length, columns: 1 };
    const sheet = context.workbook.worksheets.getItem(first.sheet.id);
    rangeOf(sheet, area).formulas = [first, ...others].map(({ formula }) => [formula]);
  }
  for (const { name, formula } of names) context.workbook.names.getItem(name).formula = formula;
}

function columnsOf(cells: readonly ReferringCell[]): ReferringCell[][] {
  const columns: ReferringCell[][] = [];
  const order = (one: ReferringCell, other: ReferringCell): number =>
    one.sheet.position - other.sheet.position || one.column - other.column || one.row - other.row;
  for (const cell of [...cells].sort(order)) {
    const above = columns.at(-1)?.at(-1);
    const follows = above?.sheet === cell.sheet && above.column === cell.column && above.row + 1 === cell.row;
    if (follows) columns.at(-1)?.push(cell);
    else columns.push([cell]);
  }
  return columns;
}

/** Deletes sheets, which also clears Excel's undo list. Very hidden sheets cannot be deleted, so they are unhidden. */
export async function removeSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<void> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load('visibility'));
  await context.sync();
  for (const sheet of sheets) {
    if (sheet.isNullObject) continue;
    if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  await context.sync();
}
