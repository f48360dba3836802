/** How remaining budget is displayed: bars of the share used, a highlight for overspending, and a chart. */
import type { ChartBlock, GridBlock, Highlight } from './blocks';
import type { Context } from './context';
import { palette } from './styles';

export const shareBar: NonNullable<GridBlock['bars']>[number] = { column: 'share', color: palette.bar, max: 1 };

export const overspentHighlight: Highlight = {
  columns: ['remaining'],
  formula: (here) => `AND(ISNUMBER(${here.cell('remaining')}),${here.cell('remaining')}<0)`,
  style: 'problem',
};

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
