/**
 * Marks on cells that leave formats and comments alone: a hidden sheet lists the marked cells, and one conditional
 * format per severity looks each cell up there. A mark costs no format of its own, co-authors see it too, and it can be
 * removed without trace.
 */
import type { Mark } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { placeOf } from '../workbooks/sheets-read';
import { styles } from '../workbooks/styles';
import { columnName, fixedArea, onSheet } from '../workbooks/references';
import { rangeOf, sameName } from './areas';
import { batchOf, rowsThatFit } from './batch';
import { inExcel } from './gateway';
import { marksName, lookForMarks, marksSheet, severities, type MarkSeverity } from './marks-found';
import { overlay } from './write/rules';

const looks = { error: 'problem', warning: 'caution' } as const;

/** The list is in order, so that Excel finds a cell in it by halves. No cell is spelled: nothing moves when rows do. */
function formulaOf(severity: MarkSeverity): string {
  return `=LOOKUP(ROW()*16384+COLUMN(),${marksName(severity)})=ROW()*16384+COLUMN()`;
}
/** As ROW() and COLUMN() count, from 1. */
const keyOf = ({ row, column }: Mark): number => placeOf(row + 1, column + 1);
/** So that a list is never empty: no cell has this number. */
const nobody = 0;

interface Marked {
  sheet: string;
  lists: Record<MarkSeverity, number[]>;
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
    for (const severity of severities)
      lists[severity] = [nobody, ...new Set(lists[severity].sort((one, other) => one - other))];
  }
  return [...found.values()];
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
      const { known, found } = await lookForMarks(context);
      for (const { tables, names } of found) {
        for (const { formats } of tables) for (const format of formats) format.delete();
        for (const severity of severities) if (!names[severity].isNullObject) names[severity].delete();
      }
      if (!known) return;
      const sheet = context.workbook.worksheets.getItem(marksSheet);
      sheet.visibility = 'Hidden';
      sheet.delete();
    },
    { writes: true, about: { sheet: marksSheet } },
  );
}

async function write(context: Excel.RequestContext, marked: readonly Marked[]): Promise<void> {
  const { known, found } = await lookForMarks(context);
  if (!known && marked.length === 0) return;
  const lists = known ? context.workbook.worksheets.getItem(marksSheet) : context.workbook.worksheets.add(marksSheet);
  if (known) lists.getRange().clear('Contents');
  else lists.visibility = 'VeryHidden';
  const columns: number[][] = [];
  for (const { name, sheet, tables, names } of found) {
    const mine = marked.find((one) => sameName(one.sheet, name));
    if (!mine && severities.every((severity) => names[severity].isNullObject)) continue;
    for (const severity of severities) {
      const list = mine?.lists[severity] ?? [nobody];
      point(sheet, names[severity], severity, columns.length, list.length);
      columns.push(list);
    }
    for (const { area, formats, whole } of tables) {
      if (mine && whole) continue;
      for (const format of formats) format.delete();
      if (mine) for (const severity of [...severities].reverse()) lay(sheet, area, severity);
    }
  }
  await fill(context, lists, columns);
}

function point(
  sheet: Excel.Worksheet,
  name: Excel.NamedItem,
  severity: MarkSeverity,
  column: number,
  rows: number,
): void {
  const formula = `=${onSheet(marksSheet, fixedArea({ row: 0, column, rows, columns: 1 }))}`;
  if (name.isNullObject) sheet.names.add(marksName(severity), formula).visible = false;
  else name.formula = formula;
}

/** Before all others, the errors' last and so first of all. */
function lay(sheet: Excel.Worksheet, area: Area, severity: MarkSeverity): void {
  const added = rangeOf(sheet, area).conditionalFormats.add('Custom');
  added.custom.rule.formula = formulaOf(severity);
  overlay(added.custom.format, styles[looks[severity]]);
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
