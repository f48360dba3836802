/** Remaining budget by category, for the first sheet. */
import { remainingOf } from '../../core/monitoring/figures';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, codeLabel, type Context } from '../context';
import { overspentHighlights, shareBar } from '../budget-use';
import { monitoringNames } from '../names';
import type { PartnerFigures } from './figures';

/** A summary of the sheet Monitoring; undefined for a partner without a budget. */
export function remainingGrid(context: Context, figures: PartnerFigures): GridBlock[] {
  const { t, plain } = context;
  if (figures.categories.length === 0) return [];
  const native = (name: string, index: number): string => `INDEX(${name},${index + 1})`;
  const { categoryBudget, categoryRemaining } = monitoringNames;
  const rows = figures.categories.map((row, index): GridRow => {
    return {
      cells: {
        category: codeLabel(context, 'categories', row.key),
        budget: { value: cellMoney(context, row.budget), formula: native(categoryBudget, index) },
        remaining: { value: cellMoney(context, remainingOf(row)), formula: native(categoryRemaining, index) },
        share: {
          value: (row.budget - remainingOf(row)) / row.budget,
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
      highlights: overspentHighlights(context, 'partner-category'),
    },
  ];
}
