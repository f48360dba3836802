/** Unit costs and lump sums: what is claimed without real costs, by what was agreed in advance. */
import { unitCostText } from '../../../src/workbooks/changing-values';
import { contextOf } from '../../../src/workbooks/context';
import { asDay, checked, date, outcomes, rulesOn, termsWith, type Edit, type Row } from '../builders';

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
