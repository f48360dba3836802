import { readLimits, type ReadLimits } from './limits';
import { workbookPart } from './main-part';
import { openPackage, type Package } from './package';
import { readSheet } from './read-sheet';
import { readTable } from './read-table';
import { readWorkbookPart } from './read-workbook-part';
import { relationsOf } from './relations';
import { from1904, isDateFormat } from '../workbooks/date-formats';
import type { SheetRead, SheetsRead, TableRead } from '../workbooks/sheets-read';
import type { SheetContext } from './sheet-cells';
import { styleFormats } from './number-formats';
import { sharedTexts } from './texts';
import { damaged, placed, WorkbookUnreadable } from './unreadable';

export interface ReadOptions {
  /** Selects the sheets to read; the others are not unpacked and missing in the result. */
  sheets?: (sheet: { name: string; hidden: boolean }) => boolean;
  /** Overrides of `readLimits`. */
  limits?: Partial<ReadLimits>;
}

async function readPackage(file: Package, options: ReadOptions): Promise<SheetsRead> {
  const main = await workbookPart(file);
  const { counts } = file;
  const { sheets, names, date1904, toBeCalculated } = readWorkbookPart(await file.bytes(main), counts);
  const relations = await relationsOf(file, main);
  const bytesOf = async (type: string): Promise<Uint8Array | undefined> => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && file.has(found.target) ? await file.bytes(found.target) : undefined;
  };
  const texts = await bytesOf('sharedStrings');
  const styles = await bytesOf('styles');
  const formats = styles && styleFormats(styles, counts);
  const context: SheetContext = {
    texts: texts && sharedTexts(texts, counts),
    formats,
    isDate: formats?.map(isDateFormat) ?? [],
    dateShift: date1904 ? from1904 : 0,
    counts,
  };
  const read: SheetRead[] = [];
  for (const { name, hidden, id } of sheets) {
    const relation = relations.get(id);
    // Chart, dialog and macro sheets have no cells.
    if (relation && relation.type !== 'worksheet') continue;
    if (options.sheets && !options.sheets({ name, hidden })) continue;
    try {
      if (!relation) damaged('The sheet has no part.');
      read.push({
        name,
        hidden,
        ...(await readSheetWithTables(file, relation.target, context)),
        ...(toBeCalculated ? { toBeCalculated } : {}),
        ...(date1904 ? { date1904 } : {}),
      });
    } catch (error) {
      throw placed(error, { sheet: name });
    }
  }
  return { sheets: read, names };
}

async function readSheetWithTables(
  file: Package,
  part: string,
  context: SheetContext,
): Promise<Omit<SheetRead, 'name' | 'hidden'>> {
  const { tableIds, ...cells } = readSheet(await file.bytes(part), context);
  const relations = await relationsOf(file, part);
  const tables: TableRead[] = [];
  for (const id of tableIds) {
    const { target } = relations.get(id) ?? damaged('A table has no part.');
    tables.push(readTable(await file.bytes(target), context.counts));
  }
  return { tables, ...cells };
}

/**
 * Reads an .xlsx file, as saved by Excel, LibreOffice, openpyxl or Accord, into plain data. Nothing is calculated:
 * formulas yield their stored results.
 *
 * @throws {WorkbookUnreadable} with the reason, for anything but a complete and valid workbook.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<SheetsRead> {
  const limits = { ...readLimits, ...options.limits };
  try {
    return await readPackage(await openPackage(bytes, limits), options);
  } catch (cause) {
    if (cause instanceof WorkbookUnreadable) throw cause;
    throw new WorkbookUnreadable('damaged', 'The workbook cannot be read.', { cause });
  }
}
