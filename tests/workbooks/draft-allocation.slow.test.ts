/** What a draft's sheets store of shared costs is what the core counts, in any agreement. */
import fc from 'fast-check';
import { agreedAllocation } from '../../src/core/allocation/cost';
import { ownPart } from '../../src/core/allocation/own-part';
import type { Agreement } from '../../src/core/agreement/schema';
import { termsOf } from '../../src/core/agreement/terms';
import { sumMoney } from '../../src/core/money';
import { timesRatio } from '../../src/core/ratio';
import { draftCosts, draftPartners } from '../../src/workbooks/draft/allocation/values';
import { linkProblems } from '../../src/workbooks/calendar/steps';
import { draftValues } from '../../src/workbooks/draft/values';
import { randomAgreement as anyAgreement } from '../core/random-agreement';
import { sampleNames, sampleTerms } from '../core/samples';
import { randomAgreement } from './random-agreement';

function compare(agreement: Agreement): number {
  const terms = termsOf(agreement);
  const values = draftValues(agreement, terms.currency, linkProblems);
  const partners = draftPartners(values, terms.currency);
  for (const { code, own } of partners)
    expect(timesRatio(1_000_000, own, 'half-up')).toBe(ownPart(terms, code, 1_000_000));
  const costs = draftCosts(values, partners, terms.currency);
  agreement.sharedCosts.forEach((cost, index) => {
    const { shares, debts, byLead, paid } = agreedAllocation(terms, cost);
    const of = (list: typeof debts, partner: string) =>
      sumMoney(list.map(({ from, to, amount }) => (from === partner ? amount : to === partner ? -amount : 0)));
    expect(partners.map(({ code }, at) => ({ code, ...costs[index]!.shares[at]! }))).toMatchObject(
      partners.map(({ code }) => {
        const isPayer = code === cost.payer;
        return {
          code,
          amount: shares.find(({ partner }) => partner === code)?.amount ?? 0,
          pays: shares.length === 0 && cost.mode === 'each-pays' ? 0 : (paid.get(code) ?? 0),
          owes: of(debts, code),
          ...(isPayer ? { byLead: 0 } : { byLead: of(byLead, code) }),
        };
      }),
    );
  });
  return agreement.sharedCosts.length;
}

test('of the samples', () => {
  expect(sampleNames.map((name) => compare(sampleTerms(name).agreement))).toEqual([0, 2]);
});

test('of any agreement with every key, mode and settlement', () => {
  fc.assert(
    fc.property(anyAgreement(), (agreement) => void compare(agreement)),
    { numRuns: 300 },
  );
});

test('of projects from 1 to 12 partners and from 1 to 20 actions', () => {
  const compared = Array.from({ length: 60 }, (_, index) => compare(randomAgreement(index + 1)));
  expect(sumMoney(compared)).toBeGreaterThan(20);
});
