/** Formats figures in the reader's language. Money is never converted to a binary fraction. */
import { dateOf, type Day, type Month } from '../core/days';
import type { Figure } from '../core/findings';
import { decimalsOf, formatDecimal, moneyText, type Decimal, type Money } from '../core/money';
import { factsOf } from './facts';
import { headerOf } from './headers';
import { labelIn, textIn } from './labels';
import type { Language } from './languages';
import type { Words } from './texts';

/** Currency signs that are unambiguous in these countries; other currencies are shown by their codes. */
const currencySigns: Record<string, string> = { EUR: '€', GBP: '£', JPY: '¥' };

/** Portuguese would omit the separator in 1234 but not in 12 345; columns of figures should look alike. */
const grouped = { useGrouping: 'always' } as const;

/** Cached, because creating `Intl` formatters is slow and findings contain many figures. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(factsOf[language].locale, options);
  formatters.set(key, made);
  return made;
}

/** `Intl` formats decimal text exactly; a number would be rounded to a binary fraction first. */
function exact(text: string): Intl.StringNumericLiteral {
  return text as Intl.StringNumericLiteral;
}

/** Money with its currency: £1,234.50, 1 234,50 €. */
export function formatMoney(amount: Money, currency: string, language: Language): string {
  const currencyDisplay = currency in currencySigns ? 'narrowSymbol' : 'code';
  const decimals = decimalsOf(currency);
  const options = { ...grouped, minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return formatter(language, { style: 'currency', currency, currencyDisplay, ...options }).format(
    exact(moneyText(amount, currency)),
  );
}

/** A change in money, with its sign: +€0.01, −0,01 €. */
export function formatChange(amount: Money, currency: string, language: Language): string {
  const text = formatMoney(Math.abs(amount), currency, language);
  return `${amount < 0 ? '−' : '+'}${text}`;
}

/** Money without its currency, for columns whose header names it. */
export function formatAmount(amount: Money, currency: string, language: Language): string {
  const decimals = decimalsOf(currency);
  return formatter(language, { ...grouped, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
    exact(moneyText(amount, currency)),
  );
}

/** A rate as a percentage with at most two decimals: 15%, 33,33 %. */
export function formatPercent(rate: Decimal, language: Language): string {
  return formatter(language, { style: 'percent', maximumFractionDigits: 2 }).format(exact(formatDecimal(rate)));
}

/** An integer. Includes line and row numbers, so thousands are only grouped from 10 000. */
export function formatCount(count: number, language: Language): string {
  return formatter(language, { maximumFractionDigits: 0, useGrouping: 'min2' }).format(count);
}

/** A rate with all its decimals: 0.8456, 0,8456. */
export function formatRate(rate: Decimal, language: Language): string {
  return formatDecimal(rate).replace('.', decimalSign(language));
}

function decimalSign(language: Language): string {
  const parts = formatter(language, { minimumFractionDigits: 1 }).formatToParts(0);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

const dayFormats = new Map<Language, Intl.DateTimeFormat>();

/** A day: 13 Feb 2026, 13/02/2026. */
export function formatDay(day: Day, language: Language): string {
  const { locale, day: options } = factsOf[language];
  const known = dayFormats.get(language) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  dayFormats.set(language, known);
  return known.format(dateOf(day));
}

/** A month: March 2027, mars 2027. */
export function formatMonth(month: Month, language: Language): string {
  const format = new Intl.DateTimeFormat(factsOf[language].locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** Alternatives joined as a phrase: "en, fr or pt". */
export function formatChoice(words: readonly string[], language: Language): string {
  return new Intl.ListFormat(factsOf[language].locale, { type: 'disjunction' }).format(words);
}

/** Longer texts hide the sentence that they stand in; a cell may hold 32,767 characters. */
const longest = { start: 400, end: 80 } as const;

/** A text from a file, shortened in the middle to what a sentence can hold. */
export function shortened(text: string): string {
  if (text.length <= longest.start + longest.end) return text;
  // Half a character at a cut would show as a question mark.
  const start = text.slice(0, longest.start).replace(/[\ud800-\udbff]$/, '');
  const end = text.slice(-longest.end).replace(/^[\udc00-\udfff]/, '');
  return `${start} … ${end}`;
}

/** Any figure of a finding: codes by label, columns by name, headers with the column they were read as. */
export function formatFigure(figure: Figure, texts: Words): string {
  const { language, vocabulary } = texts;
  if (typeof figure === 'string') return shortened(figure);
  if (typeof figure === 'number') return formatCount(figure, language);
  if ('money' in figure) return formatMoney(figure.money, figure.currency, language);
  if ('day' in figure) return formatDay(figure.day, language);
  if ('month' in figure) return formatMonth(figure.month, language);
  if ('percent' in figure) return formatPercent(figure.percent, language);
  if ('column' in figure) return vocabulary.columns[figure.column];
  if ('codes' in figure) {
    const { codes, of } = figure;
    return codes.map((code) => labelIn(vocabulary, of, code) ?? code).join(', ');
  }
  if ('columns' in figure) return figure.columns.map((column) => vocabulary.columns[column]).join(', ');
  if ('header' in figure) return headerOf(vocabulary, figure.table, figure.header);
  if ('decimal' in figure) return formatRate(figure.decimal, language);
  if ('text' in figure) return shortened(textIn(figure.text, language));
  if ('moved' in figure)
    return figure.moved
      .map(({ partner, money }) => `${partner} ${formatChange(money, figure.currency, language)}`)
      .join(', ');
  if ('taken' in figure)
    return figure.taken.map(({ header, column }) => `${shortened(header)} → ${vocabulary.columns[column]}`).join(', ');
  return labelIn(vocabulary, figure.list, figure.code) ?? shortened(figure.code);
}

/**
 * Excel number format (en-US notation) for amounts without the currency: `#,##0.00`. Negative amounts have a minus
 * sign, so that colour is never the only sign.
 */
export function amountPlainFormat(currency: string): string {
  const decimals = decimalsOf(currency);
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * As above with the currency, placed as in the language, as quoted text: spreadsheet programs differ on currency codes
 * with a locale (`[$€-40C]`).
 */
export function amountFormat(currency: string, language: Language): string {
  const sign = currencySigns[currency];
  const plain = amountPlainFormat(currency);
  if (!currencyFirst(language)) return `${plain}\\ "${sign ?? currency}"`;
  return sign === undefined ? `"${currency}"\\ ${plain}` : `"${sign}"${plain}`;
}

/** Whether the language places the currency before the amount. */
function currencyFirst(language: Language): boolean {
  const [first] = formatter(language, { style: 'currency', currency: 'EUR' }).formatToParts(1);
  return first?.type === 'currency';
}
