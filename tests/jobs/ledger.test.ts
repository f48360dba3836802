/** Finding ledgers and recognising columns: what is similar enough, what is not, and what is reported. */
import { columnKeys, type ColumnKey } from '../../src/core/expenses/columns';
import { codeReader } from '../../src/core/code-reader';
import type { RawRow } from '../../src/core/expenses/line';
import { languages } from '../../src/locales/languages';
import { readHeaders } from '../../src/jobs/ledger/headers';
import { kindOf, type RowKind } from '../../src/jobs/ledger/rows';
import { rowsText } from '../../src/jobs/ledger/rows-text';
import { labelsOf, textsFor } from '../../src/locales';
import { date, termsWith } from '../core/builders';

const english = (key: ColumnKey): string => textsFor('en').vocabulary.columns[key];
const headers = (changed: Partial<Record<ColumnKey, string>> = {}): string[] =>
  columnKeys.map((key) => changed[key] ?? english(key));

describe('headers', () => {
  test.each(languages)('in %s as made: all found, nothing to tell', (language) => {
    const read = readHeaders(columnKeys.map((key) => textsFor(language).vocabulary.columns[key]));
    expect([...read.at.keys()].sort()).toEqual([...columnKeys].sort());
    expect([read.mapped, read.unknown]).toEqual([[], []]);
  });

  test.each<[ColumnKey, string]>([
    ['supplier', 'Suplier'],
    ['supplier', 'Supplier name'],
    ['supplier', 'Nom du fournisseur'],
    ['documentNo', 'Invoice number'],
    ['documentNo', 'Document No'],
    ['documentNo', 'Numéro de pièce'],
    ['documentDate', 'Invoice date'],
    ['documentDate', 'Date de facture'],
    ['paymentDate', 'Payement date'],
    ['net', 'Net amount (EUR)'],
    ['vat', 'VAT amount'],
    ['eligible', 'Elegible'],
    ['eligible', 'Eligible amount in EUR'],
    ['rate', 'Exchange  rates'],
  ])('%s is recognised under %p', (key, header) => {
    const read = readHeaders(headers({ [key]: header }));
    expect(read.mapped).toEqual([{ header, column: key }]);
    expect(read.at.get(key)).toBe(columnKeys.indexOf(key));
  });

  test.each<[ColumnKey, string]>([
    ['vat', 'VAT rate'],
    ['net', 'Amount'],
    ['paymentDate', 'Date'],
    ['documentDate', 'Date'],
    ['eligible', 'Ineligible'],
    ['net', 'Nut'],
    ['vat', 'TTA'],
    ['eligible', 'Montant'],
    ['status', 'Stage'],
  ])('%s is not guessed from %p', (key, header) => {
    const read = readHeaders(headers({ [key]: header }));
    expect(read.at.has(key)).toBe(false);
    expect(read.unknown).toContain(header);
  });

  test('two headers near one column: neither is taken', () => {
    const read = readHeaders([...headers({ supplier: 'Suplier' }), 'Supplyer']);
    expect(read.at.has('supplier')).toBe(false);
  });

  test('a column that is there is not replaced by one nearly of its name', () => {
    const read = readHeaders([...headers(), 'Eligible2', 'Net']);
    expect(read.at.get('eligible')).toBe(columnKeys.indexOf('eligible'));
    expect(read.unknown).toEqual(['Eligible2', 'Net']);
  });

  test('of moved columns the fewest are told', () => {
    const moved = [english('eligible'), ...headers().filter((header) => header !== english('eligible'))];
    expect(readHeaders(moved).mapped).toEqual([{ header: 'Eligible', column: 'eligible' }]);
  });
});

describe('rows', () => {
  const codeOf = codeReader(termsWith(), labelsOf);
  const dated = { documentDate: date('2026-04-10') };
  test.each<[RowKind, RawRow['cells'], ColumnKey[]?]>([
    ['line', { ...dated, supplier: 'Total', eligible: 10 }],
    ['line', { supplier: 'TotalEnergies', eligible: 10 }],
    ['line', { description: 'nothing else' }],
    ['line', { action: 'A1' }],
    ['line', { action: 'A9' }],
    ['line', { eligible: 10 }],
    ['line', { description: 'Total renovation of the hall where the market and its visitors meet', eligible: 10 }],
    ['line', { supplier: 'Foto', description: 'Total', eligible: 10 }],
    ['total', { description: 'TOTAL', eligible: 10 }],
    ['total', { action: 'Sous-total', net: 10, vat: 2, eligible: 12 }],
    ['total', { supplier: 'Total général', eligible: 10 }],
    ['total', { category: 'STAFF', description: 'Subtotal', eligible: 10 }],
    ['total', { net: 10, eligible: 12 }, ['net', 'eligible']],
    ['line', { net: 10, eligible: 12 }, ['eligible']],
    ['note', { action: 'Expenses of the second semester' }],
    ['note', { line: 'see the letter' }],
    [
      'header',
      {
        action: 'Action',
        supplier: 'Supplier',
        category: 'Category',
        documentDate: 'Document date',
        comment: 'Comment',
      },
    ],
    ['blank', { line: 4, period: 'S1', currency: 'EUR', rate: 1 }],
  ])('%s: %j', (kind, cells, formulas = []) => {
    expect(kindOf({ row: 7, cells }, codeOf, (key) => formulas.includes(key))).toBe(kind);
  });
});

test('rows are told as runs, and a long list is cut short', () => {
  expect(rowsText([3, 5, 6, 7, 9])).toBe('3, 5–7, 9');
  expect(rowsText(Array.from({ length: 40 }, (_, index) => index * 2))).toMatch(/^0, 2, .*22, …$/);
});
