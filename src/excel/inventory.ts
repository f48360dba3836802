/** The sheets, tables and names of the open workbook that a write must respect: two round trips, whatever its size. */
import { madeNamePrefix, readMade, type Made } from '../workbooks/made';
import { sheetMarkerName } from '../workbooks/names';
import { plannedNameIn } from './planned-name';

export interface ExistingSheet {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  position: number;
  protection: Excel.WorksheetProtectionOptions | undefined;
  /** The planned name under which Accord wrote the sheet; undefined for people's own sheets. */
  plannedName: string | undefined;
  /** What Accord wrote on it. */
  made: Made | undefined;
  /** The hidden names that say so. */
  marks: readonly ExistingName[];
}

export interface ExistingTable {
  id: string;
  name: string;
  sheet: string;
}

export interface ExistingName {
  name: string;
  /** Starts with "=". */
  formula: string;
}

export interface WorkbookInventory {
  sheets: readonly ExistingSheet[];
  tables: readonly ExistingTable[];
  /** Names of the whole workbook. */
  names: readonly ExistingName[];
  active: string;
}

export async function takeInventory(context: Excel.RequestContext): Promise<WorkbookInventory> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  tables.load('items/id,items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  const marks = worksheets.items.map((sheet) => {
    sheet.protection.load('protected,options');
    return sheet.names.load('items/name,items/formula');
  });
  await context.sync();
  return {
    active: active.id,
    sheets: worksheets.items.map((sheet, index) => {
      const { id, name, visibility, position, protection } = sheet;
      const options = protection.protected ? protection.options : undefined;
      const own = (marks[index]?.items ?? []).map(existingName).filter(isMark);
      const about = { plannedName: plannedNameIn(own), made: readMade(own), marks: own };
      return { id, name, visibility, position, protection: options, ...about };
    }),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.id })),
    names: names.items.map(existingName),
  };
}

const existingName = ({ name, formula }: Excel.NamedItem): ExistingName => ({ name, formula: String(formula) });

const isMark = ({ name }: ExistingName): boolean => name === sheetMarkerName || name.startsWith(madeNamePrefix);
