/** What would make room for lines that lack only budget. */
import { coverFor } from '../../src/core/consolidation/overspend';
import { coverJson } from '../../src/cli/cover';
import { coverTexts, textsFor } from '../../src/locales';
import { report, termsWith, type Row } from './builders';

const terms = termsWith(({ rules }) => (rules.flexibility = []));
const sum = (eligible: number, rest: Row = {}): Row => ({ net: eligible, vat: 0, eligible, ...rest });

const said = (rows: readonly Row[], period?: string): string[] => {
  const cover = coverFor(report(terms, rows, period));
  return cover ? coverTexts(cover, terms, textsFor('en')).map((text) => text.replace(/\u00a0/g, ' ')) : [];
};

test('the line that was excluded counts, with what its budget line already bears', () => {
  expect(said([sum(7700), sum(100)])).toEqual([
    'The smallest change that covers €50.00 is 1 transfer:',
    '€50.00 from G1, A3, External expertise and services to G1, A2, External expertise and services',
    'All partners have to sign an amendment.',
    'To decide: G1, G2, G3.',
    'No flexibility is agreed, so that any amount that moves is an amendment.',
  ]);
  expect(said([sum(7700), sum(100, { period: 'S2' })], 'S2')[0]).toMatch(/€50\.00/);
  expect(said([sum(10, { action: 'A1' })])[0]).toMatch(/€10\.00/);
});

test('nothing where the budget holds, or where a line lacks more than budget', () => {
  expect(said([sum(7700)])).toEqual([]);
  expect(said([sum(7700), sum(100, { paymentDate: '' })])).toEqual([]);
});

test('what flexibility lets a line take lacks nothing, and what pays for it is not given away', () => {
  const flexible = termsWith(({ rules }) => {
    rules.flexibility = [{ level: 'partner-category', maxIncrease: '0.10', compensated: true, approval: 'none' }];
  });
  const over = sum(8000);
  const cover = coverFor(report(flexible, [over, sum(7000, { action: 'A3' }), sum(5000, { category: 'TRAVEL' })]));
  expect(cover).toMatchObject({ kind: 'transfers' });
  const given = cover?.kind === 'transfers' ? cover.transfers : [];
  expect(given.filter(({ to }) => to.category !== 'TRAVEL')).toEqual([]);
  const external = given.filter(({ from }) => from.partner === 'G1' && from.category === 'EXTERNAL');
  expect(external.reduce((all, { amount }) => all + amount, 0)).toBeLessThanOrEqual(750_00 - 250_00);
});

test('as JSON: amounts as texts, who decides, and why none can', () => {
  const [line] = [{ partner: 'G1', category: 'EXTERNAL' }];
  expect(coverJson(report(terms, [sum(7700), sum(100)]), textsFor('en'))).toMatchObject({
    transfers: [{ from: { ...line, action: 'A3' }, to: { ...line, action: 'A2' }, amount: '50.00' }],
    approval: 'amendment',
    by: ['G1', 'G2', 'G3'],
    because: null,
  });
  const none = coverJson(report(terms, [sum(7700), sum(1_000_000)]), textsFor('en'));
  expect(none).toMatchObject({ transfers: [], approval: null, by: [], because: 'nothing-left' });
  expect(none?.sentences).toHaveLength(1);
  expect(coverJson(report(terms, [sum(7700)]), textsFor('en'))).toBeNull();
});
