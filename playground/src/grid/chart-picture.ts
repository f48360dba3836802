/** Charts as pictures: bars, columns, lines and pies over the values in the cells. Plain, exact, without a library. */
import { cellAt, type CellValue, type Chart, type Model } from '../host';
import { lastColumn, lastRow, parseArea, splitAddress } from '../host/a1';
import { sheetByName } from '../host/model/model';

export interface ChartData {
  title: string;
  kind: 'bar' | 'column' | 'line' | 'pie';
  stacked: boolean;
  categories: string[];
  /** A blank cell is no value: a line has a gap there. */
  series: { name: string; color: string; dashed: boolean; values: (number | undefined)[] }[];
}

const COLORS = ['#1F4E5F', '#C77700', '#7FA6B3', '#9B1C1C', '#5B6572', '#1B5E3A'];

export function chartData(model: Model, chart: Chart): ChartData {
  const title = chart.settings['Title.Text'];
  return {
    title: typeof title === 'string' ? title : '',
    kind: kindOf(chart.type),
    stacked: chart.type.includes('Stacked'),
    categories: valuesOf(model, chart.series[0]?.categories).map((value) => String(value ?? '')),
    series: chart.series.map(({ name, values, settings }, index) => {
      const color = settings['Format.Fill.Solid'] ?? settings['Format.Line.Color'];
      return {
        name: name.startsWith('=') ? String(valuesOf(model, name)[0] ?? '') : name,
        color: typeof color === 'string' && color !== '' ? color : (COLORS[index % COLORS.length] ?? '#1F4E5F'),
        dashed: settings['Format.Line.LineStyle'] === 'Dash',
        values: valuesOf(model, values).map((value) =>
          typeof value === 'number' ? value : value === null ? undefined : 0,
        ),
      };
    }),
  };
}

function kindOf(type: string): ChartData['kind'] {
  if (type.startsWith('Line')) return 'line';
  if (type.startsWith('Pie') || type.startsWith('Doughnut')) return 'pie';
  return type.startsWith('Bar') ? 'bar' : 'column';
}

function valuesOf(model: Model, reference: string | undefined): CellValue[] {
  const { sheet: named, rest } = splitAddress((reference ?? '').replace(/^=/, ''));
  const sheet = named === undefined ? undefined : sheetByName(model, named);
  const area = parseArea(rest);
  if (!sheet || !area) return [];
  const values: CellValue[] = [];
  for (let row = area.row; row <= Math.min(lastRow(area), area.row + 500); row++) {
    for (let column = area.column; column <= lastColumn(area); column++) values.push(cellAt(sheet, row, column).value);
  }
  return values;
}

/** Round steps for an axis from 0 (or the least value) to the largest. */
export function ticks(least: number, most: number): number[] {
  const span = Math.max(most, 0) - Math.min(least, 0) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const from = Math.floor(Math.min(least, 0) / step) * step;
  const marks: number[] = [];
  for (let mark = from; mark < Math.max(most, 0) + step * 0.999; mark += step) marks.push(Number(mark.toPrecision(12)));
  return marks;
}
