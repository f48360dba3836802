/** Finds the marks that are already in the workbook: two round trips, three if there are conditional formats. */
import type { Area } from '../workbooks/plan';
import { sameArea } from '../workbooks/sheets-read';
import { areaOfRange } from './areas';
import { markFormula, markNames } from './mark-lists';

export interface MarksOnSheet {
  id: string;
  name: string;
  /** The lists that exist, by name, with their formulas. */
  lists: ReadonlyMap<string, string>;
  tables: readonly MarksOnTable[];
}

interface MarksOnTable {
  area: Area;
  /** Identifiers of our formats on its rows. */
  formats: readonly string[];
  /** The lists whose format covers exactly its rows. Pasting cuts holes into formats. */
  covered: ReadonlySet<string>;
  /** Formats that are no use: of another extent, of an earlier version, or one too many. */
  useless: readonly string[];
}

/** The marks on every sheet that has tables. Changes nothing. */
export async function findMarks(context: Excel.RequestContext): Promise<MarksOnSheet[]> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/worksheet/id');
  await context.sync();
  const loaded = worksheets.items.flatMap((sheet) => {
    const on = tables.items.filter((table) => table.worksheet.id === sheet.id);
    return on.length === 0 ? [] : [{ sheet, names: loadNames(sheet), bodies: on.map(loadBody) }];
  });
  await context.sync();
  const formats = loaded.flatMap(({ bodies }) => bodies.flatMap(({ conditionalFormats }) => conditionalFormats.items));
  const rules = new Map(formats.filter(({ type }) => type === 'Custom').map((one) => [one, loadFormat(one)]));
  if (rules.size > 0) await context.sync();
  return loaded.map(({ sheet, names, bodies }) => ({
    id: sheet.id,
    name: sheet.name,
    lists: new Map(names.flatMap((one) => (one.isNullObject ? [] : [[one.name, String(one.formula)] as const]))),
    tables: bodies.map((body) => onTable(body, rules)),
  }));
}

const loadNames = (sheet: Excel.Worksheet): Excel.NamedItem[] =>
  markNames.map(({ name }) => sheet.names.getItemOrNullObject(name).load('name,formula'));

function loadBody(table: Excel.Table): Excel.Range {
  const body = table.getDataBodyRange();
  body.load('rowIndex,columnIndex,rowCount,columnCount');
  body.conditionalFormats.load('items/id,items/type');
  return body;
}

interface LoadedFormat {
  rule: Excel.ConditionalFormatRule;
  range: Excel.Range;
}

const loadFormat = (format: Excel.ConditionalFormat): LoadedFormat => ({
  rule: format.custom.rule.load('formula'),
  range: format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
});

function onTable(body: Excel.Range, rules: ReadonlyMap<Excel.ConditionalFormat, LoadedFormat>): MarksOnTable {
  const area = areaOfRange(body);
  const covered = new Set<string>();
  const formats: string[] = [];
  const useless: string[] = [];
  for (const format of body.conditionalFormats.items) {
    const asked = rules.get(format);
    if (!asked || !isOurs(asked)) continue;
    formats.push(format.id);
    const list = markNames.find(({ name }) => asked.rule.formula === markFormula(name))?.name;
    const fits = !asked.range.isNullObject && sameArea(areaOfRange(asked.range), area);
    if (list === undefined || !fits || covered.has(list)) useless.push(format.id);
    else covered.add(list);
  }
  return { area, formats, covered, useless };
}

const isOurs = ({ rule }: LoadedFormat): boolean => markNames.some(({ name }) => rule.formula.includes(name));
