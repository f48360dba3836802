/** How what is left of a budget is shown, wherever it stands: bars of the share used, what is beyond it, and a chart. */
import type { ChartBlock, GridBlock, Highlight } from './blocks';
import type { Context } from './context';
import { palette } from './styles';

export const shareBar: NonNullable<GridBlock['bars']>[number] = { column: 'share', color: palette.bar, max: 1 };

export const leftHighlight: Highlight = {
  columns: ['remaining'],
  formula: (here) => `AND(ISNUMBER(${here.cell('remaining')}),${here.cell('remaining')}<0)`,
  style: 'problem',
};

/** The budget beside what is used of it, from a grid that has both as columns. */
export function usedChart(
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
