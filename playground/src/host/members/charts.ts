/** Charts, kept as data: what they show and where they stand. Nothing is drawn. */
import { invalidArgument } from '../errors';
import { absoluteAddress, lastColumn, lastRow, type Area } from '../a1';
import { cellAt } from '../model/cells';
import { equalNames } from '../model/model';
import type { Chart, Plain, Series, ModelSheet } from '../model/types';
import { openGroup, recordStore, type Schema } from './group';
import { asCount, asText, make, type Argument, type Host, type Members, type Targets, shown } from './objects';
import { rangeArgument } from './range-moves';

const WIDTH = 48;
const HEIGHT = 15;

const font: Schema = {
  name: 'ChartFont',
  values: { Name: 'Calibri', Size: 10, Color: '#595959', Bold: false, Italic: false, Underline: 'None' },
};
const solid: Schema = {
  name: 'ChartFill',
  sets: { SetSolidColor: ([color]) => ({ Solid: color ?? null }), Clear: () => ({ Solid: null }) },
};
const line: Schema = { name: 'ChartLineFormat', values: { Color: '', LineStyle: 'Continuous', Weight: 0.75 } };
const labels: Schema = {
  name: 'ChartDataLabels',
  values: {
    Position: 'BestFit',
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    NumberFormat: 'General',
  },
  groups: { Format: { name: 'ChartDataLabelFormat', groups: { Font: font } } },
};
const axis: Schema = {
  name: 'ChartAxis',
  values: {
    Visible: true,
    NumberFormat: 'General',
    LinkNumberFormat: true,
    Maximum: '',
    Minimum: '',
    MajorUnit: '',
    ReversePlotOrder: false,
    Position: 'Automatic',
    TickLabelPosition: 'NextToAxis',
    Crosses: 'Automatic',
    MajorTickMark: 'None',
    MinorTickMark: 'None',
    TextOrientation: 0,
  },
  groups: {
    Title: { name: 'ChartAxisTitle', values: { Text: '', Visible: false } },
    MajorGridlines: { name: 'ChartGridlines', values: { Visible: true } },
    Format: { name: 'ChartAxisFormat', groups: { Font: font, Line: line } },
  },
};

const chartSchema: Schema = {
  name: 'Chart',
  groups: {
    Title: {
      name: 'ChartTitle',
      values: { Text: 'Chart Title', Visible: true, Overlay: false, Position: 'Top', HorizontalAlignment: 'Center' },
      groups: { Format: { name: 'ChartTitleFormat', groups: { Font: font, Fill: solid } } },
    },
    Legend: {
      name: 'ChartLegend',
      values: { Visible: true, Position: 'Bottom', Overlay: false },
      groups: { Format: { name: 'ChartLegendFormat', groups: { Font: font } } },
    },
    DataLabels: labels,
    Axes: { name: 'ChartAxes', groups: { CategoryAxis: axis, ValueAxis: axis } },
    Format: { name: 'ChartAreaFormat', groups: { Fill: solid, Font: font } },
  },
};

const group = (name: string) => {
  const schema = chartSchema.groups?.[name];
  return ({ sheet, chart }: Targets['Chart']) =>
    schema ? openGroup(schema, name, recordStore(chart.settings, sheet)) : null;
};

const chartObject = (sheet: ModelSheet, chart: Chart | undefined) => (chart ? make('Chart', { sheet, chart }) : null);

