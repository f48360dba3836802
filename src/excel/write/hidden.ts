/** Cells of Accord's own hidden sheet. */
import type { CellWrite } from '../../workbooks/open-workbook';
import { nothingFound, putBack, stateOf, writeCellsIn } from '../cells';
import { excelError, withState } from '../errors';
import { inExcel } from '../gateway';

/** On a sheet that Accord protects: it is protected again, as it was. Excel cannot take that back. */
export async function writeHidden(cells: readonly CellWrite[]): Promise<void> {
  const name = cells[0]?.sheet;
  if (name === undefined) return;
  const found = nothingFound();
  let options: Excel.WorksheetProtectionOptions | undefined;
  const protectAgain = (context: Excel.RequestContext): void => {
    if (options) context.workbook.worksheets.getItem(name).protection.protect(options);
  };
  try {
    await inExcel(
      async (context) => {
        const { protection } = context.workbook.worksheets.getItem(name);
        protection.load('protected,options');
        await context.sync();
        if (protection.protected) {
          protection.unprotect();
          ({ options } = protection);
        }
        const changed = await writeCellsIn(context, cells, found, { whole: true });
        protectAgain(context);
        await context.sync();
        if (changed.length > 0) throw excelError('excel-busy', 'The hidden sheet was changed meanwhile.', {});
      },
      { writes: true, about: { sheet: name, item: name } },
    );
  } catch (error) {
    await putBack(found);
    await inExcel(async (context) => {
      protectAgain(context);
      await context.sync();
    }).catch(() => undefined);
    throw withState(error, await stateOf(found));
  }
}
