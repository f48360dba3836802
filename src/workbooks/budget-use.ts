/** How remaining budget is displayed: bars of the share used, a highlight for overspending, and a chart. */
import type { ChartBlock, GridBlock, Highlight } from './blocks';
import type { FlexibilityLevel } from '../core/names';
import type { Context } from './context';
import { palette } from './styles';
import { needsApproval } from './tiers';

export const shareBar: NonNullable<GridBlock['bars']>[number] = { column: 'share', color: palette.bar, max: 1 };

/**
 * A total beyond its budget is a problem only beyond what the agreement allows; within it, it is marked calmly. `level`:
 * the flexibility that applies to the grid's rows, where they have one of their own.
 */
export function overspentHighlights({ terms }: Context, level?: FlexibilityLevel): Highlight[] {
  const beyond = (less: string, style: Highlight['style']): Highlight => ({
    columns: ['remaining'],
    formula: (here) => `AND(ISNUMBER(${here.cell('remaining')}),${here.cell('remaining')}<${less})`,
    style,
    stop: true,
  });
  const { flexibility } = terms.agreement.rules;
  if (flexibility.length === 0) return [beyond('0', 'problem')];
  const tiers = flexibility.filter((tier) => tier.level === level && !needsApproval(tier));
  const allowed = (budget: string): string[] =>
    tiers.flatMap(({ maxIncrease, maxAmount }) => [
      ...(maxIncrease === undefined ? [] : [`${maxIncrease}*${budget}`]),
      ...(maxAmount === undefined ? [] : [maxAmount]),
    ]);
  const aboveLimit: Highlight = {
    columns: ['remaining'],
    formula: (here) =>
      `AND(ISNUMBER(${here.cell('remaining')}),ROUND(-${here.cell('remaining')}-MAX(${allowed(here.cell('budget')).join(',')}),6)>0)`,
    style: 'problem',
    stop: true,
  };
  return [...(tiers.length > 0 ? [aboveLimit] : []), beyond('0', 'caution')];
}

/** Chart of budget and use, from a grid with both columns. */
export function budgetUseChart(
  { t, axis }: Context,
  drawn: Pick<ChartBlock, 'title' | 'description' | 'source' | 'categories' | 'items'>,
): ChartBlock {
  return {
    kind: 'chart',
    serves: 'both',
    type: 'bar',
    ...drawn,
    series: [
      { name: t.headings.budget, column: 'budget', color: palette.line },
      { name: t.headings.used, column: 'used', color: palette.accent },
    ],
    format: axis,
  };
}
