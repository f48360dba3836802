/** Writes a plan both as a file and into the open workbook, and expects the same when read back. */
import { openWorkbookInExcel } from '../../../src/excel';
import { isGuideHeader } from '../../../src/locales/guide';
import { requireSheet, storeResult } from 'playground/host';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbooks/plan';
import { sheetMarkerName } from '../../../src/workbooks/names';
import { addCell, cellsIn } from '../../../src/workbooks/cell-runs';
import { quoted } from '../../../src/workbooks/references';
import { type NameRead, type SheetRead } from '../../../src/workbooks/sheets-read';
import { readWorkbook, writeWorkbook } from '../../../src/xlsx';
import { openExcel, type Opened } from './support';

/** Fills in the results that a spreadsheet program would calculate, which the plan contains. */
function calculateAsPlanned({ model }: Opened, sheets: readonly SheetPlan[]): void {
  for (const plan of sheets) {
    const sheet = requireSheet(model, plan.name);
    for (const { row, column, formula, value } of plan.cells) {
      if (formula !== undefined) storeResult(model, sheet, row, column, value);
    }
    for (const { row, column, columns, rows } of plan.tables) {
      for (const [down, values] of (rows.length > 0 ? rows : [columns.map(() => null)]).entries()) {
        for (const [index, { formula }] of columns.entries()) {
          if (formula !== undefined) storeResult(model, sheet, row + 1 + down, column + index, values[index] ?? null);
        }
      }
    }
  }
}

/** A sheet without the guide columns of its table, which are not read from Excel. */
function withoutGuides({ rows, formulas, ...rest }: SheetRead, plan: SheetPlan): SheetRead {
  const [table] = plan.tables;
  const first = table?.columns.findIndex(({ header }) => isGuideHeader(header)) ?? -1;
  if (!table || first < 0) return { rows, formulas, ...rest };
  const end = table.column + first;
  return {
    ...rest,
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.slice(0, end) })),
    formulas: new Map([...formulas].filter(([column]) => column < end)),
  };
}

/** Rows of which nothing is shown are not read from Excel, formulas without a text included. */
function onFilledRows(sheet: SheetRead): SheetRead {
  const filled = new Set(sheet.rows.map(({ row }) => row));
  const formulas: SheetRead['formulas'] = new Map();
  for (const { row, column } of cellsIn(sheet.formulas)) if (filled.has(row)) addCell(formulas, row, column);
  return { ...sheet, formulas };
}

/** The guide columns' formulas must be in the open workbook all the same. */
function expectGuides({ model }: Opened, plan: SheetPlan): void {
  for (const { row, column, columns } of plan.tables) {
    for (const [index, { header, formula }] of columns.entries()) {
      if (formula === undefined || !isGuideHeader(header)) continue;
      const cell = requireSheet(model, plan.name)
        .rows.get(row + 1)
        ?.cells.get(column + index);
      expect(cell?.formula).toBe(`=${formula}`);
    }
  }
}

/** @returns the traffic of the write */
export async function bothWays(plan: WorkbookPlan): Promise<{ requests: number; requestBytes: number }> {
  const office = openExcel();
  const tables = plan.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const workbook = openWorkbookInExcel(tables);
  await workbook.writeSheets(plan.sheets, plan.names);
  const { requests, requestBytes } = office.host.traffic();
  calculateAsPlanned(office, plan.sheets);
  const inExcel = await workbook.read();
  const asFile = await readWorkbook(await writeWorkbook(plan));
  // Excel quotes a sheet's name only when necessary.
  const spelled = (names: readonly NameRead[]): string[] =>
    names.filter(({ sheet }) => sheet === undefined).map(({ name, ref }) => `${name} ${ref.replaceAll("'", '')}`);
  expect(spelled(inExcel.names)).toEqual(spelled(asFile.names));
  // Both mark the sheets as Accord's with hidden names.
  const marks = office.model.workbook.names.filter(({ name }) => name === sheetMarkerName);
  expect(marks.map(({ formula, visible }) => [formula, visible])).toEqual(
    plan.sheets.map(({ name }) => [`=${quoted(name)}`, false]),
  );
  expect(asFile.names.filter(({ name }) => name === sheetMarkerName)).toEqual(
    plan.sheets.map(({ name }) => ({ name: sheetMarkerName, ref: quoted(name), sheet: name })),
  );
  for (const sheet of inExcel.sheets) {
    const planned = plan.sheets.find(({ name }) => name === sheet.name)!;
    expectGuides(office, planned);
    const read = asFile.sheets.find(({ name }) => name === sheet.name)!;
    expect(onFilledRows(sheet)).toEqual(onFilledRows(withoutGuides(read, planned)));
  }
  expect(inExcel.sheets.map(({ name }) => name)).toEqual(
    plan.sheets.filter((sheet) => sheet.tables.length > 0 || sheet.name === '_accord').map(({ name }) => name),
  );
  return { requests, requestBytes };
}
