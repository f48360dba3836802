/**
 * Rough exchange rates, and how far a rate may be from one. They tell an inverted or mistyped rate from a plausible
 * one; no amount is ever converted with them.
 */
import { isDay, type Day } from '../days';
import { compareDecimals, divideDecimals, parseDecimal, one, type Decimal } from '../money';
import data from './rough-rates.json';

/** Enough for a cross rate that is only compared with. */
const crossDigits = 12;

const perEuro = new Map<string, Decimal>([['EUR', one]]);
for (const [currency, text] of Object.entries({ ...data.perEuro, ...data.fixedPerEuro })) {
  const rate = parseDecimal(text);
  if (rate) perEuro.set(currency, rate);
}
const crossRates = new Map<string, Decimal | undefined>();

/** The day of the rough rates. */
export const roughRatesDay: Day = dayOf(data.asOf);

/** Units of `currency` for one unit of `project`; undefined where either is not among the rough rates. */
export function roughRate(currency: string, project: string): Decimal | undefined {
  const key = `${currency}|${project}`;
  if (!crossRates.has(key)) {
    const [of, to] = [perEuro.get(currency), perEuro.get(project)];
    crossRates.set(key, of && to && divideDecimals(of, to, crossDigits));
  }
  return crossRates.get(key);
}

/** A rough rate as it is shown: to four digits, as it is listed. */
export function shownRoughRate(rate: Decimal): Decimal {
  return divideDecimals(rate, one, 4);
}

/** `one`: 1 where it cannot be right; `inverse`: nearer to the reference's inverse; `far`: more than a fifth away. */
export type Deviation = 'one' | 'inverse' | 'far';

/**
 * How a rate deviates from its reference; undefined where it is plausible. In ratio, a rate is nearer to the inverse
 * exactly when the two are on different sides of 1.
 */
export function deviationOf(rate: Decimal, reference: Decimal | undefined): Deviation | undefined {
  const side = compareDecimals(rate, one);
  if (!reference) return side === 0 ? 'one' : undefined;
  const expectedSide = compareDecimals(reference, one);
  if (side === 0 && expectedSide !== 0) return 'one';
  if (side * expectedSide < 0) return 'inverse';
  return isWithinFifth(rate, reference) ? undefined : 'far';
}

/** Whether a rate is at most a fifth of the reference away from it. */
export function isWithinFifth(rate: Decimal, reference: Decimal): boolean {
  const { units, scale } = reference;
  const factor = (tenths: bigint): Decimal => ({ units: units * tenths, scale: scale + 1 });
  return compareDecimals(rate, factor(8n)) >= 0 && compareDecimals(rate, factor(12n)) <= 0;
}

function dayOf(text: string): Day {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}
