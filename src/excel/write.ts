/** Writes planned sheets into the open workbook: either all of them, or the workbook stays unchanged. */
import type { WritePlan } from '../workbooks/open-workbook';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import { takeInventory, type WorkbookInventory } from './inventory';
import { withState } from './errors';
import { inExcel } from './gateway';
import { prepareWrite, type PreparedWrite } from './prepare-write';
import { restore } from './write/restore';
import { stage, stagingNames } from './write/stage';
import { removeSheets, swap } from './write/swap';

/**
 * Says what writing these sheets would create and replace; changes nothing.
 *
 * @param names workbook names that come with the sheets
 * @throws {AccordError} `name-taken` if a sheet, table or name that is not Accord's is in the way
 */
export function planSheets(sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): Promise<WritePlan> {
  return inExcel(async (context) => prepareWrite(await takeInventory(context), sheets, names).summary);
}

/**
 * Writes the sheets. Earlier versions written by Accord are replaced and keep their position and the name that people
 * gave them. Formulas elsewhere that refer to cells of a replaced sheet lose their target; workbook names do not.
 *
 * @throws {AccordError} with the workbook restored (`state` "unchanged") or, if that fails, `excel-left-over`
 */
export async function writeSheets(sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): Promise<WritePlan> {
  const attempted: { book?: WorkbookInventory; prepared?: PreparedWrite } = {};
  try {
    await inExcel(
      async (context) => {
        const book = await takeInventory(context);
        const prepared = prepareWrite(book, sheets, names);
        Object.assign(attempted, { book, prepared });
        const renames = stagingNames(book, prepared.parts);
        await stage(context, prepared, renames);
        swap(context, book, prepared, renames);
      },
      { writes: true, about: aboutSheets(sheets) },
    );
  } catch (error) {
    if (attempted.book && attempted.prepared) await restore(attempted.book, attempted.prepared, error);
    throw withState(error, 'unchanged');
  }
  await removeReplaced(attempted.prepared);
  return attempted.prepared?.summary ?? { created: [], replaced: [], untouched: [] };
}

const aboutSheets = (sheets: readonly SheetPlan[]): { sheet: string } => ({
  sheet: sheets.map(({ name }) => name).join(', '),
});

/**
 * Deletes the replaced sheets last, because deleting cannot be undone. Everything new is in place by then; if deleting
 * fails twice, they stay hidden until the next write removes them.
 */
async function removeReplaced(prepared: PreparedWrite | undefined): Promise<void> {
  const going = [
    ...(prepared?.parts ?? []).flatMap(({ old }) => (old ? [old.id] : [])),
    ...(prepared?.leftOver ?? []).map(({ id }) => id),
  ];
  if (going.length === 0) return;
  const attempt = (): Promise<void> => inExcel((context) => removeSheets(context, going), { writes: true });
  await attempt()
    .catch(attempt)
    .catch(() => undefined);
}
