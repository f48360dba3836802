/** Partner overrides for dates, methods and VAT, and the payers of shared costs. */
import { sharedCostShares } from '../../../src/core/agreement/shared-costs';
import { moneyText } from '../../../src/core/money';
import { asDay, checked, date, outcomes, rulesOn, termsWith, type Edit, type Row } from '../builders';

const override = (
  own: NonNullable<ReturnType<typeof termsWith>['agreement']['partners'][number]['overrides']>,
): Edit => {
  return ({ partners }) => (partners[1]!.overrides = own);
};

describe('a partner’s own rules are read first', () => {
  test('eligibility, date by date', () => {
    const terms = termsWith(
      override({ eligibility: { incurredFrom: asDay('2026-04-11'), paidBy: asDay('2027-12-31') } }),
    );
    const late = {
      documentDate: date('2027-12-01'),
      paymentDate: date('2028-01-05'),
      action: 'A1',
      category: 'STAFF',
      period: 'S4',
    };
    expect(outcomes(terms, [{}, { partner: 'G2' }, late, { ...late, partner: 'G2' }])).toEqual([
      'accepted',
      'outside-eligibility',
      'accepted',
      'paid-late',
    ]);
  });

  test('methods, category by category', () => {
    const unit = { kind: 'unit-cost', unit: 'hour', amount: '40.00' } as const;
    const terms = termsWith(override({ methods: { STAFF: unit } }));
    const hours: Row = {
      category: 'STAFF',
      action: 'A1',
      documentType: 'unit-cost',
      units: 2,
      net: null,
      vat: null,
      eligible: 80,
      paymentDate: null,
    };
    expect(outcomes(terms, [hours, { ...hours, partner: 'G2' }, { ...hours, partner: 'G2', eligible: 81 }])).toEqual([
      'unit-cost-differs',
      'accepted',
      'unit-cost-differs',
    ]);
  });

  test.each([
    ['never', 'G2', 'vat-not-eligible'],
    ['eligible', 'G3', 'accepted'],
  ] as const)('VAT %s for %s', (vat, partner, result) => {
    const terms = termsWith(({ partners }) => {
      for (const one of partners) one.overrides = { vat };
    });
    expect(outcomes(terms, [{ partner }])).toEqual([result]);
  });

  test('VAT recovered in part may be declared for the rest', () => {
    const terms = termsWith(({ partners }) =>
      Object.assign(partners[1]!, { vat: 'partial', vatNonRecoverableShare: '0.35' }),
    );
    expect(
      outcomes(terms, [
        { partner: 'G2', eligible: 107 },
        { partner: 'G2', eligible: 107.01 },
      ]),
    ).toEqual(['accepted', 'vat-not-eligible']);
    const [, line] = checked(terms, [
      { partner: 'G2', eligible: 107 },
      { partner: 'G2', eligible: 107.01 },
    ]);
    expect(line!.findings.find(({ rule }) => rule === 'vat-not-eligible')!.fixes).toEqual([
      { column: 'eligible', value: 107 },
    ]);
  });

  test('the currency is the partner’s where the cell is blank, and then needs a rate', () => {
    const terms = termsWith(({ partners }) => (partners[1]!.currency = 'GBP'));
    expect(
      outcomes(terms, [
        { partner: 'G2', currency: null, rate: null },
        { currency: null, rate: null },
      ]),
    ).toEqual(['exchange-rate-missing', 'accepted']);
    expect(checked(terms, [{ partner: 'G2', currency: null, rate: 0.8 }])[0]!.line.declared).toBe(15_000);
  });
});

