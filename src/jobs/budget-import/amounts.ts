/** Reads the cells of somebody's table as amounts: any number format, any way to write a number as text. */
import { currenciesOf, isCurrency } from '../../core/currencies';
import type { UnplacedReason } from '../../core/budget-import/located';
import { isCountable } from '../../core/native/cell';
import { amountFromText, conventionOf, currenciesIn, type ColumnConvention } from '../../core/native/texts';
import { decimalFromNumber, formatDecimal, isZero, toMoney, type Decimal, type Money } from '../../core/money';
import { formatAt, type CellRead, type SheetRead } from '../../workbooks/sheets-read';
import { shownAmount } from '../../workbooks/shown-number';

/** `zero` is written, `nothing` is a dash; `aside`: a number that is no amount, such as a date or percentage. */
export type AmountRead =
  | { kind: 'amount'; money: Money }
  | { kind: 'zero' | 'nothing' | 'aside' }
  | { kind: 'trouble'; reason: UnplacedReason; detail: string; money?: Money };

/** A number as a filled cell of a sheet shows it. */
export function amountInNumber(value: number, format: string, currency: string): AmountRead {
  const shown = shownAmount(value, format);
  if (shown?.isDate || (shown?.misleads && format.includes('%'))) return { kind: 'aside' };
  const decimal = decimalFromNumber(value);
  if (!decimal || !isCountable(decimal)) return { kind: 'trouble', reason: 'too-large', detail: '' };
  return inCurrency(decimal, shown?.currencies, currency);
}

/** A dash stands for nothing, with or without a sign of currency. */
const nothing = /^[\p{Sc}\s]*[-–—−][\p{Sc}\s]*$/u;
const percentage = /^[\s<>~≈]*[+-]?\d+(?:[.,]\d+)?\s*%$/;

/** An amount written as text; undefined for other texts. */
export function amountInText(text: string, convention: ColumnConvention, currency: string): AmountRead | undefined {
  if (nothing.test(text)) return { kind: 'nothing' };
  if (percentage.test(text)) return { kind: 'aside' };
  if (!/\d/.test(text)) return undefined;
  const named = currenciesIn(text);
  // Any three capitals are taken for a currency, such as those of GAL1.
  if (named?.length === 1 && !isCurrency(named[0] ?? '')) return undefined;
  const read = amountFromText(text, convention);
  if (!read) return undefined;
  if ('readings' in read)
    return { kind: 'trouble', reason: 'ambiguous', detail: read.readings.map(formatDecimal).join(' / ') };
  if (!isCountable(read.value)) return { kind: 'trouble', reason: 'too-large', detail: '' };
  return inCurrency(read.value, named, currency);
}

function inCurrency(decimal: Decimal, named: readonly string[] | undefined, currency: string): AmountRead {
  if (isZero(decimal)) return { kind: 'zero' };
  const money = toMoney(decimal, currency);
  if (!named || named.includes(currency)) return { kind: 'amount', money };
  return { kind: 'trouble', reason: 'other-currency', detail: named.join(', '), money };
}

/** How the texts of a sheet write numbers. */
export function conventionIn({ rows }: Pick<SheetRead, 'rows'>): ColumnConvention {
  const texts = rows.flatMap(({ cells }) => cells.filter((cell): cell is string => isNumeric(cell)));
  return conventionOf(texts);
}

const isNumeric = (cell: CellRead): cell is string => typeof cell === 'string' && cell.length <= 40 && /\d/.test(cell);

export function amountInCell(
  sheet: SheetRead,
  { row, column, cell }: { row: number; column: number; cell: CellRead },
  convention: ColumnConvention,
  currency: string,
): AmountRead | undefined {
  if (typeof cell === 'number') return amountInNumber(cell, formatAt(sheet, row, column), currency);
  if (typeof cell === 'string') return amountInText(cell, convention, currency);
  return cell !== null && typeof cell === 'object' ? { kind: 'trouble', reason: 'unreadable', detail: '' } : undefined;
}

/** "(PLN)", "in PLN", "[zł]": a currency that a heading or note names. */
const currencyMark = /[([]\s*([\p{L}\p{Sc}]{1,4})\s*[)\]]|(?:^|\s)(?:in|en|em)\s+([A-Z]{3}|\p{Sc})(?!\p{L})|(\p{Sc})/gu;

/** Currencies that a heading or note names instead of the project's. */
export function otherCurrencyIn(text: string, currency: string): string | undefined {
  const named = [...text.matchAll(currencyMark)].flatMap(([, bracketed, after, sign]) => {
    const mark = bracketed ?? after ?? sign ?? '';
    return isCurrency(mark) ? [[mark]] : [currenciesOf(mark) ?? []];
  });
  const found = named.filter((codes) => codes.length > 0);
  return found.length === 0 || found.some((codes) => codes.includes(currency)) ? undefined : found[0]?.join(', ');
}

/** A heading without the currency or share that it names. */
export function plainHeading(text: string): string {
  return text
    .replace(currencyMark, ' ')
    .replace(/(?<=\S\s+)\d+(?:[.,]\d+)?\s*%/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
