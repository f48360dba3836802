/** Lines against the budget: tiers and levels of flexibility, compensation, opening balances, flat rates. */
import { agreementFindings } from '../../../src/core/agreement-rules';
import type { Agreement } from '../../../src/core/agreement/schema';
import { budgetOf, termsOf, type ApprovedTier, type Terms } from '../../../src/core/agreement/terms';
import { moneyText } from '../../../src/core/money';
import { levelRules, limitOf, scopeAt } from '../../../src/core/monitoring/limits';
import { remainingOf } from '../../../src/core/monitoring/figures';
import { flatRateTotals } from '../../../src/core/monitoring/flat-rates';
import { agreementOf, checked, date, outcomes, report, rulesOn, termsWith, type Edit, type Row } from '../builders';

type Tier = Agreement['rules']['flexibility'][number];
const tier = (level: Tier['level'], maxIncrease: string | undefined, rest: Partial<Tier> = {}): Tier => ({
  level,
  ...(maxIncrease === undefined ? {} : { maxIncrease }),
  compensated: false,
  approval: 'none',
  ...rest,
});
const flexible = (...tiers: Tier[]): Terms => termsWith(({ rules }) => (rules.flexibility = tiers));
const sum = (eligible: number, rest: Row = {}): Row => ({ net: eligible, vat: 0, eligible, ...rest });

const money = (amount: number): string => moneyText(amount, 'EUR');

