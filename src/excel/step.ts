/** Small writes that people take back in one step: cells, and the marks that follow from them. */
import type { OpenWorkbook } from '../workbooks/open-workbook';
import { nothingFound, putBack, stateOf, writeCellsIn } from './cells';
import { withState } from './errors';
import { inExcel, writing } from './gateway';
import type { Marks } from './marks';
import { readTableRowsIn } from './read';

/** Writes of one workbook that are undone by a single Ctrl+Z if Excel supports that. */
export function createSteps(marks: Marks): Pick<OpenWorkbook, 'oneStep' | 'writeCells'> {
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
    async writeCells(cells, options) {
      const sheet = cells[0]?.sheet;
      return sheet === undefined ? [] : oneStep(sheet, (step) => step.writeCells(cells, options));
    },
  };
}
