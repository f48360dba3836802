/**
 * The expense statement (état récapitulatif des dépenses): every accepted line, then flat rates, adding up to the
 * claimable total.
 */
import { flatRateTotals } from '../monitoring/flat-rates';
import { totalsOf } from '../monitoring/totals';
import { defineFunderTable, type TableRow } from './table';

export const expenseStatement = defineFunderTable({
  name: 'expense-statement',
  build({ terms, period, lines, flatRates }) {
    const accepted = lines.filter(({ verdict }) => verdict === 'accepted').map(({ line }) => line);
    const position = (partner: string): number => terms.partners.get(partner)?.index ?? Infinity;
    const ordered = accepted
      .map((line, index) => ({ line, index }))
      .sort((a, b) => position(a.line.partner) - position(b.line.partner) || a.index - b.index);
    const rows = ordered.map(({ line }): TableRow => {
      const { currency } = line;
      return {
        role: 'row',
        cells: [
          { partner: line.partner },
          line.number ?? null,
          { action: line.action },
          { category: line.category },
          line.paymentDate === undefined ? null : { day: line.paymentDate },
          line.documentNo,
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
    });
    const blank = Array.from({ length: 9 }, () => null);
    const rates = flatRateTotals(flatRates)
      .filter(({ amount }) => amount !== 0)
      .map(({ partner, category, amount }): TableRow<'flatRate'> => ({
        role: 'row',
        cells: [{ partner }, null, { word: 'flatRate' }, { category }, ...blank, { money: amount }],
      }));
    return {
      columns: [
        { heading: { word: 'partner' }, kind: 'text', width: 24 },
        { heading: { word: 'number' }, kind: 'number', width: 10 },
        { heading: { word: 'action' }, kind: 'text', width: 24 },
        { heading: { word: 'category' }, kind: 'text', width: 26 },
        { heading: { word: 'paymentDate' }, kind: 'day', width: 12 },
        { heading: { word: 'documentNo' }, kind: 'text', width: 16 },
        { heading: { word: 'issuer' }, kind: 'text', width: 24 },
        { heading: { word: 'description' }, kind: 'text', width: 36 },
        { heading: { word: 'net' }, kind: 'money', width: 15 },
        { heading: { word: 'vat' }, kind: 'money', width: 14 },
        { heading: { word: 'gross' }, kind: 'money', width: 15 },
        { heading: { word: 'eligible' }, kind: 'money', width: 15 },
        { heading: { word: 'currency' }, kind: 'text', width: 10 },
        { heading: { word: 'declared' }, kind: 'money', width: 16 },
      ],
      rows: [
        ...rows,
        ...rates,
        {
          role: 'total',
          cells: [
            { word: 'total' },
            ...Array.from({ length: 12 }, () => null),
            { money: totalsOf(lines, flatRates).claimable },
          ],
        },
      ],
      notes: [
        'accepted-only',
        ...(rates.length > 0 ? (['flat-rates-included'] as const) : []),
        ...(period === undefined ? [] : (['one-period'] as const)),
        'amounts-in',
      ],
    };
  },
});
