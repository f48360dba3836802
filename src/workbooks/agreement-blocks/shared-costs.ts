/** Shared costs and who bears how much of each. */
import { sharedCostShares } from '../../core/agreement/shared-costs';
import type { SharedCost } from '../../core/agreement/schema';
import { agreedMoney } from '../../core/agreement/terms';
import { dropdownText } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, inLanguage, label, partnerText, type Context } from '../context';

export function sharedCostsGrid(context: Context, costs: readonly SharedCost[]): GridBlock {
  const { t, terms, plain, amountWidth } = context;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'sharedCosts',
    heading: t.sharedCosts.title,
    note: t.sharedCosts.note,
    spread: true,
    columns: [
      { key: 'cost', header: t.headings.sharedCost, style: 'textWrap', width: 30 },
      { key: 'share', header: t.headings.share, style: 'percent', width: 12 },
      { key: 'amount', header: t.headings.amount, style: 'amount', format: plain, width: amountWidth },
      { key: 'how', header: t.sharedCosts.how, style: 'textWrap', width: 14 },
    ],
    rows: costs.flatMap((cost): GridRow[] => {
      const amount = agreedMoney(cost.amount, terms.currency);
      const shares = sharedCostShares(terms, cost) ?? [];
      const how = [
        label(context, 'sharedCostModes', cost.mode),
        label(context, 'keyMethods', cost.key.method),
        label(context, 'settlements', cost.settlement ?? 'none'),
      ];
      return [
        {
          cells: {
            cost: { value: dropdownText(cost.code, inLanguage(context, cost.title)), style: 'totalText' },
            share: { value: 1, style: 'totalPercent' },
            amount: { value: cellMoney(context, amount), style: 'totalAmount' },
            how: {
              value: `${how.join('. ')}. ${t.sharedCosts.payer}: ${partnerText(context, cost.payer)}`,
              style: 'textWrap',
            },
          },
        },
        ...shares.map((share): GridRow => ({
          cells: {
            cost: partnerText(context, share.partner),
            share: { value: amount === 0 ? 0 : share.amount / amount, format: '0.00%' },
            amount: cellMoney(context, share.amount),
            how: '',
          },
        })),
      ];
    }),
  };
}
