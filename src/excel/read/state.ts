/** What the open workbook says of itself as a whole: how it counts days, and whether its formulas are calculated. */
import type { SheetRead } from '../../workbooks/sheets-read';

export type WorkbookState = Pick<SheetRead, 'date1904' | 'toBeCalculated'>;

/**
 * Loads both; call the result after the next sync. Excel has no property for the 1904 date system, but calculates
 * 2 January 1904 as serial number 1 there.
 */
export function loadWorkbookState(context: Excel.RequestContext): () => WorkbookState {
  const { functions, application } = context.workbook;
  const day = functions.date(1904, 1, 2);
  day.load('value');
  application.load('calculationState');
  return () => ({
    ...(day.value === 1 ? { date1904: true } : {}),
    // Where calculation is manual, results are old until somebody asks for it.
    ...(application.calculationState !== 'Done' ? { toBeCalculated: true } : {}),
  });
}
