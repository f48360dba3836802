/** Finds the marks that are already in the workbook: two round trips, three if there are conditional formats. */
import type { Area } from '../workbooks/plan';
import { sameArea } from '../workbooks/sheets-read';
import { areaOfRange, sameName } from './areas';
import type { Mark } from '../workbooks/open-workbook';

export const marksSheet = '_accord_marks';
export type MarkSeverity = Mark['severity'];
export const severities: readonly MarkSeverity[] = ['error', 'warning'];

/** The name of a severity's list. It is scoped to the marked sheet, so that one formula works on every sheet. */
export const marksName = (severity: MarkSeverity): string => `_accord_${severity}s`;

export interface SheetMarks {
  sheet: Excel.Worksheet;
  /** `complete`: both formats cover exactly the table's rows. Pasting cuts holes into them. */
  tables: { area: Area; formats: Excel.ConditionalFormat[]; complete: boolean }[];
  names: Record<MarkSeverity, Excel.NamedItem>;
}

/** The marks on every sheet that has tables. */
export async function findMarks(
  context: Excel.RequestContext,
): Promise<{ hasListSheet: boolean; found: (SheetMarks & { name: string })[] }> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/worksheet/id');
  await context.sync();
  const hasListSheet = worksheets.items.some(({ name }) => sameName(name, marksSheet));
  const loaded = worksheets.items.flatMap((sheet) => {
    const on = tables.items.filter((table) => table.worksheet.id === sheet.id);
    if (on.length === 0) return [];
    return [
      {
        sheet,
        names: {
          error: sheet.names.getItemOrNullObject(marksName('error')).load('name'),
          warning: sheet.names.getItemOrNullObject(marksName('warning')).load('name'),
        },
        bodies: on.map((table) => {
          const body = table.getDataBodyRange();
          body.load('rowIndex,columnIndex,rowCount,columnCount');
          body.conditionalFormats.load('items/id,items/type');
          return body;
        }),
      },
    ];
  });
  await context.sync();
  const customs = loaded.flatMap(({ bodies }) => bodies.flatMap(({ conditionalFormats }) => conditionalFormats.items));
  const rules = new Map(customs.filter(({ type }) => type === 'Custom').map((format) => [format, loadFormat(format)]));
  if (rules.size > 0) await context.sync();
  return {
    hasListSheet,
    found: loaded.map(({ sheet, names, bodies }) => ({
      name: sheet.name,
      sheet,
      names,
      tables: bodies.map((body) => {
        const area = areaOfRange(body);
        const formats = body.conditionalFormats.items.filter((format) => isOurs(rules.get(format)));
        const complete =
          formats.length === severities.length && formats.every((format) => covers(rules.get(format), area));
        return { area, formats, complete };
      }),
    })),
  };
}

interface LoadedFormat {
  rule: Excel.ConditionalFormatRule;
  range: Excel.Range;
}

const loadFormat = (format: Excel.ConditionalFormat): LoadedFormat => ({
  rule: format.custom.rule.load('formula'),
  range: format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
});

const isOurs = (asked: LoadedFormat | undefined): boolean =>
  severities.some((severity) => asked?.rule.formula.includes(marksName(severity)) === true);

function covers(asked: LoadedFormat | undefined, area: Area): boolean {
  return asked !== undefined && !asked.range.isNullObject && sameArea(areaOfRange(asked.range), area);
}
