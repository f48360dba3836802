/** A pasted budget beside the one that stands: what is added, the same, changed, removed, and what results. */
import { mergeBudget } from '../../src/core/budget-import/merge';
import type { BudgetRow } from '../../src/core/budget-import/located';
import { eur } from './builders';

const source = { sheet: 'Budget', row: 2, column: 'D' };
const row = (line: string, amount: string, more: Partial<BudgetRow> = {}): BudgetRow => {
  const [partner = '', action = '', category = ''] = line.split(' ');
  return { partner, action, category: category as BudgetRow['category'], amount: eur(amount), source, ...more };
};
const standing = [
  { partner: 'P1', action: 'A1', category: 'STAFF', amount: '60.00', period: 'S1' },
  { partner: 'P1', action: 'A1', category: 'STAFF', amount: '40.00', period: 'S2' },
  { partner: 'P1', action: 'A2', category: 'STAFF', amount: '50.00' },
  { partner: 'P2', action: 'A1', category: 'STAFF', amount: '10.00' },
  { partner: 'P1', action: 'A3', category: 'TRAVEL', amount: '5.00' },
  { partner: 'P1', action: 'A3' },
];

test('a table replaces the lines of the partners that it names', () => {
  const rows = [
    row('P1 A1 STAFF', '100'),
    row('P1 A2 STAFF', '30', { label: 'a' }),
    row('P1 A2 STAFF', '30'),
    row('P1 A2 TRAVEL', '7'),
  ];
  const merged = mergeBudget(standing, rows, 'EUR');
  const short = (changes: typeof merged.same) =>
    changes.map(({ partner, action, category, before, after }) => [partner, action, category, before, after].join(' '));
  expect(short(merged.same)).toEqual(['P1 A1 STAFF 10000 10000']);
  expect(short(merged.changed)).toEqual(['P1 A2 STAFF 5000 6000']);
  expect(short(merged.removed)).toEqual(['P1 A3 TRAVEL 500 0']);
  expect(short(merged.added)).toEqual(['P1 A2 TRAVEL 0 700']);
  expect(merged.others).toBe(2);
  expect(merged.budget).toEqual([
    standing[0],
    standing[1],
    { partner: 'P1', action: 'A2', category: 'STAFF', amount: '30.00', label: 'a' },
    { partner: 'P1', action: 'A2', category: 'STAFF', amount: '30.00' },
    standing[3],
    standing[5],
    { partner: 'P1', action: 'A2', category: 'TRAVEL', amount: '7.00' },
  ]);
});

test('the same table again changes nothing', () => {
  const rows = [
    row('P1 A1 STAFF', '100'),
    row('P1 A2 STAFF', '50'),
    row('P1 A3 TRAVEL', '5'),
    row('P2 A1 STAFF', '10'),
  ];
  const merged = mergeBudget(standing, rows, 'EUR');
  expect(merged.budget).toEqual(standing);
  expect([merged.added, merged.changed, merged.removed]).toEqual([[], [], []]);
});

test('a table of which nothing could be placed changes nothing', () => {
  expect(mergeBudget(standing, [], 'EUR').budget).toEqual(standing);
});
