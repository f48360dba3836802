/** Figures as written in each language; \u202f is a narrow and \u00a0 a normal no-break space. */
import { isDay, type Day } from '../../src/core/days';
import { parseDecimal } from '../../src/core/money';
import {
  amountFormat,
  amountPlainFormat,
  formatAmount,
  formatCount,
  formatDay,
  formatFigure,
  formatMoney,
  formatPercent,
  textsFor,
} from '../../src/locales';

/** Three notations of the same figures. */
const written = ['en', 'fr', 'pt'] as const;
const n = '\u202f';
const s = '\u00a0';

test.each([
  ['EUR', 123456789, '€1,234,567.89', `1${n}234${n}567,89${s}€`, `1${s}234${s}567,89${s}€`],
  ['GBP', 123456789, '£1,234,567.89', `1${n}234${n}567,89${s}£`, `1${s}234${s}567,89${s}£`],
  ['JPY', 1234568, '¥1,234,568', `1${n}234${n}568${s}¥`, `1${s}234${s}568${s}¥`],
  ['TND', 1234567890, `TND${s}1,234,567.890`, `1${n}234${n}567,890${s}TND`, `1${s}234${s}567,890${s}TND`],
  ['EUR', -5, '-€0.05', `-0,05${s}€`, `-0,05${s}€`],
  ['EUR', 123456, '€1,234.56', `1${n}234,56${s}€`, `1${s}234,56${s}€`],
  [
    'EUR',
    9007199254740991,
    '€90,071,992,547,409.91',
    `90${n}071${n}992${n}547${n}409,91${s}€`,
    `90${s}071${s}992${s}547${s}409,91${s}€`,
  ],
])('%s %d', (currency, amount, en, fr, pt) => {
  expect(written.map((language) => formatMoney(amount, currency, language))).toEqual([en, fr, pt]);
});

test('amounts without their currency keep its decimals', () => {
  expect(formatAmount(123456789, 'EUR', 'en')).toBe('1,234,567.89');
  expect(formatAmount(123456789, 'EUR', 'fr')).toBe(`1${n}234${n}567,89`);
  expect(formatAmount(1234567890, 'TND', 'pt')).toBe(`1${s}234${s}567,890`);
  expect(formatAmount(1234568, 'JPY', 'en')).toBe('1,234,568');
});

test('rates keep two decimals of a percentage', () => {
  const rate = parseDecimal('0.3333')!;
  expect(written.map((language) => formatPercent(rate, language))).toEqual(['33.33%', `33,33${s}%`, '33,33%']);
  expect(formatPercent(parseDecimal('0.15')!, 'en')).toBe('15%');
});

test('days cannot be misread', () => {
  const day = '2026-02-13';
  expect(isDay(day)).toBe(true);
  expect(written.map((language) => formatDay(day as Day, language))).toEqual([
    '13 Feb 2026',
    '13/02/2026',
    '13/02/2026',
  ]);
});

test('line numbers are not grouped, large counts are', () => {
  expect(formatCount(1234, 'en')).toBe('1234');
  expect(formatCount(20000, 'en')).toBe('20,000');
});

test('codes and columns are shown by their names', () => {
  const texts = textsFor('fr');
  expect(formatFigure({ list: 'categories', code: 'STAFF' }, texts)).toBe('Frais de personnel');
  expect(formatFigure({ list: 'actions', code: 'A1' }, texts)).toBe('A1');
  expect(formatFigure({ column: 'gross' }, texts)).toBe('Montant TTC');
});

describe('number formats for spreadsheets', () => {
  test.each([
    ['EUR', '"€"#,##0.00', '#,##0.00\\ "€"'],
    ['GBP', '"£"#,##0.00', '#,##0.00\\ "£"'],
    ['JPY', '"¥"#,##0', '#,##0\\ "¥"'],
    ['TND', '"TND"\\ #,##0.000', '#,##0.000\\ "TND"'],
  ])('%s', (currency, first, last) => {
    expect(written.map((language) => amountFormat(currency, language))).toEqual([first, last, last]);
  });

  test('plain formats have the decimals of their currency', () => {
    expect(['EUR', 'JPY', 'TND'].map(amountPlainFormat)).toEqual(['#,##0.00', '#,##0', '#,##0.000']);
  });
});
