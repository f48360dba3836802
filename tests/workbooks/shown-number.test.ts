/** What number formats say of numbers: shown texts, currencies, dates, and what depends on the computer. */
import { shownAmount, shownText } from '../../src/workbooks/shown-number';

test.each([
  [2041, '0000000', '0002041'],
  [2041, '"OC-"0', 'OC-2041'],
  [2041, '\\F\\-0', 'F-2041'],
  [12345, '0000\\/00', '0123/45'],
  [46_082, 'm\\-yy', '3-26'],
  [46_082, 'dd/mm/yyyy', '01/03/2026'],
  [1.1, '0.00', '1.10'],
  [0.5, 'h:mm', '12:00'],
])('%d with the format %s is read as %s', (value, format, text) => {
  expect(shownText(value, format)).toMatchObject({ text, isCertain: true });
});

test.each([
  [2041, 'General'],
  [1.1, 'General'],
  [2041, '0'],
  [2041, '#,##0.00'],
  [2041, '@'],
  [202_700_012_345, 'General'],
  [1.1, '0.0'],
])('%d with the format %s is its digits', (value, format) => {
  expect(shownText(value, format)).toBeUndefined();
});

test.each([
  [46_082, 'mmm\\-yy', 'names of months'],
  [46_082, 'd-mmm', 'names of months'],
  [46_082, 'm/d/yyyy', 'the order of day and month'],
  [46_082, '[$-F800]dddd, mmmm dd, yyyy', 'the computer’s own format'],
  [1_200_000, '0.00E+00', 'digits that are not shown'],
  [174, '#,##0,', 'digits that are not shown'],
  [46_082.5, 'dd/mm/yyyy', 'a time that is not shown'],
  [174, '0%', 'parts of a hundred'],
  [1.26, '0.0', 'digits that are not shown'],
  [174, '"paid"', 'digits that are not shown'],
  [1_234_567_890_123_456, 'General', 'digits that are lost'],
  [-5, 'dd/mm/yyyy', 'no such day'],
])('what %d with the format %s stands for is not certain: %s', (value, format) => {
  expect(shownText(value, format)).toMatchObject({ isCertain: false });
});

test.each([
  ['[$$-409]#,##0.00', 'USD'],
  ['"$"#,##0.00', 'USD'],
  ['$#,##0.00', 'USD'],
  ['[$€-40C]#,##0.00', 'EUR'],
  ['#,##0.00\\ "€"', 'EUR'],
  ['#,##0.00\\ [$€-1]', 'EUR'],
  ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', 'EUR'],
  ['_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', 'USD'],
  ['#,##0.00 "USD"', 'USD'],
  ['[$USD] #,##0.00', 'USD'],
  ['[$CHF-807] #,##0.00', 'CHF'],
  ['#,##0.00\\ "zł"', 'PLN'],
  ['#,##0.00\\ [$kn-41A]', 'HRK'],
  ['[$£-809]#,##0.00', 'GBP'],
  ['#,##0.00\\ [$Kč-405]', 'CZK'],
  ['[$kr.-406]\\ #,##0.00', 'DKK'],
  ['0.00" dollars"', 'USD'],
  ['#,##0.00" Francs"', 'CHF'],
  ['0.00" livres sterling"', 'GBP'],
])('the format %s names %s', (format, currency) => {
  expect(shownAmount(2880, format)?.currencies).toContain(currency);
});

test.each([
  '#,##0.00',
  '#,##0.00_);(#,##0.00)',
  '#,##0.00_);[Red](#,##0.00)',
  '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  '#,##0.00 "TTC"',
  '"Net" 0.00',
  '[$-40C]#,##0.00',
  'General',
  '0.0000',
  '@',
])('the format %s names no currency and shows the amount', (format) => {
  expect(shownAmount(2880, format)).toBeUndefined();
});

test.each(['0%', '0.0,', '#,##0,"k"', ';;;', '"paid"'])('the format %s misleads about an amount', (format) => {
  expect(shownAmount(2880, format)?.misleads).toBe(true);
});

test('an amount that became a date is one', () => {
  expect(shownAmount(46_082, 'mmm-yy')?.isDate).toBe(true);
});

test.each(['', '"', '[', '\\', '[$', '[>=', ';;;;;;', '0"', 'yyyy"', '*', '_', '[$$-', 'x'.repeat(300)])(
  'no format makes it throw: %s',
  (format) => {
    expect(() => [shownText(12.5, format), shownAmount(12.5, format)]).not.toThrow();
  },
);
