/** Charts of a file: what they are made of, not every detail of how they are drawn. */
import type { Worksheet } from '@cj-tech-master/excelts';
import type { Chart, Series } from '../host';

/** The part of a chart's description that is read here; the package types the rest in far more detail. */
interface FileSeries {
  tx?: { value?: string; strRef?: { formula?: string } };
  cat?: { strRef?: { formula?: string }; numRef?: { formula?: string } };
  val?: { numRef?: { formula?: string } };
  spPr?: { _rawXml?: string };
}

interface FileGroup {
  type: string;
  barDir?: string;
  grouping?: string;
  series?: FileSeries[];
}

const asFormula = (reference: string | undefined) => (reference === undefined ? undefined : `=${reference}`);

export function chartsOf(sheet: Worksheet): Chart[] {
  return sheet.getCharts().flatMap((chart, index): Chart[] => {
    const groups: readonly FileGroup[] = chart.chartTypes as unknown as readonly FileGroup[];
    const [group] = groups;
    if (!group) return [];
    const { tl, br } = chart.range;
    const corner = { row: Math.floor(tl.nativeRow), column: Math.floor(tl.nativeCol) };
    return [
      {
        id: `{chart-${index + 1}}`,
        name: `Chart ${index + 1}`,
        type: typeOf(group),
        settings: typeof chart.title === 'string' ? { 'Title.Text': chart.title } : {},
        series: (group.series ?? []).map(seriesOf),
        place: {
          ...corner,
          rows: Math.max(1, (br?.nativeRow ?? corner.row + 15) - corner.row),
          columns: Math.max(1, (br?.nativeCol ?? corner.column + 6) - corner.column),
        },
      },
    ];
  });
}

function typeOf({ type, barDir, grouping }: FileGroup): string {
  if (type === 'line') return 'Line';
  if (type === 'pie' || type === 'doughnut') return 'Pie';
  const direction = barDir === 'bar' ? 'Bar' : 'Column';
  return `${direction}${grouping === 'stacked' ? 'Stacked' : 'Clustered'}`;
}

function seriesOf({ tx, cat, val, spPr }: FileSeries): Series {
  const values = asFormula(val?.numRef?.formula);
  const categories = asFormula(cat?.strRef?.formula ?? cat?.numRef?.formula);
  const look = spPr?._rawXml ?? '';
  const color = /srgbClr val="([0-9A-Fa-f]{6})"/.exec(look)?.[1];
  return {
    name: tx?.value ?? '',
    ...(values === undefined ? {} : { values }),
    ...(categories === undefined ? {} : { categories }),
    settings: {
      ...(color === undefined ? {} : { 'Format.Fill.Solid': `#${color.toUpperCase()}` }),
      ...(/prstDash val="\w*[dD]ash/.test(look) ? { 'Format.Line.LineStyle': 'Dash' } : {}),
    },
  };
}
