/** Exact fractions, for rates that are quotients of amounts: 1,000.00 of a plan of 3,000.00 is a third, not 0.3333. */
import { quotient, type Decimal, type Money, type Rounding } from './money';

/** The denominator is above 0. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const noShare: Ratio = { numerator: 0n, denominator: 1n };

/** part ÷ whole; 0 where there is no whole. */
export function ratioOf(part: Money, whole: Money): Ratio {
  if (whole === 0) return noShare;
  const sign = whole < 0 ? -1n : 1n;
  return { numerator: sign * BigInt(part), denominator: sign * BigInt(whole) };
}

export function ratioFrom({ units, scale }: Decimal): Ratio {
  return { numerator: units, denominator: 10n ** BigInt(scale) };
}

export function addRatios(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function multiplyRatios(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** share ÷ (1 − share), for a share from 0 to below 1. */
export function toTheRest({ numerator, denominator }: Ratio): Ratio {
  return { numerator, denominator: denominator - numerator };
}

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** amount × ratio, rounded by policy. */
export function timesRatio(amount: Money, { numerator, denominator }: Ratio, rounding: Rounding): Money {
  return quotient(BigInt(amount) * numerator, denominator, rounding);
}
