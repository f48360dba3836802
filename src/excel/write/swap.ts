/** Replaces old sheets with the new ones in one request, each step of which can be undone. */
import type { WorkbookInventory } from '../inventory';
import type { SheetToWrite, PreparedWrite } from '../prepare-write';
import { applyRenames, type Renames } from '../renames';
import { protection } from './page';

/** The temporary name of a retired table. */
export const retiredTableName = (part: SheetToWrite, index: number): string =>
  `Accord${part.retiredName.slice('_accord'.length)}_${index + 1}`;

function retireOldSheet(context: Excel.RequestContext, part: SheetToWrite): void {
  const { old, oldTables, retiredName } = part;
  if (!old) return;
  const sheet = context.workbook.worksheets.getItem(old.id);
  // Tables on a protected sheet cannot be renamed. Accord sets no password; with a person's own, this fails.
  if (old.protection && oldTables.length > 0) sheet.protection.unprotect();
  for (const [index, { id }] of oldTables.entries()) {
    context.workbook.tables.getItem(id).name = retiredTableName(part, index);
  }
  sheet.name = retiredName;
}

function promoteNewSheet(context: Excel.RequestContext, part: SheetToWrite, active: string, { tables }: Renames): void {
  const { old, plan } = part;
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(part.stagingName);
  for (const { name } of plan.tables) sheet.tables.getItem(tables.get(name.toLowerCase()) ?? name).name = name;
  if (old) sheet.position = old.position;
  if (!plan.hidden) sheet.visibility = 'Visible';
  if (plan.protected) sheet.protection.protect(protection);
  if (old?.id === active && !plan.hidden) sheet.activate();
  sheet.name = part.name;
  if (old) worksheets.getItem(old.id).visibility = 'Hidden';
}

/** Only queues the request: the sync at the end of the run sends it. */
export function swap(
  context: Excel.RequestContext,
  book: WorkbookInventory,
  { parts, names }: PreparedWrite,
  renames: Renames,
): void {
  for (const part of parts) retireOldSheet(context, part);
  for (const part of parts) promoteNewSheet(context, part, book.active, renames);
  const sheets = new Map(parts.map(({ plan, name }) => [plan.name.toLowerCase(), name]));
  for (const { plan, old } of names) {
    if (old) {
      context.workbook.names.getItem(old.name).formula = `=${applyRenames(plan.ref, { tables: new Map(), sheets })}`;
    }
  }
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
