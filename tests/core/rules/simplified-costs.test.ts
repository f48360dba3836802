/** Unit costs and lump sums: what is claimed without real costs, by what was agreed in advance. */
import { unitCostText } from '../../../src/workbooks/changing-values';
import { contextOf } from '../../../src/workbooks/context';
import { checkLines } from '../../../src/core/expenses/check';
import {
  asDay,
  checked,
  closing,
  date,
  decided,
  ledger,
  outcome,
  outcomes,
  rulesOn,
  termsWith,
  type Edit,
  type Row,
} from '../builders';

const hour = (amount: string, currency?: string) =>
  ({ kind: 'unit-cost', unit: 'hour', amount, ...(currency === undefined ? {} : { currency }) }) as const;

/** A line of hours; the rate only where the currency needs one. */
const hours = (units: number | null, eligible: number, rest: Row = {}): Row => ({
  action: 'A1',
  category: 'STAFF',
  supplier: 'Ana Reis',
  documentType: 'unit-cost',
  units,
  net: null,
  vat: null,
  eligible,
  paymentDate: null,
  ...rest,
});

describe('unit costs in the currency in which they are agreed', () => {
  const nordic: Edit = ({ partners, categories }) => {
    categories[0]!.method = hour('39.00');
    partners[1]!.currency = 'SEK';
    partners[1]!.overrides = { methods: { STAFF: hour('5.34', 'SEK') } };
  };
  const terms = termsWith(nordic);
  const swedish: Row = { partner: 'G2', currency: null, rate: 11.441 };

  test('each partner by its own, whatever the exchange rate', () => {
    expect(outcomes(terms, [hours(10, 390), hours(100, 534, swedish)])).toEqual(['accepted', 'accepted']);
    expect(outcomes(terms, [hours(100, 534, { ...swedish, rate: 10.5 })])).toEqual(['accepted']);
    expect(outcomes(terms, [hours(10, 390, swedish)])).toEqual(['unit-cost-differs']);
  });

  test('in another currency it is told in which to declare', () => {
    const [line] = checked(terms, [hours(100, 46.67, { partner: 'G2' })]);
    expect(line?.findings[0]).toMatchObject({
      rule: 'unit-cost-differs',
      figures: { case: 'currency', currency: 'SEK', own: 'EUR', expected: { money: 53_400, currency: 'SEK' } },
    });
  });

  test('a wrong product is put right with one click, and unreadable units are told once', () => {
    const [wrong, unreadable] = checked(terms, [hours(10, 400), hours(null, 400, { units: 'ten' })]);
    expect(wrong?.findings[0]?.fixes).toEqual([{ column: 'eligible', value: 390 }]);
    expect(unreadable?.excludedBy).toEqual(['amount-invalid']);
  });
});

describe('values that change in the middle of the project', () => {
  const changing: Edit = ({ partners, categories }) => {
    const [g1] = partners;
    const staff = {
      ...hour('39.00'),
      amount: [
        { from: asDay('2026-01-01'), value: '39.00' },
        { from: asDay('2026-07-01'), value: '40.50' },
      ],
    };
    categories[0]!.method = staff;
    g1!.currency = [
      { from: asDay('2025-01-01'), value: 'BGN' },
      { from: asDay('2026-05-01'), value: 'EUR' },
    ];
    Object.assign(g1!, {
      vat: 'partial',
      vatNonRecoverableShare: [
        { from: '2026-01-01', value: '0.5' },
        { from: '2026-04-01', value: '0.25' },
      ],
    });
  };
  const terms = termsWith(changing);
  const on = (day: string | null): Row => ({ documentDate: day === null ? null : date(day) });

  test('a unit cost is that of the document’s date', () => {
    expect(
      outcomes(terms, [
        hours(10, 390, on('2026-06-30')),
        hours(10, 405, on('2026-07-01')),
        hours(10, 390, on('2026-07-01')),
      ]),
    ).toEqual(['accepted', 'accepted', 'unit-cost-differs']);
  });

  test('so is the share of VAT', () => {
    const row = (eligible: number, day: string): Row => ({ ...on(day), currency: 'EUR', eligible });
    const rules = checked(terms, [row(110, '2026-03-31'), row(105, '2026-04-01'), row(110, '2026-04-01')]).map(rulesOn);
    expect(rules.map((found) => found.includes('vat-not-eligible'))).toEqual([false, false, true]);
  });

  test('and the currency of lines that name none; without a date, that of the period’s end', () => {
    const own = (rest: Row): string => checked(terms, [{ currency: null, ...rest }])[0]!.line.currency;
    expect([own(on('2026-04-30')), own(on('2026-05-01')), own(on('2024-01-01'))]).toEqual(['BGN', 'EUR', 'BGN']);
    expect([own({ ...on(null), period: 'S1' }), own({ ...on(null), period: null })]).toEqual(['EUR', 'EUR']);
  });
});

