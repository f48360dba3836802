/** Shared costs and each partner's share. */
import { sharedCostShares } from '../../core/agreement/shared-costs';
import type { SharedCost } from '../../core/agreement/schema';
import { agreedMoney } from '../../core/agreement/terms';
import { dropdownText, fill } from '../../locales';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, inLanguage, codeLabel, partnerText, type Context } from '../context';

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
      return [
        {
          cells: {
            cost: { value: dropdownText(cost.code, inLanguage(context, cost.title)), style: 'totalText' },
            share: { value: 1, style: 'totalPercent' },
            amount: { value: cellMoney(context, amount), style: 'totalAmount' },
            how: {
              value: howShared(context, cost),
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

/** The payer, the allocation key and the settlement between partners, in words. */
export function howShared(context: Context, { mode, key, settlement, payer }: SharedCost): string {
  const how = [
    codeLabel(context, 'sharedCostModes', mode),
    codeLabel(context, 'keyMethods', key.method),
    codeLabel(context, 'settlements', settlement ?? 'none'),
  ];
  return fill(
    context.t.sharedCosts.sentence,
    { how: how.join('. '), payer: partnerText(context, payer) },
    context.texts,
  );
}
