/** Long sheets cost no more round trips than short ones. */
import { openWorkbookInExcel } from '../../../src/excel';
import type { SheetPlan } from '../../../src/workbooks/plan';
import { emptySheet } from '../../xlsx/sample';
import { openExcel } from './support';

const lines = (rows: number): SheetPlan =>
  emptySheet('Report', {
    tables: [
      {
        name: 'Lines',
        description: '',
        row: 2,
        column: 0,
        columns: [
          { header: 'Supplier', style: 'inputText' },
          { header: 'Day', style: 'inputDate' },
          { header: 'Net', style: 'amount', format: '#,##0.00' },
          { header: 'Double', style: 'calculatedAmount', formula: 'Lines[[#This Row],[Net]]*2' },
        ],
        rows: Array.from({ length: rows }, (_, row) => [`Supplier ${row}`, 46_000 + (row % 300), row / 4, row / 2]),
        filter: true,
      },
    ],
    cells: [{ row: 0, column: 0, value: 0, formula: 'SUM(Lines[Net])', style: 'totalAmount' }],
  });

test.each([10, 1_000, 20_000])('a sheet of %i rows takes the same round trips, apart from pieces', async (rows) => {
  const { host, model } = openExcel(undefined, { payloadLimit: 5_000_000 });
  const workbook = openWorkbookInExcel();
  await workbook.writeSheets([lines(rows)]);
  const first = host.traffic();
  host.resetTraffic();
  await workbook.writeSheets([lines(rows)]);
  const again = host.traffic();
  host.resetTraffic();
  const { sheets } = await workbook.read();
  const read = host.traffic();
  const pieces = Math.max(0, Math.ceil((rows + 3) / 12_500) - 1);
  expect({ first: first.requests, again: again.requests }).toEqual({ first: 6, again: 10 + pieces });
  expect(read.requests).toBe(4 + pieces);
  expect(sheets[0]?.rows).toHaveLength(rows + 2);
  expect(model.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Report']);
  expect(
    Math.max(
      ...[...first.exchanges, ...read.exchanges].map(({ requestBytes, responseBytes }) => requestBytes + responseBytes),
    ),
  ).toBeLessThan(4_000_000);
});
