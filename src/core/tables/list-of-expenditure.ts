/** The list of expenditure, in the order in which Interreg's portal (Jems) asks for it. */
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
  | 'category'
  | 'method'
  | 'accountingNo'
  | 'documentNo'
  | 'documentDate'
  | 'paymentDate'
  | 'issuer'
  | 'description'
  | 'comment'
  | 'gross'
  | 'vat'
  | 'units'
  | 'eligible'
  | 'currency'
  | 'rate'
  | 'declared'
  | 'flatRate'
  | 'total';

const columns: readonly FunderColumn<Word>[] = (
  [
    ['partner', 'text', 22],
    ['number', 'number', 8],
    ['category', 'text', 22],
    ['method', 'text', 14],
    ['accountingNo', 'text', 13],
    ['documentNo', 'text', 16],
    ['documentDate', 'day', 12],
    ['paymentDate', 'day', 12],
    ['issuer', 'text', 22],
    ['description', 'text', 32],
    ['comment', 'text', 22],
    ['gross', 'money', 14],
    ['vat', 'money', 13],
    ['units', 'quantity', 8],
    ['eligible', 'money', 14],
    ['currency', 'text', 8],
    ['rate', 'quantity', 10],
    ['declared', 'money', 15],
  ] as const
).map(([word, kind, width]) => ({ heading: { word }, kind, width }));

export const listOfExpenditure = defineFunderTable({
  name: 'list-of-expenditure',
  build({ terms, period, lines, flatRates }): FunderTable<Word, ReportNote> {
    const partners = acceptedByPartner(terms, { lines, flatRates });
    const groups = new Map(
      [...partners].map(([partner, { lines: own, rates }]) => [
        partner,
        [...own.map((line) => lineRow(terms, line)), ...rates.map(rateRow)],
      ]),
    );
    return {
      columns,
      rows: withSums(groups, (partner) => ({ partner }), { word: 'total' }, columns.length),
      notes: reportNotes(period, partners),
      signed: { statements: costStatements(terms), signatories: ['beneficiary', 'controller'] },
    };
  },
});

function lineRow(terms: Terms, line: ExpenseLine): TableRow<Word> {
  const { currency, documentDate, paymentDate, units, rate } = line;
  const method = terms.partners.get(line.partner)?.methods.get(line.category as never)?.kind ?? 'real';
  return {
    role: 'row',
    cells: [
      { partner: line.partner },
      line.number ?? null,
      { category: line.category },
      { list: 'methodKinds', code: method },
      line.accountingNo,
      line.documentNo,
      documentDate === undefined ? null : { day: documentDate },
      paymentDate === undefined ? null : { day: paymentDate },
      line.supplier,
      line.description,
      line.comment,
      { money: line.gross, currency },
      { money: line.vat, currency },
      units === undefined ? null : { quantity: units },
      { money: line.eligible, currency },
      currency,
      rate === undefined || currency === terms.currency ? null : { quantity: rate },
      { money: line.declared },
    ],
  };
}

function rateRow({ partner, category, amount }: Omit<FlatRateAmount, 'period'>): TableRow<Word> {
  const blank = Array.from({ length: columns.length - 5 }, () => null);
  return {
    role: 'row',
    cells: [{ partner }, null, { category }, { word: 'flatRate' }, ...blank, { money: amount }],
  };
}
