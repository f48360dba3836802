/** Columns that a table of expenses has only where the agreement says so: written, read and shown in the report. */
import { checkAgreement } from '../../src/core/agreement/parse';
import { termsOf } from '../../src/core/agreement/terms';
import { codeReader } from '../../src/core/code-reader';
import { columns } from '../../src/core/expenses/columns';
import { optionalColumns, type OptionalColumn } from '../../src/core/names';
import { ledgerLines, ledgerRows, locateLedger, missingColumns } from '../../src/jobs/ledger';
import { labelsOf, languages } from '../../src/locales';
import { partnerWorkbook, type LedgerRow } from '../../src/workbooks/partner';
import { reportLineColumns } from '../../src/workbooks/report';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { agreementOf } from '../core/builders';
import { today } from './today';

test('the columns that an agreement may name are those that are optional', () => {
  expect(columns.filter(({ optional }) => optional).map(({ key }) => key)).toEqual(optionalColumns);
});

const row: LedgerRow = {
  action: 'A1',
  eligible: 100,
  supplierTaxNo: 'FR 12',
  person: 'Ana Reis',
  accountingNo: '6221-7',
};
const termsWith = (columns?: OptionalColumn[]) =>
  termsOf(agreementOf('saveurs-partagees', (draft) => void (draft.columns = columns)));

async function located(columns: OptionalColumn[] | undefined, language: string) {
  const terms = termsWith(columns);
  const codeOf = codeReader(terms, labelsOf);
  const book = await readWorkbook(await writeWorkbook(partnerWorkbook(terms, 'G1', language, today, [row])));
  const ledger = locateLedger(book, codeOf);
  if (!ledger || !('at' in ledger)) throw new Error('no ledger');
  const [line] = ledgerLines(ledgerRows(ledger, codeOf), { partner: 'G1', file: 'a', sheet: 'b' }, terms, codeOf);
  return { ledger, line };
}

test.each(languages)('switched on, they are written and read in %s', async (language) => {
  const { ledger, line } = await located(optionalColumns.slice(), language);
  expect([ledger.headers.mapped, ledger.headers.unknown]).toEqual([[], []]);
  expect(line).toMatchObject({
    supplierTaxNo: 'FR 12',
    paymentReference: '',
    accountingNo: '6221-7',
    person: 'Ana Reis',
  });
});

test('one alone stands beside the comment, and none is missed', async () => {
  const { ledger, line } = await located(['person'], 'en');
  expect((ledger.at.get('person') ?? 0) - (ledger.at.get('comment') ?? 0)).toBe(1);
  expect([ledger.at.has('supplierTaxNo'), missingColumns(ledger)]).toEqual([false, []]);
  expect(line).toMatchObject({ supplierTaxNo: '', person: 'Ana Reis' });
});

test('without a word in the agreement, table and report are as before', async () => {
  const { ledger, line } = await located(undefined, 'en');
  expect(optionalColumns.filter((key) => ledger.at.has(key))).toEqual([]);
  expect(line?.person).toBe('');
  const keys = (columns?: OptionalColumn[]) => reportLineColumns('en', columns).map(({ key }) => key);
  expect(keys(['person']).filter((key) => !keys().includes(key))).toEqual(['person']);
});

test('the agreement names them by key or by English header', () => {
  const columns = (given: readonly string[]) =>
    checkAgreement({ ...agreementOf('saveurs-partagees'), columns: given }).columns;
  expect(columns(['Supplier tax no.', 'accountingNo', 'payment-reference', 'Person'])).toEqual([
    'supplierTaxNo',
    'accountingNo',
    'paymentReference',
    'person',
  ]);
  expect(() => columns(['Colour'])).toThrow('columns[0]: not-an-option');
});
