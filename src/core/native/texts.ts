/**
 * Parses amounts and dates stored as text. A text is read if it has only one reading, given the rest of its column; an
 * ambiguous one is never guessed.
 */
import { dayFromParts, isDay, monthOf, type Day, type Month } from '../days';
import { parseDecimal, type Decimal } from '../money';

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
const currencyMark = /^([+-]?)([€$£¥]|[A-Z]{3})(?=[\d.,+-])|([€$£¥]|[A-Z]{3})$/;

/** Removes spaces, currency signs and codes; a trailing minus or accounting brackets become a leading minus. */
function cleaned(text: string): string {
  const bare = unspaced(text);
  const accounting = /^\(([^()+-]+)\)$/.exec(bare);
  const inside = (accounting?.[1] ?? bare).replace(currencyMark, '$1');
  if (accounting) return `-${inside}`;
  return inside.endsWith('-') ? `-${inside.slice(0, -1)}` : inside;
}

const signs: Partial<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/** The currency that a text amount names by its code, or by a sign used for one currency only. */
export function currencyIn(text: string): string | undefined {
  const [, , before, after] = currencyMark.exec(unspaced(text).replace(/[()]/g, '')) ?? [];
  const mark = before ?? after;
  return mark === undefined ? undefined : mark.length === 3 ? mark : signs[mark];
}

function unspaced(text: string): string {
  return text
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
  const bare = cleaned(text);
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
    const parts = slashed(withoutTime(text));
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
  const trimmed = withoutTime(text);
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
  const bare = text.trim();
  const yearFirst = /^((?:19|20)\d{2})[-/. ]?(\d{1,2})$/.exec(bare);
  const monthFirst = /^(\d{1,2})[-/. ](\d{4})$/.exec(bare);
  const [year, month] = yearFirst ? [yearFirst[1], yearFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const day = dayFromParts(Number(year), Number(month), 1);
  return day && monthOf(day);
}

/** Drops a time of day, unless it has a zone and is not midnight: the local day may then be another one. */
function withoutTime(text: string): string {
  return text.trim().replace(/[T ]((00:00(:00(\.0+)?)?Z)|(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?))$/, '');
}

function slashed(text: string): { first: number; second: number; year: number } | undefined {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[3]);
  return { first: Number(parts[1]), second: Number(parts[2]), year: year < 100 ? 2000 + year : year };
}
