import { openWorkbookInExcel } from '../../../src/excel';
import { modelFromPlan } from 'playground/host';
import type { TablePlan } from '../../../src/workbooks/plan';
import { emptySheet, workbook as planOf } from '../../xlsx/sample';
import { openExcel } from './support';

const workbook = openWorkbookInExcel();

const expenses = (rows: number): TablePlan => ({
  name: 'Expenses',
  description: '',
  row: 3,
  column: 0,
  columns: [
    { header: 'Line', style: 'inputNumber' },
    { header: 'Net', style: 'inputAmount' },
  ],
  rows: Array.from({ length: rows }, (_, row) => [null, row]),
  filter: true,
});

/** Round trips of each action; the last of each is the client's own, which releases tracked ranges. */
test.each([10, 1_000, 20_000])(
  'each action takes the same round trips with %i rows',
  async (rows) => {
    const plan = planOf(emptySheet('Expenses', { tables: [expenses(rows)] }));
    const { host } = openExcel(modelFromPlan(plan), { payloadLimit: 5_000_000 });
    const all = Array.from({ length: rows }, (_, row) => ({ sheet: 'Expenses', row: row + 4, column: 0 }));
    const cost = async (work: () => Promise<unknown>): Promise<number> => {
      host.resetTraffic();
      await work();
      return host.traffic().requests;
    };
    expect({
      plan: await cost(() => workbook.planSheets([emptySheet('Report')])),
      read: await cost(() => workbook.read()),
      rows: await cost(() => workbook.readRows('Expenses', [4, 5, 9])),
      numbers: await cost(() => workbook.writeCells(all.map((place, index) => ({ ...place, value: index + 1 })))),
      jump: await cost(() => workbook.goTo({ sheet: 'Expenses', row: 9, column: 1 })),
      firstMarks: await cost(() => workbook.mark(all.map((place) => ({ ...place, severity: 'error' })))),
      sameMarks: await cost(() => workbook.mark(all.map((place) => ({ ...place, severity: 'error' })))),
      otherMarks: await cost(() => workbook.mark(all.slice(3).map((place) => ({ ...place, severity: 'warning' })))),
      noMarks: await cost(() => workbook.mark([])),
      stillNone: await cost(() => workbook.mark([])),
      removed: await cost(() => workbook.unmark()),
    }).toEqual({
      plan: 2,
      read: 4,
      rows: 3,
      numbers: 3,
      jump: 3,
      firstMarks: 5,
      sameMarks: 4,
      otherMarks: 6,
      noMarks: 5,
      stillNone: 4,
      removed: 7,
    });
  },
  60_000,
);
