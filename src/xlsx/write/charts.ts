/** The part of a chart. Bars run from top to bottom like the table beside them; a single series needs no legend. */
import { cleanText } from '../../workbooks/cell-text';
import type { ChartPlan, WorkbookPlan } from '../../workbooks/plan';
import { palette } from '../../workbooks/styles';
import { chartCategories, chartValues } from './chart-values';
import { declaration, element, elementText, namespaces } from './xml';

const value = (name: string, val: string | number): string => element(`c:${name}`, { val });
const solid = (color: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: color }));

const isHorizontal = ({ kind }: ChartPlan): boolean => kind === 'bar' || kind === 'stacked-bar';

export function chartPart(chart: ChartPlan, plan: WorkbookPlan): string {
  const { language } = plan;
  const legend = element('c:legend', {}, value('legendPos', 'b'), value('overlay', 0), smallTextProperties(language));
  return `${declaration}${element(
    'c:chartSpace',
    { 'xmlns:c': namespaces.chart, 'xmlns:a': namespaces.drawing, 'xmlns:r': namespaces.relationships },
    value('lang', language),
    value('roundedCorners', 0),
    element(
      'c:chart',
      {},
      title(chart.title, language),
      value('autoTitleDeleted', 0),
      element(
        'c:plotArea',
        {},
        '<c:layout/>',
        plot(chart, plan),
        categoryAxis(chart, language),
        valueAxis(chart, language),
      ),
      chart.series.length > 1 ? legend : '',
      value('plotVisOnly', 1),
      value('dispBlanksAs', 'gap'),
    ),
  )}`;
}

function title(text: string, lang: string): string {
  const runProperties = { sz: 1200, b: 1 };
  const ink = solid(palette.ink);
  const paragraph = element(
    'a:p',
    {},
    element('a:pPr', {}, element('a:defRPr', runProperties, ink)),
    element(
      'a:r',
      {},
      element('a:rPr', { lang, ...runProperties }, ink),
      element('a:t', {}, elementText(cleanText(text))),
    ),
  );
  const body = { rot: 0, spcFirstLastPara: 1, vertOverflow: 'ellipsis', wrap: 'square', anchor: 'ctr', anchorCtr: 1 };
  const rich = element('c:rich', {}, element('a:bodyPr', body), '<a:lstStyle/>', paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), value('overlay', 0));
}

/** Text properties of axes and legend. */
function smallTextProperties(lang: string): string {
  const properties = element('a:pPr', {}, element('a:defRPr', { sz: 900 }, solid(palette.quiet)));
  const paragraph = element('a:p', {}, properties, element('a:endParaRPr', { lang }));
  return element('c:txPr', {}, '<a:bodyPr/><a:lstStyle/>', paragraph);
}

const categoryId = 111_111_111;
const valueId = 222_222_222;

function plot(chart: ChartPlan, plan: WorkbookPlan): string {
  const { kind } = chart;
  const isLine = kind === 'line';
  const series = chart.series.map((one, index) =>
    element(
      'c:ser',
      {},
      value('idx', index),
      value('order', index),
      element('c:tx', {}, element('c:v', {}, elementText(cleanText(one.name)))),
      element('c:spPr', {}, ...(isLine ? [stroke(one)] : [solid(one.color), element('a:ln', {}, solid(one.color))])),
      isLine ? marker(one.color) : '',
      isLine ? '' : value('invertIfNegative', 0),
      chartCategories(plan, chart),
      chartValues(plan, chart, one.values),
      isLine ? value('smooth', 0) : '',
    ),
  );
  const axes = value('axId', categoryId) + value('axId', valueId);
  if (isLine)
    return element(
      'c:lineChart',
      {},
      value('grouping', 'standard'),
      value('varyColors', 0),
      ...series,
      value('marker', 1),
      axes,
    );
  const stacked = kind === 'stacked-bar';
  return element(
    'c:barChart',
    {},
    value('barDir', isHorizontal(chart) ? 'bar' : 'col'),
    value('grouping', stacked ? 'stacked' : 'clustered'),
    value('varyColors', 0),
    ...series,
    value('gapWidth', 60),
    stacked ? value('overlap', 100) : '',
    axes,
  );
}

/** A line of one point, as that of actuals after the first period, is nothing but its mark. */
function marker(color: string): string {
  const look = element('c:spPr', {}, solid(color), element('a:ln', {}, solid(color)));
  return element('c:marker', {}, value('symbol', 'circle'), value('size', 5), look);
}

/** Two and a quarter points. */
function stroke({ color, dashed }: ChartPlan['series'][number]): string {
  return element('a:ln', { w: 28_575 }, solid(color), dashed ? element('a:prstDash', { val: 'dash' }) : '');
}

const noTicks = value('majorTickMark', 'none') + value('minorTickMark', 'none');

/** Labels at the low end of the plot, where bars of negative figures do not cross them. */
function categoryAxis(chart: ChartPlan, language: string): string {
  return element(
    'c:catAx',
    {},
    value('axId', categoryId),
    element('c:scaling', {}, value('orientation', isHorizontal(chart) ? 'maxMin' : 'minMax')),
    value('delete', 0),
    value('axPos', isHorizontal(chart) ? 'l' : 'b'),
    noTicks,
    value('tickLblPos', 'low'),
    smallTextProperties(language),
    value('crossAx', valueId),
    value('crosses', 'autoZero'),
    value('auto', 1),
    value('lblAlgn', 'ctr'),
    value('lblOffset', 100),
    value('noMultiLvlLbl', 0),
  );
}

function valueAxis(chart: ChartPlan, language: string): string {
  const hairline = element('a:ln', { w: 6350 }, solid(palette.line));
  return element(
    'c:valAx',
    {},
    value('axId', valueId),
    element('c:scaling', {}, value('orientation', 'minMax')),
    value('delete', 0),
    value('axPos', isHorizontal(chart) ? 'b' : 'l'),
    element('c:majorGridlines', {}, element('c:spPr', {}, hairline)),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    noTicks,
    value('tickLblPos', 'nextTo'),
    smallTextProperties(language),
    value('crossAx', categoryId),
    // A reversed category axis would move the value axis to the top; crossing at its maximum keeps it at the bottom.
    value('crosses', isHorizontal(chart) ? 'max' : 'autoZero'),
    value('crossBetween', 'between'),
  );
}
