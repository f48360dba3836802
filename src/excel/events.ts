/**
 * Edits in a table of ours, as Excel tells of them. Those within the table as it was last seen cost nothing; for all
 * others that come together, one round trip looks where it is now.
 */
import type { TableChange, TableWatch } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { readArea } from '../workbooks/read-references';
import { areaOfRange } from './areas';
import { inExcel } from './gateway';
import { missingTable } from './read';

/** What is needed of Excel's event. */
interface Edit {
  sheet: string;
  area: Area | undefined;
  structure: boolean;
  remote: boolean;
}

interface Watched {
  table: string;
  /** Where it was when last seen, for what is said once it is gone. */
  sheetId: string;
  area: Area;
  gone: boolean;
}

/**
 * Tells of edits in a table: typing, pasting, filling, deleting, sorting, undoing, rows coming and going, on its rows
 * and below them. Which table is said later, once the workbook has been read: edits made meanwhile are told then. Our
 * own writes are not told. The table may be renamed or moved; once it is gone, a change with `structure` and without
 * rows says so, and reading it fails with `item-missing`.
 */
export async function watchTables(changed: (change: TableChange) => void): Promise<TableWatch> {
  const state: { watched?: Watched; stopped: boolean } = { stopped: false };
  const waiting: Edit[] = [];
  let working = false;

  function tell(changes: readonly TableChange[]): void {
    if (!state.stopped) for (const change of changes) changed(change);
  }

  async function work(watched: Watched): Promise<void> {
    working = true;
    // Edits that come in one go, such as those of a co-author's sync, are looked at together.
    await Promise.resolve();
    while (waiting.length > 0 && !state.stopped) {
      const edits = waiting.splice(0);
      try {
        tell(await resolved(watched, edits));
      } catch {
        // Excel could not be asked what was touched: everything is to be read anew.
        tell([{ rows: [], structure: true, remote: true }]);
      }
    }
    working = false;
  }
  function take(edit: Edit): Promise<void> {
    waiting.push(edit);
    return working || !state.watched ? Promise.resolve() : work(state.watched);
  }
  function gone({ worksheetId, source }: Excel.WorksheetDeletedEventArgs | Excel.TableDeletedEventArgs): Promise<void> {
    return take({ sheet: worksheetId, area: undefined, structure: true, remote: source === 'Remote' });
  }

  const handlers = await inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const added = [
      worksheets.onChanged.add((event) => (isOwn(event) ? Promise.resolve() : take(editOf(event)))),
      worksheets.onDeleted.add(gone),
      tables.onDeleted.add((event) =>
        state.watched && event.tableId !== state.watched.table ? Promise.resolve() : gone(event),
      ),
    ];
    await context.sync();
    return added;
  });
  return {
    async follow(name) {
      const watched = await inExcel((context) => find(context, name));
      state.watched = watched;
      if (waiting.length > 0) await work(watched);
    },
    async stop() {
      state.stopped = true;
      const [first] = handlers;
      if (!first) return;
      await Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    },
  };
}

async function find(context: Excel.RequestContext, name: string): Promise<Watched> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load('id');
  table.worksheet.load('id');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (table.isNullObject) throw missingTable(name);
  return {
    table: table.id,
    sheetId: table.worksheet.id,
    area: areaOfRange(range),
    gone: false,
  };
}

/** Events rest while we write; where they come late all the same, Excel says whose they are. */
const isOwn = (event: Excel.WorksheetChangedEventArgs): boolean =>
  event.triggerSource === 'ThisLocalAddin' && event.source !== 'Remote';

function editOf(event: Excel.WorksheetChangedEventArgs): Edit {
  return {
    sheet: event.worksheetId,
    area: readArea(event.address),
    structure: event.changeType !== 'RangeEdited',
    remote: event.source === 'Remote',
  };
}

/** Looks where the table is now, and which of its rows were meant; local and remote edits are told apart. */
async function resolved(watched: Watched, edits: readonly Edit[]): Promise<TableChange[]> {
  const before = { sheetId: watched.sheetId, area: watched.area };
  const plain = !watched.gone && edits.every((edit) => isInside(edit, watched));
  const last = plain ? 0 : await inExcel((context) => locate(context, watched));
  const near = edits.filter(({ sheet }) => sheet === watched.sheetId || sheet === before.sheetId);
  if (near.length === 0 && !watched.gone) return [];
  return [false, true].flatMap((remote) => {
    const some = (watched.gone ? edits : near).filter((edit) => edit.remote === remote);
    const change = some.length > 0 ? combined(some, watched, before.area, last) : undefined;
    return change ? [{ ...change, remote }] : [];
  });
}

/** Whether only cells below the header were edited; who reads them sees whether the table is still there. */
function isInside({ sheet, area, structure }: Edit, { sheetId, area: table }: Watched): boolean {
  if (sheet !== sheetId || !area || structure) return false;
  return area.row > table.row && area.row + area.rows <= table.row + table.rows;
}

/** Updates where the table is; gives the last filled row of its sheet. */
async function locate(context: Excel.RequestContext, watched: Watched): Promise<number> {
  const table = context.workbook.tables.getItemOrNullObject(watched.table);
  table.load('id');
  table.worksheet.load('id');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const used = table.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  watched.gone = table.isNullObject;
  if (watched.gone) return 0;
  watched.sheetId = table.worksheet.id;
  watched.area = areaOfRange(range);
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
}

function combined(
  edits: readonly Edit[],
  { area, gone }: Watched,
  before: Area,
  lastFilled: number,
): Pick<TableChange, 'rows' | 'structure'> | undefined {
  if (gone) return { rows: [], structure: true };
  const rows = new Set<number>();
  const lastRow = Math.max(area.row + area.rows, before.row + before.rows, lastFilled + 1) - 1;
  let structure = false;
  let touched = false;
  for (const edit of edits) {
    if (!edit.area || (edit.structure && mayMove(edit.area, area, before))) {
      structure = touched = true;
      continue;
    }
    const beside =
      edit.area.column >= area.column + area.columns || edit.area.column + edit.area.columns <= area.column;
    const end = edit.area.row + edit.area.rows - 1;
    if (edit.structure || beside || end < area.row) continue;
    touched = true;
    // The header says which column is which.
    if (edit.area.row <= area.row) structure = true;
    for (let row = Math.max(edit.area.row, area.row + 1); row <= Math.min(end, lastRow); row++) rows.add(row);
  }
  return touched ? { rows: [...rows].sort((one, other) => one - other), structure } : undefined;
}

/** What came or went above or left of the table's far corner moves it, or makes it longer or shorter. */
function mayMove(edit: Area, area: Area, before: Area): boolean {
  const bottom = Math.max(area.row + area.rows, before.row + before.rows);
  const right = Math.max(area.column + area.columns, before.column + before.columns);
  return edit.row <= bottom && edit.column < right;
}
