/** Money: known reference values, and properties that hold for any amount. */
import fc from 'fast-check';
import { fundingPlan } from '../../src/core/agreement/funding';
import { termsOf } from '../../src/core/agreement/terms';
import {
  addDecimals,
  compareDecimals,
  convert,
  decimalFromNumber,
  decimalsOf,
  decimalToNumber,
  formatDecimal,
  increased,
  moneyText,
  moneyToNumber,
  parseDecimal,
  split,
  splitByAmounts,
  timesRate,
  toMoney,
  type Decimal,
  type Money,
  type Rounding,
} from '../../src/core/money';
import { agreementOf } from './builders';

/** Whether `amount` ≤ `base` × (1 + increase), compared exactly. */
function withinIncrease(amount: Money, base: Money, increase: Decimal): boolean {
  const scale = 10n ** BigInt(increase.scale);
  return BigInt(amount) * scale <= BigInt(base) * (scale + increase.units);
}

const decimal = (text: string): Decimal => parseDecimal(text)!;
const eur = (text: string): Money => toMoney(decimal(text), 'EUR');
const euros = (amounts: readonly Money[]): string[] => amounts.map((amount) => moneyText(amount, 'EUR'));

const anyRounding = fc.constantFrom<Rounding>('half-up', 'floor');
const anyAmount = fc.maxSafeInteger();
const anyDecimal = fc
  .record({ units: fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), scale: fc.nat(10) })
  .map((parts): Decimal => parts);
const anyWeights = fc
  .array(fc.record({ units: fc.bigInt({ min: 0n, max: 10n ** 12n }), scale: fc.nat(8) }), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((weights) => weights.some(({ units }) => units > 0n));

/** Rounds the quotient by policy, in integer arithmetic only. */
function exactly(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const size = (numerator < 0n ? -numerator : numerator) * 2n;
  const twice = size / denominator;
  const rounded = rounding === 'floor' ? twice / 2n : (twice + 1n) / 2n;
  return numerator < 0n ? -rounded : rounded;
}

describe('the oracles', () => {
  test.each<[string, string[], string[]]>([
    ['1000.00', ['1', '1', '1'], ['333.34', '333.33', '333.33']],
    ['12345.67', ['50', '30', '20'], ['6172.84', '3703.70', '2469.13']],
    ['0.05', ['1', '1', '1'], ['0.02', '0.02', '0.01']],
    ['8999.99', ['52310', '18777', '9420'], ['5847.81', '2099.11', '1053.07']],
  ])('%s over %j is %j', (total, weights, parts) => {
    expect(euros(split(eur(total), weights.map(decimal)))).toEqual(parts);
  });

  test.each<[Rounding, string]>([
    ['half-up', '1100.00'],
    ['floor', '1099.99'],
  ])('15 %% of 7,333.33 with %s is %s', (rounding, result) => {
    expect(euros([timesRate(eur('7333.33'), decimal('0.15'), rounding)])).toEqual([result]);
  });

  describe.each<[Rounding, string, string]>([
    ['half-up', '710229.02', '710229.03'],
    ['floor', '710229.01', '710228.99'],
  ])('80 %% of 887,786.27 with %s', (rounding, ofProject, ofPartners) => {
    test(`is ${ofProject}`, () => {
      expect(euros([timesRate(eur('887786.27'), decimal('0.80'), rounding)])).toEqual([ofProject]);
    });

    test.each(['largest-remainder', 'lead', 'last'] as const)(
      `is ${ofProject} in the financing plan, and its parts sum to it (%s)`,
      (residual) => {
        const plan = fundingPlan(
          termsOf(
            agreementOf('minor-med', ({ rules }) => Object.assign(rules.rounding, { funding: rounding, residual })),
          ),
        );
        const fund = plan.project.find(({ source }) => source === 'ERDF/IPA')!;
        const parts = plan.rows.filter(({ source }) => source === 'ERDF/IPA');
        expect(euros([fund.amount])).toEqual([ofProject]);
        expect(euros([parts.reduce((sum, { amount }) => sum + amount, 0)])).toEqual([ofProject]);
        expect(parts.every(({ origin }) => origin === 'part-of-project')).toBe(true);
        expect(euros([plan.rows.reduce((sum, { amount }) => sum + amount, 0)])).toEqual(['887786.27']);
      },
    );

    test(`is ${ofPartners} where each partner's share is rounded by itself`, () => {
      const plan = fundingPlan(
        termsOf(
          agreementOf('minor-med', ({ rules, funding }) => {
            rules.rounding.funding = rounding;
            // Only EU funds are computed on the project total.
            for (const source of funding) if (source.kind === 'eu-fund') source.kind = 'national-public';
          }),
        ),
      );
      expect(euros([plan.project.find(({ source }) => source === 'ERDF/IPA')!.amount])).toEqual([ofPartners]);
      expect(euros([plan.rows.reduce((sum, { amount }) => sum + amount, 0)])).toEqual(['887786.27']);
    });
  });

  test('partners with different rates of a fund: the project receives the sum of their amounts', () => {
    const plan = fundingPlan(termsOf(agreementOf('saveurs-partagees')));
    const fund = plan.project.find(({ source }) => source === 'FEADER')!;
    const rows = plan.rows.filter(({ source }) => source === 'FEADER');
    expect(fund.rate).toBeUndefined();
    expect(fund.amount).toBe(rows.reduce((sum, { amount }) => sum + amount, 0));
    for (const { partner, amount } of rows) {
      const budget = plan.rows.filter((row) => row.partner === partner).reduce((sum, row) => sum + row.amount, 0);
      expect(amount).toBe(timesRate(budget, decimal(partner === 'G3' ? '0.64' : '0.80'), 'half-up'));
    }
  });
});

describe('splits', () => {
  test('sum to the whole, and no part is a whole minor unit from its exact share', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (total, weights) => {
        const parts = split(total, weights);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        const whole = weights.map(({ units, scale }) => units * 10n ** BigInt(8 - scale));
        const sum = whole.reduce((a, b) => a + b, 0n);
        parts.forEach((part, index) => {
          const off = BigInt(part) * sum - BigInt(total) * whole[index]!;
          expect(off < sum && -off < sum).toBe(true);
        });
      }),
    );
  });

  test('give ties to the first', () => {
    fc.assert(
      fc.property(anyAmount, fc.integer({ min: 1, max: 30 }), (total, count) => {
        const sizes = split(total, Array<Decimal>(count).fill(decimal('1'))).map(Math.abs);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        expect(sizes[0]! - sizes.at(-1)!).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('of a negative total mirror those of the positive one, without a negative zero', () => {
    fc.assert(
      fc.property(fc.nat(), anyWeights, (total, weights) => {
        const mirrored = split(-total, weights);
        expect(mirrored).toEqual(split(total, weights).map((part) => -part || 0));
        expect(mirrored.some((part) => Object.is(part, -0))).toBe(false);
      }),
    );
  });

  test('give nothing to a weight of nothing', () => {
    expect(split(100, ['0', '3', '0'].map(decimal))).toEqual([0, 100, 0]);
    expect(splitByAmounts(5, [0, 1, 1])).toEqual([0, 3, 2]);
  });

  test('depend on proportions only', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, fc.bigInt({ min: 1n, max: 1000n }), (total, weights, factor) => {
        const scaled = weights.map(({ units, scale }) => ({ units: units * factor, scale }));
        expect(split(total, scaled)).toEqual(split(total, weights));
      }),
    );
  });

  test('refuse weights that weigh nothing, or less', () => {
    expect(() => split(100, [])).toThrow(RangeError);
    expect(() => split(100, ['0', '0'].map(decimal))).toThrow(RangeError);
    expect(() => split(100, ['3', '-1'].map(decimal))).toThrow(RangeError);
  });
});

