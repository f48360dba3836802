/** The open workbook as plain data, the same that the reader of files gives. */
import type { Area } from '../workbooks/plan';
import { readReference } from '../workbooks/read-references';
import type { SheetRead, SheetsRead, TableRead } from '../workbooks/sheets-read';
import { areaOfRange, sameName } from './areas';
import { excelError } from './errors';
import { inExcel } from './gateway';
import { readCells } from './read/cells';
import { markDates } from './read/dates';
import { askPlaces, plainTable, withoutGuides, type TablePlace } from './read/tables';
import { askSystem } from './read/system';

/** Rows with fewer than so many between them are read together. */
const nearby = 25;

export interface Wanted {
  /** Names of tables whose sheets are read. */
  tables: readonly string[];
  /** Names of sheets that are read though they hold none. */
  sheets: readonly string[];
  /** Workbook names whose sheets are read. */
  names: readonly string[];
  /** Where this sheet is there and none of the tables, all are read: people rename tables and turn them into ranges. */
  allWith: string;
}

/** Reads the wanted sheets: two round trips, one more for each sheet, and for every 50,000 cells. */
export function readOpenSheets(wanted: Wanted): Promise<SheetsRead> {
  return inExcel(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load('items/id,items/name,items/visibility');
    tables.load('items/id,items/name,items/worksheet/id');
    names.load('items/name,items/formula');
    const date1904 = askSystem(context);
    await context.sync();
    const ours = tables.items.filter(({ name }) => wanted.tables.some((one) => sameName(one, name)));
    const all = ours.length === 0 && worksheets.items.some(({ name }) => sameName(name, wanted.allWith));
    const asked = all ? tables.items : ours;
    const places = askPlaces(asked);
    const ids = new Set(asked.map(({ worksheet }) => worksheet.id));
    const named = names.items
      .filter(({ name }) => wanted.names.some((one) => sameName(one, name)))
      .flatMap(({ formula }) => readReference(String(formula))?.sheet ?? []);
    const also = [...wanted.sheets, ...named];
    const sheets = worksheets.items
      .filter(({ id, name }) => all || ids.has(id) || also.some((one) => sameName(one, name)))
      .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
    for (const { used } of sheets) used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const found: SheetRead[] = [];
    for (const { sheet, used } of sheets) {
      const { name, visibility } = sheet;
      const on = places().filter(({ sheetName }) => sheetName === name);
      const areas = used.isNullObject ? [] : [areaOfRange(used)];
      found.push(await readSheet(context, sheet, { name, hidden: visibility !== 'Visible' }, on, areas, date1904()));
    }
    return {
      sheets: found,
      names: names.items.map(({ name, formula }) => ({ name, ref: String(formula).replace(/^=/, '') })),
      date1904: date1904(),
    };
  });
}

/**
 * Reads rows of a table, its header always among them.
 *
 * @param rows counted from 0 on the sheet
 * @throws {AccordError} `item-missing` when there is no such table
 */
export function readTableRows(name: string, rows: readonly number[]): Promise<SheetsRead> {
  return inExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    const date1904 = askSystem(context);
    const places = askPlaces([table]);
    await context.sync();
    if (table.isNullObject) throw missingTable(name);
    const [place] = places();
    if (!place) throw missingTable(name);
    const { area, sheet, sheetName, hidden } = place;
    const areas = stretches([area.row, ...rows], area);
    const read = await readSheet(context, sheet, { name: sheetName, hidden }, [place], areas, date1904());
    return { sheets: [read], names: [], date1904: date1904() };
  });
}

export function missingTable(name: string): Error {
  return excelError('item-missing', `There is no table "${name}".`, { item: name, name, sheet: '' });
}

async function readSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  about: { name: string; hidden: boolean },
  places: readonly TablePlace[],
  areas: readonly Area[],
  date1904: boolean,
): Promise<SheetRead> {
  const needed = areas.map((area) => withoutGuides(area, places));
  const cells = await readCells(context, sheet, needed);
  const read: SheetRead = { ...about, tables: places.map(plainTable), ...cells, dates: new Set() };
  for (const place of places) markDates(read.rows, bodyAndBelow(place), place.formats, date1904, read.dates);
  return read;
}

const bodyAndBelow = ({ name, area, hasHeaders, hasTotals }: TableRead): TableRead => ({
  name,
  area: hasHeaders ? area : { ...area, row: area.row - 1 },
  hasHeaders,
  hasTotals,
});

/** Rows as few areas as wide as the table, in order. */
function stretches(rows: readonly number[], { column, columns }: Area): Area[] {
  const areas: Area[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = areas.at(-1);
    if (last && row - (last.row + last.rows) < nearby) last.rows = row - last.row + 1;
    else areas.push({ row, column, rows: 1, columns });
  }
  return areas;
}