describe('lump sums are due by delivery, whole and once', () => {
  const lump = (eligible: number, rest: Row = {}): Row =>
    hours(null, eligible, {
      action: 'A2',
      category: 'TRAVEL',
      documentType: 'lump-sum',
      supplier: null,
      documentNo: null,
      ...rest,
    });
  const terms = termsWith(({ categories, budget }) => {
    categories[2]!.method = { kind: 'lump-sum', amount: '9000.00' };
    for (const entry of budget.filter(({ partner, category }) => partner === 'G1' && category === 'TRAVEL'))
      entry.amount = '3000.00';
  });

  test('no date of theirs is tested, and none is needed', () => {
    for (const documentDate of [null, date('2020-01-01'), date('2035-01-01')])
      for (const paymentDate of [null, date('2035-01-01')]) {
        const [line] = checked(terms, [lump(3000, { documentDate, paymentDate })]);
        expect(rulesOn(line!)).toEqual(['near-budget']);
      }
    expect(outcomes(terms, [lump(3000, { documentDate: 'soon' })])).toEqual(['date-invalid']);
  });

  test('without a date they count at the end of their period', () => {
    const rows = [
      lump(3000, { documentDate: null, period: 'S2' }),
      lump(3000, { documentDate: null, period: 'S1' }),
      lump(3000, { documentDate: date('2026-07-01'), period: 'S2' }),
    ];
    const orders = checkLines(ledger(terms, rows), terms, closing).map(({ line }) => line.number);
    expect(orders).toEqual([2, 3, 1]);
  });

  test('each entry of the budget once, by what is declared', () => {
    const pounds = lump(2400, { currency: 'GBP', rate: 0.8 });
    expect(outcomes(terms, [lump(3000), pounds, lump(3000)])).toEqual(['accepted', 'accepted', 'lump-sum-differs']);
    const [again] = checked(terms, [lump(3000), pounds, lump(3000)]).slice(2);
    expect(again?.findings[0]?.figures).toMatchObject({ case: 'again', line: 2 });
    const [part] = checked(terms, [lump(6000)]);
    expect(part?.findings[0]?.figures).toMatchObject({ case: 'part', expected: { money: 300_000 } });
  });

  test('the lead’s exclusion lets the next one stand; acceptance lets a part stand', () => {
    const rows = [lump(3000), lump(3000), lump(3000), lump(1)];
    const decisions = [
      decided({ partner: 'G1', line: 1, decision: 'exclude' }),
      decided({ partner: 'G1', line: 4, rule: 'lump-sum-differs' }),
    ];
    expect(outcomes(terms, rows, { decisions })).toEqual(['lead-excluded', ...Array<string>(3).fill('accepted')]);
  });
});

describe('no real cost beside a simplified one', () => {
  const terms = termsWith(({ categories, partners }) => {
    categories[0]!.method = hour('40.00');
    partners[1]!.overrides = { methods: { STAFF: { kind: 'real' } } };
  });
  const staff = (rest: Row): Row => ({ action: 'A1', category: 'STAFF', ...rest });

  test('by the partner’s own method; corrections and negative amounts stand', () => {
    const rows = [
      staff({ documentType: 'payslip' }),
      staff({ documentType: 'payslip', partner: 'G2' }),
      staff({ documentType: 'adjustment', net: 40, vat: 0, eligible: 40 }),
      staff({ documentType: 'credit-note', net: -40, vat: 0, eligible: -40 }),
      staff({ documentType: 'credit-note', net: 40, vat: 0, eligible: 40 }),
    ];
    expect(outcomes(terms, rows)).toEqual(['method-differs', 'accepted', 'accepted', 'accepted', 'method-differs']);
  });
});

