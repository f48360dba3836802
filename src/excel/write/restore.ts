/** Undoes a failed write, whatever stage it reached, by comparing the workbook with the inventory taken before. */
import { sameName } from '../areas';
import { takeInventory, type WorkbookInventory, type ExistingSheet } from '../inventory';
import { excelError } from '../errors';
import { inExcel } from '../gateway';
import type { SheetToWrite, PreparedWrite } from '../prepare-write';
import type { ReferringCell } from '../survey';
import { pointAgain } from './swap';

/** The sheets that this write added: new since the inventory, and with one of its names. */
function newSheets(now: WorkbookInventory, before: WorkbookInventory, parts: readonly SheetToWrite[]): ExistingSheet[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const names = parts.flatMap(({ stagingName, name }) => [stagingName, name]);
  return now.sheets.filter(({ id, name }) => !known.has(id) && names.some((one) => sameName(one, name)));
}

function restoreSheet(context: Excel.RequestContext, part: SheetToWrite, now: WorkbookInventory): void {
  const { old, oldTables } = part;
  const found = now.sheets.find(({ id }) => id === old?.id);
  if (!old || !found) return;
  const sheet = context.workbook.worksheets.getItem(old.id);
  for (const { name, formula } of old.marks) {
    if (!found.marks.some((mark) => mark.name === name)) sheet.names.add(name, formula).visible = false;
  }
  const renamed = oldTables.filter(({ id, name }) => now.tables.some((one) => one.id === id && one.name !== name));
  const unlocked = found.protection && renamed.length > 0;
  if (unlocked) sheet.protection.unprotect();
  for (const { id, name } of renamed) context.workbook.tables.getItem(id).name = name;
  if (found.name !== old.name) sheet.name = old.name;
  if (old.protection && (unlocked || !found.protection)) sheet.protection.protect(old.protection);
}

async function undoWrite(
  context: Excel.RequestContext,
  before: WorkbookInventory,
  { parts, names, redirected }: PreparedWrite,
  referring: readonly ReferringCell[],
): Promise<void> {
  const now = await takeInventory(context);
  const { workbook } = context;
  // Only a visible sheet can be activated, and one must be visible before the new ones are deleted.
  for (const { old } of parts) {
    if (old && now.sheets.some(({ id, visibility }) => id === old.id && visibility !== old.visibility)) {
      workbook.worksheets.getItem(old.id).visibility = old.visibility;
    }
  }
  if (now.active !== before.active && before.sheets.some(({ id }) => id === before.active)) {
    workbook.worksheets.getItem(before.active).activate();
  }
  for (const { plan, old } of names) {
    if (!old && now.names.some(({ name }) => sameName(name, plan.name))) workbook.names.getItem(plan.name).delete();
  }
  for (const { id } of newSheets(now, before, parts)) workbook.worksheets.getItem(id).delete();
  for (const part of parts) restoreSheet(context, part, now);
  for (const { old } of names) if (old) workbook.names.getItem(old.name).formula = old.formula;
  if (now.sheets.some(({ id, name }) => before.sheets.some((sheet) => sheet.id === id && sheet.name !== name)))
    pointAgain(context, referring, redirected);
  await context.sync();
}

/** A write, and what it knew of the workbook. */
export interface Attempted {
  book: WorkbookInventory;
  prepared: PreparedWrite;
  referring: readonly ReferringCell[];
}

/**
 * Restores the workbook to its state before the write.
 *
 * @throws {AccordError} `excel-left-over` if Excel refuses that too: hidden sheets, named in `sheets`, then remain until
 * the next write
 */
export async function restore({ book, prepared, referring }: Attempted, cause: unknown): Promise<void> {
  const attempt = (): Promise<void> =>
    inExcel((context) => undoWrite(context, book, prepared, referring), { writes: true });
  try {
    await attempt().catch(attempt);
  } catch {
    const sheets = prepared.parts.map(({ stagingName }) => stagingName).join(', ');
    throw excelError('excel-left-over', 'A failed write could not be taken back.', { state: 'changed', sheets }, cause);
  }
}
