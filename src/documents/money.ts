/** What an agreement says about money: the same blocks as on the sheets, and the budget line by line. */
import { fundingPlan } from '../core/agreement/funding';
import { agreedMoney, budgetOf } from '../core/agreement/terms';
import { fill, formatAmount } from '../locales';
import { fundingGrid } from '../workbooks/agreement-blocks/funding';
import { matrixGrid, type Matrix } from '../workbooks/agreement-blocks/matrix';
import { sharedCostsGrid } from '../workbooks/agreement-blocks/shared-costs';
import { actionText, codeLabel, partnerText, type Context } from '../workbooks/context';
import type { DocumentBlock } from './blocks';
import { amountsIn, paragraph, type Article } from './parts';
import { gridBlocks, gridTable } from './tables';

/** The budget, who finances it, and what partners bear together. */
export function moneyArticles(context: Context): Article[] {
  const { t, terms, texts } = context;
  const { agreement: d } = texts.documents;
  const { sharedCosts, actions, partners, categories } = terms.agreement;
  const total = { money: budgetOf(terms, {}), currency: terms.currency };
  type Dimension = 'partner' | 'action' | 'category';
  const entries = (dimension: Dimension, all: readonly { code: string }[], text: (code: string) => string) =>
    all
      .filter(({ code }) => budgetOf(terms, { [dimension]: code }) !== 0)
      .map(({ code }) => ({ code, text: text(code) }));
  const columns = entries('category', categories, (code) => codeLabel(context, 'categories', code));
  const matrix = (dimension: 'partner' | 'action', heading: string, rows: Matrix['rows']): DocumentBlock[] =>
    gridBlocks(
      matrixGrid(context, {
        key: dimension,
        heading,
        corner: t.headings[dimension],
        rows,
        columns,
        amount: (code, category) => budgetOf(terms, { [dimension]: code, category }),
      }),
      context,
    );
  return [
    {
      title: d.budget,
      blocks: [
        paragraph(fill(d.budgetText, { total }, texts)),
        ...matrix(
          'partner',
          t.project.byPartnerTitle,
          entries('partner', partners, (code) => partnerText(context, code)),
        ),
        ...matrix(
          'action',
          t.project.byActionsTitle,
          entries('action', actions, (code) => actionText(context, code)),
        ),
        amountsIn(context),
      ],
    },
    {
      title: t.funding.title,
      blocks: [
        paragraph(d.fundingText),
        gridTable(fundingGrid(context, fundingPlan(terms).rows, true), context),
        amountsIn(context),
      ],
    },
    {
      title: t.sharedCosts.title,
      blocks:
        sharedCosts.length === 0
          ? [paragraph(t.sharedCosts.none)]
          : [
              paragraph(t.sharedCosts.note),
              gridTable(sharedCostsGrid(context, sharedCosts), context),
              amountsIn(context),
            ],
    },
  ];
}

export function budgetAnnex(context: Context): DocumentBlock[] {
  const { t, terms, texts } = context;
  const { budget } = terms.agreement;
  const title = t.project.budgetTableTitle;
  const amountText = (amount: number): string => formatAmount(amount, terms.currency, texts.language);
  return [
    {
      kind: 'heading',
      level: 1,
      newPage: true,
      text: fill(texts.documents.annex, { number: 1, title }, texts),
    },
    paragraph(texts.documents.agreement.linesText),
    {
      kind: 'table',
      columns: [
        { header: t.headings.partner, align: 'start', width: 30 },
        { header: t.headings.action, align: 'start', width: 34 },
        { header: t.headings.category, align: 'start', width: 38 },
        { header: t.headings.amount, align: 'end', width: 18 },
      ],
      rows: [
        ...budget.map(({ partner, action, category, amount, label }) => ({
          cells: [
            partnerText(context, partner),
            actionText(context, action),
            [codeLabel(context, 'categories', category), label].filter(Boolean).join(' · '),
            amountText(agreedMoney(amount, terms.currency)),
          ],
        })),
        { total: true, cells: [t.words.total, '', '', amountText(budgetOf(terms, {}))] },
      ],
    },
    amountsIn(context),
  ];
}