export const chartsMembers: Members<Targets['ChartCollection']> = {
  read: { Count: ({ sheet }) => sheet.charts.length },
  call: {
    GetCount: ({ sheet }) => sheet.charts.length,
    GetItem: ({ sheet }, [name]) => chartObject(sheet, find(sheet, name)),
    GetItemAt: ({ sheet }, [index]) => chartObject(sheet, sheet.charts[asCount(index, 'index')]),
    GetItemOrNullObject: ({ sheet }, [name]) => chartObject(sheet, find(sheet, name)),
  },
  act: {
    Add: ({ sheet }, [type, source, seriesBy], host) => {
      const number = host.model.workbook.nextId++;
      const chart: Chart = {
        id: `{chart-${number}}`,
        name: `Chart ${sheet.charts.length + 1}`,
        type: asText(type, 'type'),
        series: [],
        settings: {},
      };
      chart.series = seriesFrom(host, sheet, source, seriesBy);
      sheet.charts.push(chart);
      return chartObject(sheet, chart);
    },
  },
  items: ({ sheet }) => sheet.charts.map((chart) => make('Chart', { sheet, chart })),
  item: ({ sheet }, key) => chartObject(sheet, find(sheet, key)),
};

const find = (sheet: ModelSheet, key: Argument) =>
  sheet.charts.find((chart) => chart.id === key || equalNames(chart.name, shown(key)));

/** First row names, first column categories, when they hold texts: the simple half of what Excel guesses. */
function seriesFrom(host: Host, home: ModelSheet, source: Argument, seriesBy: Argument): Series[] {
  const { sheet, area } = rangeArgument(host, source, home);
  const byRows = seriesBy === 'Rows' || ((seriesBy ?? 'Auto') === 'Auto' && area.columns > area.rows);
  if (byRows) throw invalidArgument('Charts by rows are not known here: give seriesBy "Columns".');
  const named = area.rows > 1 && typeof cellAt(sheet, area.row, lastColumn(area)).value === 'string';
  const first = area.row + (named ? 1 : 0);
  const categorised = area.columns > 1 && typeof cellAt(sheet, first, area.column).value === 'string';
  const column = (index: number): Area => ({ row: first, rows: lastRow(area) - first + 1, column: index, columns: 1 });
  const start = area.column + (categorised ? 1 : 0);
  return Array.from({ length: lastColumn(area) - start + 1 }, (_, index) => ({
    name: named ? String(cellAt(sheet, area.row, start + index).value ?? '') : `Series${index + 1}`,
    values: `=${absoluteAddress(sheet.name, column(start + index))}`,
    ...(categorised ? { categories: `=${absoluteAddress(sheet.name, column(area.column))}` } : {}),
    settings: {},
  }));
}

export const chartMembers: Members<Targets['Chart']> = {
  identity: ({ chart }) => ({ Id: chart.id }),
  read: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) => chart.type,
    Top: ({ chart }) => (chart.place?.row ?? 0) * HEIGHT,
    Left: ({ chart }) => (chart.place?.column ?? 0) * WIDTH,
    Width: ({ chart }) => chart.settings['Width'] ?? (chart.place?.columns ?? 7) * WIDTH,
    Height: ({ chart }) => chart.settings['Height'] ?? (chart.place?.rows ?? 14) * HEIGHT,
    Style: ({ chart }) => chart.settings['Style'] ?? 2,
  },
  write: {
    Name: ({ chart }, value) => {
      chart.name = asText(value, 'name');
    },
    ChartType: ({ chart }, value) => {
      chart.type = asText(value, 'chartType');
    },
    ...Object.fromEntries(
      ['Width', 'Height', 'Style'].map((name) => [
        name,
        ({ chart }: Targets['Chart'], value: Plain) => {
          if (typeof value !== 'number') throw invalidArgument(`Chart.${name} must be a number.`);
          chart.settings[name] = value;
        },
      ]),
    ),
  },
  open: {
    Title: group('Title'),
    Legend: group('Legend'),
    DataLabels: group('DataLabels'),
    Axes: group('Axes'),
    Format: group('Format'),
    Series: ({ sheet, chart }) => make('ChartSeriesCollection', { sheet, chart }),
    Worksheet: ({ sheet }) => make('Worksheet', { sheet }),
  },
  call: { Activate: () => undefined },
  act: {
    SetPosition: ({ sheet, chart }, [start, end], host) => {
      const first = rangeArgument(host, start, sheet).area;
      const last = end === undefined || end === null ? first : rangeArgument(host, end, sheet).area;
      chart.place = {
        row: first.row,
        column: first.column,
        rows: lastRow(last) - first.row + 1,
        columns: lastColumn(last) - first.column + 1,
      };
    },
    SetData: ({ sheet, chart }, [source, seriesBy], host) => {
      chart.series = seriesFrom(host, sheet, source, seriesBy);
    },
    Delete: ({ sheet, chart }) => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
  },
};

