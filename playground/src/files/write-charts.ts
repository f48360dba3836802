/** Charts of the model, for a file. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Chart } from '../host';

export function addCharts(sheet: Worksheet, charts: readonly Chart[]): void {
  for (const { type, series, settings, place } of charts) {
    if (!place) continue;
    const title = settings['Title.Text'];
    const usable = series.filter(({ values }) => values !== undefined);
    if (usable.length === 0) continue;
    sheet.addChart(
      {
        type: type === 'Line' ? 'line' : type === 'Pie' ? 'pie' : 'bar',
        ...(type.startsWith('Bar') ? { barDir: 'bar' } : type.startsWith('Column') ? { barDir: 'col' } : {}),
        ...(type === 'Line' || type === 'Pie' ? {} : { grouping: type.endsWith('Stacked') ? 'stacked' : 'clustered' }),
        ...(typeof title === 'string' ? { title } : {}),
        series: usable.map(({ name, values = '', categories, settings: look }) => {
          const color = look['Format.Fill.Solid'] ?? look['Format.Line.Color'];
          return {
            name,
            values: values.replace(/^=/, ''),
            ...(categories === undefined ? {} : { categories: categories.replace(/^=/, '') }),
            ...(typeof color !== 'string' ? {} : type === 'Line' ? { line: color.slice(1) } : { fill: color.slice(1) }),
            ...(look['Format.Line.LineStyle'] === 'Dash' ? { lineDash: 'dash' as const } : {}),
          };
        }),
      },
      {
        tl: { col: place.column, row: place.row },
        br: { col: place.column + place.columns, row: place.row + place.rows },
      },
    );
  }
}
