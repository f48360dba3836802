/** Caps on what a report accepts. */
import { checkAgreement } from '../../../src/core/agreement/parse';
import type { Agreement } from '../../../src/core/agreement/schema';
import { termsOf, type Terms } from '../../../src/core/agreement/terms';
import { agreementOf, date, report, type Row } from '../builders';

/** A project of two public partners with one work package; what is not given is as in the sample. */
function project(budget: readonly [partner: string, category: string, amount: string][], more: object = {}): Terms {
  const sample = agreementOf('saveurs-partagees');
  const own = new Set(['G1', 'G2']);
  const rules: Agreement['rules'] = { ...sample.rules, flexibility: [], caps: [] };
  delete rules.procurement;
  return termsOf(
    checkAgreement({
      ...sample,
      partners: sample.partners.filter(({ code }) => own.has(code)),
      actions: [{ ...sample.actions[0], code: 'WP1', lead: 'G1', partners: ['G1', 'G2'], tasks: [], deliverables: [] }],
      budget: budget.map(([partner, category, amount]) => ({ partner, action: 'WP1', category, amount })),
      statedTotal: undefined,
      funding: sample.funding.filter(({ partner }) => own.has(partner)),
      sharedCosts: [],
      governance: { committees: [], meetings: [], contacts: [] },
      rules,
      ...more,
    }),
  );
}

const cost = (category: string, eligible: number, rest: Row = {}): Row => ({
  ...{ action: 'WP1', category, net: eligible, vat: 0, eligible },
  ...rest,
});

const capped = (cap: Agreement['rules']['caps'][number], share = '0.80'): Terms =>
  project(
    [
      ['G1', 'STAFF', '60000.00'],
      ['G1', 'EXTERNAL', '20000.00'],
      ['G2', 'STAFF', '15000.00'],
      ['G2', 'OFFICE', '2250.00'],
    ],
    {
      funding: (['G1', 'G2'] as const).flatMap((partner) => [
        { partner, source: 'FEADER', kind: 'eu-fund', rate: partner === 'G1' ? share : '0.80' },
        {
          partner,
          source: 'Own',
          kind: 'own-public',
          rate: partner === 'G1' ? (1 - Number(share)).toFixed(2) : '0.20',
        },
      ]),
      rules: { ...agreementOf('saveurs-partagees').rules, flexibility: [], caps: [cap] },
    },
  );

/** What a report tells of the caps: case, amount and the most that is allowed. */
const toldOf = (terms: Terms, rows: Row[], period?: string): unknown[] =>
  report(terms, rows, period).findings.flatMap(({ rule, severity, figures }) =>
    rule === 'cap-exceeded' ? [[figures['case'], severity, figures['amount'], figures['most']]] : [],
  );
const eurOf = (money: number) => ({ money, currency: 'EUR' });

describe('caps on what is accepted', () => {
  const external = { code: 'EXT', share: '0.25', of: 'total', categories: ['EXTERNAL'] } as const;
  const cap = { ...external, categories: ['EXTERNAL' as const] };

  test('are told in the report, and take nothing away', () => {
    const rows = [cost('EXTERNAL', 10_000), cost('STAFF', 20_000)];
    const { totals } = report(capped(cap), rows);
    expect(totals.claimable).toBe(3_000_000);
    expect(toldOf(capped(cap), rows)).toEqual([['so-far', 'warning', eurOf(1_000_000), eurOf(750_000)]]);
    expect(toldOf(capped(cap), [...rows, cost('STAFF', 10_000)])).toEqual([]);
    expect(toldOf(capped(cap), [...rows, cost('STAFF', 10_000, { status: 'withdrawn' })])).toHaveLength(1);
  });

  test('are an error once more is accepted than the plan can bear', () => {
    const rows = [cost('EXTERNAL', 15_000), cost('STAFF', 20_000)];
    expect(toldOf(capped({ ...cap, share: '0.15' }), rows)).toEqual([
      ['accepted', 'error', eurOf(1_500_000), eurOf(525_000)],
    ]);
  });

  test('are an error in the last period', () => {
    const rows = [cost('EXTERNAL', 10_000, { period: 'S4' }), cost('STAFF', 20_000)];
    expect(toldOf(capped(cap), rows)).toEqual([['accepted', 'error', eurOf(1_000_000), eurOf(750_000)]]);
  });

  test('count the flat rates, and the periods before', () => {
    const rows = [
      cost('STAFF', 10_000, { partner: 'G2', period: 'S1' }),
      cost('EXTERNAL', 3833.33, { period: 'S2', paymentDate: date('2026-08-04'), documentDate: date('2026-08-03') }),
    ];
    // 25 % of 10,000.00 + 1,500.00 + 3,833.33.
    expect(toldOf(capped(cap), rows, 'S2')).toEqual([]);
    const more = [rows[0]!, { ...rows[1]!, net: 3833.34, eligible: 3833.34 }];
    expect(toldOf(capped(cap), more, 'S2')).toEqual([['so-far', 'warning', eurOf(383_334), eurOf(383_333)]]);
    // Office costs are no direct costs: 25 % of 13,833.33.
    expect(toldOf(capped({ ...cap, of: 'direct' }), rows, 'S2')).toHaveLength(1);
  });

  test('of partners and of sources', () => {
    const rows = [cost('STAFF', 10_000), cost('STAFF', 1000, { partner: 'G2' })];
    expect(toldOf(capped({ code: 'P', share: '0.90', of: 'total', partners: ['G1'] }), rows)).toHaveLength(0);
    expect(toldOf(capped({ code: 'P', share: '0.89', of: 'total', partners: ['G1'] }), rows)).toHaveLength(1);
    const fund = (share: string) => ({ code: 'EU', share, of: 'total', source: 'FEADER' }) as const;
    // 60 % of 10,000.00 and 80 % of 1,150.00 are 6,920.00 of 11,150.00.
    expect(toldOf(capped(fund('0.63'), '0.60'), rows)).toEqual([]);
    expect(toldOf(capped(fund('0.62'), '0.60'), rows)).toEqual([['so-far', 'warning', eurOf(692_000), eurOf(691_300)]]);
    // Rounded cents of a source exceed nothing.
    expect(toldOf(capped(fund('0.80')), [cost('STAFF', 0.04), cost('STAFF', 0.03)])).toEqual([]);
  });
});
