/** Small writes that people take back in one step: cells, and the marks that follow from them. */
import type { CellWrite, OpenWorkbook } from '../workbooks/open-workbook';
import { nothingFound, putBack, stateOf, writeCellsIn } from './cells';
import { excelError, withState } from './errors';
import { inExcel, writing } from './gateway';
import type { Marks } from './marks';
import { readTableRowsIn } from './read';

/** Writes of one workbook that are undone by a single Ctrl+Z if Excel supports that. */
export function createSteps(marks: Marks): Pick<OpenWorkbook, 'oneStep' | 'writeCells' | 'writeHidden'> {
  const oneStep: OpenWorkbook['oneStep'] = async (sheet, work) => {
    const found = nothingFound();
    try {
      return await inExcel(
        (context) =>
          work({
            readRows: (table, rows) => readTableRowsIn(context, table, rows),
            async writeCells(cells, options) {
              const skipped = await writing(context, () => writeCellsIn(context, cells, found, options));
              // What fails here must not look like the failure of what follows.
              await context.sync();
              return skipped;
            },
            async mark(wanted) {
              const left = await marks.markWithin(context, wanted);
              await context.sync();
              return left;
            },
          }),
        { writes: true, oneStep: true, about: { sheet, item: sheet } },
      );
    } catch (error) {
      await putBack(found);
      throw withState(error, await stateOf(found));
    }
  };
  return {
    oneStep,
    writeHidden,
    async writeCells(cells, options) {
      const sheet = cells[0]?.sheet;
      return sheet === undefined ? [] : oneStep(sheet, (step) => step.writeCells(cells, options));
    },
  };
}

/** On a sheet that Accord protects: it is protected again, as it was. Excel cannot take that back. */
async function writeHidden(cells: readonly CellWrite[]): Promise<void> {
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
