/** Limits of agreements from the field: amounts beside shares. */
import { checkAgreement } from '../../../src/core/agreement/parse';
import type { Agreement } from '../../../src/core/agreement/schema';
import { termsOf, type Terms } from '../../../src/core/agreement/terms';
import { agreementOf, outcomes, type Row } from '../builders';

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

test('a category may be passed by 10 % or by 30,000.00, whichever is more', () => {
  const terms = project(
    [
      ['G1', 'STAFF', '600000.00'],
      ['G1', 'TRAVEL', '40000.00'],
      ['G2', 'STAFF', '100000.00'],
    ],
    {
      rules: {
        ...agreementOf('saveurs-partagees').rules,
        caps: [],
        flexibility: [
          { level: 'category', maxIncrease: '0.10', maxAmount: '30000.00', compensated: true, approval: 'none' },
        ],
      },
    },
  );
  expect(outcomes(terms, [cost('TRAVEL', 65_000)])).toEqual(['accepted']);
  expect(outcomes(terms, [cost('TRAVEL', 65_000), cost('TRAVEL', 5000), cost('TRAVEL', 0.01)])).toEqual([
    'accepted',
    'accepted',
    'over-budget',
  ]);
});
