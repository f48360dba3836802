/** The funder tables of shared costs, from the agreement alone and from a report's lines. */
import type { Agreement } from '../../../src/core/agreement/schema';
import { termsOf } from '../../../src/core/agreement/terms';
import { sharedCostNotes, sharedCosts } from '../../../src/core/tables/shared-costs';
import { sampleLines, sampleTerms } from '../samples';

const sample = sampleTerms('saveurs-partagees');
const settled: Agreement = {
  ...sample.agreement,
  sharedCosts: sample.agreement.sharedCosts.map((cost) => ({ ...cost, settlement: 'total' as const })),
};
const terms = termsOf(settled);
const lines = sampleLines('saveurs-partagees', terms).map((line) => ({ line, verdict: 'accepted' as const }));

const moneyOf = (cells: readonly unknown[]) =>
  cells.flatMap((cell) => (typeof cell === 'object' && cell && 'money' in cell ? [(cell as { money: number }).money] : [])); // prettier-ignore

test('shares with what was accepted, and a total that adds up', () => {
  const { rows, columns } = sharedCosts.build({ terms, lines, period: undefined });
  expect(columns).toHaveLength(8);
  expect(rows).toHaveLength(7);
  const sums = [0, 1, 2].map((at) => rows.slice(0, -1).reduce((sum, { cells }) => sum + moneyOf(cells)[at]!, 0));
  expect(moneyOf(rows.at(-1)!.cells)).toEqual(sums);
  expect(sums[0]).toBe(899_999 + 100_000);
  // What is owed and what one is owed cancel out.
  expect(sums[2]).toBe(0);
});

test('without a report, notes ask in advance or leave it to the lead', () => {
  const { rows, columns } = sharedCostNotes.build({ terms });
  expect(columns).toHaveLength(6);
  expect(rows.map(({ cells }) => moneyOf(cells))).toEqual([
    [209_911, 209_911],
    [33_333, 33_333],
    [105_307, 105_307],
    [33_333, 33_333],
    [381_884, 381_884],
  ]);
});

test('with a report, what has come back is no longer open', () => {
  const { rows } = sharedCostNotes.build({ terms, lines, period: undefined });
  for (const { cells } of rows) {
    const [, after, refunded, open] = moneyOf(cells);
    expect(open).toBe(after! - refunded!);
  }
});

test('an agreement without shared costs says that there is nothing to settle', () => {
  const none = termsOf({ ...sample.agreement, sharedCosts: [] });
  expect(sharedCostNotes.build({ terms: none }).rows).toEqual([{ role: 'row', cells: [{ word: 'none' }] }]);
});