describe('flexibility', () => {
  test('without any, the budget line is the limit', () => {
    const terms = flexible();
    expect(outcomes(terms, [sum(7750)])).toEqual(['accepted']);
    expect(outcomes(terms, [sum(7750.01)])).toEqual(['over-budget']);
    expect(outcomes(terms, [sum(10, { action: 'A1' })])).toEqual(['no-budget-line']);
  });

  test('the highest tier that needs no approval counts', () => {
    const to = (terms: Terms): string[] => outcomes(terms, [sum(15_500), sum(1550), sum(1550), sum(1550)]);
    const level = 'partner-category';
    expect(to(flexible(tier(level, '0.10')))).toEqual(['accepted', 'accepted', 'over-budget', 'over-budget']);
    expect(to(flexible(tier(level, '0.10'), tier(level, '0.20', { approval: 'notify' })))).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'over-budget',
    ]);
    expect(to(flexible(tier(level, '0.10'), tier(level, '0.30', { approval: 'steering-committee' })))).toEqual([
      'accepted',
      'accepted',
      'over-budget',
      'over-budget',
    ]);
    expect(to(flexible(tier(level, '0.30', { approval: 'amendment' })))).toEqual([
      'accepted',
      'over-budget',
      'over-budget',
      'over-budget',
    ]);
  });

  test('a tier whose approval has been recorded counts too, for the totals it was recorded for', () => {
    const level = 'partner-category';
    const terms = flexible(tier(level, '0.10'), tier(level, '0.30', { approval: 'steering-committee' }));
    const to = (approved: ApprovedTier[]): string[] =>
      outcomes({ ...terms, approved }, [sum(15_500), sum(1550), sum(1550), sum(1550), sum(1550)]);
    const kept = (count: number): string[] =>
      Array.from({ length: 5 }, (_, index) => (index < count ? 'accepted' : 'over-budget'));
    expect(to([])).toEqual(kept(2));
    expect(to([{ tier: 1, of: {} }])).toEqual(kept(4));
    expect(to([{ tier: 1, of: { partner: 'G1' } }])).toEqual(kept(4));
    expect(to([{ tier: 1, of: { partner: 'G1', category: 'EXTERNAL' } }])).toEqual(kept(4));
    expect(to([{ tier: 1, of: { partner: 'G2' } }])).toEqual(kept(2));
    expect(to([{ tier: 1, of: { category: 'STAFF' } }])).toEqual(kept(2));
    // Codes that the agreement does not contain.
    expect(to([{ tier: 7, of: {} }])).toEqual(kept(2));
  });

  test('an approved tier that has to be compensated holds the total above', () => {
    const terms = flexible(
      tier('partner-category', '0.30', { approval: 'amendment', compensated: true }),
      tier('partner', '0.50'),
    );
    const limits = (approved: ApprovedTier[], partner: string) =>
      levelRules({ ...terms, approved }, 'project').map((rule) =>
        money(limitOf(terms, rule, scopeAt(rule.level, { partner, action: 'A1', category: 'TRAVEL' }))),
      );
    expect(limits([], 'G1')).toEqual(['4200.00', '63300.00']);
    expect(limits([{ tier: 0, of: { partner: 'G1' } }], 'G1')).toEqual(['5460.00', '42200.00']);
    expect(limits([{ tier: 0, of: { partner: 'G1' } }], 'G2')[1]).toBe(limits([], 'G2')[1]);
  });

  test('an amount beside a share: the larger of the two counts', () => {
    // TRAVEL of G1 has 4,200.00, EXTERNAL 15,500.00.
    const travel = (eligible: number): Row => sum(eligible, { category: 'TRAVEL' });
    const level = 'partner-category';
    const either = flexible(tier(level, '0.10', { maxAmount: '1000.00' }));
    expect(outcomes(either, [travel(5200), travel(0.01)])).toEqual(['accepted', 'over-budget']);
    expect(outcomes(either, [sum(17_050), sum(0.01)])).toEqual(['accepted', 'over-budget']);
    const amount = flexible(tier(level, undefined, { maxAmount: '1000.00' }));
    expect(outcomes(amount, [sum(16_500), sum(0.01)])).toEqual(['accepted', 'over-budget']);
  });

  test('tiers of one level compare by the limit that they give, total by total', () => {
    const terms = flexible(
      tier('partner-category', '0.10', { compensated: true }),
      tier('partner-category', undefined, { maxAmount: '500.00' }),
    );
    const [ofPart, ofPartner] = levelRules(terms, 'project');
    const limit = (category: string): string => money(limitOf(terms, ofPart!, { partner: 'G1', category }));
    expect([limit('TRAVEL'), limit('EXTERNAL')]).toEqual(['4700.00', '17050.00']);
    // G1 has categories that rest on the compensated tier; one with small categories alone has not.
    expect(money(limitOf(terms, ofPartner!, { partner: 'G1' }))).toBe('42200.00');
    const small = termsWith(({ rules, budget }) => {
      rules.flexibility = [
        tier('category', '0.10', { compensated: true }),
        tier('category', undefined, { maxAmount: '30000.00' }),
      ];
      for (const item of budget) if (item.category === 'STAFF' && item.partner === 'G1') item.amount = '400000.00';
    });
    const held = (partner: string, amount: number): string[] =>
      outcomes(small, [sum(amount, { category: 'TRAVEL', partner })]);
    expect(budgetOf(small, { partner: 'G3', category: 'STAFF' })).not.toBe(0);
    expect([held('G1', 30_000), held('G3', 30_000)]).toEqual([['accepted'], ['over-budget']]);
  });

  test('measured from the signed budget, a limit counts what amendments have used', () => {
    const level = 'partner-category';
    const travelOf = (amount: string, since: Tier['since']) =>
      agreementOf('saveurs-partagees', ({ rules, budget }) => {
        rules.flexibility = [tier(level, '0.10', since ? { since } : {})];
        for (const item of budget)
          if (item.partner === 'G1' && item.category === 'TRAVEL') item.amount = item.action === 'A2' ? amount : '0.00';
      });
    const most = (now: string, since: Tier['since']): string => {
      const terms = termsOf(travelOf(now, since), travelOf('4000.00', since));
      return money(limitOf(terms, levelRules(terms, 'partner')[0]!, { partner: 'G1', category: 'TRAVEL' }));
    };
    expect([most('4300.00', 'version'), most('4300.00', 'signed'), most('4300.00', undefined)]).toEqual([
      '4730.00',
      '4400.00',
      '4730.00',
    ]);
    // An amendment that went further is agreed; what it took from others is open to be taken back.
    expect([most('5000.00', 'signed'), most('3000.00', 'signed')]).toEqual(['5000.00', '4400.00']);
    const unchanged = termsOf(travelOf('4000.00', 'signed'));
    expect(money(limitOf(unchanged, levelRules(unchanged, 'partner')[0]!, { partner: 'G1', category: 'TRAVEL' }))).toBe(
      '4400.00',
    );
  });

  test.each<Tier['level']>(['partner-category', 'category', 'action', 'partner'])(
    'level %s compares with the budget of that level, increased',
    (level) => {
      const terms = flexible(tier(level, '0.10'));
      const cut = {
        'partner-category': 'G1|*|EXTERNAL',
        category: '*|*|EXTERNAL',
        action: '*|A2|*',
        partner: 'G1|*|*',
      }[level];
      const most = Math.floor((terms.budgetByScope.get(cut)! * 11) / 10) / 100;
      expect(outcomes(terms, [sum(most)])).toEqual(['accepted']);
      expect(outcomes(terms, [sum(most + 0.01)])).toEqual(['over-budget']);
      const [line] = checked(terms, [sum(most + 0.01)]);
      expect(line!.findings.find(({ rule }) => rule === 'over-budget')!.figures).toMatchObject({
        level,
        limit: { currency: 'EUR', money: Math.round(most * 100) },
        over: { currency: 'EUR', money: 1 },
      });
    },
  );

  test('levels must all hold', () => {
    const terms = flexible(tier('partner', '0'), tier('partner-category', '0.50'));
    const rows = [sum(23_250), sum(18_000, { category: 'STAFF' })];
    expect(outcomes(terms, rows.slice(0, 1))).toEqual(['accepted']);
    // 23,250.00 + 18,000.00 + 2,700.00 for offices is above 42,200.00, though each category is within its own limit.
    expect(outcomes(terms, rows)).toEqual(['accepted', 'over-budget']);
    expect(outcomes(terms, [sum(23_250.01)])).toEqual(['over-budget']);
  });

  test('compensated: the next total up stays within its own budget', () => {
    const full = [
      sum(15_500),
      sum(17_000, { category: 'STAFF', action: 'A1' }),
      sum(4200, { category: 'TRAVEL' }),
      sum(1800, { category: 'EQUIPMENT' }),
    ];
    // 38,500.00 and 2,550.00 of flat rate: 1,150.00 are left of the partner's 42,200.00.
    const rest = [sum(1150, { category: 'EXTERNAL' }), sum(0.01)];
    const compensated = flexible(tier('partner-category', '0.10', { compensated: true }));
    expect(outcomes(compensated, [...full, ...rest])).toEqual([...Array<string>(5).fill('accepted'), 'over-budget']);
    const free = flexible(tier('partner-category', '0.10'));
    expect(outcomes(free, [...full, ...rest])).toEqual(Array(6).fill('accepted'));
  });

  test('compensated between partners: the project stays within its budget', () => {
    const terms = flexible(tier('partner', '1.00', { compensated: true }));
    // The total is 79,083.83: what one partner uses is not available to another.
    const rows = [sum(60_000), sum(19_083.83, { partner: 'G3' }), sum(0.01, { partner: 'G2' })];
    // Paid on the same day, G2 counts before G3.
    expect(outcomes(terms, rows)).toEqual(['accepted', 'over-budget', 'accepted']);
  });

  test('one partner’s file tests what that partner alone decides', () => {
    const rows = [sum(29_590.01)];
    expect(outcomes(flexible(tier('category', '0.10')), rows, { scope: 'partner' })).toEqual(['accepted']);
    expect(outcomes(flexible(tier('category', '0.10')), rows)).toEqual(['over-budget']);
    expect(outcomes(flexible(tier('partner-category', '0.10')), rows, { scope: 'partner' })).toEqual(['over-budget']);
    expect(outcomes(flexible(), rows, { scope: 'partner' })).toEqual(['over-budget']);
  });

  test('over-line is said once per budget line, where it begins', () => {
    const terms = flexible(tier('partner-category', '0.50'));
    const rows = [sum(7750), sum(1), sum(1), sum(7751, { action: 'A3' }), sum(1, { action: 'A3' })];
    expect(checked(terms, rows).map((line) => rulesOn(line).includes('over-line'))).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  test('a category with rules of its own for one partner', () => {
    const terms = termsWith(({ partners }) => (partners[1]!.overrides = { methods: { OFFICE: { kind: 'real' } } }));
    const office = sum(100, { category: 'OFFICE', action: 'A1' });
    expect(outcomes(terms, [office, { ...office, partner: 'G2' }])).toEqual(['flat-rate-double', 'accepted']);
  });
});

