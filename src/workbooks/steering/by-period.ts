/** Planned, accepted and forecast, period by period and cumulated, and their curve. */
import { forecastAt, type Forecast } from '../../core/monitoring/forecast';
import type { SpendingRow } from '../../core/monitoring/spending';
import { inProportion, sumMoney, type Money } from '../../core/money';
import { unknown } from '../../core/names';
import type { Block, ChartBlock, Content, GridBlock, GridRow } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum } from '../formulas';
import { followUpNames } from '../names';
import { palette } from '../styles';
import { chosenNames, chosenSum, figureCells, figureColumns, restCells } from './chosen';
import { periodText } from './spending';

interface PeriodRow {
  /** As in the table Spending. */
  id: string;
  rows: readonly SpendingRow[];
  /** Whether its actuals are in, and whether the forecast has begun. */
  isPast: boolean;
  isForetold: boolean;
}

export function periodGrid(context: Context, spending: readonly SpendingRow[], forecast: Forecast): Block[] {
  const { t, terms, texts, plain, amountWidth } = context;
  const periods = periodRows(context, spending, forecast);
  const known = new Set<string | undefined>([undefined, ...terms.periods.keys()]);
  const rest = spending.filter(({ period }) => !known.has(period));
  const cumulated = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const ids = periods.map(({ id }) => id);
  const grid: GridBlock = {
    kind: 'grid',
    serves: 'both',
    key: 'period',
    heading: texts.vocabulary.breakdowns.period,
    note: t.followUp.periodNote,
    columns: [
      { key: 'key', header: texts.vocabulary.columns.period, style: 'textWrap', width: 30, name: followUpNames.period },
      ...figureColumns(context),
      { key: 'plannedToDate', header: t.followUp.plannedToDate, ...cumulated },
      { key: 'acceptedToDate', header: t.followUp.acceptedToDate, ...cumulated },
      { key: 'forecastToDate', header: t.followUp.forecastToDate, ...cumulated },
    ],
    rows: [
      ...periods.map((period, index): GridRow => ({
        id: period.id,
        cells: {
          key: period.id,
          ...figureCells(context, period.rows, (figure) =>
            chosenSum(context, figure, { by: 'period', code: period.id }),
          ),
          ...toDate(context, periods, index, forecast),
        },
      })),
      { id: unknown, total: true, cells: { key: t.report.unknownCode, ...restCells(context, rest, ids) } },
      {
        total: true,
        cells: {
          key: t.words.total,
          ...figureCells(context, spending, (figure) => chosenSum(context, figure)),
        },
      },
    ],
  };
  return [grid, curve(context, periods.length)];
}

function periodRows(context: Context, spending: readonly SpendingRow[], { upTo }: Forecast): PeriodRow[] {
  const { agreement, opening } = context.terms;
  const last = agreement.periods.findIndex(({ code }) => code === upTo);
  const of = (period: string | undefined): SpendingRow[] => spending.filter((row) => row.period === period);
  return [
    ...(opening.length > 0
      ? [{ id: periodText(context, undefined), rows: of(undefined), isPast: last >= 0, isForetold: false }]
      : []),
    ...agreement.periods.map(({ code }, index) => ({
      id: code,
      rows: of(code),
      isPast: index <= last,
      isForetold: last >= 0 && index >= last,
    })),
  ];
}

/** Cumulated up to the row. The curve of actuals ends where that of the forecast begins. */
function toDate(
  context: Context,
  periods: readonly PeriodRow[],
  index: number,
  { rows: lines }: Forecast,
): Record<string, Content> {
  const { decimals } = context;
  const [first, row] = [periods[0], periods[index]];
  const lastPast = periods.findLastIndex(({ isPast }) => isPast);
  const last = periods[lastPast];
  if (!first || !row) return {};
  const cumulated = (figure: 'planned' | 'accepted', upTo: number): Money =>
    sumMoney(periods.slice(0, upTo + 1).flatMap(({ rows }) => rows.map((one) => one[figure])));
  const planned: Content = {
    value: cellMoney(context, cumulated('planned', index)),
    formula: (here) => roundedSum(`SUM(${here.at(first.id, 'budget')}:${here.cell('budget')})`, decimals),
  };
  const accepted: Content = row.isPast
    ? {
        value: cellMoney(context, cumulated('accepted', index)),
        formula: (here) => roundedSum(`SUM(${here.at(first.id, 'used')}:${here.cell('used')})`, decimals),
      }
    : null;
  if (!row.isForetold || !last) return { plannedToDate: planned, acceptedToDate: accepted, forecastToDate: null };
  const end = periods.at(-1) ?? last;
  const [spent, done] = [cumulated('accepted', lastPast), cumulated('planned', lastPast)];
  const open = cumulated('planned', periods.length - 1) - done;
  const toCome = sumMoney(lines.map(forecastAt)) - spent;
  const value =
    index === periods.length - 1 && open === 0
      ? toCome
      : inProportion(toCome, cumulated('planned', index) - done, open);
  return {
    plannedToDate: planned,
    acceptedToDate: accepted,
    forecastToDate: {
      value: cellMoney(context, spent + value),
      formula: (here) => {
        const [from, to, whole] = [
          here.at(last.id, 'plannedToDate'),
          here.cell('plannedToDate'),
          here.at(end.id, 'plannedToDate'),
        ];
        const reached = here.at(last.id, 'acceptedToDate');
        const rest = `(${chosenNames.forecast}-${reached})`;
        const otherwise = row === end ? rest : '0';
        return roundedSum(
          `${reached}+IF(${whole}-${from}=0,${otherwise},${rest}*(${to}-${from})/(${whole}-${from}))`,
          decimals,
        );
      },
    },
  };
}

function curve({ t, axis }: Context, periods: number): ChartBlock {
  return {
    kind: 'chart',
    serves: 'both',
    type: 'line',
    title: t.followUp.curveTitle,
    description: t.followUp.curveDescription,
    source: 'period',
    categories: 'key',
    series: [
      { name: t.followUp.plannedToDate, column: 'plannedToDate', color: palette.bar },
      { name: t.followUp.acceptedToDate, column: 'acceptedToDate', color: palette.ink },
      { name: t.followUp.forecastToDate, column: 'forecastToDate', color: palette.ink, dashed: true },
    ],
    format: axis,
    items: Math.max(periods, 7),
  };
}
