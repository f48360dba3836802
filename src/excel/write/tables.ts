import type { SheetPlan } from '../../workbooks/plan';
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
  for (const { name, row, column, columns, rows, filter } of plan.tables) {
    await batch.calls(6);
    const area = { row, column, rows: Math.max(rows.length, 1) + 1, columns: columns.length };
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = tables.get(name.toLowerCase()) ?? name;
    table.style = tableStyle;
    table.showBandedRows = false;
    table.showFilterButton = filter;
  }
}
