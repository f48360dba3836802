/** A table whose header row is switched off in Excel keeps the names of its columns. */
import { openWorkbookInExcel } from '../../../src/excel';
import { withTable } from '../support';
import { openExcel } from './support';

test('they are read from the table', async () => {
  const office = openExcel();
  const { model } = await withTable({ ...office, run: office.Excel.run });
  const [table] = model.workbook.tables;
  if (!table) throw new Error('no table');
  table.showHeaders = false;
  table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
  const { sheets } = await openWorkbookInExcel(['Expenses']).read();
  expect(sheets[0]?.tables).toEqual([
    { name: 'Expenses', area: table.area, hasHeaders: false, hasTotals: false, columns: ['Item', 'Amount', 'Double'] },
  ]);
});