describe('opening balances', () => {
  const opened: Edit = (draft) => {
    draft.opening = [{ partner: 'G1', action: 'A2', category: 'EXTERNAL', declared: '17000.00', paid: '0' }];
  };

  test('use budget before the first line', () => {
    expect(outcomes(termsWith(opened), [sum(50)])).toEqual(['accepted']);
    expect(outcomes(termsWith(opened), [sum(50.01)])).toEqual(['over-budget']);
  });

  test('stand in their own column, and are not left', () => {
    const { breakdowns, totals } = report(termsWith(opened), [sum(50)]);
    const row = breakdowns.category.find(({ key }) => key === 'EXTERNAL')!;
    expect([row.opening, row.accepted, remainingOf(row)].map(money)).toEqual(['17000.00', '50.00', '9850.00']);
    expect(money(totals.read)).toBe('50.00');
  });
});

describe('opening balances that were certified', () => {
  const opened = (opening: Agreement['opening'], rest: Edit = () => undefined): Terms =>
    termsWith((draft) => {
      draft.rules = { ...draft.rules, flexibility: [], rounding: { ...draft.rules.rounding, flatRate: 'floor' } };
      draft.actions = [{ ...draft.actions[0]!, tasks: [], deliverables: [] }];
      draft.sharedCosts = [];
      draft.budget = (['STAFF 20000.00', 'OFFICE 3000.00', 'EXTERNAL 10000.00'] as const).map((line) => {
        const [category, amount] = line.split(' ') as ['STAFF', string];
        return { partner: 'G1', action: 'A1', category, amount };
      });
      if (opening) draft.opening = opening;
      rest(draft);
    });
  type Entry = NonNullable<Agreement['opening']>[number];
  const entry = (category: Entry['category'], declared: string, certified?: string): Entry => ({
    ...{ partner: 'G1', action: 'A1', category, declared, paid: '0' },
    ...(certified === undefined ? {} : { certified }),
  });
  const staff = sum(3333.31, { action: 'A1', category: 'STAFF', documentType: 'payslip', period: 'S2' });
  const external = sum(2000, { action: 'A1', category: 'EXTERNAL', period: 'S2' });
  const claim = (terms: Terms, rows: Row[] = [staff, external]) => {
    const { totals, flatRates } = report(terms, rows);
    return [totals.accepted, totals.flatRate, totals.claimable, ...flatRates.map(({ amount }) => amount)]
      .slice(0, 5)
      .map(money);
  };

  test('what was refused may be spent again, and the flat rate is on all that was certified', () => {
    const terms = opened([
      entry('STAFF', '10000.05', '10000.05'),
      entry('OFFICE', '1500.00', '1500.00'),
      entry('EXTERNAL', '10000.00', '8000.00'),
    ]);
    // 15 % of 13,333.36 = 2,000.00, less 1,500.00.
    expect(claim(terms)).toEqual(['5333.31', '500.00', '5833.31', '0.00', '500.00']);
    expect(agreementFindings(terms).filter(({ rule }) => rule === 'flat-rate-differs')).toEqual([]);
    const { breakdowns } = report(terms, [staff, external]);
    expect(breakdowns.category.map((row) => `${row.key} ${money(row.opening)} ${money(remainingOf(row))}`)).toEqual(
      expect.arrayContaining(['STAFF 10000.05 6666.64', 'OFFICE 1500.00 1000.00', 'EXTERNAL 8000.00 0.00']),
    );
  });

  test('while nothing is decided, what was declared uses budget, and no flat rate follows from it', () => {
    const terms = opened([entry('STAFF', '10000.05'), entry('OFFICE', '1500.00'), entry('EXTERNAL', '10000.00')]);
    expect(outcomes(terms, [staff, external])).toEqual(['accepted', 'over-budget']);
    expect(claim(terms)).toEqual(['3333.31', '499.99', '3833.30', '0.00', '499.99']);
    expect(agreementFindings(terms).filter(({ rule }) => rule === 'flat-rate-differs')).toEqual([]);
  });

  test('a flat rate that was claimed on a base that is certified in part is settled in the first period', () => {
    const terms = opened([entry('STAFF', '10000.00', '8000.00'), entry('OFFICE', '1500.00')]);
    expect(claim(terms, [staff])).toEqual(['3333.31', '199.99', '3533.30', '-300.00', '499.99']);
    expect(agreementFindings(terms).find(({ rule }) => rule === 'flat-rate-differs')!.figures).toMatchObject({
      case: 'opening',
      stated: { money: 150_000 },
      computed: { money: 120_000 },
    });
    // Only what was claimed on the certified part is known.
    const mixed = opened([
      entry('STAFF', '8000.00', '8000.00'),
      { ...entry('STAFF', '2000.00') },
      entry('OFFICE', '1500.00'),
    ]);
    expect(claim(mixed, [staff])).toEqual(['3333.31', '499.99', '3833.30', '0.00', '499.99']);
  });

  test('what is still owed on the certified base uses budget from the start', () => {
    const terms = opened([entry('STAFF', '10000.00', '10000.00')], ({ rules }) => {
      rules.flexibility = [tier('partner-category', '0')];
    });
    const salary = (amount: number): Row => ({ ...staff, net: amount, eligible: amount });
    // 1,500.00 of the 3,000.00 for offices are owed on the opening.
    expect(outcomes(terms, [salary(10_000), salary(0.01)])).toEqual(['accepted', 'over-budget']);
    expect(claim(terms, [salary(100)])).toEqual(['100.00', '1515.00', '1615.00', '1500.00', '15.00']);
  });
});

