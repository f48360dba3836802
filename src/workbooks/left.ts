/** How what is left of a budget is shown, wherever it stands: bars of the share used, and what is beyond the budget. */
import type { GridBlock, Highlight } from './blocks';
import { palette } from './styles';

export const shareBar: NonNullable<GridBlock['bars']>[number] = { column: 'share', color: palette.bar, max: 1 };

export const leftHighlight: Highlight = {
  columns: ['remaining'],
  formula: (here) => `AND(ISNUMBER(${here.cell('remaining')}),${here.cell('remaining')}<0)`,
  style: 'problem',
};