describe('a rate of an amount', () => {
  test('equals an independent computation by whole numbers', () => {
    fc.assert(
      fc.property(anyAmount, anyDecimal, anyRounding, (amount, rate, rounding) => {
        const exact = exactly(BigInt(amount) * rate.units, 10n ** BigInt(rate.scale), rounding);
        if (exact > BigInt(Number.MAX_SAFE_INTEGER) || -exact > BigInt(Number.MAX_SAFE_INTEGER))
          expect(() => timesRate(amount, rate, rounding)).toThrow(RangeError);
        else expect(BigInt(timesRate(amount, rate, rounding))).toBe(exact);
      }),
    );
  });

  test('is exact for small amounts and rates too, where plain numbers are used', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.record({ units: fc.bigInt({ min: -2000n, max: 2000n }), scale: fc.nat(4) }),
        anyRounding,
        (amount, rate, rounding) => {
          const exact = exactly(BigInt(amount) * rate.units, 10n ** BigInt(rate.scale), rounding);
          expect(BigInt(timesRate(amount, rate, rounding))).toBe(exact);
        },
      ),
    );
  });

  test('rounds halves away from zero, and the floor towards it', () => {
    const half = decimal('0.5');
    expect([3, -3].map((amount) => timesRate(amount, half, 'half-up'))).toEqual([2, -2]);
    expect([3, -3].map((amount) => timesRate(amount, half, 'floor'))).toEqual([1, -1]);
    expect(Object.is(timesRate(-1, decimal('0.1'), 'half-up'), 0)).toBe(true);
  });

  test('within an increase: the highest amount is within it, one more is not', () => {
    const anyIncrease = fc.record({ units: fc.bigInt({ min: 0n, max: 10_000n }), scale: fc.nat(4) });
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 11 }), anyIncrease, (base, increase) => {
        const most = increased(base, increase);
        expect(withinIncrease(most, base, increase)).toBe(true);
        expect(withinIncrease(most + 1, base, increase)).toBe(false);
      }),
    );
  });
});

