/** Takes back a write that failed, however far it came: what was there before is known, and brought back. */
import { sameName } from '../areas';
import { findWorkbook, type WorkbookFound, type SheetFound } from '../book';
import { excelError } from '../errors';
import { inExcel } from '../gateway';
import type { SheetToWrite, WriteOrder } from '../plan-write';

/** Sheets of this write: ours by name, and not there before. */
function newSheets(now: WorkbookFound, before: WorkbookFound, parts: readonly SheetToWrite[]): SheetFound[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const names = parts.flatMap(({ staging, name }) => [staging, name]);
  return now.sheets.filter(({ id, name }) => !known.has(id) && names.some((one) => sameName(one, name)));
}

function bringBack(context: Excel.RequestContext, part: SheetToWrite, now: WorkbookFound): void {
  const { old, oldTables } = part;
  const found = now.sheets.find(({ id }) => id === old?.id);
  if (!old || !found) return;
  const sheet = context.workbook.worksheets.getItem(old.id);
  for (const { id, name } of oldTables) {
    if (now.tables.some((table) => table.id === id && table.name !== name)) {
      context.workbook.tables.getItem(id).name = name;
    }
  }
  if (found.name !== old.name) sheet.name = old.name;
  if (old.protection && !found.protection) sheet.protection.protect(old.protection);
}

async function takeBack(
  context: Excel.RequestContext,
  before: WorkbookFound,
  { parts, names }: WriteOrder,
): Promise<void> {
  const now = await findWorkbook(context);
  const { workbook } = context;
  // A sheet must be seen to be active, and one must be seen when the new ones go.
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
  for (const part of parts) bringBack(context, part, now);
  for (const { old } of names) if (old) workbook.names.getItem(old.name).formula = old.formula;
  await context.sync();
}

/**
 * Brings the workbook back to what it was.
 *
 * @throws {AccordError} `excel-left-over` when Excel refuses that too: hidden sheets of ours, named in `sheets`, remain
 * until the next write
 */
export async function restore(before: WorkbookFound, order: WriteOrder, cause: unknown): Promise<void> {
  const attempt = (): Promise<void> => inExcel((context) => takeBack(context, before, order), { writes: true });
  try {
    await attempt().catch(attempt);
  } catch {
    const sheets = order.parts.map(({ staging }) => staging).join(', ');
    throw excelError('excel-left-over', 'A failed write could not be taken back.', { state: 'changed', sheets }, cause);
  }
}
