import type { ChartPlan } from '../../workbooks/plan';
import { palette } from '../../workbooks/styles';
import { readReference } from '../../workbooks/read-references';
import { rangeOf } from '../areas';
import { excelError } from '../errors';

const types = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  'stacked-bar': 'BarStacked',
  line: 'Line',
} as const satisfies Record<ChartPlan['kind'], `${Excel.ChartType}`>;

/**
 * The same charts as in files: bars run from top to bottom, and a single series has no legend.
 *
 * @param names the present names of sheets by their planned names in lower case
 */
export function addChart(sheet: Excel.Worksheet, plan: ChartPlan, names: ReadonlyMap<string, string>): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  const rangeAt = (reference: string): Excel.Range => {
    const target = readReference(reference);
    if (!target) throw excelError('excel-failed', `A chart refers to "${reference}".`, { detail: reference });
    const name = names.get(target.sheet.toLowerCase()) ?? target.sheet;
    return rangeOf(sheet.context.workbook.worksheets.getItem(name), target.area);
  };
  const chart = sheet.charts.add(types[plan.kind], rangeAt(first.values), 'Columns');
  chart.name = plan.title;
  chart.title.text = plan.title;
  chart.title.format.font.size = 12;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = `#${palette.ink}`;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  for (const [index, one] of series.entries()) {
    const { name, values, color, dashed } = plan.series[index] ?? first;
    one.name = name;
    one.setValues(rangeAt(values));
    one.setXAxisValues(rangeAt(plan.categories));
    if (plan.kind === 'line') {
      one.format.line.color = `#${color}`;
      if (dashed) one.format.line.lineStyle = 'Dash';
      one.markerStyle = 'Circle';
      one.markerSize = 5;
      one.markerBackgroundColor = `#${color}`;
      one.markerForegroundColor = `#${color}`;
    } else {
      one.format.fill.setSolidColor(`#${color}`);
      one.gapWidth = 60;
    }
    if (plan.kind === 'stacked-bar') one.overlap = 100;
  }
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = 'Bottom';
  setAxes(chart.axes, plan);
  const { row, column, rows, columns } = plan.area;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, format }: ChartPlan): void {
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.size = 9;
    axis.format.font.color = `#${palette.quiet}`;
  }
  valueAxis.numberFormat = format;
  valueAxis.linkNumberFormat = false;
  valueAxis.majorGridlines.visible = true;
  if (kind === 'bar' || kind === 'stacked-bar') {
    categoryAxis.reversePlotOrder = true;
    // A reversed category axis would move the value axis to the top; crossing at its maximum keeps it at the bottom.
    categoryAxis.position = 'Maximum';
  }
}

/** Removes all charts of a new sheet but the first ones. They are in the order in which they were added. */
export async function removeCharts(sheet: Excel.Worksheet, from: number): Promise<void> {
  const charts = sheet.charts.load('items/name');
  await sheet.context.sync();
  for (const chart of charts.items.slice(from)) chart.delete();
}
