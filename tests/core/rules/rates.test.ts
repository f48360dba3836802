/** Exchange rates against listed and rough ones: what is suspect, what is only told, and what one click puts right. */
import type { Month } from '../../../src/core/days';
import type { Finding } from '../../../src/core/findings';
import { formatDecimal, parseDecimal, type Decimal } from '../../../src/core/money';
import { rateList } from '../../../src/core/rates/list';
import { deviationOf, roughRate } from '../../../src/core/rates/rough';
import { languages, message, textsFor } from '../../../src/locales';
import { acceptedSum, asDay, checked, decided, outcomes, termsWith, type Edit, type Row } from '../builders';

const decimal = (text: string): Decimal => parseDecimal(text)!;
const listed =
  (rate: string, currency = 'PLN', month: Month = '2026-05'): Edit =>
  (draft) =>
    (draft.rates = [...(draft.rates ?? []), { currency, month, rate, source: 'InforEuro' }]);
const pln = (rate: number, rest: Row = {}): Row => ({
  currency: 'PLN',
  rate,
  net: 1000,
  vat: 0,
  eligible: 1000,
  ...rest,
});
const suspects = (rows: readonly Row[], edit?: Edit): Finding[] =>
  checked(termsWith(edit), rows).flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === 'exchange-rate-suspect'),
  );
const said = (rows: readonly Row[], edit?: Edit): unknown[] =>
  suspects(rows, edit).map(({ severity, figures, fixes }) => [severity, figures.case, fixes[0]?.value]);

