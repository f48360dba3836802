/** What is left by category, on the first sheet. */
import { budgetOf, cutKey, type PartnerTerms } from '../../core/agreement/terms';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, label, type Context } from '../context';
import { leftHighlight, shareBar } from '../left';
import { monitoringNames } from '../names';
import type { PartnerFigures } from './figures';
import { budgetedCategories } from './monitoring-cuts';

/** The figures of the sheet Monitoring, at a glance; nothing for a partner without a budget. */
export function leftGrid(context: Context, partner: PartnerTerms, figures: PartnerFigures): GridBlock[] {
  const { t, terms, plain } = context;
  const codes = budgetedCategories(context, partner);
  if (codes.length === 0) return [];
  const native = (name: string, index: number): string => `INDEX(${name},${index + 1})`;
  const { categoryBudget, categoryRemaining } = monitoringNames;
  const rows = codes.map((category, index): GridRow => {
    const budget = budgetOf(terms, { partner: partner.partner.code, category });
    const opened = figures.opening.get(cutKey({ category })) ?? 0;
    const used = opened + figures.declared((line) => line.category === category) + figures.flat(undefined, category);
    return {
      cells: {
        category: label(context, 'categories', category),
        budget: { value: cellMoney(context, budget), formula: native(categoryBudget, index) },
        remaining: { value: cellMoney(context, budget - used), formula: native(categoryRemaining, index) },
        share: {
          value: used / budget,
          formula: (here) => `1-${here.cell('remaining')}/${here.cell('budget')}`,
        },
      },
    };
  });
  const amount = { style: 'calculatedAmount', format: plain } as const;
  return [
    {
      kind: 'grid',
      serves: 'file',
      key: 'left',
      heading: t.partner.leftTitle,
      columns: [
        { key: 'category', header: t.headings.category, style: 'textWrap' },
        { key: 'budget', header: t.headings.budget, ...amount },
        { key: 'remaining', header: t.headings.remaining, ...amount },
        { key: 'share', header: t.headings.usedShare, style: 'calculatedPercent' },
      ],
      rows,
      bars: [shareBar],
      highlights: [leftHighlight],
    },
  ];
}
