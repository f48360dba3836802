/** The workbook that is open in Excel. Only this folder uses `Excel.*`, and always through `inExcel` (gateway.ts). */
import type { OpenWorkbook } from '../workbooks/open-workbook';
import { acceptancesTable } from '../core/expenses/acceptances';
import { expensesTable } from '../core/expenses/columns';
import { nativeTables } from '../core/native-tables';
import { leadSheetOf } from '../locales/lead-sheets';
import {
  accordSheetName,
  keptSheetName,
  actualsUsedName,
  filesTableName,
  findingsTableName,
  flatRateNames,
  linesTableName,
  totalNames,
} from '../workbooks/names';
import { watchEdits } from './edits';
import { watchTables } from './events';
import { inExcel } from './gateway';
import { goToCell } from './go-to';
import { createMarks } from './marks';
import { openNewWorkbook } from './new-workbook';
import { readOpenSheets, readTableRowsIn } from './read';
import { createSteps } from './step';

export { can, lackingCapabilities, platform, type Capability, type Platform } from './capabilities';
export type { ExcelErrorCode, WorkbookState } from './errors';

/** The tables whose sheets are read, besides those of the flat rates and the hidden sheet `_accord`. */
const ownTables = [
  ...nativeTables.filter(({ readBy }) => readBy === 'jobs').map(({ name }) => name),
  linesTableName,
  findingsTableName,
  filesTableName,
];

/** Of these, each workbook has at least one. */
const mainTables = [expensesTable.name, acceptancesTable.name, linesTableName];

/** Loaded when sheets are to be written, or the hidden one is: most workbooks are opened to be filled in. */
const sheetWriter = () => import('./write');

/** @param tables names of the tables whose sheets `read` returns */
export function openWorkbookInExcel(tables: readonly string[] = ownTables): OpenWorkbook {
  const marks = createMarks();
  return {
    read: (sheets = 'ours') =>
      readOpenSheets({
        tables,
        sheets: [accordSheetName, keptSheetName],
        names: [...Object.values(flatRateNames), totalNames.used, actualsUsedName],
        isKnown: (sheet) => leadSheetOf(sheet) !== undefined,
        allWith: accordSheetName,
        main: tables === ownTables ? mainTables : tables,
        whole: tables === ownTables ? [expensesTable.name] : [],
        all: sheets === 'all',
      }),
    readRows: (table, rows) => inExcel((context) => readTableRowsIn(context, table, rows)),
    planSheets: async (...given) => (await sheetWriter()).planSheets(...given),
    writeSheets: async (...given) => (await sheetWriter()).writeSheets(...given),
    writeHidden: async (cells) => (await sheetWriter()).writeHidden(cells),
    ...createSteps(marks),
    openCopy: openNewWorkbook,
    goTo: goToCell,
    mark: marks.mark,
    unmark: marks.unmark,
    watch: watchTables,
    watchEdits,
  };
}
