/** The workbook that is open in Excel: the only room that names Excel. Everything goes through `inExcel` (gateway.ts). */
import type { CellPlace, OpenWorkbook, WritePlan } from './port';
import { expensesTableName } from '../core/expenses/columns';
import { accordSheetName } from '../workbooks/accord-sheet';
import { acceptancesTableName, findingsTableName, linesTableName } from '../workbooks/names';
import { writeCells, type CellWrite } from './cells';
import { watchTable } from './events';
import { goToCell } from './jump';
import { writeMarks } from './marks';
import { openNewWorkbook } from './new-workbook';
import { readSheets, readTableRows } from './read';
import { planSheets, writeSheets } from './write';
import type { NamePlan, SheetPlan } from '../workbooks/plan';

export { can, lackingCapabilities, type Capability } from './capabilities';
export { writeCells, type CellWrite } from './cells';
export type { ExcelErrorCode, WorkbookState } from './errors';
export { watchTable } from './events';
export { identify, watchSheets, type Identity } from './identity';
export { removeMarks } from './marks';
export { readSetting, writeSetting } from './settings';

/** The port, and what Excel can do beyond it. */
export interface ExcelWorkbook extends OpenWorkbook {
  /** `names` are the workbook names that belong to the sheets. */
  planSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[]): Promise<WritePlan>;
  writeSheets(sheets: readonly SheetPlan[], names?: readonly NamePlan[]): Promise<WritePlan>;
  /** Writes cells that still hold what is expected; gives those that do not. */
  putCells(cells: readonly CellWrite[]): Promise<CellPlace[]>;
}

/** Sheets that are read: those of our tables, and the hidden one that says what the workbook is. */
const ours = [expensesTableName, acceptancesTableName, linesTableName, findingsTableName];

/** @param tables names of the tables whose sheets `read` gives */
export function openWorkbookInExcel(tables: readonly string[] = ours): ExcelWorkbook {
  return {
    read: () => readSheets({ tables, sheets: [accordSheetName] }),
    readRows: readTableRows,
    planSheets,
    writeSheets,
    writeCells: async (cells) => {
      await writeCells(cells);
    },
    putCells: writeCells,
    openCopy: openNewWorkbook,
    goTo: goToCell,
    mark: writeMarks,
    watch: (table, changed) => watchTable(table, changed),
  };
}