describe('flat rates', () => {
  const salary = (amount: number, rest: Row = {}): Row =>
    sum(amount, { category: 'STAFF', documentType: 'payslip', action: 'A1', ...rest });

  test.each([
    ['half-up', '1100.00'],
    ['floor', '1099.99'],
  ] as const)('15 %% of 7,333.33 of accepted staff, %s', (rounding, amount) => {
    const terms = termsWith(({ rules }) => (rules.rounding.flatRate = rounding));
    const { totals, flatRates } = report(terms, [salary(7333.33, { partner: 'G3' })]);
    expect(money(totals.flatRate)).toBe(amount);
    expect(
      flatRateTotals(flatRates)
        .filter(({ amount }) => amount !== 0)
        .map(({ partner, category }) => `${partner} ${category}`),
    ).toEqual(['G3 OFFICE']);
    expect(totals.claimable).toBe(totals.accepted + totals.flatRate);
  });

  test('follow the accepted base only', () => {
    const { totals } = report(termsWith(), [
      salary(1000),
      salary(1000, { documentNo: 'B', documentDate: null }),
      salary(500, { status: 'withdrawn' }),
    ]);
    expect(money(totals.flatRate)).toBe('150.00');
  });

  test('a period gets what the cumulative base adds: the cents telescope', () => {
    const rows = ['S1', 'S2', 'S3'].map((period, index) =>
      salary(0.05, { period, paymentDate: date(`2026-05-0${index + 1}`) }),
    );
    const { flatRates } = report(termsWith(), rows);
    const own = flatRates.filter(({ partner }) => partner === 'G1');
    // 15 % of 0.05, 0.10 and 0.15 are 0.01, 0.02 and 0.02.
    expect(own.map(({ amount }) => amount)).toEqual([1, 1, 0, 0]);
    expect(own.map(({ base }) => base)).toEqual([5, 10, 15, 15]);
  });

  test('a reported period counts on the base of the earlier ones', () => {
    const rows = ['S1', 'S2', 'S3'].map((period, index) =>
      salary(0.05, { period, paymentDate: date(`2026-05-0${index + 1}`) }),
    );
    const of = (period: string) => report(termsWith(), rows, period).totals;
    expect(['S1', 'S2', 'S3', 'S4'].map((period) => of(period).flatRate)).toEqual([1, 1, 0, 0]);
    expect(['S1', 'S2', 'S3', 'S4'].map((period) => of(period).read)).toEqual([5, 5, 5, 0]);
  });

  test('on a flat rate: the base comes first', () => {
    const terms = termsWith(({ categories, budget }) => {
      categories.unshift({ code: 'OTHER', method: { kind: 'flat-rate', rate: '0.10', base: ['OFFICE', 'STAFF'] } });
      budget.push({ partner: 'G1', action: 'A1', category: 'OTHER', amount: '5000.00' });
    });
    const { flatRates } = report(terms, [salary(1000)]);
    expect(
      flatRateTotals(flatRates)
        .map(({ partner, category, amount }) => `${partner} ${category} ${money(amount)}`)
        .slice(0, 2),
    ).toEqual(['G1 OFFICE 150.00', 'G1 OTHER 115.00']);
  });

  test('belong to the actions where the category is budgeted, in proportion', () => {
    const terms = termsWith(({ budget }) => {
      budget[3]!.amount = '1800.00';
      budget.push({ partner: 'G1', action: 'A2', category: 'OFFICE', amount: '900.00' });
    });
    const { breakdowns } = report(terms, [salary(1000, { action: 'A3' })]);
    expect(breakdowns.action.map(({ key, flatRate }) => `${key} ${money(flatRate)}`)).toEqual([
      'A1 100.00',
      'A2 50.00',
      'A3 0.00',
    ]);
  });

  test('are nothing where the partner budgets no such category', () => {
    const terms = termsWith((draft) => {
      draft.budget = draft.budget.filter(({ partner, category }) => partner !== 'G1' || category !== 'OFFICE');
    });
    expect(report(terms, [salary(1000)]).totals.flatRate).toBe(0);
  });

  test('count in the limits: staff that would lift the flat rate over its limit does not fit', () => {
    const terms = termsWith(({ budget, rules }) => {
      budget[3]!.amount = '150.00';
      rules.flexibility = [tier('partner-category', '0')];
    });
    expect(outcomes(terms, [salary(1000), salary(10)])).toEqual(['accepted', 'over-budget']);
    const over = checked(terms, [salary(1000), salary(10)])[1]!.findings.find(({ rule }) => rule === 'over-budget')!;
    expect(over.figures.category).toEqual({ list: 'categories', code: 'OFFICE' });
  });
});

