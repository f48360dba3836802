/** Every kind of workbook can be read by people's own programs: exceljs finds the sheets, tables and values that we find. */
import { hasCell } from '../../src/workbooks/cell-runs';
import { readWorkbook } from '../../src/xlsx';
import { withExceljs } from '../judges/exceljs';
import { exhibitFiles } from './gallery';

test.each(['minor-med', 'saveurs-partagees'] as const)('%s', async (sample) => {
  const load = await withExceljs();
  const files = await exhibitFiles({ sample, language: 'fr' });
  expect(files.length).toBeGreaterThan(6);
  for (const { name, bytes } of files) {
    const theirs = new Map((await load(bytes)).worksheets.map((sheet) => [sheet.name, sheet]));
    const differences: unknown[] = [];
    let same = 0;
    const { sheets } = await readWorkbook(bytes);
    expect([name, [...theirs.keys()]]).toEqual([name, sheets.map((sheet) => sheet.name)]);
    for (const sheet of sheets) {
      const other = theirs.get(sheet.name)!;
      expect(Object.keys(other.tables).sort()).toEqual(sheet.tables.map((table) => table.name).sort());
      for (const { row, cells } of sheet.rows)
        for (const [column, value] of cells.entries()) {
          if (value === null || hasCell(sheet.formulas, row, column)) continue;
          const found = other.getRow(row + 1).getCell(column + 1).value;
          // Of a date, exceljs tells the instant.
          if (found === value || (typeof value === 'number' && found instanceof Date)) same++;
          else differences.push([sheet.name, row, column, value, found]);
        }
    }
    expect([name, differences]).toEqual([name, []]);
    // A table of what a project does not have is little more than its headers.
    expect(same).toBeGreaterThan(10);
  }
});
