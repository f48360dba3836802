/**
 * The expense statement (état récapitulatif des dépenses): each partner's accepted lines and flat rates, adding up to the
 * claimable total. Public bodies pay by mandate, private ones by a debit of their account: the form asks for the day of
 * one or the other.
 */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import type { FlatRateAmount } from '../monitoring/flat-rates';
import { acceptedByPartner, reportNotes, type ReportNote } from './accepted';
import { costStatements } from './signed';
import { withSums } from './sums';
import { defineFunderTable, type FunderColumn, type FunderTable, type TableRow } from './table';

type Word =
  | 'partner'
  | 'number'
  | 'action'
  | 'category'
  | 'paymentDate'
  | 'paidBy'
  | 'paymentReference'
  | 'documentNo'
  | 'documentDate'
  | 'issuer'
  | 'description'
  | 'net'
  | 'vat'
  | 'gross'
  | 'eligible'
  | 'currency'
  | 'declared'
  | 'mandate'
  | 'debit'
  | 'flatRate'
  | 'total';

export const expenseStatement = defineFunderTable({
  name: 'expense-statement',
  build({ terms, period, lines, flatRates }): FunderTable<Word, ReportNote> {
    const partners = acceptedByPartner(terms, { lines, flatRates });
    // How it was acquitted, where the agreement asks for it.
    const hasReference = terms.agreement.columns?.includes('paymentReference') ?? false;
    const columns = columnsOf(hasReference);
    const groups = new Map(
      [...partners].map(([partner, { lines: own, rates }]) => [
        partner,
        [
          ...own.map((line) => lineRow(terms, line, hasReference)),
          ...rates.map((rate) => rateRow(rate, columns.length)),
        ],
      ]),
    );
    return {
      columns,
      rows: withSums(groups, (partner) => ({ partner }), { word: 'total' }, columns.length),
      notes: reportNotes(period, partners),
      signed: { statements: costStatements(terms), signatories: ['beneficiary', 'accountant'] },
    };
  },
});

function columnsOf(hasReference: boolean): FunderColumn<Word>[] {
  const column = (word: Word, kind: FunderColumn<Word>['kind'], width: number): FunderColumn<Word> => ({
    heading: { word },
    kind,
    width,
  });
  return [
    column('partner', 'text', 22),
    column('number', 'number', 8),
    column('action', 'text', 22),
    column('category', 'text', 22),
    column('paymentDate', 'day', 12),
    column('paidBy', 'text', 14),
    ...(hasReference ? [column('paymentReference', 'text', 16)] : []),
    column('documentNo', 'text', 16),
    column('documentDate', 'day', 12),
    column('issuer', 'text', 22),
    column('description', 'text', 32),
    column('net', 'money', 14),
    column('vat', 'money', 13),
    column('gross', 'money', 14),
    column('eligible', 'money', 14),
    column('currency', 'text', 8),
    column('declared', 'money', 15),
  ];
}

function lineRow(terms: Terms, line: ExpenseLine, hasReference: boolean): TableRow<Word> {
  const { currency, paymentDate, documentDate } = line;
  const isPublic = terms.partners.get(line.partner)?.partner.legalStatus === 'public';
  return {
    role: 'row',
    cells: [
      { partner: line.partner },
      line.number ?? null,
      { action: line.action },
      { category: line.category },
      paymentDate === undefined ? null : { day: paymentDate },
      paymentDate === undefined ? null : { word: isPublic ? 'mandate' : 'debit' },
      ...(hasReference ? [line.paymentReference] : []),
      line.documentNo,
      documentDate === undefined ? null : { day: documentDate },
      line.supplier,
      line.description,
      { money: line.net, currency },
      { money: line.vat, currency },
      { money: line.gross, currency },
      { money: line.eligible, currency },
      currency,
      { money: line.declared },
    ],
  };
}

function rateRow({ partner, category, amount }: Omit<FlatRateAmount, 'period'>, columns: number): TableRow<Word> {
  const blank = Array.from({ length: columns - 5 }, () => null);
  return {
    role: 'row',
    cells: [{ partner }, null, { word: 'flatRate' }, { category }, ...blank, { money: amount }],
  };
}
