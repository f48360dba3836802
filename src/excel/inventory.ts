/** The sheets, tables and names of the open workbook that a write must respect: two round trips, whatever its size. */
import { sheetMarkerName } from '../workbooks/names';

export interface ExistingSheet {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  position: number;
  protection: Excel.WorksheetProtectionOptions | undefined;
  /** The planned name under which Accord wrote the sheet; undefined for people's own sheets. */
  plannedName: string | undefined;
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

const textConstant = /^="((?:[^"]|"")*)"$/;

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
    const mark = sheet.names.getItemOrNullObject(sheetMarkerName);
    return mark.load('formula');
  });
  await context.sync();
  return {
    active: active.id,
    sheets: worksheets.items.map((sheet, index) => {
      const { id, name, visibility, position, protection } = sheet;
      const options = protection.protected ? protection.options : undefined;
      return { id, name, visibility, position, protection: options, plannedName: plannedNameIn(marks[index]) };
    }),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

function plannedNameIn(mark: Excel.NamedItem | undefined): string | undefined {
  if (!mark || mark.isNullObject) return undefined;
  return textConstant.exec(String(mark.formula))?.[1]?.replaceAll('""', '"');
}
