/**
 * Amounts and dates that arrive as text. What can be read in one way only is read; what can be read in two ways,
 * even beside the rest of its column, is never guessed.
 */
import { dayFromParts, isDay, type Day } from '../days';
import { parseDecimal, type Decimal } from '../money';

/** How the texts of a column write numbers or dates, as far as its clear ones tell. */
export interface ColumnHabit {
  /** The decimal sign seen in texts that can be read in one way only. */
  decimal: 'comma' | 'point' | 'mixed' | undefined;
  /** A text such as 03/25/2027 stands in the column. */
  monthFirst: boolean;
}

export type Read<T> = { value: T } | { readings: readonly T[] } | undefined;

/** Spaces and apostrophes stand between groups of three digits; anywhere else between digits they part two numbers. */
const groupSpace = /(?<=(?<![\d.,])\d{1,3})[\s'\u2019](?=\d{3}(?!\d))/g;
const otherSpace = /(?<![\d.,])\s+|\s+(?!\d)/g;
const currencyMark = /^([+-]?)([€$£¥]|[A-Z]{3})(?=[\d.,+-])|([€$£¥]|[A-Z]{3})$/;

/** Without spaces, currency signs and codes; a trailing minus or accounting's brackets become a minus in front. */
function cleaned(text: string): string {
  const bare = unspaced(text);
  const accounting = /^\(([^()+-]+)\)$/.exec(bare);
  const inside = (accounting?.[1] ?? bare).replace(currencyMark, '$1');
  if (accounting) return `-${inside}`;
  return inside.endsWith('-') ? `-${inside.slice(0, -1)}` : inside;
}

const signs: Partial<Record<string, string>> = { '€': 'EUR', '£': 'GBP' };

/** The currency that a text amount names by its code or by a sign that only one currency has. */
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

// A number does not begin with a group of zero: 0,845 is a fraction, whatever the convention.
const grouped = { point: /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, comma: /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ };
const simple = { point: /^[+-]?\d*(\.\d+)?$/, comma: /^[+-]?\d*(,\d+)?$/ };

function readAs(sign: 'point' | 'comma', text: string): Decimal | undefined {
  if (!/\d/.test(text) || !(grouped[sign].test(text) || simple[sign].test(text))) return undefined;
  const plain = sign === 'point' ? text.replace(/,/g, '') : text.replace(/\./g, '').replace(',', '.');
  return parseDecimal(plain.replace(/^([+-]?)\./, '$10.'));
}

/** Every amount a text can mean: one, two (1.234) or none. */
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

/** What the column's own clear texts say about how it writes. */
export function habitOf(texts: readonly string[]): ColumnHabit {
  let decimal: ColumnHabit['decimal'];
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

/** An amount from text, in either decimal convention. */
export function amountFromText(text: string, habit: ColumnHabit): Read<Decimal> {
  const readings = amountReadings(text);
  const [first, second] = readings;
  if (!first) return undefined;
  if (!second) return { value: first.value };
  const habitual = readings.find((reading) => reading.sign === habit.decimal);
  return habitual ? { value: habitual.value } : { readings: readings.map((reading) => reading.value) };
}

/** A date from text: ISO, or day first with / . - or spaces; ambiguous beside texts that put the month first. */
export function dayFromText(text: string, habit: ColumnHabit): Read<Day> {
  const trimmed = withoutTime(text);
  if (isDay(trimmed)) return { value: trimmed };
  const parts = slashed(trimmed);
  if (!parts) return undefined;
  const dayFirst = dayFromParts(parts.year, parts.second, parts.first);
  const monthFirst = dayFromParts(parts.year, parts.first, parts.second);
  if (dayFirst && (!habit.monthFirst || dayFirst === monthFirst)) return { value: dayFirst };
  if (dayFirst && monthFirst) return { readings: [dayFirst, monthFirst] };
  if (dayFirst) return { value: dayFirst };
  return monthFirst ? { readings: [monthFirst] } : undefined;
}

/** A time of day is dropped; with a zone it is kept, unless it is midnight, because the day may be another one there. */
function withoutTime(text: string): string {
  return text.trim().replace(/[T ]((00:00(:00(\.0+)?)?Z)|(([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?))$/, '');
}

function slashed(text: string): { first: number; second: number; year: number } | undefined {
  const parts = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text);
  if (!parts) return undefined;
  const year = Number(parts[3]);
  return { first: Number(parts[1]), second: Number(parts[2]), year: year < 100 ? 2000 + year : year };
}
