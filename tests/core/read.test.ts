/** Reads rows as people leave them: nothing is lost, nothing wrong is counted, nothing breaks the reader. */
import fc from 'fast-check';
import { consolidate } from '../../src/core/consolidation/consolidate';
import { checked, closing, ledger, noDecisions, outcomes, type Row, rulesOn, termsWith } from './builders';
import { checkLines } from '../../src/core/expenses/check';
import { codeReader } from '../../src/core/code-reader';
import { columnKeys, type ColumnKey } from '../../src/core/expenses/columns';
import type { Cell } from '../../src/core/native/cell';
import { isLine, readLines } from '../../src/core/expenses/read';

const terms = termsWith();

describe('what is a line', () => {
  test('any input makes one, but not Line, Period, Currency, Exchange rate and Status, nor a calculated column', () => {
    const alone = (key: ColumnKey): boolean => isLine({ row: 2, cells: { [key]: 1 } });
    expect(columnKeys.filter((key) => !alone(key))).toEqual([
      'line',
      'period',
      'gross',
      'currency',
      'rate',
      'declared',
      'status',
    ]);
  });

  test('spaces are nothing, zero and FALSE are something', () => {
    expect(isLine({ row: 2, cells: { supplier: ' \u00a0', comment: '', net: null } })).toBe(false);
    expect(isLine({ row: 2, cells: { net: 0 } })).toBe(true);
    expect(isLine({ row: 2, cells: { evidence: false } })).toBe(true);
  });

  test('rows between lines change no row’s number', () => {
    const rows = [2, 3, 5].map((row) => ({ row, cells: row === 3 ? {} : { net: 1 } }));
    const lines = readLines(
      rows,
      { partner: 'G1', file: 'a', sheet: 's' },
      terms,
      codeReader(terms, () => []),
    );
    expect(lines.map(({ row }) => row)).toEqual([2, 5]);
  });
});

describe('cells that hold no usable figure', () => {
  const useless: [string, Cell][] = [
    ['NaN', NaN],
    ['infinite', Infinity],
    ['TRUE', true],
    ['an error', { error: '#N/A' }],
    ['beyond counting', 1e300],
    ['a hundred billion', 100_000_000_000],
    ['a hundred billion as text', '100.000.000.000,00'],
    ['a word', 'unpaid'],
  ];
  test.each(
    useless.flatMap(([name, cell]) =>
      (['net', 'vat', 'eligible', 'units', 'rate'] as const).map((key) => [name, key, cell] as const),
    ),
  )('%s in %s is told and keeps the line out', (_, key, cell) => {
    const [line] = checked(terms, [{ [key]: cell }]);
    expect(line!.excludedBy).toContain('amount-invalid');
    expect(Number.isSafeInteger(line!.line.declared)).toBe(true);
  });

  test.each([NaN, Infinity, 0, 1, 60, 3_000_000, -5, true, { error: '#VALUE!' }])('%j is no date', (cell) => {
    expect(outcomes(terms, [{ documentDate: cell }, { paymentDate: cell }])).toEqual(['date-invalid', 'date-invalid']);
  });

  test.each([2027, '31/12/1989', 73_051, '13/05/2100', '13/02/0027'])('%j is of no year that can be meant', (cell) => {
    const payslip = { documentType: 'payslip', paymentDate: cell };
    expect(outcomes(terms, [{ documentDate: cell }, payslip])).toEqual(['date-invalid', 'date-invalid']);
  });

  test('a rate so small that nothing could be counted with it', () => {
    const [line] = checked(terms, [{ currency: 'GBP', rate: 1e-12, eligible: 50_000, net: 50_000, vat: 0 }]);
    expect(line).toMatchObject({ excludedBy: ['amount-invalid'], line: { declared: 0 } });
  });

  test('units so many that nothing could be counted with them', () => {
    const hourly = termsWith(({ categories }) => {
      categories[2]!.method = { kind: 'unit-cost', unit: 'hour', amount: '90000000000' };
    });
    const row: Row = { category: 'TRAVEL', documentType: 'unit-cost', units: 9e10 };
    expect(outcomes(hourly, [row])).toEqual(['amount-invalid']);
  });

  test('a text amount in another currency than the line’s', () => {
    const rows: Row[] = [
      { net: '100 USD' },
      { net: '£100.00' },
      { net: '€100.00' },
      { net: '100.00 EUR' },
      { net: '£100.00', currency: 'GBP', rate: 0.85 },
    ];
    expect(outcomes(terms, rows)).toEqual(['amount-invalid', 'amount-invalid', 'accepted', 'accepted', 'accepted']);
  });
});

