/** What a file of Accord's is, so that it is only replaced by the same thing made again. */
import type { TableName } from '../core/tables';
import { accordSheetIn, isAccordSheet, type WorkbookKind } from '../workbooks/accord-sheet';
import { sheetMarkerName, tableMarkerName } from '../workbooks/names';
import type { SheetsRead } from '../workbooks/sheets-read';
import { projectOfCalendar } from './calendar-file';
import { FileRefused, identifyWorkbook, readSheets, type InputFile } from './open/workbook';

export interface MadeFile {
  what: WorkbookKind | TableName | 'calendar';
  project: string;
  /** Sheets that Accord did not make. */
  added: string[];
}

/** The formula of the name that says which table of which project a file holds. */
export function tableMarker(table: string, project: string): string {
  return `"${project}/${table}"`;
}

/** Undefined for a file that Accord did not make, or that can no longer be recognised. */
export async function madeFile({ path, bytes }: InputFile): Promise<MadeFile | undefined> {
  const ofCalendar = projectOfCalendar(bytes);
  if (ofCalendar !== undefined) return { what: 'calendar', project: ofCalendar, added: [] };
  const sheets: string[] = [];
  try {
    const book = await readSheets(path, bytes, {
      sheets: (sheet) => {
        sheets.push(sheet.name);
        return isAccordSheet(sheet);
      },
    });
    const about = accordSheetIn(book) ? ofWorkbook(path, book) : ofTable(book);
    return about && { ...about, added: sheets.filter((name) => !isMarked(book, name)) };
  } catch (error) {
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}

function ofWorkbook(path: string, book: SheetsRead): Omit<MadeFile, 'added'> {
  const { kind, agreement } = identifyWorkbook(path, book);
  return { what: kind, project: agreement.project.id };
}

function ofTable(book: SheetsRead): Omit<MadeFile, 'added'> | undefined {
  const ref = book.names.find(({ name, sheet }) => name === tableMarkerName && sheet === undefined)?.ref ?? '';
  const [, project, table] = /^"([^"/]*)\/([^"/]*)"$/.exec(ref) ?? [];
  return project === undefined || table === undefined ? undefined : { what: table as TableName, project };
}

function isMarked({ names }: SheetsRead, sheet: string): boolean {
  return names.some((one) => one.name === sheetMarkerName && one.sheet === sheet);
}
