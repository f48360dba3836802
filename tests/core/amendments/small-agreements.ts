/** Small random agreements in yen with what was used, so that every way to cover an overspend can be tried. */
import fc from 'fast-check';
import type { Agreement, Flexibility } from '../../../src/core/agreement/schema';
import type { BudgetLine } from '../../../src/core/agreement/terms';
import type { CategoryCode } from '../../../src/core/names';
import { agreementOf } from '../builders';

export interface SmallCase {
  agreement: Agreement;
  used: BudgetLine[];
}

const partners = ['G1', 'G2', 'G3'];
const actions = ['A1', 'A2'];
const categories = ['STAFF', 'TRAVEL', 'EXTERNAL', 'EQUIPMENT'] as const satisfies CategoryCode[];

const part = fc.record({
  partner: fc.constantFrom(...partners),
  action: fc.constantFrom(...actions),
  category: fc.constantFrom(...categories),
});

const line = fc.record({
  part,
  budget: fc.integer({ min: 4, max: 20 }),
  /** Mostly something is left. */
  over: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -4, max: -1 }) }, fc.integer({ min: 1, max: 5 })),
});

const tier: fc.Arbitrary<Flexibility> = fc
  .record({
    level: fc.constantFrom('partner', 'category', 'partner-category', 'action'),
    limit: fc.oneof(
      fc.constantFrom('0.05', '0.1', '0.2', '0.5').map((maxIncrease) => ({ maxIncrease })),
      fc.integer({ min: 1, max: 5 }).map((amount) => ({ maxAmount: String(amount) })),
    ),
    compensated: fc.boolean(),
    approval: fc.constantFrom('none', 'notify', 'steering-committee', 'amendment'),
  })
  .map(({ limit, ...rest }) => ({ ...rest, ...limit }));

const cap = fc.oneof(
  fc.constantFrom(...categories).map((category) => ({ categories: [category] })),
  fc.constantFrom(...partners).map((partner) => ({ partners: [partner] })),
);

export const smallCase: fc.Arbitrary<SmallCase> = fc
  .record({
    lines: fc.uniqueArray(line, {
      minLength: 3,
      maxLength: 7,
      selector: ({ part: { partner, action, category } }) => `${partner}${action}${category}`,
    }),
    flexibility: fc.array(tier, { maxLength: 3 }),
    caps: fc.array(fc.record({ on: cap, share: fc.constantFrom('0.25', '0.4', '0.6') }), { maxLength: 2 }),
    funding: fc.constantFrom('rate', 'amount'),
    equipment: fc.constantFrom('real', 'lump-sum'),
  })
  .filter(({ lines }) => [1, 2].includes(lines.filter(({ over }) => over > 0).length))
  .map(({ lines, flexibility, caps, funding, equipment }) => {
    const agreement = agreementOf('saveurs-partagees', (draft) => {
      draft.project.currency = 'JPY';
      for (const partner of draft.partners) partner.currency = 'JPY';
      draft.budget = lines.map(({ part: at, budget }) => ({ ...at, amount: String(budget) }));
      delete draft.statedTotal;
      draft.sharedCosts = [];
      const total = (code: string): number =>
        lines.reduce((sum, { part: at, budget }) => (at.partner === code ? sum + budget : sum), 0);
      draft.funding = partners.map((partner) => ({
        partner,
        source: 'FEADER',
        kind: 'eu-fund',
        ...(funding === 'rate' ? { rate: '1' } : { amount: String(total(partner)) }),
      }));
      delete draft.rules.maximumRate;
      draft.rules.flexibility = flexibility;
      draft.rules.caps = caps.map(({ on, share }, index) => ({ code: `C${index}`, share, of: 'total', ...on }));
      const paid = draft.categories.find(({ code }) => code === 'EQUIPMENT');
      if (paid && equipment === 'lump-sum') paid.method = { kind: 'lump-sum', amount: '10' };
    });
    const used = lines.map(({ part: at, budget, over }) => ({ ...at, amount: budget + over }));
    return { agreement, used };
  });
