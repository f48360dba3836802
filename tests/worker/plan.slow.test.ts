/** The planning views over the sample's workbook: what they show, and what writing down a date or a key leaves. */
import { handlers } from '../../src/worker/handlers';
import type { CellWrite } from '../../src/workbooks/open-workbook';
import type { SheetsRead } from '../../src/workbooks/sheets-read';
import { projectBook, today } from './books';
import { joined } from './wire';

const asked = { today, language: 'en' };
let book: SheetsRead;
beforeAll(async () => {
  book = await projectBook();
});

/** The workbook with these cells typed over. */
function written(cells: readonly CellWrite[] | undefined): SheetsRead {
  if (!cells) throw new Error('no cells');
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const own = cells.filter((cell) => cell.sheet === sheet.name);
      const rows = new Map(sheet.rows.map((one) => [one.row, { ...one, cells: [...one.cells] }]));
      for (const { row, column, value, expected } of own) {
        const found = rows.get(row) ?? { row, cells: [] };
        expect(found.cells[column] ?? null).toEqual(expected);
        found.cells[column] = value;
        rows.set(row, found);
      }
      return { ...sheet, rows: [...rows.values()].sort((a, b) => a.row - b.row) };
    }),
  };
}

test('dates are tried without being written, and written as the next version', async () => {
  const jobs = joined(handlers());
  const plan = await jobs.run('plan', { book, ...asked });
  expect(plan).toMatchObject({ version: 1, isNext: false, incomplete: false });
  expect(plan!.timeline.entries.every(({ before }) => before === undefined)).toBe(true);
  const moves = [
    { id: 'task-T2.1', start: plan!.timeline.entries.find(({ id }) => id === 'task-T2.1')!.start, end: '2027-07-31' },
    { id: 'paid-by', start: '2028-01-31', end: '2028-01-31' },
  ] as never;
  const tried = await jobs.run('tryMoves', { moves, ...asked });
  expect(tried).toMatchObject({ problems: [], knowsLines: false });
  expect(tried.breaks).toContain('Task T2.1 lies outside its action A2 (1 Mar 2026 to 30 Jun 2027).');
  const again = await jobs.run('plan', {
    book: written(await jobs.run('moveCells', { book, moves, today })),
    ...asked,
  });
  expect(again).toMatchObject({ version: 1, isNext: true });
  expect(again!.timeline).toEqual(tried.timeline);
});

test('an end before its start is refused in words, and shown as nothing', async () => {
  const jobs = joined(handlers());
  const plan = await jobs.run('plan', { book, ...asked });
  const moves = [{ id: 'action-A2', start: '2027-01-01', end: '2026-01-01' }] as never;
  const tried = await jobs.run('tryMoves', { moves, ...asked });
  expect(tried.problems).toHaveLength(1);
  expect(tried.breaks).toEqual([]);
  expect(tried.timeline).toEqual(plan!.timeline);
});

test('a shared cost is divided by another key, to the cent, and the key stands on the sheets', async () => {
  const jobs = joined(handlers());
  const plan = await jobs.run('plan', { book, ...asked });
  const [cost] = plan!.allocation.costs;
  expect(cost!.shares.map(({ amount, extra }) => [amount, extra])).toEqual([
    [5_847_81, true],
    [2_099_11, true],
    [1_053_07, false],
  ]);
  const key = { cost: 'C1', method: 'days', weights: { G1: '2', G2: '1.5', G3: '0' } } as const;
  const split = await jobs.run('trySplit', key);
  expect(split!.shares.map(({ amount }) => amount)).toEqual([5_142_85, 3_857_14, 0]);
  const again = await jobs.run('plan', { book: written(await jobs.run('keyCells', { book, key, today })), ...asked });
  expect(again).toMatchObject({ isNext: true, incomplete: false });
  expect(again!.allocation.costs[0]).toEqual(split);
});
