import type { SheetChart } from 'hucre';
import type { ChartPlan } from '../workbooks/plan';
import { palette } from '../workbooks/styles';
import { cleanText } from './cell-text';

const small = { labelColor: palette.quiet, labelFontSize: 9 } as const;

/** A chart as hucre writes it. Bars read from the top, as the table beside them; one series needs no legend. */
export function chart(plan: ChartPlan, language: string): SheetChart {
  const lying = plan.kind === 'bar' || plan.kind === 'stacked-bar';
  const stacked = plan.kind === 'stacked-bar';
  const { row, column, rows, columns } = plan.area;
  return {
    type: plan.kind === 'stacked-bar' ? 'bar' : plan.kind,
    title: cleanText(plan.title),
    titleFontSize: 12,
    titleBold: true,
    titleColor: palette.ink,
    altText: cleanText(plan.description),
    lang: language,
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
    series: plan.series.map(({ name, values, color }) => ({
      name: cleanText(name),
      values,
      categories: plan.categories,
      color,
      invertIfNegative: false,
    })),
    ...(plan.kind === 'line' ? {} : { gapWidth: 60 }),
    ...(stacked ? { barGrouping: 'stacked', overlap: 100 } : {}),
    legend: plan.series.length > 1 ? 'bottom' : false,
    axes: {
      x: { ...small, ...(lying ? { reverse: true } : {}) },
      y: {
        ...small,
        numberFormat: { formatCode: plan.format, sourceLinked: false },
        gridlines: { major: true },
        // A reversed category axis would carry the figures to the top: they cross at its far end, which is the bottom.
        ...(lying ? { crosses: 'max' } : {}),
      },
    },
  };
}
