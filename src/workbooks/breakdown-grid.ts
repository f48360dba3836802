/**
 * A breakdown as a grid: budget against declared, excluded, accepted and flat rates by one dimension. The caller
 * provides the sums.
 */
import type { BreakdownRow, Dimension } from '../core/monitoring/breakdowns';
import { hasIncome } from '../core/agreement/terms';
import { noBudgetFigures, remainingOf, sumOf, usedOf, type BudgetFigures } from '../core/monitoring/figures';
import { unknown } from '../core/names';
import type { Content, Formula, GridBlock, GridColumn, GridRow, References } from './blocks';
import { actionText, categoryText, cellMoney, partnerText, type Context } from './context';
import { roundedSum } from './formulas';
import { overspentHighlights, shareBar } from './budget-use';

/** Figures from before the lines of this workbook. */
export type PreviousFigure = 'opening' | 'previous';
export type SummedFigure = PreviousFigure | 'declared' | 'excluded' | 'accepted' | 'deducted' | 'flatRate' | 'income';
type Figure = SummedFigure | 'budget' | 'used' | 'remaining';

/** The source of the figures. */
export interface BreakdownSource {
  /** Columns between budget and declared. */
  before: readonly PreviousFigure[];
  /** Whether a control may have taken something off. */
  hasDeductions: boolean;
  /** Formula that sums a figure over all rows, or over those with a code; undefined where it is a plain value. */
  sum: (figure: SummedFigure, code?: { by: Dimension; code: string }) => string | undefined;
  /** Defined name of the column Used. */
  usedName?: string;
}

export function breakdownGrid(
  context: Context,
  by: Dimension,
  rows: readonly BreakdownRow[],
  source: BreakdownSource,
): GridBlock {
  const { t, texts, plain, amountWidth } = context;
  const budgeted = by !== 'period';
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const known = rows.filter((row) => row.key !== unknown);
  // The unknown row is computed as the total minus all other rows.
  const rest = rows.find((row) => row.key === unknown) ?? { key: unknown, ...noBudgetFigures };
  const figures: Figure[] = [
    ...(budgeted ? (['budget', ...source.before] as const) : []),
    ...(['declared', 'excluded', 'accepted'] as const),
    ...(source.hasDeductions ? (['deducted'] as const) : []),
    ...(['flatRate', 'used'] as const),
    ...(budgeted && hasIncome(context.terms) ? (['income'] as const) : []),
    ...(budgeted ? (['remaining'] as const) : []),
  ];
  const given = (key: Figure): boolean =>
    key === 'budget' || ((key === 'opening' || key === 'previous') && source.sum(key) === undefined);
  const columns: GridColumn[] = [
    {
      key: 'key',
      header: by === 'partner' ? t.headings.partner : texts.vocabulary.columns[by],
      style: 'textWrap',
      width: 30,
    },
    ...figures.map((key) => ({
      key,
      header: t.headings[key],
      ...amount,
      ...(given(key) ? { style: 'amount' as const } : {}),
      ...(by === 'partner' && key === 'used' && source.usedName !== undefined ? { name: source.usedName } : {}),
    })),
    ...(budgeted
      ? [{ key: 'share', header: t.headings.usedShare, style: 'calculatedPercent' as const, width: 12 }]
      : []),
  ];
  return {
    kind: 'grid',
    serves: 'both',
    key: by,
    heading: texts.vocabulary.breakdowns[by],
    columns,
    rows: [
      ...known.map((row) => ({ id: row.key, cells: rowCells(context, by, row, source) })),
      { id: unknown, cells: restCells(context, rest, known, source) },
      { total: true, cells: totalCells(context, rows, figures) },
    ],
    ...(budgeted ? { bars: [shareBar], highlights: overspentHighlights(context) } : {}),
  };
}

const summed: readonly SummedFigure[] = [
  'opening',
  'previous',
  'declared',
  'excluded',
  'accepted',
  'deducted',
  'flatRate',
  'income',
];

function keyText(context: Context, by: Dimension, code: string): string {
  if (by === 'partner') return partnerText(context, code);
  if (by === 'category') return categoryText(context, code);
  return by === 'action' ? actionText(context, code) : code;
}

function rowCells(context: Context, by: Dimension, row: BreakdownRow, source: BreakdownSource): GridRow['cells'] {
  return {
    key: keyText(context, by, row.key),
    budget: cellMoney(context, row.budget),
    ...Object.fromEntries(
      summed.map((figure): [string, Content] => {
        const formula = source.sum(figure, { by, code: row.key });
        const value = cellMoney(context, row[figure]);
        return [figure, formula === undefined ? value : { value, formula: roundedSum(formula, context.decimals) }];
      }),
    ),
    ...derived(context, row, source),
  };
}

function restCells(
  context: Context,
  row: BreakdownRow,
  known: readonly BreakdownRow[],
  source: BreakdownSource,
): GridRow['cells'] {
  const { t, decimals } = context;
  const [first = '', last = ''] = [known[0]?.key, known.at(-1)?.key];
  const less =
    (key: SummedFigure, all: string): Formula =>
    (here) =>
      roundedSum(`${all}-SUM(${here.at(first, key)}:${here.at(last, key)})`, decimals);
  return {
    key: t.report.unknownCode,
    budget: cellMoney(context, row.budget),
    ...Object.fromEntries(
      summed.map((figure): [string, Content] => {
        const all = source.sum(figure);
        const value = cellMoney(context, row[figure]);
        return [figure, all === undefined ? value : { value, formula: less(figure, all) }];
      }),
    ),
    ...derived(context, row, source),
    share: null,
  };
}

/** Used, remaining and share, derived from the row's other figures. */
function derived(context: Context, row: BreakdownRow, { before, hasDeductions }: BreakdownSource): GridRow['cells'] {
  const { decimals } = context;
  const used = (here: References): string => [...before, 'used'].map((key) => here.cell(key)).join('+');
  const taken = (here: References): string =>
    hasIncome(context.terms) ? `${used(here)}-${here.cell('income')}` : used(here);
  return {
    used: {
      value: cellMoney(context, usedOf(row)),
      formula: (here) => {
        const kept = hasDeductions ? `${here.cell('accepted')}-${here.cell('deducted')}` : here.cell('accepted');
        return roundedSum(`${kept}+${here.cell('flatRate')}`, decimals);
      },
    },
    remaining: {
      value: cellMoney(context, remainingOf(row)),
      formula: (here) => roundedSum(`${here.cell('budget')}-(${taken(here)})`, decimals),
    },
    share: {
      value: row.budget === 0 ? '' : (row.budget - remainingOf(row)) / row.budget,
      formula: (here) => `IF(${here.cell('budget')}=0,"",(${taken(here)})/${here.cell('budget')})`,
    },
  };
}

function totalCells(context: Context, rows: readonly BreakdownRow[], figures: readonly Figure[]): GridRow['cells'] {
  const { t, decimals } = context;
  const whole = sumOf(rows);
  const sums = figures.map((figure): [string, Content] => [
    figure,
    {
      value: cellMoney(context, figureOf(whole, figure)),
      formula: (here) => roundedSum(`SUM(${here.column(figure)})`, decimals),
    },
  ]);
  return { key: t.words.total, ...Object.fromEntries(sums) };
}

function figureOf(figures: BudgetFigures, figure: Figure): number {
  if (figure === 'used') return usedOf(figures);
  return figure === 'remaining' ? remainingOf(figures) : figures[figure];
}
