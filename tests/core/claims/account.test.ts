/** What a partner is told of its costs and money. */
import { partnerAccount, type MoneyByClaim } from '../../../src/core/claims/account';
import { noClaims, type ClaimsBook } from '../../../src/core/claims/book';
import { fundingPlan } from '../../../src/core/agreement/funding';
import { budgetOf, termsOf } from '../../../src/core/agreement/terms';
import { transfersDue } from '../../../src/core/claims/payments';
import { projectAccount } from '../../../src/core/claims/project-account';
import { agreementOf, asDay, termsWith } from '../builders';

const agreement = agreementOf('minor-med');
const terms = termsOf(agreement);
const partner = agreement.partners.find(({ role }) => role !== 'lead')!.code;
const { lead } = terms;
const [source, other] = ['ERDF', 'State'];

const claim = (code: string, of: string, from: string, amount: number) =>
  ({
    row: 2,
    claim: code,
    kind: 'interim',
    period: undefined,
    partner: of,
    source: from,
    amount,
    date: undefined,
  }) as const;
const payment = (day: string, amount: number, named = '') =>
  ({ row: 2, date: asDay(day), partner: undefined, source: undefined, amount, claim: named }) as const;
const transfer = (amount: number, from?: string) =>
  ({ row: 2, date: asDay('2027-06-01'), partner, source: from, amount }) as const;

const book = (parts: Partial<{ [Key in keyof ClaimsBook]: readonly unknown[] }>): ClaimsBook => ({
  ...noClaims,
  ...(Object.fromEntries(
    Object.entries(parts).map(([key, rows]) => [key, { sheet: key, rows }]),
  ) as Partial<ClaimsBook>),
});
const moneyOf = (of: string, parts: Parameters<typeof book>[0]): Partial<MoneyByClaim>[] =>
  partnerAccount(terms, book(parts), of)!.money.map(
    ({ claim: code, source: from, claimed, received, transferred, open }) => {
      return { claim: code, source: from, claimed, received, transferred, open };
    },
  );

test('nothing while nothing was claimed', () => {
  expect(partnerAccount(terms, noClaims, partner)).toBeUndefined();
});

test('money goes through the lead partner: transfers count for the oldest claim first', () => {
  const claims = [
    claim('C1', lead, source, 10_000),
    claim('C1', partner, source, 30_000),
    claim('C2', partner, source, 20_000),
    claim('C2', partner, other, 5_000),
  ];
  const payments = [payment('2027-05-01', 40_000), payment('2027-08-01', 12_500, 'C2')];
  const money = moneyOf(partner, { claims, payments, transfers: [transfer(33_000, source)] });
  expect(money).toEqual([
    { claim: 'C1', source, claimed: 30_000, received: 30_000, transferred: 30_000, open: 0 },
    { claim: 'C2', source, claimed: 20_000, received: 10_000, transferred: 3_000, open: 17_000 },
    { claim: 'C2', source: other, claimed: 5_000, received: 2_500, transferred: 0, open: 5_000 },
  ]);
  expect(moneyOf(lead, { claims, payments })).toEqual([
    { claim: 'C1', source, claimed: 10_000, received: 10_000, transferred: 0, open: 0 },
  ]);
});

test('a transfer without a source, and one that no claim is there for', () => {
  const claims = [claim('C1', partner, source, 30_000)];
  const payments = [payment('2027-05-01', 30_000)];
  expect(moneyOf(partner, { claims, payments, transfers: [transfer(12_000)] })).toEqual([
    { claim: 'C1', source, claimed: 30_000, received: 30_000, transferred: 12_000, open: 18_000 },
  ]);
  expect(moneyOf(partner, { transfers: [transfer(12_000)] })).toEqual([
    { claim: '', source: '', claimed: 0, received: 0, transferred: 12_000, open: -12_000 },
  ]);
});

test('what was certified before Accord stands first', () => {
  const { action, category } = agreement.budget.find((line) => line.partner === partner)!;
  const opening = [{ partner, action, category, declared: '900.00', certified: '800.00', paid: '0.00' }];
  const { costs } = partnerAccount(termsOf({ ...agreement, opening }), noClaims, partner)!;
  expect(costs).toMatchObject([{ kind: 'opening', declared: 80_000, accepted: 80_000, certified: 80_000 }]);
});

test('what was paid before Accord was received, and passed on: nothing of it is due', () => {
  const { action, category } = agreement.budget.find((line) => line.partner === partner)!;
  const opening = [{ partner, action, category, declared: '900.00', certified: '800.00', paid: '300.00' }];
  const opened = termsOf({ ...agreement, opening });
  const { money } = partnerAccount(opened, noClaims, partner)!;
  const sumOf = (key: 'claimed' | 'received' | 'transferred' | 'open'): number =>
    money.reduce((sum, one) => sum + one[key], 0);
  expect([sumOf('received'), sumOf('transferred'), sumOf('open')]).toEqual([300_00, 300_00, sumOf('claimed') - 300_00]);
  expect(transfersDue(opened, noClaims, asDay('2029-01-01'))).toEqual([]);
});

test('in LEADER, what a partner in no claim owes back is told, and is what the fund stands above its total', () => {
  const leader = termsWith();
  const plan = fundingPlan(leader).rows.filter((row) => row.source === 'FEADER' && row.partner !== 'G3');
  const kept = plan.map(({ partner: of }, index) => {
    const { action, category } = leader.budget.find((line) => line.partner === of && line.category === 'STAFF')!;
    const budget = budgetOf(leader, { partner: of });
    // The first partner claimed a tenth more than its budget while nobody else had claimed.
    const declared = index === 0 ? Math.round(budget * 1.1) : budget;
    const about = { row: 2, claim: `C${index + 1}-${of}`, partner: of, line: 1, period: 'S1', action, category };
    return { ...about, declared, verdict: 'accepted', fingerprint: 'x' };
  });
  const due = (costs: number): number => Math.round(costs * 0.8);
  const claims = kept.map(({ claim: code, partner: of, declared }) => claim(code, of, 'FEADER', due(declared)));
  const { sources } = projectAccount(leader, book({ kept, claims }));
  const ofFund = sources.filter((row) => row.source === 'FEADER' && row.partner !== 'G3');
  const total = plan.reduce((sum, { amount }) => sum + amount, 0);
  const claimed = ofFund.reduce((sum, row) => sum + row.claimed, 0);
  expect(claimed).toBeGreaterThan(total);
  expect(ofFund.map(({ owedBack }) => owedBack)).toEqual([claimed - total, 0]);
});
