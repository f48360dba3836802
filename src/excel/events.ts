/**
 * Watches a table for edits by Excel's events. Edits within the table's last known area need no request; for all others
 * that arrive together, one round trip locates the table again.
 */
import type { TableChange, TableWatch } from '../workbooks/open-workbook';
import type { Area } from '../workbooks/plan';
import { readArea } from '../workbooks/read-references';
import { areaOfRange } from './areas';
import { removed } from './edits';
import { afterWrites, inExcel } from './gateway';
import { missingTable } from './read';
import { watchRecalculations, type Unreported } from './recalculations';

/** Everything has to be read again; nobody knows whose edit it was, so nothing is overwritten. */
const anything: TableChange = { rows: [], structure: true, remote: true };

/** The relevant part of one of Excel's events. */
interface Edit {
  sheet: string;
  area: Area | undefined;
  structure: boolean;
  remote: boolean;
}

interface WatchedTable {
  table: string;
  /** Its last known sheet and area, which are still needed after it is deleted. */
  sheetId: string;
  area: Area;
  deleted: boolean;
  /** Sheets of the tables that it depends on. */
  dependsOn: ReadonlySet<string>;
}

/**
 * Reports edits in a table's rows and below them: typing, pasting, filling, deleting, sorting, undoing, inserted and
 * deleted rows, but not Accord's own writes. Excel leaves some edits out (on the Web, choices from dropdown lists; fills
 * over filtered rows): recalculations of the table's sheet tell of them. The table is named later with `follow`, once the
 * workbook has been read; edits made before are reported then. The table may be renamed or moved. When it is deleted, a
 * change with `structure` and without rows is reported, and reading the table fails with `item-missing`.
 */
export async function watchTables(changed: (change: TableChange) => void): Promise<TableWatch> {
  const state: { watched?: WatchedTable; stopped: boolean } = { stopped: false };
  const queue: Edit[] = [];
  let working = false;

  function report(changes: readonly TableChange[]): void {
    if (!state.stopped) for (const change of changes) changed(change);
  }

  async function drain(watched: WatchedTable): Promise<void> {
    working = true;
    // Handles edits that arrive together, such as those of a co-author's sync, in one go.
    await Promise.resolve();
    while (queue.length > 0 && !state.stopped) {
      const edits = queue.splice(0);
      try {
        report(await changesOf(watched, edits));
      } catch {
        // The table could not be located.
        report([anything]);
      }
    }
    working = false;
  }
  function enqueue(edit: Edit): Promise<void> {
    queue.push(edit);
    return working || !state.watched ? Promise.resolve() : drain(state.watched);
  }
  function deleted({
    worksheetId,
    source,
  }: Excel.WorksheetDeletedEventArgs | Excel.TableDeletedEventArgs): Promise<void> {
    return enqueue({ sheet: worksheetId, area: undefined, structure: true, remote: source === 'Remote' });
  }

  const recalculations = watchRecalculations((unreported) => void find(unreported));
  async function find(unreported: Unreported): Promise<void> {
    // What was edited is still selected.
    const selected = unreported === 'certain' ? undefined : await inExcel(selectedCells).catch(() => undefined);
    if (selected) await enqueue(selected);
    else report([anything]);
  }
  function edited(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    const own = isOwn(event);
    if (own || event.source === 'Remote') recalculations.changedByOthers();
    else recalculations.edited();
    return own ? Promise.resolve() : enqueue(editOf(event));
  }
  function recalculated({ worksheetId }: Excel.WorksheetCalculatedEventArgs): Promise<void> {
    if (worksheetId === state.watched?.sheetId) recalculations.recalculated();
    return Promise.resolve();
  }

  const handlers = await inExcel(async (context) => {
    const { worksheets, tables } = context.workbook;
    const added = [
      worksheets.onChanged.add(edited),
      worksheets.onCalculated.add(recalculated),
      worksheets.onDeleted.add(deleted),
      tables.onDeleted.add((event) =>
        state.watched && event.tableId !== state.watched.table ? Promise.resolve() : deleted(event),
      ),
    ];
    await context.sync();
    return added;
  });
  const unsubscribe = afterWrites((missed) => {
    recalculations.changedByOthers();
    if (missed && state.watched) report([anything]);
  });
  return {
    async follow(name, dependsOn = []) {
      const watched = await inExcel((context) => findTable(context, name, dependsOn));
      state.watched = watched;
      if (queue.length > 0) await drain(watched);
    },
    async stop() {
      state.stopped = true;
      unsubscribe();
      recalculations.stop();
      await removed(handlers);
    },
  };
}

