/** Shared costs between partners: every key, every settlement, what is declared, and the notes. */
import fc from 'fast-check';
import { agreedAllocation, allocationToDate } from '../../../src/core/allocation/cost';
import { netDebts } from '../../../src/core/allocation/debts';
import { costNotes } from '../../../src/core/allocation/notes';
import { sharesOf } from '../../../src/core/agreement/shared-costs';
import type { Agreement, SharedCost } from '../../../src/core/agreement/schema';
import { termsOf, type Terms } from '../../../src/core/agreement/terms';
import { splitParts, sumMoney } from '../../../src/core/money';
import { randomAgreement } from '../random-agreement';
import { sampleTerms } from '../samples';

const sample = sampleTerms('saveurs-partagees');

function withCost(change: Partial<SharedCost>): { terms: Terms; cost: SharedCost } {
  const [first] = sample.agreement.sharedCosts;
  const cost: SharedCost = { ...first!, ...change };
  return { terms: termsOf({ ...sample.agreement, sharedCosts: [cost] }), cost };
}

const owed = (terms: Terms, cost: SharedCost) =>
  agreedAllocation(terms, cost).debts.map(({ from, to, amount }) => `${from}>${to} ${amount}`);

test.each([
  [{ method: 'population' as const }, [584_781, 209_911, 105_307]],
  [{ method: 'equal' as const }, [300_000, 300_000, 299_999]],
  [{ method: 'fixed' as const, weights: { G1: '50', G2: '30', G3: '20' } }, [449_999, 270_000, 180_000]],
  [{ method: 'days' as const, weights: { G1: '12.5', G3: '2.5' } }, [749_999, 0, 150_000]],
])('the key %j divides to the cent and says where each one went', (key, amounts) => {
  const { terms, cost } = withCost({ key });
  const shares = sharesOf(terms, cost, 899_999)!;
  expect(shares.map(({ amount }) => amount)).toEqual(amounts);
  for (const { amount, down, extra } of shares) expect(amount).toBe(down + (extra ? 1 : 0));
});

test('a single payer is owed whole shares, or only what its grant leaves', () => {
  const of = (change: Partial<SharedCost>) => {
    const { terms, cost } = withCost({ mode: 'single-payer', key: { method: 'equal' }, amount: '1000.00', ...change });
    return owed(terms, cost);
  };
  expect(of({ settlement: 'none' })).toEqual([]);
  expect(of({ settlement: 'total' })).toEqual(['G2>G1 33333', 'G3>G1 33333']);
  // Of each share, G1's grant of 80 % pays the rest.
  expect(of({ settlement: 'own-contribution' })).toEqual(['G2>G1 6667', 'G3>G1 6667']);
  expect(of({ settlement: 'total', mode: 'each-pays' })).toEqual([]);
});

test('of an apportioned cost the own contribution is paid and the lead takes the grant', () => {
  const { terms, cost } = withCost({ key: { method: 'equal' }, amount: '900.00', settlement: 'own-contribution' });
  const { debts, byLead } = agreedAllocation(terms, cost);
  expect(debts).toEqual([
    { from: 'G2', to: 'G1', amount: 6_000 },
    { from: 'G3', to: 'G1', amount: 6_000 },
  ]);
  expect(byLead.map(({ amount }) => amount)).toEqual([24_000, 24_000]);
});

test('what partners declare of an apportioned cost has come back; the rest is still open', () => {
  const { terms, cost } = withCost({ key: { method: 'equal' }, amount: '900.00', settlement: 'total' });
  const declared = new Map([['C1', new Map([['G1', 30_000], ['G2', 20_000]])]]); // prettier-ignore
  const [second, third] = costNotes(terms, declared);
  expect(second).toMatchObject({ from: 'G2', to: 'G1', inAdvance: 30_000, refunded: 16_667, open: 0, byLead: 0 });
  expect(third).toMatchObject({ from: 'G3', to: 'G1', afterPayment: 16_666, refunded: 0, open: 16_666 });
  expect(costNotes(terms, new Map()).map(({ inAdvance, open }) => [inAdvance, open])).toEqual([
    [30_000, 0],
    [30_000, 0],
  ]);
  expect(cost.code).toBe('C1');
});

test('where each pays, those who paid less than their share owe those who paid more', () => {
  const { terms, cost } = withCost({ mode: 'each-pays', key: { method: 'equal' }, settlement: 'total' });
  const { debts } = allocationToDate(terms, cost, new Map([['G1', 100], ['G2', 500], ['G3', 300]])); // prettier-ignore
  expect(debts).toEqual([{ from: 'G1', to: 'G2', amount: 200 }]);
});

test('debts both ways between two partners are set off', () => {
  const debts = [
    { from: 'A', to: 'B', amount: 100 },
    { from: 'B', to: 'A', amount: 30 },
    { from: 'A', to: 'C', amount: 5 },
    { from: 'A', to: 'B', amount: 1 },
  ];
  expect(netDebts(['C', 'B', 'A'], debts)).toEqual([
    { from: 'A', to: 'C', amount: 5 },
    { from: 'A', to: 'B', amount: 71 },
  ]);
});

test('in any agreement, shares add up to the cost, and debts to what everybody bears', () => {
  fc.assert(
    fc.property(randomAgreement(), (agreement: Agreement) => {
      const terms = termsOf(agreement);
      for (const cost of agreement.sharedCosts) {
        const { amount, shares, paid, debts, byLead } = agreedAllocation(terms, cost);
        if (shares.length === 0) continue;
        expect(sumMoney(shares.map((share) => share.amount))).toBe(amount);
        const moved = (partner: string) =>
          sumMoney([...debts, ...byLead].map((debt) => (debt.from === partner ? debt.amount : debt.to === partner ? -debt.amount : 0))); // prettier-ignore
        for (const debt of [...debts, ...byLead]) expect(debt.amount).toBeGreaterThan(0);
        if (cost.settlement !== 'total' && cost.mode !== 'apportioned') continue;
        if ((cost.settlement ?? 'none') === 'none') continue;
        for (const partner of terms.partners.keys())
          expect((paid.get(partner) ?? 0) + moved(partner)).toBe(
            shares.find((share) => share.partner === partner)?.amount ?? 0,
          );
      }
    }),
    { numRuns: 200 },
  );
});

test('what was cut off and what was handed out explain every part', () => {
  const weights = [1, 1, 1].map((units) => ({ units: BigInt(units), scale: 0 }));
  expect(splitParts(-5, weights)).toEqual([
    { amount: -2, down: -1, rest: 2n, of: 3n, extra: true },
    { amount: -2, down: -1, rest: 2n, of: 3n, extra: true },
    { amount: -1, down: -1, rest: 2n, of: 3n, extra: false },
  ]);
});
