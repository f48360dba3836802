/** What people wrote beside or below a form, whose values stand below each other: it stays with the row of its value. */
import { agreementParts } from '../../core/agreement-tables';
import { columnsOf } from '../../core/native/table';
import { nameOf } from '../../workbooks/draft/names';
import type { SheetPlan, WorkbookPlan } from '../../workbooks/plan';
import { readReference } from '../../workbooks/read-references';
import { namedArea, type SheetRead, type SheetsRead } from '../../workbooks/sheets-read';
import { cellsOf, type OldCell } from './old-cells';

const valueNames = agreementParts
  .filter(({ isForm }) => isForm)
  .flatMap((part) => columnsOf(part.table).map(({ key }) => nameOf(part, key)));

/** Where a form stood and stands: its old sheet, and its rows now by what they were. */
interface FormRows {
  sheet: SheetRead;
  now: ReadonlyMap<number, number>;
}

/** The remarks on a sheet with a form, in their new rows; none on any other. */
export function formRemarks(plan: SheetPlan, { names }: WorkbookPlan, old: SheetsRead): OldCell[] {
  const found = formRows(plan, names, old);
  if (!found) return [];
  const { sheet, now } = found;
  const own = Math.max(...plan.cells.map(({ column }) => column));
  const [lastThen, lastNow] = [Math.max(...now.keys()), Math.max(...now.values())];
  const isLast = plan.cells.every(({ row }) => row <= lastNow);
  return sheet.rows
    .flatMap((row) => cellsOf(sheet, row))
    .filter(({ row, column }) => column > own || (isLast && row > lastThen))
    .map((cell) => ({
      ...cell,
      row: now.get(cell.row) ?? (cell.row > lastThen ? cell.row - lastThen + lastNow : cell.row),
    }));
}

function formRows(plan: SheetPlan, names: WorkbookPlan['names'], old: SheetsRead): FormRows | undefined {
  const places = new Map(names.map(({ name, ref }) => [name, readReference(ref)]));
  const rows = valueNames.flatMap((name) => {
    const place = places.get(name);
    const before = namedArea(old, name);
    return before && place?.sheet === plan.name ? [{ ...before, now: place.area.row }] : [];
  });
  const [first] = rows;
  return first && { sheet: first.sheet, now: new Map(rows.map(({ area, now }) => [area.row, now])) };
}
