/**
 * Marks cells without touching their formats and comments: a very hidden sheet lists the marked cells, and one
 * conditional format per severity looks each cell up there. Co-authors see the marks; removing them leaves no trace.
 */
import type { Mark } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { cellKey } from '../workbooks/sheets-read';
import { styles } from '../workbooks/styles';
import { columnName, fixedArea, onSheet } from '../workbooks/references';
import { rangeOf, sameName } from './areas';
import { batchOf, rowsThatFit } from './batch';
import { inExcel } from './gateway';
import { marksName, findMarks, marksSheet, severities, type MarkSeverity } from './marks-lookup';
import { applyOverlay } from './write/rules';

const markStyles = { error: 'problem', warning: 'caution' } as const;

/** LOOKUP does a binary search in the sorted list. The formula names no cell, so moving rows does not change it. */
function formulaOf(severity: MarkSeverity): string {
  return `=LOOKUP(ROW()*16384+COLUMN(),${marksName(severity)})=ROW()*16384+COLUMN()`;
}
/** The cell's number in the formula, where ROW() and COLUMN() count from 1. */
const keyOf = ({ row, column }: Mark): number => cellKey(row + 1, column + 1);
/** Keeps lists from being empty: no cell has this number. */
const noCell = 0;

interface MarkedSheet {
  sheet: string;
  lists: Record<MarkSeverity, number[]>;
}

function bySheet(marks: readonly Mark[]): MarkedSheet[] {
  const found = new Map<string, MarkedSheet>();
  for (const mark of marks) {
    const key = mark.sheet.toLowerCase();
    const one = found.get(key) ?? { sheet: mark.sheet, lists: { error: [], warning: [] } };
    one.lists[mark.severity].push(keyOf(mark));
    found.set(key, one);
  }
  for (const { lists } of found.values()) {
    for (const severity of severities)
      lists[severity] = [noCell, ...new Set(lists[severity].sort((one, other) => one - other))];
  }
  return [...found.values()];
}

let last: string | undefined;

/**
 * Replaces all marks, which must be on table cells. Unchanged marks are not written again, because every write goes onto
 * people's undo list.
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

/** Removes all marks, with their lists, names and conditional formats. */
export async function removeMarks(): Promise<void> {
  last = undefined;
  await inExcel(
    async (context) => {
      const { hasListSheet, found } = await findMarks(context);
      for (const { tables, names } of found) {
        for (const { formats } of tables) for (const format of formats) format.delete();
        for (const severity of severities) if (!names[severity].isNullObject) names[severity].delete();
      }
      if (!hasListSheet) return;
      const sheet = context.workbook.worksheets.getItem(marksSheet);
      sheet.visibility = 'Hidden';
      sheet.delete();
    },
    { writes: true, about: { sheet: marksSheet } },
  );
}

async function write(context: Excel.RequestContext, marked: readonly MarkedSheet[]): Promise<void> {
  const { hasListSheet, found } = await findMarks(context);
  if (!hasListSheet && marked.length === 0) return;
  const lists = hasListSheet
    ? context.workbook.worksheets.getItem(marksSheet)
    : context.workbook.worksheets.add(marksSheet);
  if (hasListSheet) lists.getRange().clear('Contents');
  else lists.visibility = 'VeryHidden';
  const columns: number[][] = [];
  for (const { name, sheet, tables, names } of found) {
    const ofSheet = marked.find((one) => sameName(one.sheet, name));
    if (!ofSheet && severities.every((severity) => names[severity].isNullObject)) continue;
    for (const severity of severities) {
      const list = ofSheet?.lists[severity] ?? [noCell];
      setListName(sheet, names[severity], severity, columns.length, list.length);
      columns.push(list);
    }
    for (const { area, formats, complete } of tables) {
      if (ofSheet && complete) continue;
      for (const format of formats) format.delete();
      if (ofSheet) for (const severity of [...severities].reverse()) addFormat(sheet, area, severity);
    }
  }
  await writeLists(context, lists, columns);
}

function setListName(
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

/** Adds the format before all others; errors are added last and so take precedence. */
function addFormat(sheet: Excel.Worksheet, area: Area, severity: MarkSeverity): void {
  const added = rangeOf(sheet, area).conditionalFormats.add('Custom');
  added.custom.rule.formula = formulaOf(severity);
  applyOverlay(added.custom.format, styles[markStyles[severity]]);
  added.priority = 0;
}

/** Writes all lists side by side, as one block. */
async function writeLists(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly number[][],
): Promise<void> {
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const rows = Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? ''));
  const batch = batchOf(context);
  for (let start = 0; start < height;) {
    const count = rowsThatFit(rows, start, () => columns.length * 14);
    await batch.reserve(count * columns.length * 14);
    sheet.getRange(`A${start + 1}:${columnName(columns.length - 1)}${start + count}`).values = rows.slice(
      start,
      start + count,
    );
    start += count;
  }
}
