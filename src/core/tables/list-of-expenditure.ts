/** The list of expenditure, in the order in which Interreg's portal (Jems) asks for it. */
import {
  acceptedByPartner,
  listedRows,
  reportNotes,
  usual,
  type LineColumn,
  type ReportNote,
  type UsualWord,
} from './accepted';
import { totalsOf } from '../monitoring/totals';
import { costStatements } from './signed';
import { defineFunderTable, type FunderTable } from './table';

type Word = UsualWord | 'method' | 'accountingNo' | 'comment' | 'units' | 'rate' | 'flatRate' | 'total';

const columns: readonly LineColumn<Word>[] = [
  usual.partner,
  usual.number,
  usual.category,
  {
    heading: { word: 'method' },
    kind: 'text',
    width: 14,
    of: ({ partner, category }, { partners }) => {
      const methods = partners.get(partner)?.methods;
      return { list: 'methodKinds', code: (category === '?' ? undefined : methods?.get(category)?.kind) ?? 'real' };
    },
    ofRate: () => ({ word: 'flatRate' }),
  },
  { heading: { word: 'accountingNo' }, kind: 'text', width: 13, of: ({ accountingNo }) => accountingNo },
  usual.documentNo,
  usual.documentDate,
  usual.paymentDate,
  usual.issuer,
  usual.description,
  { heading: { word: 'comment' }, kind: 'text', width: 22, of: ({ comment }) => comment },
  usual.gross,
  usual.vat,
  {
    heading: { word: 'units' },
    kind: 'quantity',
    width: 8,
    of: ({ units }) => (units === undefined ? null : { quantity: units }),
  },
  usual.eligible,
  usual.currency,
  {
    heading: { word: 'rate' },
    kind: 'quantity',
    width: 10,
    of: ({ rate, currency }, terms) => (rate === undefined || currency === terms.currency ? null : { quantity: rate }),
  },
  usual.declared,
];

export const listOfExpenditure = defineFunderTable({
  name: 'list-of-expenditure',
  build({ terms, period, lines, flatRates }): FunderTable<Word, ReportNote> {
    const partners = acceptedByPartner(terms, { lines, flatRates });
    return {
      columns,
      rows: listedRows(terms, partners, columns, { word: 'total' }),
      notes: reportNotes(period, partners),
      signed: { statements: costStatements(terms), signatories: ['beneficiary', 'controller'] },
      expected: { column: 'declared', money: totalsOf(lines, flatRates).claimable },
    };
  },
});
