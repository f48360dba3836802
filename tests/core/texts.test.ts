/** Amounts and dates stored as text: read when unambiguous, never guessed otherwise. */
import fc from 'fast-check';
import { formatDecimal } from '../../src/core/money';
import { amountFromText, currenciesIn, dayFromText, conventionOf } from '../../src/core/native/texts';
import { checked, ledger, termsWith } from './builders';

/** Readings of `text` in a column that also contains `beside`: one, several joined by "or", or none. */
function amount(text: string, ...beside: string[]): string {
  const read = amountFromText(text, conventionOf([text, ...beside]));
  if (!read) return 'unreadable';
  return 'value' in read ? formatDecimal(read.value) : read.readings.map(formatDecimal).join(' or ');
}

function day(text: string, ...beside: string[]): string {
  const read = dayFromText(text, conventionOf([text, ...beside]));
  if (!read) return 'unreadable';
  return 'value' in read ? read.value : read.readings.join(' or ');
}

describe('amounts', () => {
  test.each([
    ['1234', '1234'],
    ['1234.5', '1234.5'],
    ['1234,5', '1234.5'],
    ['1,234.56', '1234.56'],
    ['1.234,56', '1234.56'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1.234.567,891', '1234567.891'],
    ['.5', '0.5'],
    [',5', '0.5'],
    ['-,5', '-0.5'],
    ['+12,50', '12.50'],
    ['007', '7'],
    ['0,845', '0.845'],
    ['0.500', '0.500'],
    ['0.8456', '0.8456'],
  ])('%s is %s in either convention', (text, value) => {
    expect(amount(text)).toBe(value);
  });

  test.each([
    ['1 234,56', 'a space'],
    ['1\u00a0234,56', 'a no-break space'],
    ['1\u202f234,56', 'a narrow no-break space'],
    ['1\u2009234,56', 'a thin space'],
    ["1'234,56", 'an apostrophe'],
    ['1\u2019234,56', 'a typographic apostrophe'],
    ['  1234,56 ', 'spaces around'],
    ['1 234,56 €', 'a sign behind'],
    ['€1.234,56', 'a sign in front'],
    ['€ 1 234,56', 'a sign and a space in front'],
    ['1234,56 EUR', 'a code behind'],
    ['EUR 1.234,56', 'a code in front'],
    ['EUR1.234,56', 'a code in front without a space'],
    ['1.234,56 euros', 'a word behind'],
    ['$1,234.56', 'a sign of several currencies'],
    ['US$ 1,234.56', 'a sign with letters'],
    ['$1,234.56 USD', 'a sign and a code'],
    ['1 234,56 zł', 'an abbreviation behind'],
    ['Fr. 1’234.56', 'an abbreviation with a point'],
    ['1 234,56 kr.', 'an abbreviation with a point behind'],
    ['\u202d1234,56\u202c', 'what the calculator of Windows copies'],
    ['\u200b1234,56\ufeff', 'zero width around'],
    ['\u200f1\u200e234,56', 'marks of direction inside'],
    ['1\u00ad234,56\u2060', 'a soft hyphen and a joiner'],
  ])('%j is 1234.56: %s', (text) => {
    expect(amount(text)).toBe('1234.56');
  });

  test.each([
    '-12,50',
    '12,50-',
    '(12,50)',
    '\u221212,50',
    '- 12,50',
    '-12,50 €',
    '-€12,50',
    '€-12,50',
    '(12,50 €)',
    '(€12,50)',
    '(EUR 12,50)',
    '$(12.50)',
    '(12,50) €',
    '\u200e-12,50',
  ])('%j is -12.50', (text) => {
    expect(amount(text)).toBe('-12.50');
  });

  test.each([
    '',
    '-',
    '€',
    'EUR',
    'n/a',
    'twelve',
    '12a',
    '1e5',
    '12 %',
    '12:30',
    '1,23,4',
    '1.23.4',
    '1.234,567,89',
    '12,345.678,90',
    '--12',
    '-(12)',
    '-12-',
    '(12',
    '12)',
    '12 50',
    '1 2',
    '100 20',
    '1234 567',
    '12,',
    '12.',
    'Infinity',
    'NaN',
    '١٢',
    '１２',
    '½',
    '0x10',
    '12 TTC net',
    '€ 12 km²',
  ])('%j is unreadable', (text) => {
    expect(amount(text)).toBe('unreadable');
  });

  test.each([
    ['$250.00', 'USD'],
    ['250.00 $', 'CAD'],
    ['£250', 'GBP'],
    ['250 zł', 'PLN'],
    ['250 kn', 'HRK'],
    ['CHF 250', 'CHF'],
    ['250 chf', 'CHF'],
    ['250,00 kr', 'SEK'],
    ['250 TTC', 'TTC'],
    ['2,880.00 USD', 'USD'],
    ['250 Euro', 'EUR'],
  ])('%s names %s', (text, currency) => {
    expect(currenciesIn(text)).toContain(currency);
  });

  test('an amount that names two currencies is in neither, and most name none', () => {
    expect(currenciesIn('€250 USD')).toEqual([]);
    expect(currenciesIn('$250 USD')).toEqual(['USD']);
    expect(['250', '1.234,56', 'n/a', '', '12 m2'].map(currenciesIn)).toEqual(Array(5).fill(undefined));
  });

  test('1.234 alone can be two amounts, and is neither', () => {
    expect(amount('1.234')).toBe('1.234 or 1234');
    expect(amount('1,234')).toBe('1234 or 1.234');
    expect(amount('-1.234 €')).toBe('-1.234 or -1234');
  });

  test('the rest of the column says which', () => {
    expect(amount('1.234', '1.234,56')).toBe('1234');
    expect(amount('1.234', '12.5')).toBe('1.234');
    expect(amount('1,234', '12,5')).toBe('1.234');
    expect(amount('1,234', '1,234.56')).toBe('1234');
  });

  test('unless it says both, or nothing', () => {
    expect(amount('1.234', '12,5', '12.5')).toBe('1.234 or 1234');
    expect(amount('1.234', '5.678', '100', 'n/a')).toBe('1.234 or 1234');
  });

  test('whatever is written in one convention, with cents, is read as written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 11), max: 10 ** 11 }),
        fc.constantFrom<[string, string]>(['de', '.'], ['en', ','], ['fr', ' ']),
        (cents, [locale]) => {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(Number(amount(text))).toBe(cents / 100);
        },
      ),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("0123456789.,- ()€'EURx\u00a0")) }), (text) => {
        expect(typeof amount(text)).toBe('string');
        expect(typeof day(text)).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('dates', () => {
  test('marks that cannot be seen, and spaces of any kind, are ignored', () => {
    expect(day('\u200e05/03/2027\u200f')).toBe('2027-03-05');
    expect(day('\ufeff2027-03-05')).toBe('2027-03-05');
    expect(day('5\u00a03\u00a02027')).toBe('2027-03-05');
  });

  test.each([
    ['2027-03-05', '2027-03-05'],
    ['2027-03-05T00:00:00', '2027-03-05'],
    ['2027-03-05T00:00:00.000Z', '2027-03-05'],
    ['2027-03-05 00:00:00', '2027-03-05'],
    ['2027-03-05T14:30', '2027-03-05'],
    ['2027-03-05 14:30:59', '2027-03-05'],
    ['05/03/2027', '2027-03-05'],
    ['5/3/2027', '2027-03-05'],
    ['05.03.2027', '2027-03-05'],
    ['05-03-2027', '2027-03-05'],
    ['05 03 2027', '2027-03-05'],
    [' 05/03/2027 ', '2027-03-05'],
    ['05/03/27', '2027-03-05'],
    ['29/02/2028', '2028-02-29'],
    ['25/03/2027', '2027-03-25'],
  ])('%j is %s', (text, value) => {
    expect(day(text)).toBe(value);
  });

  test.each([
    '',
    '31/04/2027',
    '29/02/2027',
    '2027-02-29',
    '2027/3',
    '5 March',
    '13/13/2027',
    '05/03/227',
    '2027-03-05T24:61',
    'x',
  ])('%j is unreadable', (text) => {
    expect(day(text)).toBe('unreadable');
  });

  test('an instant of another zone may be another day there, and is not guessed', () => {
    expect(day('2027-03-05T23:30:00Z')).toBe('unreadable');
    expect(day('2027-03-05T23:30:00+01:00')).toBe('unreadable');
    expect(day('2027-03-05T00:00:00.000+02:00')).toBe('2027-03-05');
  });

  test('05/03/2027 is read day first, unless the column also puts the month first', () => {
    expect(day('05/03/2027', '25/03/2027')).toBe('2027-03-05');
    expect(day('05/03/2027', '03/25/2027')).toBe('2027-03-05 or 2027-05-03');
    expect(day('05/03/27', '03/25/27')).toBe('2027-03-05 or 2027-05-03');
  });

  test('beside month-first texts, what can only be one day still is', () => {
    expect(day('25/03/2027', '03/25/2027')).toBe('2027-03-25');
    expect(day('05/05/2027', '03/25/2027')).toBe('2027-05-05');
    expect(day('2027-03-05', '03/25/2027')).toBe('2027-03-05');
  });

  test('a text that puts the month first is offered, not taken', () => {
    const read = dayFromText('03/25/2027', conventionOf(['03/25/2027']));
    expect(read).toEqual({ readings: ['2027-03-25'] });
  });
});

describe('in a ledger', () => {
  const terms = termsWith();

  test('a text amount is read, counted and told once per column, with a fix', () => {
    const lines = checked(terms, [
      { net: '1 000,00', vat: 0, eligible: '1 000,00' },
      { net: '20,50', vat: 0, eligible: 20.5 },
    ]);
    expect(lines.map(({ line }) => [line.net, line.eligible])).toEqual([
      [100_000, 100_000],
      [2050, 2050],
    ]);
    const told = lines.flatMap(({ findings }) => findings).filter(({ rule }) => rule === 'amount-as-text');
    expect(told.map(({ where, figures }) => [where.row, where.column, figures.count])).toEqual([
      [2, 'net', 2],
      [2, 'eligible', 1],
    ]);
    expect(told[0]!.fixes).toEqual([{ column: 'net', value: 1000 }]);
  });

  test('an ambiguous amount counts nothing and offers both readings', () => {
    const [only] = checked(terms, [{ net: 1234, vat: 0, eligible: '1.234' }]);
    expect(only).toMatchObject({
      verdict: 'excluded',
      excludedBy: ['amount-invalid'],
      line: { eligible: 0, declared: 0 },
    });
    const [found] = only!.findings.filter(({ rule }) => rule === 'amount-invalid');
    expect(found!.fixes.map(({ value }) => value)).toEqual([1.234, 1234]);
  });

  test('an ambiguous date is an error with both readings as fixes', () => {
    const lines = checked(terms, [
      { paymentDate: '05/03/2027', period: 'S3' },
      { paymentDate: '03/25/2027', period: 'S3' },
    ]);
    expect(lines.map(({ excludedBy }) => excludedBy)).toEqual([['date-invalid'], ['date-invalid']]);
    expect(lines.map(({ findings }) => findings.flatMap(({ fixes }) => fixes.map(({ value }) => value)))).toEqual([
      [{ day: '2027-03-05' }, { day: '2027-05-03' }],
      [{ day: '2027-03-25' }],
    ]);
  });

  test('the convention of one column says nothing about another', () => {
    const [line] = ledger(terms, [{ net: '12.5', vat: '1.234', eligible: 1 }]);
    expect(line!.readings.find(({ column }) => column === 'vat')).toMatchObject({ rule: 'amount-invalid' });
  });
});