describe('a reported period', () => {
  const rows: Row[] = [
    sum(10_000, { period: 'S1', paymentDate: date('2026-05-01') }),
    sum(8_000, { period: 'S2', paymentDate: date('2026-07-01') }),
    sum(7_000, { period: 'S3', paymentDate: date('2026-07-02') }),
  ];

  test('shows its own lines, after the earlier ones used their budget', () => {
    const of = (period: string): string[] =>
      report(termsWith(), rows, period).lines.map(({ line, verdict }) => `${line.period} ${verdict}`);
    expect(of('S1')).toEqual(['S1 accepted']);
    expect(of('S2')).toEqual(['S2 excluded']);
    expect(of('S3')).toEqual(['S3 accepted']);
  });

  test('later periods use nothing yet', () => {
    const early = [sum(17_000, { period: 'S3', paymentDate: date('2026-05-01') }), sum(100, { period: 'S1' })];
    expect(report(termsWith(), early, 'S1').totals).toMatchObject({ read: 10_000, accepted: 10_000 });
  });

  test('what is left counts everything up to it', () => {
    const { breakdowns } = report(termsWith(), rows, 'S3');
    const external = breakdowns.category.find(({ key }) => key === 'EXTERNAL')!;
    expect([external.budget, external.accepted, remainingOf(external)].map(money)).toEqual([
      '26900.00',
      '7000.00',
      '9900.00',
    ]);
  });

  test('lines of no known period are in every report, so that nobody loses them', () => {
    const lost = report(termsWith(), [...rows, sum(5, { period: 'S9' })], 'S2');
    expect(lost.lines.map(({ line }) => line.period)).toEqual(['?', 'S2']);
    expect(lost.breakdowns.period.at(-1)).toMatchObject({ key: '?', declared: 500, excluded: 500 });
  });

  test('a period that the agreement does not have is refused', () => {
    expect(() => report(termsWith(), rows, 'S9')).toThrow(/S9/);
  });
});
