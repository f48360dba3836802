/** Reads the open workbook into the same plain data as the reader of files. */
import { sheetMarkerName } from '../workbooks/names';
import type { Area } from '../workbooks/plan';
import { readReference } from '../workbooks/read-references';
import type { NameRead, SheetRead, SheetsRead } from '../workbooks/sheets-read';
import { areaOfRange, sameName } from './areas';
import { excelError } from './errors';
import { inExcel } from './gateway';
import { plannedNameIn } from './planned-name';
import { readCells } from './read/cells';
import { loadWorkbookState, type WorkbookState } from './read/state';
import { loadTables, plainTable, withoutGuideColumns, type LoadedTable } from './read/tables';

/** Rows with a smaller gap between them are read as one segment. */
const maxGap = 25;

export interface ReadRequest {
  /** Tables whose sheets are read. */
  tables: readonly string[];
  /** Sheets that are read in any case. */
  sheets: readonly string[];
  /** Workbook names whose sheets are read. */
  names: readonly string[];
  /** Whether a sheet of this name, or planned under it, is read although its table may be lost. */
  isKnown: (sheet: string) => boolean;
  /**
   * If this sheet exists and none of the main tables, all sheets are read: tables may be renamed or turned into ranges.
   */
  allWith: string;
  main: readonly string[];
  /** If one of these tables exists, all sheets are read: lines may have got anywhere. */
  whole: readonly string[];
  /** Whether all sheets are read in any case. */
  all: boolean;
}

/** Reads the requested sheets: three round trips, and one more for each further 50,000 cells. */
export function readOpenSheets(wanted: ReadRequest): Promise<SheetsRead> {
  return inExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/worksheet/id');
    names.load('items/name,items/formula');
    const state = loadWorkbookState(context);
    await context.sync();
    const ours = tables.items.filter(({ name }) => wanted.tables.some((one) => sameName(one, name)));
    const hasMain = ours.some(({ name }) => wanted.main.some((one) => sameName(one, name)));
    const isWhole = tables.items.some(({ name }) => wanted.whole.some((one) => sameName(one, name)));
    const all =
      wanted.all || isWhole || (!hasMain && worksheets.items.some(({ name }) => sameName(name, wanted.allWith)));
    const wantedTables = all ? tables.items : ours;
    const loadedTables = loadTables(wantedTables);
    const ids = new Set(wantedTables.map(({ worksheet }) => worksheet.id));
    const named = names.items
      .filter(({ name }) => wanted.names.some((one) => sameName(one, name)))
      .flatMap(({ formula }) => readReference(String(formula))?.sheet ?? []);
    const also = [...wanted.sheets, ...named];
    const sheets = worksheets.items.map((sheet) => ({
      sheet,
      used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
      mark: sheet.names.getItemOrNullObject(sheetMarkerName).load('formula'),
    }));
    await context.sync();
    const found: SheetToRead[] = [];
    const marks: NameRead[] = [];
    for (const { sheet, used, mark } of sheets) {
      const { id, name, visibility } = sheet;
      const marked = mark.isNullObject ? [] : [{ name: sheetMarkerName, formula: String(mark.formula) }];
      const planned = plannedNameIn(marked);
      const isKnown = wanted.isKnown(name) || (planned !== undefined && wanted.isKnown(planned));
      if (!all && !ids.has(id) && !isKnown && !also.some((one) => sameName(one, name))) continue;
      if (planned !== undefined) marks.push({ name: sheetMarkerName, ref: String(mark.formula), sheet: name });
      const on = loadedTables().filter(({ sheetName }) => sheetName === name);
      const areas = used.isNullObject ? [] : [areaOfRange(used)];
      found.push({ sheet, about: { name, hidden: visibility !== 'Visible' }, tables: on, areas });
    }
    return {
      sheets: await readSheets(context, found, state()),
      names: [...names.items.map(({ name, formula }) => ({ name, ref: String(formula).replace(/^=/, '') })), ...marks],
    };
  });
}

/**
 * Reads rows of a table, always including its header.
 *
 * @param rows sheet rows, counted from 0
 * @throws {AccordError} `item-missing` if the table does not exist
 */
export async function readTableRowsIn(
  context: Excel.RequestContext,
  name: string,
  rows: readonly number[],
): Promise<SheetsRead> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const state = loadWorkbookState(context);
  const loadedTables = loadTables([table]);
  await context.sync();
  if (table.isNullObject) throw missingTable(name);
  const [loaded] = loadedTables();
  if (!loaded) throw missingTable(name);
  const { area, sheet, sheetName, hidden } = loaded;
  const areas = rowSegments([area.row, ...rows], area);
  const wanted = { sheet, about: { name: sheetName, hidden }, tables: [loaded], areas };
  return { sheets: await readSheets(context, [wanted], state()), names: [] };
}

export function missingTable(name: string): Error {
  return excelError('item-missing', `There is no table "${name}".`, { item: name, name, sheet: '' });
}

interface SheetToRead {
  sheet: Excel.Worksheet;
  about: { name: string; hidden: boolean };
  tables: readonly LoadedTable[];
  areas: readonly Area[];
}

async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  state: WorkbookState,
): Promise<SheetRead[]> {
  const wanted = sheets.map(({ sheet, tables, areas }) => ({
    sheet,
    areas: areas.map((area) => withoutGuideColumns(area, tables)),
  }));
  const cells = await readCells(context, wanted, state.date1904 === true);
  return sheets.map(({ about, tables }, index) => ({
    ...about,
    ...state,
    tables: tables.map(plainTable),
    ...(cells[index] ?? { rows: [], formulas: new Map<number, number[]>() }),
  }));
}

/** The areas, as wide as the table, that cover some rows, in order. */
function rowSegments(rows: readonly number[], { column, columns }: Area): Area[] {
  const areas: Area[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last && row - (last.row + last.rows) < maxGap) last.rows = row - last.row + 1;
    else areas.push({ row, column, rows: 1, columns });
  }
  return areas;
}
