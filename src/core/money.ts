/**
 * Money as integers of minor units (cents), exact decimals for rates, and splits that always add up. The only module
 * that converts between decimal text and money, and the only one that rounds.
 */

/** A whole number of minor units of one currency: 12.34 EUR is 1234, 500 JPY is 500. */
export type Money = number;

/** How a fraction of a minor unit is rounded; both are symmetric about zero. */
export type Rounding = 'half-up' | 'floor';

/** An exact decimal, `units` ÷ 10^`scale`, for rates, weights and units. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const zero: Decimal = { units: 0n, scale: 0 };
export const one: Decimal = { units: 1n, scale: 0 };

export function sumMoney(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** ISO 4217 minor units of the currencies that do not have two. */
const minorUnits: Record<string, number> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  CLF: 4,
  UYW: 4,
};

export function decimalsOf(currency: string): number {
  return minorUnits[currency] ?? 2;
}

const decimalText = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Parses a plain decimal such as "-0.15" exactly; undefined for any other text. */
export function parseDecimal(text: string): Decimal | undefined {
  const parts = decimalText.exec(text.trim());
  if (!parts) return undefined;
  const fraction = parts[3] ?? '';
  const units = BigInt(`${parts[2]}${fraction}`);
  return { units: parts[1] === '-' ? -units : units, scale: fraction.length };
}

/** The decimal that a spreadsheet shows for a binary number: 15 significant digits, as in Excel. */
export function decimalFromNumber(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  // Nearly all are amounts with two decimals: up to 14 digits, such a number is its own decimal.
  const cents = Math.round(value * 100);
  if (cents / 100 === value && Math.abs(cents) < 1e14) return trimmed({ units: BigInt(cents), scale: 2 });
  const [mantissa = '0', exponent = '0'] = value.toExponential(14).split('e');
  const digits = parseDecimal(mantissa);
  if (!digits) return undefined;
  const scale = digits.scale - Number(exponent);
  const decimal = scale >= 0 ? { ...digits, scale } : { units: digits.units * 10n ** BigInt(-scale), scale: 0 };
  return trimmed(decimal);
}

/** The same value with no zero at the end of its decimals. */
export function trimmed(decimal: Decimal): Decimal {
  let { units, scale } = decimal;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale -= 1;
  }
  return { units, scale };
}

export function formatDecimal(decimal: Decimal): string {
  const digits = absolute(decimal.units)
    .toString()
    .padStart(decimal.scale + 1, '0');
  const whole = digits.slice(0, digits.length - decimal.scale);
  const fraction = decimal.scale > 0 ? `.${digits.slice(-decimal.scale)}` : '';
  return `${decimal.units < 0n ? '-' : ''}${whole}${fraction}`;
}

export function decimalToNumber(decimal: Decimal): number {
  return Number(formatDecimal(decimal));
}

