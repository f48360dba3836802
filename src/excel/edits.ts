/** Tells that something in the workbook was edited, wherever and by whomever: what it is, the sheets say when read again. */
import type { Watch } from '../workbooks/open-workbook';
import { inExcel } from './gateway';

type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Recalculations tell of the edits that Excel leaves out, such as choices from lists on the Web. */
export async function watchEdits(edited: () => void): Promise<Watch> {
  const tell = (): Promise<void> => {
    edited();
    return Promise.resolve();
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(tell), worksheets.onCalculated.add(tell), worksheets.onDeleted.add(tell)];
    await context.sync();
    return added;
  });
  return { stop: () => removed(handlers) };
}

/** Takes handlers away that were added in one request. */
export async function removed(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  // Somebody may be typing just then: Excel does it once that is finished.
  await Excel.run({ delayForCellEdit: true, previousObjects: first.context }, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
