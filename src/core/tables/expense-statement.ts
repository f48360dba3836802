/**
 * The expense statement (état récapitulatif des dépenses): each partner's accepted lines and flat rates, adding up to the
 * claimable total. Public bodies pay by mandate, private ones by a debit of their account: the form asks for the day of
 * one or the other. Columns that only some national forms ask for follow the agreement.
 */
import type { Terms } from '../agreement/terms';
import {
  acceptedByPartner,
  listedRows,
  optionalColumn,
  reportNotes,
  usual,
  type LineColumn,
  type ReportNote,
  type UsualWord,
} from './accepted';
import { totalsOf } from '../monitoring/totals';
import { costStatements } from './signed';
import { defineFunderTable, type FunderTable } from './table';

type Word = UsualWord | 'action' | 'paidBy' | 'mandate' | 'debit' | 'flatRate' | 'total';

export const expenseStatement = defineFunderTable({
  name: 'expense-statement',
  build({ terms, period, lines, flatRates }): FunderTable<Word, ReportNote> {
    const partners = acceptedByPartner(terms, { lines, flatRates });
    const columns = columnsOf(terms);
    return {
      columns,
      rows: listedRows(terms, partners, columns, { word: 'total' }),
      notes: reportNotes(period, partners),
      signed: { statements: costStatements(terms), signatories: ['beneficiary', 'accountant'] },
      expected: { column: 'declared', money: totalsOf(lines, flatRates).claimable },
    };
  },
});

function columnsOf(terms: Terms): LineColumn<Word>[] {
  return [
    usual.partner,
    usual.number,
    {
      heading: { word: 'action' },
      kind: 'text',
      width: 22,
      of: ({ action }) => ({ action }),
      ofRate: () => ({ word: 'flatRate' }),
    },
    usual.category,
    usual.paymentDate,
    {
      heading: { word: 'paidBy' },
      kind: 'text',
      width: 14,
      of: ({ partner, paymentDate }, { partners }) => {
        if (paymentDate === undefined) return null;
        return { word: partners.get(partner)?.partner.legalStatus === 'public' ? 'mandate' : 'debit' };
      },
    },
    ...optionalColumn<Word>(terms, 'paymentReference', 18),
    usual.documentNo,
    usual.documentDate,
    ...optionalColumn<Word>(terms, 'accountingNo', 16),
    usual.issuer,
    ...optionalColumn<Word>(terms, 'supplierTaxNo', 18),
    usual.description,
    ...optionalColumn<Word>(terms, 'person', 22),
    usual.net,
    usual.vat,
    usual.gross,
    usual.eligible,
    usual.currency,
    usual.declared,
  ];
}
