import { openWorkbookInExcel } from '../../../src/excel';
import { requireSheet } from 'playground/host';
import { everything } from '../../xlsx/sample';
import { bothWays } from './both-ways';
import { openExcel } from './support';

test('a plan that uses every feature reads back the same from a file and from the open workbook', async () => {
  await bothWays(everything);
});

test('formulas, names, formats and sizes are in the open workbook as planned', async () => {
  const { model } = openExcel();
  await openWorkbookInExcel().writeSheets(everything.sheets, everything.names);
  const { workbook } = model;
  const sheet = requireSheet(model, 'Expenses');
  expect(workbook.tables.map(({ name }) => name)).toEqual(['Expenses', 'Empty_table']);
  const [expenses] = workbook.tables;
  expect(expenses?.columns[4]?.formula).toBe('=Expenses[[#This Row],[Net]]+Expenses[[#This Row],[VAT]]');
  expect(expenses?.settings).toMatchObject({ ShowFilterButton: true, ShowBandedRows: false });
  expect(sheet.rows.get(1)?.cells.get(4)).toMatchObject({
    formula: '=SUM(Expenses[Gross])',
    look: { NumberFormat: '#,##0.00_0' },
  });
  expect(sheet.rows.get(4)?.cells.get(0)?.look).toMatchObject({ NumberFormat: '@', 'Format.Protection.Locked': false });
  expect(sheet.rows.get(1)?.cells.get(0)?.link).toEqual({ documentReference: "'Lists & more'!A1" });
  expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
  expect(sheet.freeze).toEqual({ rows: 4, columns: 1 });
  expect(sheet.columnLines.get(0)?.size).toBe(157.5);
  expect(sheet.rowLines.get(40)?.size).toBe(22.5);
  expect(sheet.tabColor).toBe('#1F4E5F');
  expect(sheet.validations.map(({ rule }) => Object.keys(rule)[0])).toEqual([
    'list',
    'date',
    'decimal',
    'textLength',
    'custom',
  ]);
  expect(sheet.conditionals.map(({ type }) => type)).toEqual(['Custom', 'DataBar', 'DataBar']);
  expect(sheet.charts).toHaveLength(4);
  expect(sheet.charts[1]?.series).toHaveLength(2);
  expect(sheet.page).toMatchObject({ Orientation: 'Landscape' });
  expect(requireSheet(model, '_accord').visibility).toBe('Hidden');
  expect(requireSheet(model, 'Lists & more').protection).not.toBeNull();
});
