/**
 * Parses amounts and dates stored as text. A text is read if it has only one reading, given the rest of its column; an
 * ambiguous one is never guessed.
 */
import { dayFromParts, isDay, monthOf, type Day, type Month } from '../days';
import { currenciesOf } from '../currencies';
import { parseDecimal, type Decimal } from '../money';
import { visible } from './cell';

/** How the texts of a column write numbers and dates, derived from the unambiguous ones. */
export interface ColumnConvention {
  /** The decimal separator in unambiguous texts. */
  decimal: 'comma' | 'point' | 'mixed' | undefined;
  /** Whether the column contains a text such as 03/25/2027. */
  monthFirst: boolean;
}

export type TextReading<T> = { value: T } | { readings: readonly T[] } | undefined;

/** Spaces and apostrophes may separate groups of three digits; anywhere else they separate two numbers. */
const groupSpace = /(?<=(?<![\d.,])\d{1,3})[\s'\u2019](?=\d{3}(?!\d))/g;
const otherSpace = /(?<![\d.,])\s+|\s+(?!\d)/g;
/** Words, codes and signs before or behind the digits. */
const word = '\\p{L}*\\p{Sc}|\\p{L}[\\p{L}.]*';
const markBefore = new RegExp(`^([+-]?)(${word}) ?(?=[\\d.,+(-])`, 'u');
const markBehind = new RegExp(`(?<=[\\d.,)-])(${word})$`, 'u');

/**
 * Removes spaces and what names a currency; a trailing minus or accounting brackets become a leading minus. `named`: the
 * currencies that the text may name, none where it names two.
 */
function cleaned(text: string): { bare: string; named: readonly string[] | undefined } {
  const outside = withoutMarks({ bare: unspaced(text), named: undefined });
  const accounting = /^\(([^()+-]+)\)$/.exec(outside.bare)?.[1];
  if (accounting === undefined)
    return { ...outside, bare: outside.bare.endsWith('-') ? `-${outside.bare.slice(0, -1)}` : outside.bare };
  const { bare, named } = withoutMarks({ ...outside, bare: accounting });
  return { bare: `-${bare}`, named };
}

function withoutMarks(text: ReturnType<typeof cleaned>): ReturnType<typeof cleaned> {
  let { bare, named } = text;
  const before = markBefore.exec(bare);
  const meant = before?.[2] === undefined ? undefined : meantBy(before[2]);
  if (before && meant) [bare, named] = [`${before[1]}${bare.slice(before[0].length)}`, both(named, meant)];
  const behind = markBehind.exec(bare)?.[1];
  const alsoMeant = behind === undefined ? undefined : meantBy(behind);
  if (behind !== undefined && alsoMeant)
    [bare, named] = [bare.slice(0, bare.length - behind.length), both(named, alsoMeant)];
  return { bare, named };
}

/** Any three capitals are read as a code, so that the amount is told as one in another currency, not as no amount. */
function meantBy(mark: string): readonly string[] | undefined {
  return /^[A-Z]{3}$/.test(mark) ? [mark] : currenciesOf(mark);
}

function both(one: readonly string[] | undefined, other: readonly string[]): readonly string[] {
  return one ? one.filter((code) => other.includes(code)) : other;
}

/** The currencies that a text amount may name: one by its code, several by a sign such as "$". */
export function currenciesIn(text: string): readonly string[] | undefined {
  return cleaned(text).named;
}

function unspaced(text: string): string {
  return visible(text)
    .replace(groupSpace, '')
    .replace(otherSpace, '')
    .replace(/\u2212/g, '-');
}

// No group may start with zero: 0,845 is a fraction in either convention.
const grouped = { point: /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, comma: /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ };
const simple = { point: /^[+-]?\d*(\.\d+)?$/, comma: /^[+-]?\d*(,\d+)?$/ };

function readAs(sign: 'point' | 'comma', text: string): Decimal | undefined {
  if (!/\d/.test(text) || !(grouped[sign].test(text) || simple[sign].test(text))) return undefined;
  const plain = sign === 'point' ? text.replace(/,/g, '') : text.replace(/\./g, '').replace(',', '.');
  return parseDecimal(plain.replace(/^([+-]?)\./, '$10.'));
}

/** Every amount a text can mean: none, one, or two (1.234). */
function amountReadings(text: string): { sign: 'point' | 'comma'; value: Decimal }[] {
  const { bare } = cleaned(text);
  const readings = (['point', 'comma'] as const).flatMap((sign) => {
    const value = readAs(sign, bare);
    return value ? [{ sign, value }] : [];
  });
  const [first, second] = readings;
  const same = first && second && first.value.units === second.value.units && first.value.scale === second.value.scale;
  return same ? [first] : readings;
}

/** Derives a column's convention from its unambiguous texts. */
export function conventionOf(texts: readonly string[]): ColumnConvention {
  let decimal: ColumnConvention['decimal'];
  let monthFirst = false;
  for (const text of texts) {
    const readings = amountReadings(text);
    const [only] = readings;
    if (readings.length === 1 && only && /[.,]/.test(text))
      decimal = decimal === undefined || decimal === only.sign ? only.sign : 'mixed';
    const parts = slashed(withoutTime(visible(text)));
    if (parts && parts.first <= 12 && parts.second > 12) monthFirst = true;
  }
  return { decimal, monthFirst };
}

/** Parses an amount in either decimal convention. */
export function amountFromText(text: string, convention: ColumnConvention): TextReading<Decimal> {
  const readings = amountReadings(text);
  const [first, second] = readings;
  if (!first) return undefined;
  if (!second) return { value: first.value };
  const conventional = readings.find((reading) => reading.sign === convention.decimal);
  return conventional ? { value: conventional.value } : { readings: readings.map((reading) => reading.value) };
}

/**
 * Parses an ISO date, or one with the day first, separated by / . - or spaces; ambiguous in a column that contains
 * dates with the month first.
 */
export function dayFromText(text: string, convention: ColumnConvention): TextReading<Day> {
  const trimmed = withoutTime(visible(text));
  if (isDay(trimmed)) return { value: trimmed };
  const parts = slashed(trimmed);
  if (!parts) return undefined;
  const dayFirst = dayFromParts(parts.year, parts.second, parts.first);
  const monthFirst = dayFromParts(parts.year, parts.first, parts.second);
  if (dayFirst && (!convention.monthFirst || dayFirst === monthFirst)) return { value: dayFirst };
  if (dayFirst && monthFirst) return { readings: [dayFirst, monthFirst] };
  if (dayFirst) return { value: dayFirst };
  return monthFirst ? { readings: [monthFirst] } : undefined;
}

/** Parses a month: 2027-03, 202703 or 03/2027. */
export function monthFromText(text: string): Month | undefined {
  const bare = visible(text).trim();
  const yearFirst = /^((?:19|20)\d{2})[-/. ]?(\d{1,2})$/.exec(bare);
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(bare);
  const [year, month] = yearFirst ? [yearFirst[1], yearFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const day = dayFromParts(Number(year), Number(month), 1);
  return day && monthOf(day);
}

/**
 * Drops a time of day. One that says how far it is from world time has to be midnight, there or here: at any other hour
 * the day may be another one elsewhere.
 */
function withoutTime(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[T ]((00:00(:00(\.0+)?)?(Z|[+-]\d{2}:?\d{2}))|(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?))$/, '');
}

function slashed(text: string): { first: number; second: number; year: number } | undefined {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  if (!parts) return undefined;
  const [, first, second, year = ''] = parts;
  return { first: Number(first), second: Number(second), year: Number(year.length === 2 ? `20${year}` : year) };
}