test('whatever the cells hold, the lines are read, checked, and add up', () => {
  const anyCell = fc.oneof(
    fc.constantFrom<Cell>(null, '', ' ', true, false, { error: '#N/A' }, NaN, Infinity, -Infinity, 1e300, -0, 1e-300),
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.constantFrom<Cell>(
      'A1',
      'staff',
      'S2',
      'invoice',
      'credit-note',
      'unit-cost',
      'withdrawn',
      'GBP',
      'C1',
      46_200,
      '1.234',
    ),
  );
  const anyRow = fc.dictionary(fc.constantFrom(...columnKeys), anyCell, { maxKeys: 8 });
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
      const lines = ledger(terms, rows);
      const { totals, breakdowns } = consolidate(
        terms,
        [{ path: 'G1.xlsx', read: true, partner: 'G1', lines, findings: [] }],
        noDecisions,
      );
      expect(totals.read).toBe(totals.accepted + totals.excluded);
      for (const rows of Object.values(breakdowns))
        expect(rows.reduce((sum, row) => sum + row.declared, 0)).toBe(totals.read);
    }),
    { numRuns: 500 },
  );
});

describe('the number in Line', () => {
  test.each<[Cell, number | undefined]>([
    [7, 7],
    ['7', 7],
    [' 7 ', 7],
    [7.5, undefined],
    ['7a', undefined],
    [0, undefined],
    [-1, undefined],
    [true, undefined],
    [NaN, undefined],
    [{ error: '#REF!' }, undefined],
    [null, undefined],
  ])('%j is %s', (line, number) => {
    expect(ledger(terms, [{ line }])[0]!.number).toBe(number);
  });
});

describe('codes', () => {
  const labels: Record<string, string[]> = {
    STAFF: ['Staff', 'Personnel'],
    TRAVEL: ['Travel', 'Common'],
    EXTERNAL: ['External', 'Common'],
  };
  const codeOf = codeReader(terms, (_, code) => labels[code] ?? []);

  test.each([
    ['actions', 'A1', 'A1'],
    ['actions', ' a1 ', 'A1'],
    ['actions', 'A1 · Coordination et pilotage', 'A1'],
    ['actions', 'A1 · whatever was there', 'A1'],
    ['actions', 'Coordination et pilotage', 'A1'],
    ['actions', 'COORDENAÇÃO  E DIREÇÃO', 'A1'],
    ['categories', 'personnel', 'STAFF'],
    ['categories', 'TRAVEL · Common', 'TRAVEL'],
    ['currencies', 'eur', 'EUR'],
    ['currencies', 'EUR · Euro', 'EUR'],
    ['evidences', 'YES', 'yes'],
    ['sharedCosts', 'Traduction', 'C2'],
    ['periods', 's2', 'S2'],
  ] as const)('%s: %j means %s', (list, text, code) => {
    expect(codeOf(list, text)).toBe(code);
  });

  test.each([
    ['actions', 'A'],
    ['actions', 'A10'],
    ['actions', '· A1'],
    ['actions', '?'],
    ['actions', '__proto__'],
    ['categories', 'WORKS'],
    ['currencies', 'Euro'],
    ['currencies', '€'],
  ] as const)('%s: %j means nothing', (list, text) => {
    expect(codeOf(list, text)).toBeUndefined();
  });

  test('a label that two codes share means neither, until the code stands beside it', () => {
    expect(codeOf('categories', 'common')).toBeUndefined();
    expect(codeOf('categories', 'EXTERNAL · Common')).toBe('EXTERNAL');
  });

  test('a code means itself even where it is another’s title', () => {
    const crossed = termsWith(({ actions }) => (actions[0]!.title = 'A2'));
    expect(codeReader(crossed, () => [])('actions', 'A2')).toBe('A2');
  });
});

test('an unreadable figure beside a readable one does not multiply the findings', () => {
  const [line] = checked(terms, [{ net: '100,00', vat: 20, gross: 20, eligible: 120, declared: 120 }]);
  expect(rulesOn(line!)).toEqual(['amount-as-text']);
});

test('files of different partners may have the same name: no line is lost', () => {
  const lines = ledger(terms, [{}, { partner: 'G2' }]).map((line) => ({ ...line, file: 'expenses.xlsx' }));
  expect(checkLines(lines, terms, closing)).toHaveLength(2);
  const of = (partner: string) => lines.filter((line) => line.partner === partner);
  const report = consolidate(
    terms,
    ['G1', 'G2'].map((partner) => ({ path: 'expenses.xlsx', read: true, partner, lines: of(partner), findings: [] })),
    noDecisions,
  );
  expect(report.lines).toHaveLength(2);
});

test('the same file handed in twice is refused twice', () => {
  const file = { path: 'G1.xlsx', read: true as const, partner: 'G1', lines: ledger(terms, [{}]), findings: [] };
  const report = consolidate(terms, [file, file], noDecisions);
  expect(report.files.map(({ status }) => status)).toEqual(['partner-twice', 'partner-twice']);
  expect(report.totals.read).toBe(0);
});