describe('a rate, its inverse and a 1 from a template', () => {
  const rates = [4.3519, 0.2298, 1];
  const rows = (values: readonly number[]): Row[] => values.map((rate, index) => pln(rate, { supplier: `S${index}` }));

  test('only the plausible one counts, and the others’ fix is the rate that the partner uses', () => {
    const lines = checked(termsWith(), rows(rates));
    expect(acceptedSum(lines)).toBe('229.78');
    const fixes = lines.flatMap(({ findings }) => findings).flatMap((found) => found.fixes);
    expect(fixes).toEqual([
      { column: 'rate', value: 4.3519 },
      { column: 'rate', value: 4.3519 },
    ]);
    const fixed = checked(termsWith(), rows([4.3519, ...fixes.map(({ value }) => value as number)]));
    expect(acceptedSum(fixed)).toBe('689.34');
    expect(fixed.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('the lead may accept them', () => {
    const decisions = [2, 3].map((line) => decided({ partner: 'G1', line, rule: 'exchange-rate-suspect' }));
    expect(outcomes(termsWith(), rows(rates), { decisions })).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('alone, the fix is the rounded inverse; nothing tells what a 1 stands for', () => {
    expect(said([pln(0.2298)])).toEqual([['error', 'inverse-rough', 4.3516]]);
    expect(said([pln(1)])).toEqual([['error', 'one', undefined]]);
    expect(said([pln(1), pln(4.3519), pln(4.3602)])).toEqual([['error', 'one', undefined]]);
  });

  test('the partner’s rate of another month is not taken', () => {
    const april = asDay('2026-04-20');
    expect(said([pln(1), pln(4.3519, { paymentDate: april })])).toEqual([['error', 'one', undefined]]);
  });
});

describe('with a list', () => {
  const edit = listed('4.3519');

  test('the listed rate is the fix, except for an inverted one that is not its inverse', () => {
    expect(said([pln(1), pln(0.2298), pln(0.25), pln(5.5), pln(4351.9), pln(0.0043519), pln(0.9)], edit)).toEqual([
      ['error', 'one', 4.3519],
      ['error', 'inverse', 4.3519],
      ['error', 'inverse', 4],
      ['error', 'far', 4.3519],
      ['error', 'far', 4.3519],
      ['error', 'far', 4.3519],
      ['error', 'far', 4.3519],
    ]);
  });

  test('a fifth away is still plausible, a little more is not', () => {
    expect(said([pln(5.22228), pln(3.48152), pln(5.22229), pln(3.48151)], edit)).toEqual([
      ['error', 'far', 4.3519],
      ['error', 'far', 4.3519],
    ]);
  });

  test('near 1, the inverse is told apart by the side of 1', () => {
    expect(said([{ currency: 'CHF', rate: 1.0561 }], listed('0.9469', 'CHF'))).toEqual([['error', 'inverse', 0.9469]]);
    expect(said([{ currency: 'USD', rate: 0.87 }], listed('1.136', 'USD'))).toEqual([['error', 'inverse', 1.1494]]);
  });

  test('an inverse of few digits is the listed rate’s, if that rounds to it', () => {
    expect(said([{ currency: 'JPY', rate: 0.0056 }], listed('178.9', 'JPY'))).toEqual([['error', 'inverse', 178.9]]);
    expect(said([{ currency: 'JPY', rate: 0.0057 }], listed('178.9', 'JPY'))).toEqual([['error', 'inverse', 175.44]]);
    expect(said([{ currency: 'JPY', rate: 0.0056 }])).toEqual([['error', 'inverse-rough', 178.57]]);
  });

  test('another month’s entry is no list for this one', () => {
    expect(said([pln(5.5)], listed('4.3519', 'PLN', '2026-06'))).toEqual([['warning', 'unlisted', undefined]]);
  });

  test('a row that is inverted or 1 itself measures nobody', () => {
    for (const wrong of ['0.2298', '1', '1.0'])
      expect(checked(termsWith(listed(wrong)), [pln(4.3519)])[0]!.findings).toEqual([]);
    expect(said([pln(0.2298)], listed('0.2298'))).toEqual([['error', 'inverse-rough', 4.3516]]);
  });

  test('but a rate that crossed 1 since counts', () => {
    expect(said([{ currency: 'USD', rate: 0.98 }], listed('0.98', 'USD'))).toEqual([]);
  });

  test('of several rows for one month the last counts', () => {
    // An agreement may not hold two; people may leave both in the table.
    const row = (rate: string) => ({ currency: 'PLN', month: '2026-05', rate: decimal(rate), source: 'InforEuro' });
    const terms = { ...termsWith(), rates: rateList([row('5.9'), row('4.3519')], 'EUR') };
    expect(checked(terms, [pln(4.3519)])[0]!.findings).toEqual([]);
  });
});

describe('without a list', () => {
  test('any other distance is one warning for each rate, with the moved decimal sign as the fix', () => {
    const rows = [pln(5.5), pln(5.5), pln(4351.9), pln(43.519), pln(3)];
    expect(said(rows)).toEqual([
      ['warning', 'unlisted', undefined],
      ['warning', 'unlisted', 4.3519],
      ['warning', 'unlisted', 4.3519],
      ['warning', 'unlisted', undefined],
    ]);
    expect(suspects(rows)[0]).toMatchObject({ acceptable: false, figures: { count: 2 } });
    expect(outcomes(termsWith(), rows)).toEqual(rows.map(() => 'accepted'));
  });

  test('a thousandth is an error whose inverse helps nobody: the decimal sign does', () => {
    expect(said([pln(0.0043519), { currency: 'JPY', rate: 0.1789 }])).toEqual([
      ['error', 'slip', 4.3519],
      ['error', 'slip', 178.9],
    ]);
  });

  test('an unknown currency is only suspect at 1', () => {
    expect(
      said([
        { currency: 'ZZZ', rate: 0.001 },
        { currency: 'ZZZ', rate: 1 },
      ]),
    ).toEqual([['error', 'one', undefined]]);
  });

  test('a project in another currency uses the cross rate', () => {
    const inPounds: Edit = (draft) => (draft.project.currency = 'GBP');
    expect(said([pln(5.1), pln(0.196), { currency: 'GIP', rate: 1 }, { currency: 'EUR', rate: 1 }], inPounds)).toEqual([
      ['error', 'inverse-rough', 5.1],
      ['error', 'one', undefined],
    ]);
  });
});

describe('which month’s rate', () => {
  const submission: Edit = (draft) => {
    draft.rules.exchangeRate = 'submission-month';
    listed('4.00', 'PLN', asDay(draft.periods[0]!.reportDue).slice(0, 7))(draft);
    listed('4.40', 'PLN', '2027-02')(draft);
  };
  const basisOf = (handIns: ReadonlyMap<string, ReturnType<typeof asDay>>, rate: number) =>
    checked({ ...termsWith(submission), handIns }, [pln(rate)])[0]!.findings.map(({ rule, severity, figures }) => [
      rule,
      severity,
      figures.basis,
    ]);

  test('the due month stands in for a hand-in, and the finding says so', () => {
    const due = { list: 'rateMonths', code: 'due' };
    expect(basisOf(new Map(), 4)).toEqual([]);
    expect(basisOf(new Map(), 4.4)).toEqual([['exchange-rate-differs', 'warning', due]]);
    expect(basisOf(new Map(), 6)).toEqual([['exchange-rate-suspect', 'error', due]]);
  });

  test('the day handed in takes its place', () => {
    const handIns = new Map([['G1|S1', asDay('2027-02-10')]]);
    expect(basisOf(handIns, 4.4)).toEqual([]);
    expect(basisOf(handIns, 4)).toEqual([
      ['exchange-rate-differs', 'warning', { list: 'rateMonths', code: 'handed-in' }],
    ]);
  });

  test('a fixed rate is the one of the first month', () => {
    const fixed: Edit = (draft) => {
      draft.rules.exchangeRate = 'fixed';
      listed('4.40', 'PLN', '2026-09')(draft);
      listed('4.00', 'PLN', '2026-01')(draft);
    };
    expect(checked(termsWith(fixed), [pln(4), pln(4.4)]).map(({ findings }) => findings.length)).toEqual([0, 1]);
  });
});

describe('rough rates', () => {
  test('have every currency that projects use, exact where a board fixes it', () => {
    const wanted =
      'ALL AMD AZN BAM BGN BRL CAD CHF CZK DKK DZD EGP GBP GEL HUF ILS ISK JOD LBP LYD MAD MDL MGA MKD MUR NOK PLN RON RSD SEK TND TRY UAH USD XOF XPF';
    for (const currency of wanted.split(' '))
      expect([currency, roughRate(currency, 'EUR')]).toEqual([currency, expect.anything()]);
    expect(formatDecimal(roughRate('BAM', 'EUR')!)).toBe('1.95583');
    expect(formatDecimal(roughRate('XOF', 'EUR')!)).toBe('655.957');
    expect(formatDecimal(roughRate('BAM', 'BGN')!)).toBe('1');
  });

  test('nearer to the inverse is meant in ratio, and compared exactly', () => {
    for (const [rate, reference, deviation] of [
      ['0.999999999', '1.000000001', 'inverse'],
      ['1.000000001', '1.2', undefined],
      ['0.5', '4.35', 'inverse'],
      ['1', '4.35', 'one'],
      ['1', '1', undefined],
      ['1.21', '1', 'far'],
    ] as const)
      expect([rate, deviationOf(decimal(rate), decimal(reference))]).toEqual([rate, deviation]);
  });
});

test('every sentence has its figures in every language', () => {
  const rows = [pln(1), pln(0.2298), pln(0.0043519), pln(5.5), pln(1, { paymentDate: null })];
  const all = [...suspects(rows), ...suspects([pln(0.25), pln(5.5)], listed('4.3519'))];
  expect(new Set(all.map(({ figures }) => figures.case)).size).toBe(6);
  for (const language of languages)
    for (const found of all) {
      const text = message(found, textsFor(language));
      expect(text).toContain('PLN');
      expect(text).not.toMatch(/\{|undefined|rateMonths/);
    }
});