export const seriesCollectionMembers: Members<Targets['ChartSeriesCollection']> = {
  read: { Count: ({ chart }) => chart.series.length },
  call: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: ({ sheet, chart }, [index]) => {
      const series = chart.series[asCount(index, 'index')];
      return series ? make('ChartSeries', { sheet, chart, series }) : null;
    },
  },
  act: {
    Add: ({ sheet, chart }, [name]) => {
      const series: Series = {
        name: typeof name === 'string' ? name : `Series${chart.series.length + 1}`,
        settings: {},
      };
      chart.series.push(series);
      return make('ChartSeries', { sheet, chart, series });
    },
  },
  items: ({ sheet, chart }) => chart.series.map((series) => make('ChartSeries', { sheet, chart, series })),
  item: ({ sheet, chart }, key) => {
    const series = chart.series[asCount(key, 'index')];
    return series ? make('ChartSeries', { sheet, chart, series }) : null;
  },
};

const seriesFormat: Schema = { name: 'ChartSeriesFormat', groups: { Fill: solid, Line: line } };

function source(host: Host, home: ModelSheet, range: Argument): string {
  const { sheet, area } = rangeArgument(host, range, home);
  return `=${absoluteAddress(sheet.name, area)}`;
}

const markers = ['MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'];
const simple = ['ChartType', 'HasDataLabels', 'GapWidth', 'Overlap', ...markers];

export const seriesMembers: Members<Targets['ChartSeries']> = {
  // A series has no id of its own: the client finds it again by its place.
  identity: ({ chart, series }) => ({ Id: chart.series.indexOf(series) }),
  read: {
    Name: ({ series }) => series.name,
    ChartType: ({ chart, series }) => series.settings['ChartType'] ?? chart.type,
    HasDataLabels: ({ series }) => series.settings['HasDataLabels'] ?? false,
    GapWidth: ({ series }) => series.settings['GapWidth'] ?? 150,
    Overlap: ({ series }) => series.settings['Overlap'] ?? 0,
    MarkerStyle: ({ series }) => series.settings['MarkerStyle'] ?? 'Automatic',
    MarkerSize: ({ series }) => series.settings['MarkerSize'] ?? 5,
    MarkerBackgroundColor: ({ series }) => series.settings['MarkerBackgroundColor'] ?? '',
    MarkerForegroundColor: ({ series }) => series.settings['MarkerForegroundColor'] ?? '',
  },
  write: {
    Name: ({ series }, value) => {
      series.name = asText(value, 'name');
    },
    ...Object.fromEntries(
      simple.map((name) => [
        name,
        ({ series }: Targets['ChartSeries'], value: Plain) => {
          if (typeof value === 'object') throw invalidArgument(`ChartSeries.${name} must be a simple value.`);
          series.settings[name] = value;
        },
      ]),
    ),
  },
  open: {
    Format: ({ sheet, series }) => openGroup(seriesFormat, 'Format', recordStore(series.settings, sheet)),
    DataLabels: ({ sheet, series }) => openGroup(labels, 'DataLabels', recordStore(series.settings, sheet)),
  },
  act: {
    SetValues: ({ sheet, series }, [range], host) => {
      series.values = source(host, sheet, range);
    },
    SetXAxisValues: ({ sheet, series }, [range], host) => {
      series.categories = source(host, sheet, range);
    },
    Delete: ({ chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
    },
  },
};
