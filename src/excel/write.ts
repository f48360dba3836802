/** Writes planned sheets into the open workbook: either all of them, or the workbook stays unchanged. */
import type { EditedSheet, EditsDecision, WritePlan } from '../workbooks/open-workbook';
import type { NamePlan, SheetPlan } from '../workbooks/plan';
import { takeInventory } from './inventory';
import { excelError, withState } from './errors';
import { inExcel } from './gateway';
import { prepareWrite, refersToReplaced, type PreparedWrite } from './prepare-write';
import { survey, type ReferringCell } from './survey';
import { restore, type Attempted } from './write/restore';
import { stage, stagingNames } from './write/stage';
import { setLooks } from './write/looks';
import { removeSheets, swap } from './write/swap';

export { writeHidden } from './write/hidden';

/**
 * Says what writing these sheets would create and replace, and what people wrote on those; changes nothing.
 *
 * @param names workbook names that come with the sheets
 * @throws {AccordError} `name-taken` if a sheet, table or name that is not Accord's is in the way
 */
export function planSheets(sheets: readonly SheetPlan[], names: readonly NamePlan[] = []): Promise<WritePlan> {
  return inExcel(async (context) => {
    const book = await takeInventory(context);
    const { parts, summary } = prepareWrite(book, sheets, names);
    const { edited } = await survey(context, book, parts);
    return { ...summary, edited };
  });
}

/**
 * Writes the sheets. Earlier versions written by Accord are replaced and keep their position and the name that people
 * gave them; formulas and names elsewhere refer to the new sheet from then on.
 *
 * @param edits what becomes of sheets on which people wrote: they stay beside the new ones, or what is listed is given up
 * @throws {AccordError} with the workbook restored (`state` "unchanged") or, if that fails, `excel-left-over`;
 * `sheet-edited` if people wrote on a sheet and nobody decided about that
 */
export async function writeSheets(
  sheets: readonly SheetPlan[],
  names: readonly NamePlan[] = [],
  edits: EditsDecision = [],
): Promise<WritePlan> {
  const { prepared, front } = await putInPlace(sheets, names, edits);
  // Not worth losing the sheets that are in place.
  const lacking = await setLooks(prepared.parts, front);
  await removeReplaced(prepared);
  return { ...prepared.summary, lacking };
}

/**
 * Everything that a sheet is incomplete without: either all of it is in place, or the workbook is as it was.
 *
 * @returns with the sheet that is in front: by its name if it is new, otherwise by its id
 */
async function putInPlace(
  sheets: readonly SheetPlan[],
  names: readonly NamePlan[],
  edits: EditsDecision,
): Promise<{ prepared: PreparedWrite; front: string }> {
  const attempted: Partial<Attempted> = {};
  try {
    return await inExcel(
      async (context) => {
        const book = await takeInventory(context);
        const first = prepareWrite(book, sheets, names);
        const found = await survey(context, book, first.parts, refersToReplaced(first.parts));
        if (edits !== 'keep') refuseOthers(found.edited, edits);
        const keep = edits === 'keep' ? found.edited.map(({ sheet }) => sheet) : [];
        const prepared = keep.length === 0 ? first : prepareWrite(book, sheets, names, keep);
        const referring = stayingIn(found.referring, prepared);
        Object.assign(attempted, { book, prepared, referring });
        const renames = stagingNames(book, prepared.parts);
        await stage(context, prepared, renames);
        swap(context, book, prepared, referring, renames);
        const replacing = prepared.parts.find(({ old, plan }) => old?.id === book.active && !plan.hidden);
        return { prepared, front: replacing?.name ?? book.active };
      },
      { writes: true, about: aboutSheets(sheets) },
    );
  } catch (error) {
    const { book, prepared, referring } = attempted;
    if (book && prepared && referring) await restore({ book, prepared, referring }, error);
    throw withState(error, 'unchanged');
  }
}

/** What people wrote after the question was asked is not covered by the answer. */
function refuseOthers(found: readonly EditedSheet[], agreed: readonly EditedSheet[]): void {
  const known = new Set(agreed.map((one) => JSON.stringify(one)));
  const [other] = found.filter((one) => !known.has(JSON.stringify(one)));
  if (other) throw excelError('sheet-edited', `"${other.sheet}" was edited.`, { sheet: other.sheet });
}

/** The formulas to be set again: those on sheets that stay. On a protected sheet that cannot be done. */
function stayingIn(referring: readonly ReferringCell[], { parts }: PreparedWrite): ReferringCell[] {
  const gone = new Set(parts.flatMap(({ old, kept }) => (old && !kept ? [old.id] : [])));
  const refers = refersToReplaced(parts);
  const staying = referring.filter(({ sheet, formula }) => !gone.has(sheet.id) && refers(formula));
  const locked = staying.find(({ sheet }) => sheet.protection !== undefined);
  if (locked) throw excelError('sheet-protected', 'It refers to a replaced sheet.', { sheet: locked.sheet.name });
  return staying;
}

const aboutSheets = (sheets: readonly SheetPlan[]): { sheet: string } => ({
  sheet: sheets.map(({ name }) => name).join(', '),
});

/**
 * Deletes the replaced sheets last, because deleting cannot be undone. Everything new is in place by then; if deleting
 * fails twice, they stay hidden until the next write removes them.
 */
async function removeReplaced({ parts, leftOver }: PreparedWrite): Promise<void> {
  const going = [...parts.flatMap(({ old, kept }) => (old && !kept ? [old.id] : [])), ...leftOver.map(({ id }) => id)];
  if (going.length === 0) return;
  const attempt = (): Promise<void> => inExcel((context) => removeSheets(context, going), { writes: true });
  await attempt()
    .catch(attempt)
    .catch(() => undefined);
}
