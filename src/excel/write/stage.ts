/** The new sheets, made hidden and under other names, while the workbook stays as people know it. */
import { madeName } from '../../workbooks/names';
import { quoted } from '../../workbooks/references';
import type { WorkbookFound } from '../book';
import { sameName } from '../areas';
import { batchOf } from '../batch';
import type { SheetToWrite, WriteOrder } from '../plan-write';
import { spelled, type Spelling } from '../spelling';
import { writeCharts } from './charts';
import { writeFormulas, writeValues } from './contents';
import { writeLooks } from './looks';
import { setPaper, writeMeasures } from './page';
import { writeRules } from './rules';
import { writeTables } from './tables';

/** What sheets and tables of the order are called until the swap; both sides of it spell formulas alike. */
export function stagingNames(book: WorkbookFound, parts: readonly SheetToWrite[]): Spelling {
  const taken = [...book.tables, ...book.names].map(({ name }) => name);
  const tables = new Map<string, string>();
  let number = 1;
  for (const { name } of parts.flatMap(({ plan }) => plan.tables)) {
    while (taken.some((other) => sameName(other, `Accord_new_${number}`))) number++;
    tables.set(name.toLowerCase(), `Accord_new_${number++}`);
  }
  return { tables, sheets: new Map(parts.map(({ plan, staging }) => [plan.name.toLowerCase(), staging])) };
}

/**
 * Sheets, contents and tables of all come before the first formula: a formula may speak of any of them. Names come
 * before validations, which must find theirs.
 */
export async function stage(
  context: Excel.RequestContext,
  { parts, names }: WriteOrder,
  spelling: Spelling,
): Promise<void> {
  const batch = batchOf(context);
  const { worksheets } = context.workbook;
  const made = parts.map((part) => ({ part, sheet: worksheets.add(part.staging) }));
  for (const { part, sheet } of made) {
    sheet.visibility = 'Hidden';
    sheet.names.add(madeName, `=${quoted(part.plan.name)}`).visible = false;
    await writeLooks(batch, sheet, part.plan);
    await writeValues(batch, sheet, part.plan);
    await writeTables(batch, sheet, part.plan, spelling);
  }
  for (const { plan, old } of names) {
    await batch.calls(2);
    if (!old) context.workbook.names.add(plan.name, `=${spelled(plan.ref, spelling)}`);
  }
  for (const { part, sheet } of made) {
    await writeFormulas(batch, sheet, part.plan, spelling);
    await writeRules(batch, sheet, part.plan, spelling);
    await writeCharts(batch, sheet, part.plan, spelling);
    await writeMeasures(batch, sheet, part.plan);
    if (part.plan.print) setPaper(sheet, part.plan.print);
  }
  await batch.send();
}
