/** The partnership's financing plan with every amount explained, and the shared costs with their split. */
import { fundingPlan } from '../../core/agreement/funding';
import { decimalToNumber } from '../../core/money';
import { fundingGrid, fundingSum } from '../agreement-blocks/funding';
import { sharedCostsGrid } from '../agreement-blocks/shared-costs';
import type { GridBlock, Sheet } from '../blocks';
import { cellMoney, codeLabel, withCurrency, type Context } from '../context';
import { roundedSum } from '../formulas';

export function fundingSheet(context: Context): Sheet {
  const { t, terms } = context;
  const plan = fundingPlan(terms);
  const costs = terms.agreement.sharedCosts;
  return {
    key: 'funding',
    name: t.sheets.funding,
    protected: true,
    margin: true,
    widths: [42, 12, 16, 60],
    blocks: [
      { kind: 'title', serves: 'both', text: t.sheets.funding, subtitle: withCurrency(context) },
      fundingGrid(context, plan.rows, true),
      projectGrid(context, plan),
      costs.length > 0
        ? sharedCostsGrid(context, costs)
        : { kind: 'note', serves: 'both', heading: t.sharedCosts.title, paragraphs: [t.sharedCosts.none] },
    ],
  };
}

function projectGrid(context: Context, plan: ReturnType<typeof fundingPlan>): GridBlock {
  const { t, plain, amountWidth, decimals } = context;
  const total = plan.project.reduce((sum, source) => sum + source.amount, 0);
  return {
    kind: 'grid',
    serves: 'both',
    key: 'project',
    heading: t.funding.projectTitle,
    note: t.funding.projectNote,
    columns: [
      { key: 'source', header: t.headings.source, style: 'textWrap' },
      { key: 'rate', header: t.headings.rate, style: 'percent' },
      { key: 'amount', header: t.headings.amount, style: 'calculatedAmount', format: plain, width: amountWidth },
    ],
    rows: [
      ...plan.project.map(({ source, kind, rate, amount }) => ({
        cells: {
          source: `${source} (${codeLabel(context, 'fundingKinds', kind)})`,
          rate: rate ? { value: decimalToNumber(rate), format: '0.00%' } : null,
          amount: {
            value: cellMoney(context, amount),
            formula: fundingSum(plan.rows, (row) => row.source === source && row.kind === kind, decimals),
          },
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
