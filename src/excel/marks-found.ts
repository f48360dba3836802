/** What serves marks in the workbook already: two round trips, three where there are conditional formats. */
import type { Area } from '../workbooks/plan';
import { sameArea } from '../workbooks/sheets-read';
import { areaOfRange, sameName } from './areas';
import type { Mark } from '../workbooks/open-workbook';

export const marksSheet = '_accord_marks';
export type MarkSeverity = Mark['severity'];
export const severities: readonly MarkSeverity[] = ['error', 'warning'];

/** Names belong to the marked sheet, so that the same formula means each sheet's own list. */
export const marksName = (severity: MarkSeverity): string => `_accord_${severity}s`;

export interface MarksFound {
  sheet: Excel.Worksheet;
  /** `whole`: both formats cover the table's rows, and nothing else. Pasting cuts holes into them. */
  tables: { area: Area; formats: Excel.ConditionalFormat[]; whole: boolean }[];
  names: Record<MarkSeverity, Excel.NamedItem>;
}

/** Every sheet with a table: where the tables are, our formats on them, our names. Two round trips. */
export async function lookForMarks(
  context: Excel.RequestContext,
): Promise<{ known: boolean; found: (MarksFound & { name: string })[] }> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/id,items/worksheet/id');
  await context.sync();
  const known = worksheets.items.some(({ name }) => sameName(name, marksSheet));
  const asked = worksheets.items.flatMap((sheet) => {
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
  const customs = asked.flatMap(({ bodies }) => bodies.flatMap(({ conditionalFormats }) => conditionalFormats.items));
  const rules = new Map(customs.filter(({ type }) => type === 'Custom').map((format) => [format, ask(format)]));
  if (rules.size > 0) await context.sync();
  return {
    known,
    found: asked.map(({ sheet, names, bodies }) => ({
      name: sheet.name,
      sheet,
      names,
      tables: bodies.map((body) => {
        const area = areaOfRange(body);
        const formats = body.conditionalFormats.items.filter((format) => isOurs(rules.get(format)));
        const whole =
          formats.length === severities.length && formats.every((format) => covers(rules.get(format), area));
        return { area, formats, whole };
      }),
    })),
  };
}

interface Asked {
  rule: Excel.ConditionalFormatRule;
  range: Excel.Range;
}

const ask = (format: Excel.ConditionalFormat): Asked => ({
  rule: format.custom.rule.load('formula'),
  range: format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
});

const isOurs = (asked: Asked | undefined): boolean =>
  severities.some((severity) => asked?.rule.formula.includes(marksName(severity)) === true);

function covers(asked: Asked | undefined, area: Area): boolean {
  return asked !== undefined && !asked.range.isNullObject && sameArea(areaOfRange(asked.range), area);
}
