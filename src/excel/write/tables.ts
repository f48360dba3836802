import type { SheetPlan } from '../../workbooks/plan';
import { tableArea } from '../../workbooks/planned';
import { tableStyle } from '../../workbooks/styles';
import { rangeOf } from '../areas';
import type { Batch } from '../batch';
import type { Spelling } from '../spelling';

/** Native tables over headers and rows that are written already, under the names that they bear for now. */
export async function writeTables(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  { tables }: Spelling,
): Promise<void> {
  for (const one of plan.tables) {
    await batch.calls(6);
    const table = sheet.tables.add(rangeOf(sheet, tableArea(one)), true);
    table.name = tables.get(one.name.toLowerCase()) ?? one.name;
    table.style = tableStyle;
    table.showBandedRows = false;
    table.showFilterButton = one.filter;
  }
}
