import type { SheetChart } from 'hucre';
import type { ChartPlan } from '../workbooks/plan';
import { palette } from '../workbooks/styles';
import { cleanText } from '../workbooks/cell-text';

/** Axes that do not shout: no ticks; labels at the foot, where no bar of a negative figure crosses them. */
const quiet = {
  labelColor: palette.quiet,
  labelFontSize: 9,
  majorTickMark: 'none',
  minorTickMark: 'none',
  tickLblPos: 'low',
} as const;

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
    legendFontSize: 9,
    legendFontColor: palette.quiet,
    axes: {
      x: { ...quiet, ...(lying ? { reverse: true } : {}) },
      y: {
        ...quiet,
        numberFormat: { formatCode: plan.format, sourceLinked: false },
        gridlines: { major: true },
        tickLblPos: 'nextTo',
        // A reversed category axis would carry the figures to the top: they cross at its far end, which is the bottom.
        ...(lying ? { crosses: 'max' } : {}),
      },
    },
  };
}

const hairline = `<a:ln w="6350"><a:solidFill><a:srgbClr val="${palette.line}"/></a:solidFill></a:ln>`;

/** The chart's XML with hairlines for a grid, which hucre draws black, and its texts in the workbook's language. */
export function quietChart(xml: string, language: string): string {
  return xml
    .replaceAll('<c:majorGridlines/>', `<c:majorGridlines><c:spPr>${hairline}</c:spPr></c:majorGridlines>`)
    .replaceAll('lang="en-US"', `lang="${language}"`);
}
