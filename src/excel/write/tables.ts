import type { SheetPlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import { tableStyle } from '../../workbooks/styles';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';
import type { Renames } from '../renames';

/** Creates native tables, under their temporary names, over headers and rows that are already written. */
export async function writeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { tables }: Renames,
): Promise<void> {
  for (const one of plan.tables) {
    await batch.reserveCalls(6);
    const table = sheet.tables.add(rangeOf(sheet, tableArea(one)), true);
    table.name = tables.get(one.name.toLowerCase()) ?? one.name;
    table.style = tableStyle;
    table.showBandedRows = false;
    table.showFilterButton = one.filter;
  }
}
