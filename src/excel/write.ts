/** Planned sheets into the open workbook: plan, apply, show. All of them, or the workbook stays as it was. */
import type { WritePlan } from '../workbooks/open-workbook';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import { findWorkbook, type WorkbookFound } from './book';
import { withState } from './errors';
import { inExcel } from './gateway';
import { orderOf, type WriteOrder } from './plan-write';
import { restore } from './write/restore';
import { stage, stagingNames } from './write/stage';
import { removeSheets, swap } from './write/swap';

/**
 * What writing these sheets would do; nothing is touched.
 *
 * @param names workbook names that belong to the sheets
 * @throws {AccordError} `name-taken` where a sheet, table or name of somebody else's is in the way
 */
export function planSheets(sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): Promise<WritePlan> {
  return inExcel(async (context) => orderOf(await findWorkbook(context), sheets, names).summary);
}

/**
 * Writes the sheets. Those that Accord made before are replaced and keep their place and the name that people gave
 * them; formulas elsewhere that point at cells of a replaced sheet lose their target, names do not.
 *
 * @throws {AccordError} after which the workbook is as before (`state` "unchanged")
 */
export async function writeSheets(sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): Promise<WritePlan> {
  const begun: { book?: WorkbookFound; order?: WriteOrder } = {};
  try {
    await inExcel(
      async (context) => {
        const book = await findWorkbook(context);
        const order = orderOf(book, sheets, names);
        Object.assign(begun, { book, order });
        const spelling = stagingNames(book, order.parts);
        await stage(context, order, spelling);
        swap(context, book, order, spelling);
      },
      { writes: true, about: aboutSheets(sheets) },
    );
  } catch (error) {
    if (begun.book && begun.order) await restore(begun.book, begun.order, error);
    throw withState(error, 'unchanged');
  }
  await leave(begun.order);
  return begun.order?.summary ?? { created: [], replaced: [], untouched: [] };
}

const aboutSheets = (sheets: readonly SheetPlan[]): { sheet: string } => ({
  sheet: sheets.map(({ name }) => name).join(', '),
});

/**
 * The old sheets go last, for that cannot be taken back. By then everything new is in its place: should it fail twice,
 * they stay hidden until the next write finds them.
 */
async function leave(order: WriteOrder | undefined): Promise<void> {
  const going = [
    ...(order?.parts ?? []).flatMap(({ old }) => (old ? [old.id] : [])),
    ...(order?.leftOver ?? []).map(({ id }) => id),
  ];
  if (going.length === 0) return;
  const attempt = (): Promise<void> => inExcel((context) => removeSheets(context, going), { writes: true });
  await attempt()
    .catch(attempt)
    .catch(() => undefined);
}
