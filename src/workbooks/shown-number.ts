/** What a number format says of a number beyond its digits: a date, a currency, leading zeros, a prefix. */
import { format as render } from 'numfmt';
import type { ColumnDefinition } from '../core/native/table';
import { isDateFormat } from './date-formats';
import { currenciesOf, isCurrency } from '../core/currencies';
import type { ShownNumber } from '../core/native/cell';
import { general } from './sheets-read';

interface FormatFacts {
  isDate: boolean;
  /** Whether it shows a time without its day. */
  isTime: boolean;
  /** Whether digits, separators and sign are all that it shows. */
  isPlain: boolean;
  /** Whether the shown text depends on the language or settings of the computer. */
  varies: boolean;
  /** Whether the number is shown multiplied, divided or not at all. */
  misleads: boolean;
  /** Whether words or signs stand beside the digits. */
  hasWords: boolean;
  /** The currencies that it may name. */
  currencies: readonly string[] | undefined;
}

/** Whoever makes formats without end is not remembered. */
const maxKnown = 2000;
const known = new Map<string, FormatFacts>();

/** Binary numbers hold so many digits; what was typed beyond them is lost. */
const mostDigits = 1e15;

/** A piece of a format: quoted, escaped, in brackets, padding, or a single character. */
const pieces = /"([^"]*)"?|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].|[^]/gu;
/** Short day of the computer's settings, its long one, and names of months and days. */
const variesWith = /^m\/d\/yyyy|\[\$-F[48]00\]|m{3}|d{3}/i;
const digits = /[0#?]/;
const plainDigits = /^[()+ -]*[#,?]*0?(?:\.[0#?]+)?[()+ -]*$/;

function factsOf(format: string): FormatFacts {
  const found = known.get(format);
  if (found) return found;
  if (known.size >= maxKnown) known.clear();
  const facts = readFormat(format);
  known.set(format, facts);
  return facts;
}

/** The first of the format's sections: the others are for negative numbers, zero and texts. */
function readFormat(format: string): FormatFacts {
  let words = '';
  let rest = '';
  for (const [piece, quoted, escaped, symbol] of format.matchAll(pieces)) {
    const text = quoted ?? escaped ?? symbol;
    if (piece === ';') break;
    if (text !== undefined) words += text;
    else if (/^[\p{L}\p{Sc}]$/u.test(piece) && !/^[a-z]$/i.test(piece)) words += piece;
    else {
      words += ' ';
      if (piece.length === 1) rest += piece;
    }
  }
  const isDate = isDateFormat(format);
  const isGeneral = /general/i.test(rest) || rest.includes('@');
  const beside = words.split(/\s+/).filter((word) => word !== '');
  const named = beside.flatMap((word) => (isCurrency(word) ? [[word]] : [currenciesOf(word) ?? []]));
  return {
    isDate,
    isTime: !isDate && !isGeneral && /[hms]/i.test(rest),
    isPlain: !isDate && beside.length === 0 && (isGeneral || plainDigits.test(rest)),
    varies: (isDate && variesWith.test(format)) || /E[+-]/i.test(rest),
    misleads: !isDate && !isGeneral && (!digits.test(rest) || rest.includes('%') || /[0#?],+(?![0#?,])/.test(rest)),
    hasWords: beside.length > 0,
    currencies: named.find((codes) => codes.length > 0),
  };
}

/**
 * What the format shows of a number where it should be a text or a code; undefined where these are its digits. A whole
 * number is not taken for another one because it is shown with decimals.
 */
export function shownText(value: number, format: string): ShownNumber | undefined {
  const { isDate, isTime, isPlain, varies, misleads } = factsOf(format);
  const held = String(value);
  const lost = Math.abs(value) >= mostDigits;
  if (isPlain && (Number.isInteger(value) || format === general))
    return lost ? { text: held, isDate, isCertain: false } : undefined;
  const text = shown(value, format);
  if (text === held && !lost) return undefined;
  // Of a day with a time, a format of days shows half.
  const showsAll = isDate ? Number.isInteger(value) : !misleads && onlyDigits(text ?? '').includes(significant(held));
  return { text: text ?? held, isDate, isCertain: text !== undefined && (isTime || showsAll) && !varies && !lost };
}

const onlyDigits = (text: string): string => text.replace(/\D/g, '');
/** A format that rounds, or shows thousands, leaves some of them out. */
const significant = (number: string): string => onlyDigits(number).replace(/^0+/, '');

/** What the format says of an amount; undefined where it shows the plain number. */
export function shownAmount(value: number, format: string): ShownNumber | undefined {
  const { isDate, varies, misleads, currencies } = factsOf(format);
  if (!isDate && !misleads && !currencies) return undefined;
  const text = shown(value, format) ?? String(value);
  return {
    text,
    isDate,
    isCertain: !varies,
    ...(currencies ? { currencies } : {}),
    ...(misleads ? { misleads: true } : {}),
  };
}

/** What a number may show in a column of some kind. */
export function shownIn(kind: ColumnDefinition['kind']): typeof shownText | undefined {
  switch (kind) {
    case 'text':
    case 'code':
      return shownText;
    case 'amount':
    case 'decimal':
    case 'money':
      return shownAmount;
    default:
      return undefined;
  }
}

function shown(value: number, format: string): string | undefined {
  try {
    const text = render(format, value, { dateErrorThrows: true, dateSpanLarge: false }).trim();
    return text === '' || text.includes('###') ? undefined : text;
  } catch {
    return undefined;
  }
}
