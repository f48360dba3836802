/** What a partner is told of its costs and money. */
import { partnerAccount, type MoneyByClaim } from '../../../src/core/claims/account';
import { noClaims, type ClaimsBook } from '../../../src/core/claims/book';
import { termsOf } from '../../../src/core/agreement/terms';
import { agreementOf, asDay } from '../builders';

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
