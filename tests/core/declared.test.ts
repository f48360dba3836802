/** Declared is computed from Eligible as it stands and rounded once, as the formula of the sheet does. */
import fc from 'fast-check';
import { decimalFromNumber, formatDecimal, moneyText, toMoney } from '../../src/core/money';
import { ledger, termsWith, type Row } from './builders';

const terms = termsWith();
const inPounds = (eligible: number, rate: number, rest: Row = {}): Row => ({
  currency: 'GBP',
  net: eligible,
  vat: 0,
  eligible,
  rate,
  ...rest,
});
const declaredOf = (row: Row): string => moneyText(ledger(terms, [row])[0]!.declared, 'EUR');

/** ROUND(value, 2) as spreadsheets calculate it: half away from zero, on the 15 digits that they show. */
function rounded(value: number): string {
  return moneyText(toMoney(decimalFromNumber(value)!, 'EUR'), 'EUR');
}

test.each([
  [31.189, 0.8456, '36.88'],
  [100.005, 0.5, '200.01'],
  [-31.189, 0.8456, '-36.88'],
  [0.005, 1, '0.01'],
  [-0.005, 1, '-0.01'],
  [1.005, 1, '1.01'],
  [0.1 + 0.2, 1, '0.30'],
  [2.675, 1, '2.68'],
  [10, 3, '3.33'],
  [1, 0.859375, '1.16'],
  [1.0049999999, 1, '1.00'],
  [100, 0.845612345678, '118.26'],
])('%d at a rate of %d is %s', (eligible, rate, declared) => {
  expect(declaredOf(inPounds(eligible, rate))).toBe(declared);
});

test('a blank rate rounds once too', () => {
  expect(declaredOf({ eligible: 100.005, rate: null })).toBe('100.01');
});

test('Gross is the sum as it stands, rounded once', () => {
  const [line] = ledger(terms, [{ net: 10.005, vat: 2.005, eligible: 12.01, gross: 12.01 }]);
  expect(line).toMatchObject({ net: 1001, vat: 201, gross: 1201, readings: [] });
  const [other] = ledger(terms, [{ net: 10.005, vat: 2, eligible: 12, gross: 12.005 }]);
  expect(other).toMatchObject({ gross: 1201, readings: [] });
});

test('whatever is entered, it is what the formula of the sheet gives', () => {
  const decimal = (most: number, decimals: number) =>
    fc.integer({ min: -most, max: most }).map((units) => units / 10 ** decimals);
  fc.assert(
    fc.property(
      fc.oneof(decimal(10 ** 9, 2), decimal(10 ** 9, 3), decimal(10 ** 9, 4), decimal(10 ** 6, 5)),
      fc.oneof(decimal(10 ** 6, 4), decimal(10 ** 7, 5), fc.constantFrom(0.5, 0.25, 2, 4, 8, 0.8456, 25.405)),
      (eligible, signed) => {
        const rate = Math.abs(signed) || 1;
        expect([eligible, rate, declaredOf(inPounds(eligible, rate))]).toEqual([
          eligible,
          rate,
          rounded(eligible / rate).replace(/^-0\.00$/, '0.00'),
        ]);
      },
    ),
    { numRuns: 3000 },
  );
});

test('the exact amounts are kept only where they have more decimals than the currency', () => {
  const [plain, exact] = ledger(terms, [{ eligible: 12.5 }, { eligible: 12.505 }]);
  expect(plain).not.toHaveProperty('exact');
  expect(formatDecimal(exact!.exact!.eligible)).toBe('12.505');
});
