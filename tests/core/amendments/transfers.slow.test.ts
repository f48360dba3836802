/** The smallest set of transfers that covers an overspend. */
import fc from 'fast-check';
import { termsOf, type BudgetLine, type Terms } from '../../../src/core/agreement/terms';
import { coverOf, type Cover } from '../../../src/core/amendments/cover';
import { isLess } from '../../../src/core/amendments/flexibility';
import { withTransfers } from '../../../src/core/amendments/transfer';
import { moneyText } from '../../../src/core/money';
import { agreementOf, eur, type Edit } from '../builders';
import { smallestByForce } from './brute-force';
import { smallCase } from './small-agreements';

test('as few as brute force finds, and none where it finds none', () => {
  const seen = { transfers: 0, 'no-transfers': 0, 'nothing-lacking': 0 };
  fc.assert(
    fc.property(smallCase, ({ agreement, used }) => {
      const terms = termsOf(agreement);
      const cover = coverOf(terms, used);
      seen[cover.kind] += 1;
      const wanted = smallestByForce({ agreement, used });
      if (cover.kind !== 'transfers') return expect(wanted).toBeUndefined();
      expect(cover.transfers.length).toBe(wanted?.count);
      expect(isLess(wanted!.most, cover.needed.approval)).toBe(false);
      coversExactly(terms, used, cover);
      return undefined;
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.transfers, seen['no-transfers'])).toBeGreaterThan(30);
});

function coversExactly(terms: Terms, used: readonly BudgetLine[], cover: Extract<Cover, { kind: 'transfers' }>): void {
  const usedOn = (line: BudgetLine): number =>
    used.find((one) => `${one.partner}${one.action}${one.category}` === `${line.partner}${line.action}${line.category}`)
      ?.amount ?? 0;
  const after = termsOf(withTransfers(terms.agreement, cover.transfers));
  for (const line of after.budget) expect(line.amount).toBeGreaterThanOrEqual(usedOn(line));
  const lacking = terms.budget.reduce((sum, line) => sum + Math.max(usedOn(line) - line.amount, 0), 0);
  expect(cover.transfers.reduce((sum, { amount }) => sum + amount, 0)).toBe(lacking);
}

/** A sample in which all is used up but for what is left on some lines, by `partner action category`. */
function coverWith(left: Record<string, string>, edit?: Edit): Cover {
  const terms = termsOf(agreementOf('saveurs-partagees', edit));
  const used = terms.budget.map((line) => ({
    ...line,
    amount: line.amount - eur(left[`${line.partner} ${line.action} ${line.category}`] ?? '0.00'),
  }));
  return coverOf(terms, used);
}

function shown(cover: Cover): string | string[] {
  if (cover.kind !== 'transfers') return cover.kind === 'no-transfers' ? cover.because : cover.kind;
  return cover.transfers.map(
    ({ from, to, amount }) =>
      `${from.action} ${from.category} → ${to.action} ${to.category} ${moneyText(amount, 'EUR')}`,
  );
}

describe('a sample', () => {
  test('one transfer of the same partner, in the same category where there is one', () => {
    const cover = coverWith({ 'G1 A2 TRAVEL': '-50.00', 'G1 A3 TRAVEL': '60.00', 'G1 A2 EXTERNAL': '900.00' });
    expect(shown(cover)).toEqual(['A3 TRAVEL → A2 TRAVEL 50.00']);
    expect(cover).toMatchObject({ needed: { approval: 'none' } });
  });

  test('two where no line has enough, and none from outside the partner', () => {
    const left = {
      'G1 A2 TRAVEL': '-50.00',
      'G1 A3 TRAVEL': '40.00',
      'G1 A2 EXTERNAL': '30.00',
      'G2 A2 TRAVEL': '500.00',
    };
    expect(shown(coverWith(left))).toEqual(['A3 TRAVEL → A2 TRAVEL 40.00', 'A2 EXTERNAL → A2 TRAVEL 10.00']);
  });

  test('beyond what needs no approval, with the committee', () => {
    const cover = coverWith({ 'G1 A2 TRAVEL': '-600.00', 'G1 A2 EXTERNAL': '900.00' });
    expect(shown(cover)).toEqual(['A2 EXTERNAL → A2 TRAVEL 600.00']);
    expect(cover).toMatchObject({ needed: { approval: 'steering-committee', by: ['COPIL'] } });
  });

  test('from another partner only by amendment', () => {
    const cover = coverWith({ 'G1 A2 TRAVEL': '-50.00', 'G2 A2 TRAVEL': '500.00' });
    expect(cover).toMatchObject({ kind: 'transfers', needed: { approval: 'amendment', by: ['G1', 'G2', 'G3'] } });
  });

  test.each([
    ['flat-rate', { 'G1 A1 STAFF': '-100.00', 'G1 A2 EXTERNAL': '900.00' }],
    ['nothing-left', { 'G1 A2 TRAVEL': '-100.00', 'G1 A2 EXTERNAL': '99.99' }],
    ['nothing-lacking', { 'G1 A2 TRAVEL': '100.00' }],
  ])('%s', (because, left) => {
    expect(shown(coverWith(left))).toBe(because);
  });

  test('never beyond a cap, nor what a lump sum is', () => {
    const capped = { 'G1 A2 EQUIPMENT': '-8900.00', 'G1 A2 EXTERNAL': '9000.00' };
    expect(shown(coverWith(capped, spare))).toBe('rules');
    const paid: Edit = (draft) => {
      spare(draft);
      draft.categories.find(({ code }) => code === 'TRAVEL')!.method = { kind: 'lump-sum', amount: '100.00' };
    };
    expect(shown(coverWith({ 'G1 A2 TRAVEL': '-50.00', 'G1 A2 EXTERNAL': '900.00' }, paid))).toBe('lump-sum');
    expect(shown(coverWith({ 'G1 A2 EXTERNAL': '-50.00', 'G1 A2 TRAVEL': '900.00' }, paid))).toBe('nothing-left');
  });
});

/** More of the budget that can be moved. */
function spare({ budget }: Parameters<Edit>[0]): void {
  for (const item of budget) if (item.category === 'EXTERNAL') item.amount = '9000.00';
}