export function isZero(decimal: Decimal): boolean {
  return decimal.units === 0n;
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const left = a.units * 10n ** BigInt(b.scale);
  const right = b.units * 10n ** BigInt(a.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const at = (decimal: Decimal): bigint => decimal.units * 10n ** BigInt(scale - decimal.scale);
  return trimmed({ units: at(a) + at(b), scale });
}

/** `a` ÷ `b`, both above 0, rounded half up to `digits` significant digits. */
export function divideDecimals(a: Decimal, b: Decimal, digits: number): Decimal {
  const numerator = a.units * 10n ** BigInt(b.scale);
  const denominator = b.units * 10n ** BigInt(a.scale);
  const rounded = (scale: number): bigint => {
    const shifted = numerator * 10n ** BigInt(scale);
    return (2n * shifted + denominator) / (2n * denominator);
  };
  const scale = Math.max(digits + denominator.toString().length - numerator.toString().length, 0);
  // By their lengths alone, the quotient may have a digit more than wanted.
  const isLonger = scale > 0 && rounded(scale) >= 10n ** BigInt(digits);
  return trimmed(isLonger ? { units: rounded(scale - 1), scale: scale - 1 } : { units: rounded(scale), scale });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return trimmed({ units: a.units * b.units, scale: a.scale + b.scale });
}

/**
 * A decimal as money of a currency, rounded half away from zero to the currency's decimals. Throws a RangeError beyond
 * the safe integers (90 trillion in cents).
 */
export function toMoney(decimal: Decimal, currency: string): Money {
  const shift = decimalsOf(currency) - decimal.scale;
  return shift >= 0
    ? safe(decimal.units * 10n ** BigInt(shift))
    : quotient(decimal.units, 10n ** BigInt(-shift), 'half-up');
}

/** Money as a plain decimal string with the currency's decimals: 1234 EUR is "12.34". */
export function moneyText(amount: Money, currency: string): string {
  return formatDecimal({ units: BigInt(amount), scale: decimalsOf(currency) });
}

/** Money as the number a spreadsheet cell holds: 1234 EUR is 12.34. */
export function moneyToNumber(amount: Money, currency: string): number {
  return amount / 10 ** decimalsOf(currency);
}

/** rate × amount, rounded by policy. */
export function timesRate(amount: Money, rate: Decimal, rounding: Rounding): Money {
  return applying(rate, rounding)(amount);
}

/** `timesRate` with the rate prepared once, for many amounts. */
export function applying(rate: Decimal, rounding: Rounding): (amount: Money) => Money {
  const units = Number(rate.units);
  const scale = 10 ** rate.scale;
  return (amount) => {
    const product = amount * units;
    // Runs once per line of a budget pass: plain integers while they are exact.
    if (Number.isSafeInteger(product * 2) && Number.isSafeInteger(scale))
      return roundQuotient(product, scale, rounding);
    return quotient(BigInt(amount) * rate.units, 10n ** BigInt(rate.scale), rounding);
  };
}

/** amount × part ÷ whole, half away from zero; 0 where there is no whole. */
export function inProportion(amount: Money, part: Money, whole: Money): Money {
  return whole === 0 ? 0 : quotient(BigInt(amount) * BigInt(part), BigInt(whole), 'half-up');
}

/** The highest whole amount within `base` × (1 + increase). */
export function increased(base: Money, increase: Decimal): Money {
  return base + timesRate(base, increase, 'floor');
}

/**
 * An amount converted into another currency: amount ÷ rate, half away from zero
 * (Declared = ROUND(Eligible ÷ Exchange rate, 2)). The rate is units of `from` for one unit of `to`, above 0.
 */
export function convert(amount: Money, from: string, rate: Decimal, to: string): Money {
  return convertExact({ units: BigInt(amount), scale: decimalsOf(from) }, rate, to);
}

/** `convert` for an amount that has not been rounded to its currency, so that it is rounded only once. */
export function convertExact(amount: Decimal, rate: Decimal, to: string): Money {
  const shift = decimalsOf(to) - amount.scale + rate.scale;
  const numerator = amount.units * (shift > 0 ? 10n ** BigInt(shift) : 1n);
  const denominator = rate.units * (shift < 0 ? 10n ** BigInt(-shift) : 1n);
  return quotient(numerator, denominator, 'half-up');
}

/** How one part of a split came about: its exact share is `down` and `rest` ÷ `of` of a minor unit. */
export interface SplitPart {
  readonly amount: Money;
  /** Whole minor units of the exact share; negative for a negative total. */
  readonly down: Money;
  readonly rest: bigint;
  readonly of: bigint;
  /** Whether it got one of the minor units that rounding down left over. */
  readonly extra: boolean;
}

/**
 * Splits a total by weights with the largest remainder, ties to the first. The parts sum to the total and each is
 * less than one minor unit from its exact share. Throws a RangeError when the weights do not sum to more than 0.
 */
export function split(total: Money, weights: readonly Decimal[]): Money[] {
  return splitParts(total, weights).map(({ amount }) => amount);
}

/** `split`, with where each minor unit went. */
export function splitParts(total: Money, weights: readonly Decimal[]): SplitPart[] {
  const scale = Math.max(0, ...weights.map((weight) => weight.scale));
  const whole = weights.map((weight) => weight.units * 10n ** BigInt(scale - weight.scale));
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum <= 0n || whole.some((weight) => weight < 0n))
    throw new RangeError('weights must be ≥ 0 and sum to more than 0');
  const sign = total < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(total));
  const parts = whole.map((weight) => ({ floor: (amount * weight) / sum, rest: (amount * weight) % sum }));
  const left = Number(amount - parts.reduce((a, part) => a + part.floor, 0n));
  const order = parts.map((_, index) => index).sort((a, b) => compare(at(parts, b).rest, at(parts, a).rest) || a - b);
  const extras = new Set(order.slice(0, left));
  return parts.map(({ floor, rest }, index) => {
    const extra = extras.has(index);
    const down = sign * Number(floor) || 0;
    return { amount: down + (extra ? sign : 0), down, rest, of: sum, extra };
  });
}

/** Splits a total in proportion to amounts, as `split`. */
export function splitByAmounts(total: Money, amounts: readonly Money[]): Money[] {
  return split(
    total,
    amounts.map((amount) => ({ units: BigInt(amount), scale: 0 })),
  );
}

function roundQuotient(numerator: number, denominator: number, rounding: Rounding): Money {
  const sign = numerator < 0 ? -1 : 1;
  const size = Math.abs(numerator);
  const rest = size % denominator;
  const floor = (size - rest) / denominator;
  return sign * (rounding === 'half-up' && rest * 2 >= denominator ? floor + 1 : floor) || 0;
}

/** numerator ÷ denominator, rounded; for the fractions of `ratio.ts`. */
export function quotient(numerator: bigint, denominator: bigint, rounding: Rounding): Money {
  const negative = numerator < 0n !== denominator < 0n;
  const size = absolute(numerator);
  const by = absolute(denominator);
  const rest = size % by;
  const floor = size / by;
  const rounded = rounding === 'half-up' && rest * 2n >= by ? floor + 1n : floor;
  return safe(negative ? -rounded : rounded);
}

function safe(value: bigint): Money {
  const amount = Number(value);
  if (!Number.isSafeInteger(amount)) throw new RangeError('amount beyond what can be counted exactly');
  return amount;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
