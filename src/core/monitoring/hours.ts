/** How many hours of one person can be claimed in a calendar year. */
import type { Agreement } from '../agreement/schema';
import { agreedDecimal } from '../agreement/terms';
import { decimalToNumber, type Decimal } from '../money';

/** Hours are counted as integers, in millionths. */
export const partsOfHour = 1e6;
/** Sums are compared with two decimals, as they are shown: minutes make fractions without an end. */
const partsShown = partsOfHour / 100;

/** By default those of Reg. (EU) 2021/1060, article 55(2). */
export function hoursPerYear({ rules }: Agreement): Decimal {
  return agreedDecimal(String(rules.hoursPerYear ?? 1_720));
}

/** The most that is accepted, in millionths. */
export function mostParts(agreement: Agreement): number {
  return Math.round(decimalToNumber(hoursPerYear(agreement)) * partsOfHour) + partsShown / 2 - 1;
}

/** What remains, rounded down to what is shown. */
export function remainingParts(parts: number): number {
  return Math.max(0, Math.floor(parts / partsShown) * partsShown);
}
