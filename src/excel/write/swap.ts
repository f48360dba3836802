/** The moment in which new sheets take the places of old ones: one request, and each step of it can be taken back. */
import type { WorkbookFound } from '../book';
import type { SheetToWrite, WriteOrder } from '../plan-write';
import { spelled, type Spelling } from '../spelling';
import { protection } from './page';

/** Names of old tables while they leave. */
export const leavingTable = (part: SheetToWrite, index: number): string =>
  `Accord${part.leaving.slice('_accord'.length)}_${index + 1}`;

function stepBack(context: Excel.RequestContext, part: SheetToWrite): void {
  const { old, oldTables, leaving } = part;
  if (!old) return;
  const sheet = context.workbook.worksheets.getItem(old.id);
  // Tables of a protected sheet keep their names. Ours have no password; one that a person set is refused here.
  if (old.protection && oldTables.length > 0) sheet.protection.unprotect();
  for (const [index, { id }] of oldTables.entries()) {
    context.workbook.tables.getItem(id).name = leavingTable(part, index);
  }
  sheet.name = leaving;
}

function stepIn(context: Excel.RequestContext, part: SheetToWrite, active: string, { tables }: Spelling): void {
  const { old, plan } = part;
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(part.staging);
  for (const { name } of plan.tables) sheet.tables.getItem(tables.get(name.toLowerCase()) ?? name).name = name;
  if (old) sheet.position = old.position;
  if (!plan.hidden) sheet.visibility = 'Visible';
  if (plan.protected) sheet.protection.protect(protection);
  if (old?.id === active && !plan.hidden) sheet.activate();
  sheet.name = part.name;
  if (old) worksheets.getItem(old.id).visibility = 'Hidden';
}

/** Queued whole: the sync that ends the run sends it. */
export function swap(
  context: Excel.RequestContext,
  book: WorkbookFound,
  { parts, names }: WriteOrder,
  spelling: Spelling,
): void {
  for (const part of parts) stepBack(context, part);
  for (const part of parts) stepIn(context, part, book.active, spelling);
  const sheets = new Map(parts.map(({ plan, name }) => [plan.name.toLowerCase(), name]));
  for (const { plan, old } of names) {
    if (old) {
      context.workbook.names.getItem(old.name).formula = `=${spelled(plan.ref, { tables: new Map(), sheets })}`;
    }
  }
}

/** Removes sheets for good; Excel forgets what could be undone. Very hidden ones must come out first. */
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