async function findTable(
  context: Excel.RequestContext,
  name: string,
  dependsOn: readonly string[],
): Promise<WatchedTable> {
  const others = dependsOn.map((other) => context.workbook.tables.getItemOrNullObject(other));
  for (const other of others) {
    other.load('id');
    other.worksheet.load('id');
  }
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
    deleted: false,
    dependsOn: new Set(others.flatMap((other) => (other.isNullObject ? [] : [other.worksheet.id]))),
  };
}

async function selectedCells(context: Excel.RequestContext): Promise<Edit> {
  const range = context.workbook.getSelectedRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = range.worksheet.load('id');
  await context.sync();
  return { sheet: sheet.id, area: areaOfRange(range), structure: false, remote: false };
}

/** Where events do not name what triggered them, they are off while we write. */
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

/** The changes made by some edits, local and remote ones apart. Locates the table if an edit may have moved it. */
async function changesOf(watched: WatchedTable, edits: readonly Edit[]): Promise<TableChange[]> {
  const before = { sheetId: watched.sheetId, area: watched.area };
  const allInside = !watched.deleted && edits.every((edit) => isInside(edit, watched));
  const last = allInside ? 0 : await inExcel((context) => locateTable(context, watched));
  const onSheet = edits.filter(({ sheet }) => sheet === watched.sheetId || sheet === before.sheetId);
  if (edits.some(({ sheet }) => watched.dependsOn.has(sheet))) return [{ rows: [], structure: true, remote: false }];
  if (onSheet.length === 0 && !watched.deleted) return [];
  return [false, true].flatMap((remote) => {
    const some = (watched.deleted ? edits : onSheet).filter((edit) => edit.remote === remote);
    const change = some.length > 0 ? mergeEdits(some, watched, before.area, last) : undefined;
    return change ? [{ ...change, remote }] : [];
  });
}

/** Whether only cells below the header were edited. Reading them shows whether the table is still there. */
function isInside({ sheet, area, structure }: Edit, { sheetId, area: table }: WatchedTable): boolean {
  if (sheet !== sheetId || !area || structure) return false;
  return area.row > table.row && area.row + area.rows <= table.row + table.rows;
}

/** Updates the table's position; returns the last used row of its sheet. */
async function locateTable(context: Excel.RequestContext, watched: WatchedTable): Promise<number> {
  const table = context.workbook.tables.getItemOrNullObject(watched.table);
  table.load('id');
  table.worksheet.load('id');
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const used = table.worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  watched.deleted = table.isNullObject;
  if (watched.deleted) return 0;
  watched.sheetId = table.worksheet.id;
  watched.area = areaOfRange(range);
  return used.isNullObject ? 0 : used.rowIndex + used.rowCount - 1;
}

function mergeEdits(
  edits: readonly Edit[],
  { area, deleted }: WatchedTable,
  before: Area,
  lastFilled: number,
): Pick<TableChange, 'rows' | 'structure'> | undefined {
  if (deleted) return { rows: [], structure: true };
  const rows = new Set<number>();
  const lastRow = Math.max(area.row + area.rows, before.row + before.rows, lastFilled + 1) - 1;
  let structure = false;
  let touched = false;
  for (const edit of edits) {
    if (!edit.area || (edit.structure && mayMoveTable(edit.area, area, before))) {
      structure = touched = true;
      continue;
    }
    const beside =
      edit.area.column >= area.column + area.columns || edit.area.column + edit.area.columns <= area.column;
    const end = edit.area.row + edit.area.rows - 1;
    if (edit.structure || beside || end < area.row) continue;
    touched = true;
    // An edited header may change which column is which.
    if (edit.area.row <= area.row) structure = true;
    for (let row = Math.max(edit.area.row, area.row + 1); row <= Math.min(end, lastRow); row++) rows.add(row);
  }
  return touched ? { rows: [...rows].sort((one, other) => one - other), structure } : undefined;
}

/** Inserting or deleting cells above or left of the table's bottom right corner moves or resizes it. */
function mayMoveTable(edit: Area, area: Area, before: Area): boolean {
  const bottom = Math.max(area.row + area.rows, before.row + before.rows);
  const right = Math.max(area.column + area.columns, before.column + before.columns);
  return edit.row <= bottom && edit.column < right;
}
