/** What the open workbook holds, as far as writing sheets into it must know: two round trips, whatever its size. */
import { madeName } from '../workbooks/names';

export interface SheetFound {
  id: string;
  name: string;
  visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  position: number;
  protection: Excel.WorksheetProtectionOptions | undefined;
  /** The planned name under which Accord made it; undefined for people's own sheets. */
  made: string | undefined;
}

export interface TableFound {
  id: string;
  name: string;
  sheet: string;
}

export interface NameFound {
  name: string;
  /** With its "=". */
  formula: string;
}

export interface WorkbookFound {
  sheets: readonly SheetFound[];
  tables: readonly TableFound[];
  /** Names of the whole workbook. */
  names: readonly NameFound[];
  active: string;
}

const textConstant = /^="((?:[^"]|"")*)"$/;

export async function findWorkbook(context: Excel.RequestContext): Promise<WorkbookFound> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/position');
  tables.load('items/id,items/name,items/worksheet/id');
  names.load('items/name,items/formula');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  const marks = worksheets.items.map((sheet) => {
    sheet.protection.load('protected,options');
    const mark = sheet.names.getItemOrNullObject(madeName);
    return mark.load('formula');
  });
  await context.sync();
  return {
    active: active.id,
    sheets: worksheets.items.map((sheet, index) => {
      const { id, name, visibility, position, protection } = sheet;
      const options = protection.protected ? protection.options : undefined;
      return { id, name, visibility, position, protection: options, made: madeAs(marks[index]) };
    }),
    tables: tables.items.map((table) => ({ id: table.id, name: table.name, sheet: table.worksheet.id })),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
  };
}

function madeAs(mark: Excel.NamedItem | undefined): string | undefined {
  if (!mark || mark.isNullObject) return undefined;
  return textConstant.exec(String(mark.formula))?.[1]?.replaceAll('""', '"');
}