describe('conversion', () => {
  test.each([
    ['5179.30', 'GBP', '0.8456', 'EUR', '6125.00'],
    ['1000', 'JPY', '162.37', 'EUR', '6.16'],
    ['1.005', 'TND', '1', 'EUR', '1.01'],
    ['12.34', 'EUR', '0.0062', 'JPY', '1990'],
    ['10.00', 'EUR', '0.3', 'TND', '33.333'],
    ['0.01', 'EUR', '2', 'EUR', '0.01'],
    ['-0.01', 'EUR', '2', 'EUR', '-0.01'],
  ])('%s %s at %s is, in %s, %s', (amount, from, rate, to, result) => {
    expect(moneyText(convert(toMoney(decimal(amount), from), from, decimal(rate), to), to)).toBe(result);
  });

  test('is the half-up quotient for any amount and rate', () => {
    const anyCurrency = fc.constantFrom('EUR', 'JPY', 'TND');
    const anyRate = fc.record({ units: fc.bigInt({ min: 1n, max: 10n ** 8n }), scale: fc.nat(6) });
    fc.assert(
      fc.property(fc.integer(), anyCurrency, anyRate, anyCurrency, (amount, from, rate, to) => {
        const numerator = BigInt(amount) * 10n ** BigInt(decimalsOf(to) + rate.scale);
        const exact = exactly(numerator, rate.units * 10n ** BigInt(decimalsOf(from)), 'half-up');
        if (exact > BigInt(Number.MAX_SAFE_INTEGER) || -exact > BigInt(Number.MAX_SAFE_INTEGER)) return;
        expect(BigInt(convert(amount, from, rate, to))).toBe(exact);
      }),
    );
  });
});

describe('reading and writing', () => {
  test('currencies have the decimals of ISO 4217', () => {
    expect(['EUR', 'JPY', 'TND', 'GBP', 'CLF', 'XAF'].map(decimalsOf)).toEqual([2, 0, 3, 2, 4, 0]);
    expect([moneyText(-1234, 'JPY'), moneyText(5, 'TND'), moneyText(-5, 'EUR')]).toEqual(['-1234', '0.005', '-0.05']);
    expect([moneyToNumber(-1234, 'JPY'), moneyToNumber(5, 'TND')]).toEqual([-1234, 0.005]);
  });

  test('any money is read back from its text', () => {
    fc.assert(
      fc.property(anyAmount, fc.constantFrom('EUR', 'JPY', 'TND'), (amount, currency) => {
        expect(toMoney(decimal(moneyText(amount, currency)), currency)).toBe(amount);
      }),
    );
  });

  test('any decimal is read back from its text', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  test.each(['', ' ', '.5', '1.', '1,5', '1e3', '0x10', 'NaN', 'Infinity', '--1', '1 000', '١'])(
    '%j is no plain decimal',
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test.each([
    [1.005, '1.005'],
    [0.1 + 0.2, '0.3'],
    [1e-7, '0.0000001'],
    [1e15, '1000000000000000'],
    [1e21, '1000000000000000000000'],
    [-0, '0'],
    [-1234.5, '-1234.5'],
    [4316.09, '4316.09'],
    [2.675, '2.675'],
    [0.29 * 100, '29'],
    [1e-300, `0.${'0'.repeat(299)}1`],
  ])('the number %d is %s', (number, text) => {
    expect(formatDecimal(decimalFromNumber(number)!)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])('%d is no decimal', (number) => {
    expect(decimalFromNumber(number)).toBeUndefined();
  });

  test('every cent that a cell can hold is read to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (cents) => {
        expect(toMoney(decimalFromNumber(cents / 100)!, 'EUR')).toBe(cents);
      }),
    );
  });

  test('what has more decimals than the currency is rounded half away from zero', () => {
    expect([1.005, 2.675, -1.005, 0.0049].map((number) => toMoney(decimalFromNumber(number)!, 'EUR'))).toEqual([
      101, 268, -101, 0,
    ]);
  });

  test('money beyond the safe integers is refused, not bent', () => {
    expect(() => toMoney(decimal('90071992547409.92'), 'EUR')).toThrow(RangeError);
    expect(toMoney(decimal('90071992547409.91'), 'EUR')).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('decimals compare and add as numbers do, without their fractions', () => {
    expect(compareDecimals(decimal('0.10'), decimal('0.1'))).toBe(0);
    expect(formatDecimal(addDecimals(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(decimalToNumber(decimal('-0.15'))).toBe(-0.15);
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compareDecimals(a, b)).toBe(-compareDecimals(b, a) || 0);
        expect(compareDecimals(addDecimals(a, b), b)).toBe(a.units < 0n ? -1 : a.units > 0n ? 1 : 0);
      }),
    );
  });
});
