import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx, type NamedRange } from 'hucre';
import type { PrintPlan, WorkbookPlan } from '../workbooks/plan';
import { madeName } from '../workbooks/names';
import { columnName, onSheet, quoted } from '../workbooks/references';
import { quietChart } from './charts';
import { checkPlan } from './check-plan';
import { cleanText } from '../workbooks/cell-text';
import { escapeText } from './cell-text';
import { appProperties, coreProperties, hiddenMarks, orderedFonts, sparingSpaces, tablePart } from './parts';
import { sheet } from './sheet';
import { sheetPatch } from './sheet-part';
import { exchangeParts } from './zip';

/** Columns and rows that every page repeats. */
function printTitles(sheetName: string, { repeatColumns, repeatRows }: PrintPlan): string {
  const across = repeatColumns?.map((column) => `$${columnName(column)}`).join(':');
  const down = repeatRows?.map((row) => `$${row + 1}`).join(':');
  return [across, down].flatMap((part) => (part === undefined ? [] : [onSheet(sheetName, part)])).join(',');
}

function names(plan: WorkbookPlan): NamedRange[] {
  const printed = plan.sheets.flatMap(({ name, print }) => {
    const scope = cleanText(name);
    const titles = print ? printTitles(name, print) : '';
    return [
      ...(print?.area === undefined ? [] : [{ name: '_xlnm.Print_Area', range: print.area, scope }]),
      ...(titles === '' ? [] : [{ name: '_xlnm.Print_Titles', range: titles, scope }]),
    ];
  });
  const marks = plan.sheets.map(({ name }) => ({
    name: madeName,
    range: escapeText(quoted(cleanText(name))),
    scope: cleanText(name),
  }));
  return [...plan.names.map(({ name, ref }) => ({ name, range: ref })), ...marks, ...printed];
}

/** What hucre lacks, by part: calculated columns, descriptions, language, hidden names, ordered fonts, data bars. */
function ownParts(plan: WorkbookPlan, bytes: Uint8Array): Map<string, string> {
  const parts = new Map([
    ['docProps/core.xml', coreProperties(plan)],
    ['docProps/app.xml', appProperties()],
  ]);
  const tables = plan.sheets.flatMap((sheetPlan) => sheetPlan.tables);
  for (const [index, table] of tables.entries())
    parts.set(`xl/tables/table${index + 1}.xml`, tablePart(table, index + 1));

  const patches = new Map<string, (text: string) => string>([
    ['xl/workbook.xml', hiddenMarks],
    ['xl/styles.xml', orderedFonts],
    ['xl/sharedStrings.xml', sparingSpaces],
  ]);
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const patch = sheetPatch(sheetPlan);
    if (patch) patches.set(`xl/worksheets/sheet${index + 1}.xml`, patch);
  }
  const charts = plan.sheets.reduce((count, sheetPlan) => count + sheetPlan.charts.length, 0);
  for (let index = 1; index <= charts; index++) {
    patches.set(`xl/charts/chart${index}.xml`, (text) => quietChart(text, plan.language));
  }
  const found = unzipSync(bytes, { filter: ({ name }) => patches.has(name) });
  for (const [name, part] of Object.entries(found)) {
    const text = strFromU8(part);
    const patched = patches.get(name)?.(text) ?? text;
    if (patched !== text) parts.set(name, patched);
  }
  return parts;
}

/**
 * The bytes of an .xlsx file that says what the plan says. The same plan gives the same bytes.
 *
 * @throws {PlanError} when the plan breaks a rule of the format; a mistake in our code, never a user's.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan);
  const ranges = names(plan);
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheetPlan) => sheet(sheetPlan, plan.language)),
    activeSheet: plan.sheets.findIndex(({ hidden }) => !hidden),
    namedRanges: ranges,
  });
  return exchangeParts(bytes, ownParts(plan, bytes));
}
