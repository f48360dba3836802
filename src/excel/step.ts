/** Small writes that people take back in one step: cells, and the marks that follow from them. */
import type { CellPosition, CellWrite, WorkbookStep } from '../workbooks/open-workbook';
import { nothingFound, stateOf, writeCellsIn } from './cells';
import { withState } from './errors';
import { inExcel, writing } from './gateway';
import { markWithin } from './marks';
import { readTableRowsIn } from './read';

/**
 * Runs work whose writes are undone by a single Ctrl+Z if Excel supports that. The
 * work runs a second time, from the start, where Excel refuses to group its writes.
 *
 * @param sheet the sheet that errors are about
 */
export async function inOneStep<T>(sheet: string, work: (step: WorkbookStep) => Promise<T>): Promise<T> {
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
          async mark(marks) {
            const left = await markWithin(context, marks);
            await context.sync();
            return left;
          },
        }),
      { writes: true, oneStep: true, about: { sheet, item: sheet } },
    );
  } catch (error) {
    throw withState(error, await stateOf(found));
  }
}

export async function writeCells(
  cells: readonly CellWrite[],
  options?: { whole?: boolean },
): Promise<readonly CellPosition[]> {
  const sheet = cells[0]?.sheet;
  return sheet === undefined ? [] : inOneStep(sheet, (step) => step.writeCells(cells, options));
}
