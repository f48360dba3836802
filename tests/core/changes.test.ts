import { changesBetween, snapshotOf, type ReportSnapshot } from '../../src/core/consolidation/changes';
import type { Verdict } from '../../src/core/names';
import type { FlatRateAmount } from '../../src/core/monitoring/flat-rates';

const flat = (amount: number): FlatRateAmount[] => [{ partner: 'P1', category: 'OFFICE', period: 'R1', amount }];
const standing = (lines: readonly [string, number | undefined, number, Verdict][], rate = 0): ReportSnapshot =>
  snapshotOf(
    lines.map(([partner, number, declared, verdict], index) => ({
      line: { partner, number, row: index + 7, declared },
      verdict,
    })),
    flat(rate),
  );

test('the same report changes nothing', () => {
  const one = standing([['P1', 1, 100, 'accepted']], 15);
  expect(changesBetween(one, structuredClone(one))).toEqual({ partners: [], totals: [], lines: [] });
});

test('lines that come, go, cost something else or get another verdict are told, with the sums they move', () => {
  const before = standing(
    [
      ['P1', 1, 100, 'accepted'],
      ['P1', 2, 200, 'excluded'],
      ['P2', 1, 50, 'accepted'],
    ],
    15,
  );
  const now = standing(
    [
      ['P2', 2, 70, 'withdrawn'],
      ['P1', 2, 200, 'accepted'],
      ['P1', 1, 110, 'accepted'],
    ],
    45,
  );
  const { partners, totals, lines } = changesBetween(before, now);
  // The parts say why, and add up to the difference.
  expect(partners).toEqual([
    { partner: 'P2', before: 50, now: 0, added: 0, gone: -50, declared: 0, verdict: 0 },
    { partner: 'P1', before: 100, now: 310, added: 0, gone: 0, declared: 10, verdict: 200 },
  ]);
  expect(lines).toEqual([
    { partner: 'P2', line: '2', before: undefined, now: { declared: 70, verdict: 'withdrawn' } },
    {
      partner: 'P1',
      line: '2',
      before: { declared: 200, verdict: 'excluded' },
      now: { declared: 200, verdict: 'accepted' },
    },
    {
      partner: 'P1',
      line: '1',
      before: { declared: 100, verdict: 'accepted' },
      now: { declared: 110, verdict: 'accepted' },
    },
    { partner: 'P2', line: '1', before: { declared: 50, verdict: 'accepted' }, now: undefined },
  ]);
  expect(totals).toEqual([
    { total: 'read', before: 350, now: 380 },
    { total: 'excluded', before: 200, now: 70 },
    { total: 'accepted', before: 150, now: 310 },
    { total: 'flatRate', before: 15, now: 45 },
    { total: 'claimable', before: 165, now: 355 },
  ]);
});

test('lines without a number are known by their row, a number used twice by its count', () => {
  const { lines } = standing([
    ['P1', undefined, 1, 'accepted'],
    ['P1', 3, 1, 'accepted'],
    ['P1', 3, 2, 'accepted'],
  ]);
  expect(lines.map(([, line]) => line)).toEqual(['(7)', '3', '3 (2)']);
});
