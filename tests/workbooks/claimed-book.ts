/** The tables of claims of a sample after two claims, a control before and after, payments and transfers. */
import type { Terms } from '../../src/core/agreement/terms';
import { noClaims, type ClaimsBook } from '../../src/core/claims/book';
import { makeClaim } from '../../src/core/claims/claim';
import { withClaim } from '../../src/core/claims/claim-rows';
import { claimsTable, controlTable, keptLinesTable, paymentsTable, transfersTable } from '../../src/core/claims/tables';
import { countLedger } from '../../src/core/consolidation/counted';
import type { LedgerFile } from '../../src/core/consolidation/input-files';
import { textsFor } from '../../src/locales';
import { cellsOf, type CarriedRows } from '../../src/workbooks/native-tables';
import { asDay } from '../core/builders';

/** Claims the first periods. Each partner's first accepted line loses 12.34 before the claim, and 1.11 of it after. */
export function claimedBook(terms: Terms, files: readonly LedgerFile[], periods: readonly string[]): ClaimsBook {
  const read = new Set(files.flatMap((file) => (file.read ? [file.partner] : [])));
  let book: ClaimsBook = { ...noClaims, file: 'project.xlsx' };
  periods.forEach((period, index) => {
    const counted = countLedger(terms, { files, decisions: [], period, claims: book });
    const off = counted.checked
      .filter(({ line, verdict }) => verdict === 'accepted' && line.number !== undefined && line.declared > 10_000)
      .filter(({ line }, at, all) => all.findIndex((one) => one.line.partner === line.partner) === at)
      .map(({ line }, at) => {
        const amountOff = index === 0 ? 1_234 : 111;
        const row = book.control.rows.length + at + 2;
        return {
          row,
          partner: line.partner,
          line: line.number ?? 0,
          amountOff,
          reason: 'Cut',
          date: undefined,
          by: '',
        };
      });
    book = { ...book, control: { sheet: 'Control', rows: [...book.control.rows, ...off] } };
    const { checked } = countLedger(terms, { files, decisions: [], period, claims: book });
    const date = asDay(`2027-0${index + 3}-15`);
    book = withClaim(book, makeClaim(terms, { read, checked, book }, { kind: 'interim', period, date }));
  });
  const [first] = book.claims.rows.filter(({ amount }) => amount > 0);
  const other = terms.agreement.partners.find(({ role }) => role === 'partner')?.code ?? '';
  const payment = {
    row: 2,
    date: asDay('2027-06-01'),
    partner: undefined,
    source: undefined,
    amount: 1_000_001,
    claim: '',
  };
  return {
    ...book,
    claims: { ...book.claims, sheet: 'Claims' },
    kept: { ...book.kept, sheet: 'Kept' },
    payments: { sheet: 'Payments', rows: [payment, { ...payment, row: 3, amount: -555, claim: first?.claim ?? '' }] },
    transfers: {
      sheet: 'Transfers',
      rows: [
        { row: 2, date: asDay('2027-06-20'), partner: other, source: first?.source, amount: 20_000 },
        { row: 3, date: asDay('2027-06-20'), partner: terms.lead, source: undefined, amount: 77 },
      ],
    },
  };
}

/** The rows of these tables as the project's workbook holds them. */
export function carriedOf(terms: Terms, language: string, book: ClaimsBook): CarriedRows {
  const wording = { terms, texts: textsFor(language, terms.agreement.project.kind) };
  return {
    Control: book.control.rows.map((row) => cellsOf(wording, controlTable, row)),
    Claims: book.claims.rows.map((row) => cellsOf(wording, claimsTable, row)),
    Payments: book.payments.rows.map((row) => cellsOf(wording, paymentsTable, row)),
    Transfers: book.transfers.rows.map((row) => cellsOf(wording, transfersTable, row)),
    KeptLines: book.kept.rows.map((row) => cellsOf(wording, keptLinesTable, row)),
  };
}
