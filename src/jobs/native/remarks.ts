/** What people wrote beside Accord's tables, in columns of their own: it comes along when the workbook is made anew. */
import { displayText } from '../../core/native/cell';
import { nativeTables } from '../../core/native-tables';
import type { ProjectTable } from '../../workbooks/native-tables';
import type { SheetPlan, TablePlan, WorkbookPlan } from '../../workbooks/plan';
import type { SheetRead, SheetsRead, TableRead } from '../../workbooks/sheets-read';
import { formRemarks } from './form-remarks';
import { cellsOf, type OldCell } from './old-cells';
import { filledTables } from './rows';
import { widthsOf } from './own-sheets';

/**
 * The plan with these cells, each in its row; where the tables have grown over its column, in the next free one. Sheets
 * that nobody can type on have none: what is typed there after protection is taken off is not looked for.
 */
export function withRemarks(plan: WorkbookPlan, old: SheetsRead): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => withRemarksOn(sheet, plan, old)) };
}

function withRemarksOn(plan: SheetPlan, workbook: WorkbookPlan, old: SheetsRead): SheetPlan {
  if (plan.protected || plan.hidden) return plan;
  const pairs = plan.tables.flatMap((table) => pairOf(table, old));
  const sheet = pairs[0]?.sheet;
  if (!sheet) return withCells(plan, formRemarks(plan, workbook, old));
  const own = pairs.filter((pair) => pair.sheet === sheet);
  const ours = new Set(own.flatMap((pair) => columnsOfOurs(pair)));
  const rows = new Map(own.flatMap((pair) => rowsNow(pair, old)));
  const remarks = sheet.rows.flatMap((row) => cellsOf(sheet, row).filter(({ column }) => !ours.has(column)));
  const columns = columnsNow(plan, remarks);
  return withCells(
    plan,
    remarks.map((cell) => ({
      ...cell,
      row: rows.get(cell.row) ?? cell.row,
      column: columns.get(cell.column) ?? cell.column,
    })),
  );
}

/** The sheet with these cells, never over one of its own. */
function withCells(plan: SheetPlan, added: readonly OldCell[]): SheetPlan {
  const taken = new Set(plan.cells.map(({ row, column }) => `${row}|${column}`));
  const cells = added.filter(({ row, column }) => !taken.has(`${row}|${column}`));
  if (cells.length === 0) return plan;
  return {
    ...plan,
    cells: [...plan.cells, ...cells.map((cell) => ({ ...cell, style: 'plain' as const }))],
    widths: widthsOf(cells, plan.widths),
  };
}

/** One of our tables in the old workbook and in the new. */
interface Pair {
  now: TablePlan;
  sheet: SheetRead;
  before: TableRead;
}

function pairOf(now: TablePlan, { sheets }: SheetsRead): Pair[] {
  for (const sheet of sheets) {
    const before = sheet.tables.find(({ name }) => name.toLowerCase() === now.name.toLowerCase());
    if (before) return [{ now, sheet, before }];
  }
  return [];
}

/** The old table's columns, without those that people added to it. */
function columnsOfOurs({ now, sheet, before }: Pair): number[] {
  const { row, column, columns } = before.area;
  const headers = sheet.rows.find((one) => one.row === row)?.cells ?? [];
  const known = new Set(now.columns.map(({ header }) => header));
  const all = Array.from({ length: columns }, (_, index) => column + index);
  return before.hasHeaders ? all.filter((at) => known.has(displayText(headers[at] ?? null))) : all.slice(0, known.size);
}

/** Where the rows of a table are now: blank ones between them are left out. */
function rowsNow({ now, before }: Pair, old: SheetsRead): [number, number][] {
  const table = nativeTables.find(({ name }) => name === now.name);
  const { main } = table ? filledTables(old, table as ProjectTable) : {};
  return [
    [before.area.row, now.row],
    ...(main?.rows ?? []).map(({ row }, index): [number, number] => [row - 1, now.row + 1 + index]),
  ];
}

/** New columns for those over which a table has grown. */
function columnsNow({ tables }: SheetPlan, remarks: readonly OldCell[]): Map<number, number> {
  const columns = [...new Set(remarks.map(({ column }) => column))].sort((a, b) => a - b);
  const isCovered = (at: number): boolean =>
    tables.some(({ column, columns: own }) => at >= column && at < column + own.length);
  const kept = columns.filter((at) => !isCovered(at));
  let free = Math.max(...kept, ...tables.map(({ column, columns: own }) => column + own.length - 1));
  return new Map(columns.filter(isCovered).map((at) => [at, (free += 1)]));
}
