/** A project's workbook with what people type into it: as a plan, and as the cells that they change. */
import type { Agreement } from '../../src/core/agreement/schema';
import { nextDraft } from '../../src/jobs/draft/read';
import { carriedRows } from '../../src/jobs/native/carried';
import type { ProjectBook } from '../../src/jobs/open/project';
import type { CarriedRows } from '../../src/workbooks/native-tables';
import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/workbooks/plan';
import { projectWorkbook } from '../../src/workbooks/project';
import { today } from '../jobs/today';

export interface Typed {
  rows?: CarriedRows;
  edit?: (agreement: Agreement) => void;
}

/** Nothing typed: the workbook as it stands. */
export function planWith(project: ProjectBook, { rows = {}, edit }: Typed = {}): WorkbookPlan {
  const { terms, about, book, claims } = project;
  const carried = carriedRows(book);
  const added = Object.entries(rows).map(([table, more]) => [
    table,
    [...(carried[table as keyof CarriedRows] ?? []), ...more],
  ]);
  const draft = edit ? structuredClone(about.agreement) : undefined;
  if (draft && edit) edit(draft);
  return projectWorkbook(
    terms,
    about.language,
    today,
    undefined,
    { ...carried, ...(Object.fromEntries(added) as CarriedRows) },
    draft ? { ...draft, version: {} } : nextDraft(project, today),
    claims,
  );
}

/** Cells of a row beside one another. */
export interface TypedCells {
  sheet: string;
  row: number;
  column: number;
  values: CellContent[];
}

/** What somebody types to make one workbook the other: nothing that is calculated, or that Accord protects. */
export function typedCells(before: WorkbookPlan, after: WorkbookPlan): TypedCells[] {
  return after.sheets.flatMap((sheet) => {
    if (sheet.protected || sheet.hidden) return [];
    const was = contentsOf(before.sheets.find(({ name }) => name === sheet.name));
    const typed: TypedCells[] = [];
    for (const [key, { row, column, value }] of contentsOf(sheet)) {
      if (value === null || was.get(key)?.value === value) continue;
      const last = typed.at(-1);
      if (last?.row === row && last.column + last.values.length === column) last.values.push(value);
      else typed.push({ sheet: sheet.name, row, column, values: [value] });
    }
    return typed;
  });
}

interface PlannedCell {
  row: number;
  column: number;
  value: CellContent;
}

function contentsOf(sheet: SheetPlan | undefined): Map<string, PlannedCell> {
  const found = new Map<string, PlannedCell>();
  if (!sheet) return found;
  const note = (row: number, column: number, value: CellContent): void =>
    void found.set(`${row}|${column}`, { row, column, value });
  for (const { row, column, value, formula } of sheet.cells) if (formula === undefined) note(row, column, value);
  for (const table of sheet.tables)
    table.rows.forEach((cells, at) =>
      cells.forEach((value, column) => {
        if (table.columns[column]?.formula === undefined) note(table.row + 1 + at, table.column + column, value);
      }),
    );
  return found;
}
