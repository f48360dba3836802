/** Cells of native tables are read as they show, like those of lines. */
import type { CodeReader } from '../../src/core/native/codes';
import type { Cell, ShownNumber } from '../../src/core/native/cell';
import { readTable } from '../../src/core/native/read';
import { defineTable } from '../../src/core/native/table';

const table = defineTable({
  name: 'Budget',
  filledBy: 'people',
  readBy: 'jobs',
  preparedRows: 1,
  coveredRows: 1,
  columns: {
    action: { kind: 'code', list: 'actions', width: 10 },
    title: { kind: 'text', width: 10 },
    sum: { kind: 'money', width: 10 },
  },
});
const codeOf: CodeReader = Object.assign(
  (_list: string, text: string) => ['1.1', '1.10'].find((code) => code === text),
  { near: () => [] },
);
const shownAs = (text: string, more: Partial<ShownNumber> = {}): ShownNumber => ({
  text,
  isDate: false,
  isCertain: true,
  ...more,
});

function read(cells: Partial<Record<'action' | 'title' | 'sum', Cell>>, shown = {}) {
  const { rows, problems } = readTable(table, [{ row: 2, cells, shown }], { codeOf, currency: 'EUR' });
  const { row: _, ...values } = rows[0] ?? { row: 0 };
  return { ...values, problems: problems.map(({ column, found, why }) => `${column} ${found} ${why}`) };
}

test('codes and texts as shown', () => {
  expect(read({ action: 1.1, title: 2041 }, { action: shownAs('1.10'), title: shownAs('0002041') })).toMatchObject({
    action: '1.10',
    title: '0002041',
    problems: [],
  });
  expect(read({ action: 1.1 }, { action: shownAs('1,1') })).toMatchObject({ action: '1.1', problems: [] });
  expect(read({ action: '\u200e1.10\u200f', title: null })).toMatchObject({ action: '1.10', problems: [] });
});

test.each<[Cell, ShownNumber | undefined, string]>([
  [46_082, shownAs('01/03/2026', { isDate: true }), 'sum 01/03/2026 unreadable'],
  [250, shownAs('$250.00', { currencies: ['USD', 'CAD'] }), 'sum $250.00 unreadable'],
  ['$250.00', undefined, 'sum $250.00 unreadable'],
  ['250 USD', undefined, 'sum 250 USD unreadable'],
])('%j is no money in euros', (sum, shown, problem) => {
  expect(read({ sum }, shown ? { sum: shown } : {}).problems).toEqual([problem]);
});

test.each<[Cell, ShownNumber | undefined]>([
  [250, shownAs('250 €', { currencies: ['EUR'] })],
  ['€250', undefined],
  ['\u202d250\u202c', undefined],
])('%j is', (sum, shown) => {
  expect(read({ sum }, shown ? { sum: shown } : {})).toMatchObject({ sum: 25_000, problems: [] });
});
