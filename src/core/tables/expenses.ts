/** The expense statement (état récapitulatif des dépenses): every accepted line, flat rates last, summing to what is claimed. */
import { flatTotals } from '../monitoring/cuts';
import type { FunderTable, TableRow, TableSource } from './table';

export function expenseStatement({ terms, period, lines, flatRates }: TableSource): FunderTable {
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
  const rates = flatTotals(flatRates)
    .filter(([, , amount]) => amount !== 0)
    .map(([partner, category, amount]): TableRow => ({
      role: 'row',
      cells: [{ partner }, null, { word: 'flatRate' }, { category }, ...blank, { money: amount }],
    }));
  const total =
    accepted.reduce((sum, line) => sum + line.declared, 0) + flatRates.reduce((sum, rate) => sum + rate.amount, 0);
  return {
    name: 'expense-statement',
    columns: [
      { heading: { text: 'partner' }, kind: 'text', width: 24 },
      { heading: { text: 'number' }, kind: 'number', width: 7 },
      { heading: { text: 'action' }, kind: 'text', width: 24 },
      { heading: { text: 'category' }, kind: 'text', width: 26 },
      { heading: { text: 'paymentDate' }, kind: 'day', width: 12 },
      { heading: { text: 'documentNo' }, kind: 'text', width: 16 },
      { heading: { text: 'issuer' }, kind: 'text', width: 24 },
      { heading: { text: 'description' }, kind: 'text', width: 36 },
      { heading: { text: 'net' }, kind: 'money', width: 15 },
      { heading: { text: 'vat' }, kind: 'money', width: 14 },
      { heading: { text: 'gross' }, kind: 'money', width: 15 },
      { heading: { text: 'eligible' }, kind: 'money', width: 15 },
      { heading: { text: 'currency' }, kind: 'text', width: 10 },
      { heading: { text: 'declared' }, kind: 'money', width: 16 },
    ],
    rows: [
      ...rows,
      ...rates,
      { role: 'total', cells: [{ word: 'total' }, ...Array.from({ length: 12 }, () => null), { money: total }] },
    ],
    notes: [
      'accepted-only',
      ...(rates.length > 0 ? (['flat-rates-included'] as const) : []),
      ...(period === undefined ? [] : (['one-period'] as const)),
      'amounts-in',
    ],
  };
}
