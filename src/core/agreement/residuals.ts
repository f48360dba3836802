/**
 * Rounding residuals: cents placed by policy where the project's share of a fund differs from the sum of the partners'
 * shares.
 */
import { defineRule, finding, type Finding } from '../findings';
import { timesRate } from '../money';
import { fundingPlan } from './funding';
import { budgetOf, type Terms } from './terms';

export const roundingResidual = defineRule({
  name: 'rounding-residual',
  severity: 'info',
  source: 'the agreement’s policy for cents',
  figures: [],
  variants: { case: ['funding', 'parts'] },
  only: {
    funding: ['source', 'total', 'sum', 'policy', 'bearers'],
    /** Documents whose parts were each rounded up: what that adds, and what the documents hold. */
    parts: ['over', 'whole', 'count'],
  },
});

/** One finding for each fund whose rounded shares do not add up to the whole. */
export function roundingResiduals(terms: Terms): Finding[] {
  const { agreement, currency } = terms;
  const { funding: rounding, residual } = agreement.rules.rounding;
  const parts = fundingPlan(terms).rows.filter(({ origin }) => origin === 'part-of-project');
  return [...new Set(parts.map(({ source }) => source))].flatMap((source) => {
    const rows = parts
      .filter((row) => row.source === source)
      .map(({ partner, rate, amount }) => ({
        partner,
        amount,
        alone: rate ? timesRate(budgetOf(terms, { partner }), rate, rounding) : amount,
      }));
    const total = rows.reduce((sum, { amount }) => sum + amount, 0);
    const sum = rows.reduce((all, { alone }) => all + alone, 0);
    if (total === sum) return [];
    const bearers = rows
      .filter(({ amount, alone }) => amount !== alone)
      .map(({ partner, amount, alone }) => ({ partner, money: amount - alone }));
    return [
      finding(
        roundingResidual,
        {},
        {
          case: 'funding',
          source,
          total: { money: total, currency },
          sum: { money: sum, currency },
          policy: { list: 'residuals', code: residual },
          bearers: { moved: bearers, currency },
        },
      ),
    ];
  });
}
