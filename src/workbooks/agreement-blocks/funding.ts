/** The financing plan: each source in money, with an explanation of every amount. */
import type { FundingOrigin, FundingRow } from '../../core/agreement/funding';
import { decimalToNumber } from '../../core/money';
import { fill } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, codeLabel, lowerFirst, partnerText, type Context } from '../context';
import { roundedSum } from '../formulas';

/** One partner's sources; with `partners`, those of the whole partnership. */
export function fundingGrid(context: Context, rows: readonly FundingRow[], partners = false): GridBlock {
  const { t, plain, amountWidth, decimals } = context;
  const total = rows.reduce((sum, row) => sum + row.amount, 0);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'funding',
    heading: partners ? t.funding.byPartnerTitle : t.funding.title,
    spread: true,
    columns: [
      { key: 'source', header: t.headings.source, style: 'textWrap', width: 30 },
      { key: 'rate', header: t.headings.rate, style: 'percent', width: 12 },
      { key: 'amount', header: t.headings.amount, style: 'amount', format: plain, width: amountWidth },
      { key: 'origin', header: t.funding.origin, style: 'textWrap', width: 14 },
    ],
    rows: [
      ...rows.map((row, index): GridRow => ({
        cells: {
          source: `${partners ? `${partnerText(context, row.partner)} · ` : ''}${row.source} (${codeLabel(context, 'fundingKinds', row.kind)})`,
          rate: row.rate ? { value: decimalToNumber(row.rate), format: '0.00%' } : null,
          amount: { value: cellMoney(context, row.amount), name: fundingName(index) },
          origin: originText(context, row.origin),
        },
      })),
      {
        total: true,
        cells: {
          source: t.words.total,
          amount: {
            value: cellMoney(context, total),
            formula: (here) => roundedSum(`SUM(${here.column('amount')})`, decimals),
          },
        },
      },
    ],
  };
}

/** Defined name of a source's amount, by its index in the plan. */
export function fundingName(index: number): string {
  return `Funding_${index + 1}`;
}

/** Formula that sums the sources for which `keep` holds. */
export function fundingSum(rows: readonly FundingRow[], keep: (row: FundingRow) => boolean, decimals: number): string {
  const names = rows.flatMap((row, index) => (keep(row) ? [fundingName(index)] : []));
  return roundedSum(names.join('+') || '0', decimals);
}

export function originText(context: Context, origin: FundingOrigin): string {
  const { t, terms, texts } = context;
  const { funding, residual } = terms.agreement.rules.rounding;
  return fill(
    t.funding.origins[origin],
    {
      rounding: codeLabel(context, 'roundings', funding),
      residual: lowerFirst(codeLabel(context, 'residuals', residual)),
    },
    texts,
  );
}