describe('shared costs', () => {
  const invoice: Row = {
    action: 'A3',
    sharedCost: 'C1',
    documentNo: 'EV-1',
    supplier: 'Bureau Évaluation',
    net: 7500,
    vat: 1499.99,
    documentDate: date('2026-06-02'),
    paymentDate: date('2026-06-20'),
  };

  test('the agreed amount is split by the key', () => {
    const terms = termsWith();
    const shares = sharedCostShares(terms, terms.sharedCosts.get('C1')!)!;
    expect(shares.map(({ partner, amount }) => `${partner} ${moneyText(amount, 'EUR')}`)).toEqual([
      'G1 5847.81',
      'G2 2099.11',
      'G3 1053.07',
    ]);
  });

  test('keys apply to the action’s partners that are not associated', () => {
    const terms = termsWith(({ partners }) => (partners[2]!.role = 'associated'));
    expect(sharedCostShares(terms, terms.sharedCosts.get('C1')!)!.map(({ partner }) => partner)).toEqual(['G1', 'G2']);
    const apart = termsWith(({ actions }) => (actions[2]!.partners = ['G1', 'G3']));
    expect(sharedCostShares(apart, apart.sharedCosts.get('C1')!)!.map(({ partner }) => partner)).toEqual(['G1', 'G3']);
  });

  test.each([
    ['equal', ['3000.00', '3000.00', '2999.99']],
    ['budget', ['4802.48', '2202.09', '1995.42']],
  ] as const)('by the key %s', (method, amounts) => {
    const terms = termsWith(({ sharedCosts }) => (sharedCosts[0]!.key = { method }));
    const shares = sharedCostShares(terms, terms.sharedCosts.get('C1')!)!.map(({ amount }) => moneyText(amount, 'EUR'));
    expect(shares.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0)).toBe(899_999);
    if (method === 'equal') expect(shares).toEqual(amounts);
  });

  test('apportioned: everyone declares a share, the payer may stand as supplier, nobody more than the invoice', () => {
    const shares: Row[] = [
      { ...invoice, eligible: 5847.81 },
      {
        ...invoice,
        eligible: 2099.11,
        partner: 'G2',
        supplier: 'GAL Vallée d’Exemple',
        paymentDate: date('2026-06-25'),
      },
      // G3 recovers its VAT, so its share is computed on the net amount.
      { ...invoice, eligible: 877.55, partner: 'G3' },
    ];
    const lines = checked(termsWith(), shares);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(lines.flatMap(rulesOn).filter((rule) => rule === 'share-differs-from-key')).toEqual([]);
    expect(outcomes(termsWith(), [...shares, { ...invoice, eligible: 2300, paymentDate: date('2026-06-30') }])).toEqual(
      ['accepted', 'accepted', 'accepted', 'share-over-invoice'],
    );
  });

  test('single-payer: only the payer declares, in full', () => {
    const row: Row = { sharedCost: 'C2' };
    expect(outcomes(termsWith(), [row, { ...row, partner: 'G2', documentNo: 'other' }])).toEqual([
      'accepted',
      'shared-cost-not-payer',
    ]);
    expect(rulesOn(checked(termsWith(), [row])[0]!)).toEqual([]);
  });

  test('each-pays: everyone declares an invoice of its own, and no key is compared', () => {
    const terms = termsWith(({ sharedCosts }) => (sharedCosts[0]!.mode = 'each-pays'));
    const lines = checked(terms, [
      { ...invoice, eligible: 8999.99 },
      { ...invoice, eligible: 10, partner: 'G2', documentNo: 'EV-2' },
    ]);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted']);
    expect(lines.flatMap(rulesOn)).not.toContain('share-differs-from-key');
  });

  test('a share within one unit of its key is as agreed, one cent more is told once per partner', () => {
    const differing = (eligible: number): string[][] =>
      checked(termsWith(), [
        { ...invoice, partner: 'G2', eligible },
        { ...invoice, partner: 'G2', documentNo: 'EV-2', net: 0.03, vat: 0, eligible: 0.01 },
      ]).map((line) => rulesOn(line).filter((rule) => rule === 'share-differs-from-key'));
    expect(differing(2100.11)).toEqual([[], []]);
    expect(differing(2100.12)).toEqual([['share-differs-from-key'], []]);
    expect(differing(2098.1)).toEqual([['share-differs-from-key'], []]);
  });
});