describe('hours of one person in a year', () => {
  const terms = termsWith(({ categories, rules }) => {
    categories[0]!.method = hour('10.00');
    rules.hoursPerYear = '20';
  });
  const of = (units: number, rest: Row = {}): Row => hours(units, units * 10, rest);

  test('a line that does not fit falls whole, says how many would fit, and uses none', () => {
    const lines = checked(terms, [of(15), of(10), of(5), of(1)]);
    expect(lines.map(outcome)).toEqual(['accepted', 'hours-above-limit', 'accepted', 'hours-above-limit']);
    expect(lines.map(({ findings }) => findings[0]?.figures.fits)).toMatchObject([
      undefined,
      { decimal: { units: 5n, scale: 0 } },
      undefined,
      { decimal: { units: 0n, scale: 0 } },
    ]);
  });

  test('by person, else supplier; by partner and by year of the document', () => {
    const others: Row[] = [
      { person: 'Rui' },
      { supplier: 'Rui Melo' },
      { partner: 'G2' },
      { documentDate: date('2027-01-31'), period: 'S3' },
    ];
    expect(outcomes(terms, [of(20), ...others.map((rest) => of(20, rest))])).toEqual(Array<string>(5).fill('accepted'));
    expect(outcomes(terms, [of(20, { person: 'Rui' }), of(1, { person: ' RUI', supplier: 'Other' })])).toEqual([
      'accepted',
      'hours-above-limit',
    ]);
    const [, unnamed] = checked(terms, [of(20, { supplier: null }), of(1, { supplier: null })]);
    expect(unnamed?.findings[0]?.figures.case).toBe('unnamed');
  });

  test('hours given back make room; lines excluded for another reason, over budget included, use none', () => {
    const back = hours(-5, -50, { documentType: 'credit-note', documentDate: date('2026-04-01') });
    expect(outcomes(terms, [back, of(20), of(5), of(1)])).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'hours-above-limit',
    ]);
    expect(outcomes(terms, [of(20, { action: 'A9' }), of(20)])).toEqual(['unknown-code', 'accepted']);
    const dear = termsWith(({ categories }) => (categories[0]!.method = hour('100.00')));
    const long = (units: number): Row => hours(units, units * 100);
    expect(outcomes(dear, [long(1720), long(10)])).toEqual(['over-budget', 'accepted']);
    expect(outcomes(dear, [long(1720.01)])).toEqual(['over-budget hours-above-limit'.split(' ').reverse().join(' ')]);
  });

  test('the lead’s acceptance lets a line count, and its hours with it', () => {
    const decisions = [decided({ partner: 'G1', line: 2, rule: 'hours-above-limit' })];
    expect(outcomes(terms, [of(15), of(10), of(1)], { decisions })).toEqual([
      'accepted',
      'accepted',
      'hours-above-limit',
    ]);
  });

  test('minutes add up to the limit, whatever their decimals', () => {
    const third = (minutes: number): Row => ({ ...hours(minutes / 60, Math.round((minutes * 1000) / 60) / 100) });
    expect(outcomes(terms, [third(400), third(400), third(400), third(1)])).toEqual([
      ...Array<string>(3).fill('accepted'),
      'hours-above-limit',
    ]);
  });

  test('a unit other than the hour has no limit', () => {
    const days = termsWith(({ categories, rules }) => {
      categories[0]!.method = { ...hour('10.00'), unit: 'day' };
      rules.hoursPerYear = 20;
    });
    expect(outcomes(days, [of(30)])).toEqual(['accepted']);
  });
});

test('what an exception names may be paid later than the rest, the partner’s own first', () => {
  const exceptions = [
    { categories: ['EXTERNAL' as const], documentTypes: ['invoice' as const], paidBy: asDay('2028-06-30') },
  ];
  const terms = termsWith(({ project, partners }) => {
    project.eligibility.exceptions = exceptions;
    partners[1]!.overrides = { eligibility: { exceptions: [{ ...exceptions[0]!, paidBy: asDay('2028-04-30') }] } };
  });
  const late: Row = { action: 'A2', period: 'S4', documentDate: date('2028-05-15'), paymentDate: date('2028-05-20') };
  expect(
    outcomes(terms, [
      late,
      { ...late, partner: 'G2' },
      { ...late, documentType: 'receipt' },
      { ...late, category: 'TRAVEL' },
    ]),
  ).toEqual(['accepted', ...Array<string>(3).fill('outside-eligibility paid-late')]);
});

test('a unit is shown in the reader’s language, or by its own name', () => {
  const text = (language: string, method: Parameters<typeof unitCostText>[1]): string =>
    unitCostText(contextOf(termsWith(), language, asDay('2026-11-22')), method);
  expect(text('fr', hour('39.00')).replace(/\s/g, ' ')).toBe('39,00 € / heure');
  expect(text('pt', { ...hour('5.34', 'SEK'), unit: 'other', label: { pt: 'noite', en: 'night' } })).toMatch(
    / \/ noite$/,
  );
});

test('agreements that name a unit in words of their own are still read', () => {
  const unitOf = (unit: unknown) => {
    const terms = termsWith(({ categories }) => {
      categories[0]!.method = { ...hour('39.00'), unit: unit as 'hour' };
    });
    return terms.agreement.categories[0]!.method;
  };
  expect(unitOf({ fr: 'heure de travail', en: 'hour of work' })).toMatchObject({ unit: 'hour' });
  expect(unitOf('nuitée')).toMatchObject({ unit: 'other', label: 'nuitée' });
});
