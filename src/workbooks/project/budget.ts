/** The budget in every dimension, computed from the table of budget lines, and that table. */
import { agreedMoney, budgetOf } from '../../core/agreement/terms';
import { fill } from '../../locales';
import { matrixGrid, type Matrix } from '../agreement-blocks/matrix';
import type { Sheet } from '../blocks';
import { actionText, categoryText, cellMoney, partnerText, withCurrency, type Context } from '../context';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { budgetNames, budgetTableName } from '../names';

function lookup(
  context: Context,
  codes: { partner?: string | undefined; action?: string | undefined; category?: string | undefined },
): string {
  const conditions = Object.entries(codes).flatMap(([key, code]): CodeCondition[] =>
    code === undefined ? [] : [{ name: budgetNames[key as keyof typeof codes], code, labelled: false }],
  );
  return roundedSum(sumWhere(budgetNames.amount, conditions), context.decimals);
}

export function budgetSheet(context: Context): Sheet {
  const { t, terms, texts } = context;
  const { partners, actions, categories } = terms.agreement;
  const partnerRows = partners
    .filter(({ code }) => budgetOf(terms, { partner: code }) !== 0)
    .map(({ code }) => ({ code, text: partnerText(context, code) }));
  const used = categories.filter(({ code }) => budgetOf(terms, { category: code }) !== 0);
  const columns = used.map(({ code }) => ({ code, text: categoryText(context, code) }));
  const shared = { corner: t.headings.partner, rows: partnerRows, columns } satisfies Partial<Matrix>;
  return {
    key: 'budget',
    name: t.sheets.budget,
    protected: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.sheets.budget, subtitle: withCurrency(context, t.project.matrixNote) },
      matrixGrid(context, {
        ...shared,
        key: 'byPartner',
        heading: t.project.byPartnerTitle,
        amount: (partner, category) => budgetOf(terms, { partner, category }),
        formula: (partner, category) => lookup(context, { partner, category }),
      }),
      matrixGrid(context, {
        ...shared,
        key: 'byAction',
        corner: t.headings.action,
        heading: t.project.byActionsTitle,
        rows: actions.map(({ code }) => ({ code, text: actionText(context, code) })),
        amount: (action, category) => budgetOf(terms, { action, category }),
        formula: (action, category) => lookup(context, { action, category }),
      }),
      ...actions
        .filter(({ code }) => budgetOf(terms, { action: code }) !== 0)
        .map(({ code: action }) =>
          matrixGrid(context, {
            ...shared,
            key: `action-${action}`,
            heading: fill(t.project.byActionTitle, { action: actionText(context, action) }, texts),
            rows: partnerRows.filter(({ code }) => budgetOf(terms, { partner: code, action }) !== 0),
            amount: (partner, category) => budgetOf(terms, { partner, action, category: category }),
            formula: (partner, category) => lookup(context, { partner, action, category }),
          }),
        ),
    ],
  };
}

export function budgetLinesSheet(context: Context): Sheet {
  const { t, terms, texts, plain, amountWidth } = context;
  const { columns } = texts.vocabulary;
  const { budget } = terms.agreement;
  const optional = (['period', 'deliverable', 'label'] as const).filter((key) =>
    budget.some((item) => item[key] !== undefined),
  );
  const columnStyles = {
    period: { header: columns.period, width: 12 },
    deliverable: { header: t.calendar.deliverable, width: 14 },
    label: { header: t.headings.label, width: 24 },
  } as const;
  return {
    key: 'budgetLines',
    name: t.sheets.budgetLines,
    protected: true,
    freeze: { block: 'budgetLines', columns: 0 },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.project.budgetTableTitle,
        subtitle: withCurrency(context, t.project.budgetTableNote),
      },
      {
        kind: 'table',
        serves: 'both',
        key: 'budgetLines',
        name: budgetTableName,
        description: t.project.budgetDescription,
        filter: true,
        columns: [
          { key: 'partner', header: t.headings.partner, style: 'text', width: 16, name: budgetNames.partner },
          { key: 'action', header: columns.action, style: 'text', width: 16, name: budgetNames.action },
          { key: 'category', header: columns.category, style: 'text', width: 16, name: budgetNames.category },
          ...optional.map((key) => ({ key, style: 'text' as const, ...columnStyles[key] })),
          {
            key: 'amount',
            header: t.headings.amount,
            style: 'amount',
            format: plain,
            width: amountWidth,
            name: budgetNames.amount,
          },
        ],
        rows: budget.map((item) => [
          item.partner,
          item.action,
          item.category,
          ...optional.map((key) => item[key] ?? null),
          cellMoney(context, agreedMoney(item.amount, terms.currency)),
        ]),
      },
    ],
  };
}
