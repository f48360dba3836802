/** Totals that must equal the sum of their parts, and parts that may not exceed their whole. */
import { defineRule } from '../findings';
import { agreedMoney, budgetOf } from '../agreement/terms';
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
  for (const { partner, action, category, declared, certified, paid } of agreement.opening ?? []) {
    const amounts = [declared, certified, paid].flatMap((text) =>
      text === undefined ? [] : [agreedMoney(text, currency)],
    );
    const beyond = amounts.findIndex((amount, index) => index > 0 && amount > (amounts[index - 1] ?? 0));
    if (beyond > 0)
      report(totalsDisagree, {
        of: `${partner} ${action} ${category}`,
        stated: { money: amounts[beyond] ?? 0, currency },
        sum: { money: amounts[beyond - 1] ?? 0, currency },
      });
  }
});
