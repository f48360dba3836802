import { from1904 } from '../workbooks/date-formats';
import { readArea } from '../workbooks/read-references';
import { readLimits, type ReadLimits } from './guards';
import { workbookPart } from './main-part';
import { openPackage, type Package } from './package';
import { readSheet, type SheetContext } from './read-sheet';
import { relationsOf } from './relations';
import type { NameRead, SheetRead, SheetsRead, TableRead } from '../workbooks/sheets-read';
import { styleFormats } from './number-formats';
import { sharedTexts, storedText } from './texts';
import { WorkbookUnreadable } from './unreadable';
import { scanXml } from './xml';

export interface ReadOptions {
  /** Selects the sheets to read; the others are not unpacked and missing in the result. */
  sheets?: (sheet: { name: string; hidden: boolean }) => boolean;
  /** Overrides of `readLimits`. */
  limits?: Partial<ReadLimits>;
}

interface WorkbookPart {
  sheets: { name: string; hidden: boolean; id: string }[];
  names: NameRead[];
  date1904: boolean;
  toBeCalculated: boolean;
}

const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false';
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function readWorkbookPart(xml: string): WorkbookPart {
  const part: WorkbookPart = { sheets: [], names: [], date1904: false, toBeCalculated: false };
  let name = '';
  let scope: string | undefined;
  scanXml(xml, {
    open(tag) {
      if (tag.name === 'workbookPr') part.date1904 = isTrue(tag.attribute('date1904'));
      else if (tag.name === 'calcPr')
        part.toBeCalculated = isTrue(tag.attribute('fullCalcOnLoad')) || isFalse(tag.attribute('calcCompleted'));
      else if (tag.name === 'sheet') {
        const state = tag.attribute('state') ?? 'visible';
        const sheetName = storedText(tag.attribute('name') ?? '');
        part.sheets.push({ name: sheetName, hidden: state !== 'visible', id: tag.attribute('id') ?? '' });
      } else if (tag.name === 'definedName') {
        name = tag.attribute('name') ?? '';
        const local = tag.attribute('localSheetId');
        scope = local === undefined ? undefined : part.sheets[Number(local)]?.name;
      }
    },
    close(element, text) {
      if (element !== 'definedName') return;
      part.names.push({ name: storedText(name), ref: text(), ...(scope === undefined ? {} : { sheet: scope }) });
    },
  });
  return part;
}

function readTable(xml: string): TableRead {
  let table: TableRead | undefined;
  scanXml(xml, {
    open(tag) {
      if (tag.name === 'tableColumn') table?.columns?.push(storedText(tag.attribute('name') ?? ''));
      if (tag.name !== 'table' || table) return;
      const reference = tag.attribute('ref') ?? '';
      const area = readArea(reference);
      if (!area) throw new WorkbookUnreadable('damaged', `A table lies at "${reference}".`);
      table = {
        name: storedText(tag.attribute('displayName') ?? tag.attribute('name') ?? ''),
        area,
        hasHeaders: tag.attribute('headerRowCount') !== '0',
        hasTotals: Number(tag.attribute('totalsRowCount') ?? 0) > 0,
      };
      if (!table.hasHeaders) table.columns = [];
    },
  });
  return table ?? { name: '', area: { row: 0, column: 0, rows: 1, columns: 1 }, hasHeaders: false, hasTotals: false };
}

/** Whether a sheet refers to shared texts or cell formats that the file has not got. */
function lacksPart(xml: string, texts: string | undefined, styles: string | undefined): boolean {
  return (
    (texts === undefined && /<(?:\w+:)?c\s[^>]*\bt=["']s["']/.test(xml)) ||
    (styles === undefined && /<(?:\w+:)?c\s[^>]*\bs=["'][1-9]/.test(xml))
  );
}

async function readPackage(file: Package, options: ReadOptions, limits: ReadLimits): Promise<SheetsRead> {
  const main = await workbookPart(file);
  const { sheets, names, date1904, toBeCalculated } = readWorkbookPart(await file.text(main));
  const relations = await relationsOf(file, main);
  const textOf = async (type: string): Promise<string | undefined> => {
    const found = [...relations.values()].find((relation) => relation.type === type);
    return found && file.has(found.target) ? await file.text(found.target) : undefined;
  };
  const texts = await textOf('sharedStrings');
  const styles = await textOf('styles');
  let remaining = limits.cells;
  const context: SheetContext = {
    texts: texts === undefined ? [] : sharedTexts(texts),
    formats: styles === undefined ? [] : styleFormats(styles),
    dateShift: date1904 ? from1904 : 0,
    countCells(cells) {
      remaining -= cells;
      if (remaining < 0) throw new WorkbookUnreadable('too-large', `The sheets hold more than ${limits.cells} cells.`);
    },
  };
  const read: SheetRead[] = [];
  for (const { name, hidden, id } of sheets) {
    const relation = relations.get(id);
    // Chart, dialog and macro sheets have no cells.
    if (relation && relation.type !== 'worksheet') continue;
    if (options.sheets && !options.sheets({ name, hidden })) continue;
    if (!relation) throw new WorkbookUnreadable('damaged', `The sheet "${name}" has no part.`);
    const xml = await file.text(relation.target);
    if (lacksPart(xml, texts, styles))
      throw new WorkbookUnreadable('missing-part', `The texts or formats of "${name}" are missing.`, { sheet: name });
    const { tableIds, ...cells } = readSheet(xml, context);
    const ofSheet = await relationsOf(file, relation.target);
    const tables: TableRead[] = [];
    for (const tableId of tableIds) {
      const target = ofSheet.get(tableId)?.target;
      if (target !== undefined) tables.push(readTable(await file.text(target)));
    }
    read.push({ name, hidden, tables, ...cells, ...(toBeCalculated ? { toBeCalculated } : {}) });
  }
  return { sheets: read, names, date1904 };
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
    return await readPackage(await openPackage(bytes, limits), options, limits);
  } catch (cause) {
    if (cause instanceof WorkbookUnreadable) throw cause;
    throw new WorkbookUnreadable('damaged', 'The workbook cannot be read.', { cause });
  }
}
