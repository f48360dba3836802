/** What texts say to the witness: amounts and days in any spelling, and whole rows that were pasted into one cell. */
import { languages } from '../../locales';

const currencySign = /€|\$|£|\b[A-Z]{3}\b/g;
/** Separated thousands or decimals, or a currency: a bare number in a text may number anything. */
const grouped = /^[-+(]?\d{1,3}(?:[ .,'\u00a0\u202f]\d{3})+(?:[.,]\d{1,4})?[-)]?$/;
const withDecimals = /^[-+(]?\d+[.,]\d{1,4}[-)]?$/;
const bare = /^[-+(]?\d+[-)]?$/;
/** Nobody spends more digits. */
const mostDigits = 12;

/** Whether a text reads as an amount, in any convention, with or without a currency. */
export function isAmountText(text: string): boolean {
  if (!/\d/.test(text) || text.length > 40) return false;
  const number = text.replace(currencySign, '').trim();
  return grouped.test(number) || withDecimals.test(number) || (number !== text && bare.test(number));
}

/** The whole number that a text is; undefined for any other text. */
export function wholeNumberIn(text: string): number | undefined {
  return text.length <= mostDigits && bare.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}

const inFigures = /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2}))(?:[T ].*)?$/;
/** "12 mars 2027", "lundi 1er mars 2027", "12-Mar-27", "12 de março de 2027"; and "March 12, 2027". */
const dayFirst =
  /^(?:[\p{L}-]+\.?,? )?\d{1,2}(?:er|st|nd|rd|th|º|°|\.)?[ -]*(?:de )?(\p{L}{3,12})\.?,?[ -]*(?:de )?(\d{4}|\d{2})$/u;
const monthFirst = /^(?:[\p{L}-]+\.?,? )?(\p{L}{3,12})\.?[ -]\d{1,2}(?:st|nd|rd|th)?,?[ -]+(\d{4})$/u;

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

let months: ReadonlySet<string> | undefined;

/** Names of months and their beginnings of three letters and more, in every language. */
function monthNames(): ReadonlySet<string> {
  if (months) return months;
  const names = languages.flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => plain(name.format(Date.UTC(2026, month, 1))));
  });
  months = new Set(
    names.flatMap((name) => Array.from({ length: name.length - 2 }, (_, more) => name.slice(0, 3 + more))),
  );
  return months;
}

/** The year of the day that a text is, in figures or words; undefined for any other text. */
export function yearOfText(text: string): number | undefined {
  const [, yearFirst, yearLast] = inFigures.exec(text) ?? [];
  const [, month = '', withMonth] = dayFirst.exec(text) ?? monthFirst.exec(text) ?? [];
  const year = yearFirst ?? yearLast ?? (monthNames().has(plain(month)) ? withMonth : undefined);
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** A line has more columns, of which people leave some blank. */
const fewestPieces = 5;
/** Shorter texts hold no such row, and longer ones are none that somebody copied out of a list. */
const [shortestRow, longestRow] = [2 * fewestPieces - 1, 2_000];

/** The cells of a row that was pasted into one, as text of a list or a CSV file; none where the text is anything else. */
export function piecesOf(text: string): readonly string[] {
  if (text.length < shortestRow || text.length > longestRow) return [];
  for (const separator of ['\t', ';', '|', ',']) {
    const pieces = text.split(separator);
    if (pieces.length >= fewestPieces) return pieces.map((piece) => piece.trim().replace(/^"(.*)"$/, '$1'));
  }
  return [];
}
