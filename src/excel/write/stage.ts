/** Builds the new sheets, hidden and under temporary names, while the visible workbook stays unchanged. */
import { madeNames } from '../../workbooks/made';
import { sheetMarkerName } from '../../workbooks/names';
import { quoted } from '../../workbooks/references';
import type { WorkbookInventory } from '../inventory';
import { sameName } from '../areas';
import { batchOf } from '../batch';
import type { SheetToWrite, PreparedWrite } from '../prepare-write';
import { applyRenames, type Renames } from '../renames';
import { writeFormulas, writeValues } from './contents';
import { writeStyles } from './styles';
import { writeSizes } from './page';
import { writeRules } from './rules';
import { writeTables } from './tables';

/** The temporary names of sheets and tables until the swap. */
export function stagingNames(book: WorkbookInventory, parts: readonly SheetToWrite[]): Renames {
  const taken = [...book.tables, ...book.names].map(({ name }) => name);
  const tables = new Map<string, string>();
  let number = 1;
  for (const { name } of parts.flatMap(({ plan }) => plan.tables)) {
    while (taken.some((other) => sameName(other, `Accord_new_${number}`))) number++;
    tables.set(name.toLowerCase(), `Accord_new_${number++}`);
  }
  return { tables, sheets: new Map(parts.map(({ plan, stagingName }) => [plan.name.toLowerCase(), stagingName])) };
}

/**
 * Writes all sheets, values and tables before the first formula, which may refer to any of them, and names before the
 * data validation that uses them.
 */
export async function stage(
  context: Excel.RequestContext,
  { parts, names }: PreparedWrite,
  renames: Renames,
): Promise<void> {
  const batch = batchOf(context);
  const { worksheets } = context.workbook;
  const made = parts.map((part) => ({ part, sheet: worksheets.add(part.stagingName) }));
  for (const { part, sheet } of made) {
    sheet.visibility = 'Hidden';
    const marks = [{ name: sheetMarkerName, formula: quoted(part.plan.name) }, ...madeNames(part.plan, part.name)];
    for (const { name, formula } of marks) {
      await batch.reserve(formula.length + 900);
      sheet.names.add(name, `=${formula}`).visible = false;
    }
    await writeStyles(batch, sheet, part.plan);
    await writeValues(batch, sheet, part.plan);
    await writeTables(batch, sheet, part.plan, renames);
  }
  for (const { plan, old } of names) {
    await batch.reserveCalls(2);
    if (!old) context.workbook.names.add(plan.name, `=${applyRenames(plan.ref, renames)}`);
  }
  for (const { part, sheet } of made) {
    await writeFormulas(batch, sheet, part.plan, renames);
    await writeRules(batch, sheet, part.plan, renames);
    await writeSizes(batch, sheet, part.plan);
  }
  await batch.send();
}
