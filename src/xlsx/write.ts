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
import { longTable, sharedTexts, withRows } from './long-tables';
import { sheet } from './sheet';
import { sheetPatch } from './sheet-part';
import { exchangeParts, pack, type Packed } from './zip';

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

/**
 * What hucre lacks, by part: calculated columns, descriptions, language, hidden names, ordered fonts, data bars, and the
 * rows of long tables.
 */
function ownParts(plan: WorkbookPlan, bytes: Uint8Array): Map<string, Packed> {
  const parts = new Map<string, Packed>();
  const put = (name: string, text: Iterable<string>): unknown => parts.set(name, pack(name, text));
  put('docProps/core.xml', [coreProperties(plan)]);
  put('docProps/app.xml', [appProperties()]);
  const tables = plan.sheets.flatMap((sheetPlan) => sheetPlan.tables);
  for (const [index, table] of tables.entries()) put(`xl/tables/table${index + 1}.xml`, [tablePart(table, index + 1)]);

  const textOf = partTexts(bytes);
  put('xl/workbook.xml', [hiddenMarks(textOf('xl/workbook.xml'))]);
  put('xl/styles.xml', [orderedFonts(textOf('xl/styles.xml'))]);
  const shared = sparingSpaces(textOf('xl/sharedStrings.xml'));
  const texts = sharedTexts(shared);
  for (const [index, sheetPlan] of plan.sheets.entries()) {
    const long = longTable(sheetPlan);
    const patch = sheetPatch(sheetPlan);
    if (!long && !patch) continue;
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const text = patch ? patch(textOf(name)) : textOf(name);
    put(name, long ? withRows(text, long, texts) : [text]);
  }
  // After the sheets, which add their texts.
  if (shared !== '') put('xl/sharedStrings.xml', [texts.part()]);
  const charts = plan.sheets.reduce((count, sheetPlan) => count + sheetPlan.charts.length, 0);
  for (let index = 1; index <= charts; index++) {
    const name = `xl/charts/chart${index}.xml`;
    put(name, [quietChart(textOf(name), plan.language)]);
  }
  return parts;
}

/** Reads parts of the file that hucre wrote; empty where there is none, as of texts in a workbook of numbers. */
function partTexts(bytes: Uint8Array): (name: string) => string {
  return (name) => strFromU8(unzipSync(bytes, { filter: (entry) => entry.name === name })[name] ?? new Uint8Array());
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
