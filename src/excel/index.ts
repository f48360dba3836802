/** The workbook that is open in Excel: the only room that names Excel. Everything goes through `inExcel` (gateway.ts). */
import type { OpenWorkbook } from '../workbooks/open-workbook';
import { nativeTables } from '../core/native-tables';
import { accordSheetName } from '../workbooks/accord-sheet';
import { findingsTableName, flatRateNames, linesTableName } from '../workbooks/names';
import { writeCells } from './cells';
import { watchTables } from './events';
import { goToCell } from './jump';
import { removeMarks, writeMarks } from './marks';
import { openNewWorkbook } from './new-workbook';
import { readOpenSheets, readTableRows } from './read';
import { planSheets, writeSheets } from './write';

export { can, lackingCapabilities, type Capability } from './capabilities';
export { writeCells } from './cells';
export type { ExcelErrorCode, WorkbookState } from './errors';

/** Sheets that are read: those of our tables, of the flat rates, and the hidden one that says what the workbook is. */
const ours = [
  ...nativeTables.filter(({ readBy }) => readBy === 'jobs').map(({ name }) => name),
  linesTableName,
  findingsTableName,
];

/** @param tables names of the tables whose sheets `read` gives */
export function openWorkbookInExcel(tables: readonly string[] = ours): OpenWorkbook {
  return {
    read: () =>
      readOpenSheets({
        tables,
        sheets: [accordSheetName],
        names: Object.values(flatRateNames),
        allWith: accordSheetName,
      }),
    readRows: readTableRows,
    planSheets,
    writeSheets,
    writeCells,
    openCopy: openNewWorkbook,
    goTo: goToCell,
    mark: writeMarks,
    unmark: removeMarks,
    watch: watchTables,
  };
}
