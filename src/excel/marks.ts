/**
 * Marks on cells that leave formats and comments alone: a hidden sheet lists the marked cells, and one conditional
 * format per severity looks each cell up there. A mark costs no format of its own, co-authors see it too, and it can be
 * removed without trace.
 */
import type { Mark } from './port';
import type { Area } from '../workbooks/plan';
import { placeOf } from '../workbooks/sheets-read';
import { styles } from '../workbooks/styles';
import { columnName, fixedArea, onSheet } from '../workbooks/references';
import { areaOfRange, rangeOf, sameName } from './areas';
import { batchOf, rowsThatFit } from './batch';
import { inExcel } from './gateway';
import { overlay } from './write/rules';

export const marksSheet = '_accord_marks';
const severities = { error: 'problem', warning: 'caution' } as const;
type Severity = Mark['severity'];
const all: readonly Severity[] = ['error', 'warning'];

/** Names belong to the marked sheet, so that the same formula means each sheet's own list. */
const listName = (severity: Severity): string => `_accord_${severity}s`;

/** The list is in order, so that Excel finds a cell in it by halves. No cell is spelled: nothing moves when rows do. */
function formulaOf(severity: Severity): string {
  return `=LOOKUP(ROW()*16384+COLUMN(),${listName(severity)})=ROW()*16384+COLUMN()`;
}
/** As ROW() and COLUMN() count, from 1. */
const keyOf = ({ row, column }: Mark): number => placeOf(row + 1, column + 1);
/** So that a list is never empty: no cell has this number. */
const nobody = 0;

interface Marked {
  sheet: string;
  lists: Record<Severity, number[]>;
}

function bySheet(marks: readonly Mark[]): Marked[] {
  const found = new Map<string, Marked>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const one = found.get(key) ?? { sheet: mark.sheet, lists: { error: [], warning: [] } };
    one.lists[mark.severity].push(keyOf(mark));
    found.set(key, one);
  }
  for (const { lists } of found.values()) {
    for (const severity of all)
      lists[severity] = [nobody, ...new Set(lists[severity].sort((one, other) => one - other))];
  }
  return [...found.values()];
}

interface Found {
  sheet: Excel.Worksheet;
  /** `whole`: both formats cover the table's rows, and nothing else. Pasting cuts holes into them. */
  tables: { area: Area; formats: Excel.ConditionalFormat[]; whole: boolean }[];
  names: Record<Severity, Excel.NamedItem>;
}

let last: string | undefined;

/**
 * Replaces all marks; marks lie in tables. Nothing is written when they are the same as the last time, so that people
 * can undo what they typed and not what we marked.
 */
export async function writeMarks(marks: readonly Mark[]): Promise<void> {
  const marked = bySheet(marks);
  const now = JSON.stringify(marked);
  if (now === last) return;
  last = undefined;
  await inExcel((context) => write(context, marked), {
    writes: true,
    about: { sheet: marked[0]?.sheet ?? marksSheet },
  });
  last = now;
}

/** Takes marks and everything that served them out of the workbook. */
export async function removeMarks(): Promise<void> {
  last = undefined;
  await inExcel(
    async (context) => {
      const { known, found } = await look(context);
      for (const { tables, names } of found) {
        for (const { formats } of tables) for (const format of formats) format.delete();
        for (const severity of all) if (!names[severity].isNullObject) names[severity].delete();
      }
      if (!known) return;
      const sheet = context.workbook.worksheets.getItem(marksSheet);
      sheet.visibility = 'Hidden';
      sheet.delete();
    },
    { writes: true, about: { sheet: marksSheet } },
  );
}

/** Every sheet with a table: where the tables are, our formats on them, our names. Two round trips. */
async function look(context: Excel.RequestContext): Promise<{ known: boolean; found: (Found & { name: string })[] }> {
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
          error: sheet.names.getItemOrNullObject(listName('error')).load('name'),
          warning: sheet.names.getItemOrNullObject(listName('warning')).load('name'),
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
        const whole = formats.length === all.length && formats.every((format) => covers(rules.get(format), area));
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
  all.some((severity) => asked?.rule.formula.includes(listName(severity)) === true);

function covers(asked: Asked | undefined, area: Area): boolean {
  if (!asked || asked.range.isNullObject) return false;
  const { row, column, rows, columns } = areaOfRange(asked.range);
  return row === area.row && column === area.column && rows === area.rows && columns === area.columns;
}

async function write(context: Excel.RequestContext, marked: readonly Marked[]): Promise<void> {
  const { known, found } = await look(context);
  if (!known && marked.length === 0) return;
  const lists = known ? context.workbook.worksheets.getItem(marksSheet) : context.workbook.worksheets.add(marksSheet);
  if (known) lists.getRange().clear('Contents');
  else lists.visibility = 'VeryHidden';
  const columns: number[][] = [];
  for (const { name, sheet, tables, names } of found) {
    const mine = marked.find((one) => sameName(one.sheet, name));
    if (!mine && all.every((severity) => names[severity].isNullObject)) continue;
    for (const severity of all) {
      const list = mine?.lists[severity] ?? [nobody];
      point(sheet, names[severity], severity, columns.length, list.length);
      columns.push(list);
    }
    for (const { area, formats, whole } of tables) {
      if (mine && whole) continue;
      for (const format of formats) format.delete();
      if (mine) for (const severity of [...all].reverse()) lay(sheet, area, severity);
    }
  }
  await fill(context, lists, columns);
}

function point(sheet: Excel.Worksheet, name: Excel.NamedItem, severity: Severity, column: number, rows: number): void {
  const formula = `=${onSheet(marksSheet, fixedArea({ row: 0, column, rows, columns: 1 }))}`;
  if (name.isNullObject) sheet.names.add(listName(severity), formula).visible = false;
  else name.formula = formula;
}

/** Before all others, the errors' last and so first of all. */
function lay(sheet: Excel.Worksheet, area: Area, severity: Severity): void {
  const added = rangeOf(sheet, area).conditionalFormats.add('Custom');
  added.custom.rule.formula = formulaOf(severity);
  overlay(added.custom.format, styles[severities[severity]]);
  added.priority = 0;
}

/** All lists side by side, as one block. */
async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly number[][],
): Promise<void> {
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? ''));
  const batch = batchOf(context);
  for (let start = 0; start < height;) {
    const count = rowsThatFit(rows, start, () => columns.length * 14);
    await batch.room(count * columns.length * 14);
    sheet.getRange(`A${start + 1}:${columnName(columns.length - 1)}${start + count}`).values = rows.slice(
      start,
      start + count,
    );
    start += count;
  }
}
