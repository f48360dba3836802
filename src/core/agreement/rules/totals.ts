/** Totals that must equal the sum of their parts, and parts that may not exceed their whole. */
import { defineRule } from '../../findings';
import { agreedMoney, budgetOf } from '../terms';
import { agreementCheck } from './rule';

export const statedTotalDiffers = defineRule({
  name: 'stated-total-differs',
  severity: 'warning',
  figures: ['stated', 'sum'],
});
export const totalsDisagree = defineRule({
  name: 'totals-disagree',
  severity: 'error',
  figures: ['of', 'stated', 'sum'],
});

export const totals = agreementCheck([statedTotalDiffers, totalsDisagree], (terms, report) => {
  const { agreement, currency } = terms;
  const sum = budgetOf(terms, {});
  const stated = agreement.statedTotal === undefined ? sum : agreedMoney(agreement.statedTotal, currency);
  if (stated !== sum)
    report(statedTotalDiffers, { stated: { money: stated, currency }, sum: { money: sum, currency } });
  for (const cost of agreement.sharedCosts) {
    const { action, category } = cost;
    const amount = agreedMoney(cost.amount, currency);
    const budget = budgetOf(
      terms,
      cost.mode === 'single-payer' ? { partner: cost.payer, action, category } : { action, category },
    );
    if (amount > budget)
      report(totalsDisagree, {
        of: cost.code,
        stated: { money: amount, currency },
        sum: { money: budget, currency },
      });
  }
  for (const item of agreement.opening ?? []) {
    const [declared, certified, paid] = [item.declared, item.certified, item.paid].map((text) =>
      agreedMoney(text, currency),
    );
    const of = `${item.partner} ${item.action} ${item.category}`;
    if ((certified ?? 0) > (declared ?? 0))
      report(totalsDisagree, {
        of,
        stated: { money: certified ?? 0, currency },
        sum: { money: declared ?? 0, currency },
      });
    else if ((paid ?? 0) > (certified ?? 0))
      report(totalsDisagree, {
        of,
        stated: { money: paid ?? 0, currency },
        sum: { money: certified ?? 0, currency },
      });
  }
});
