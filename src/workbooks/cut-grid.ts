/** Budget against declared, excluded, accepted and flat rates in one cut; where the figures are summed is the caller's. */
import type { CutName, CutRow } from '../core/monitoring/cuts';
import type { Money } from '../core/money';
import { unknown } from '../core/names';
import type { Content, Formula, GridBlock, GridColumn, GridRow, References } from './blocks';
import { actionText, categoryText, cellMoney, partnerText, type Context } from './context';
import { rounded } from './formulas';
import { leftHighlight, shareBar } from './left';

/** What was counted before the lines of this workbook. */
export type Before = 'opening' | 'previous';
export type SummedFigure = Before | 'declared' | 'excluded' | 'accepted' | 'flatRate';
type Figure = SummedFigure | 'budget' | 'used' | 'remaining';

/** Where figures come from. */
export interface CutSource {
  /** Columns between the budget and what was declared. */
  before: readonly Before[];
  /** The native sum of a figure over all rows, or over those that hold a code; undefined where it is a value. */
  sum: (figure: SummedFigure, code?: { cut: CutName; code: string }) => string | undefined;
  /** Workbook name of what is used, by row. */
  usedName?: string;
}

export function cutGrid(context: Context, cut: CutName, rows: readonly CutRow[], source: CutSource): GridBlock {
  const { t, texts, plain, amountWidth } = context;
  const budgeted = cut !== 'period';
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const known = rows.filter((row) => row.key !== unknown);
  // What stands under no known code is what the others leave of the whole.
  const rest = rows.find((row) => row.key === unknown) ?? emptyRow;
  const figures: Figure[] = [
    ...(budgeted ? (['budget', ...source.before] as const) : []),
    ...(['declared', 'excluded', 'accepted', 'flatRate', 'used'] as const),
    ...(budgeted ? (['remaining'] as const) : []),
  ];
  const given = (key: Figure): boolean =>
    key === 'budget' || ((key === 'opening' || key === 'previous') && source.sum(key) === undefined);
  const columns: GridColumn[] = [
    {
      key: 'key',
      header: cut === 'partner' ? t.headings.partner : texts.vocabulary.columns[cut],
      style: 'textWrap',
      width: 30,
    },
    ...figures.map((key) => ({
      key,
      header: t.headings[key],
      ...amount,
      ...(given(key) ? { style: 'amount' as const } : {}),
      ...(cut === 'partner' && key === 'used' && source.usedName !== undefined ? { name: source.usedName } : {}),
    })),
    ...(budgeted
      ? [{ key: 'share', header: t.headings.usedShare, style: 'calculatedPercent' as const, width: 12 }]
      : []),
  ];
  return {
    kind: 'grid',
    serves: 'both',
    key: cut,
    heading: texts.vocabulary.cuts[cut],
    columns,
    rows: [
      ...known.map((row) => ({ id: row.key, cells: rowCells(context, cut, row, source) })),
      { id: unknown, cells: restCells(context, rest, known, source) },
      { total: true, cells: totalCells(context, rows, figures) },
    ],
    ...(budgeted ? { bars: [shareBar], highlights: [leftHighlight] } : {}),
  };
}

const emptyRow: CutRow = {
  key: unknown,
  budget: 0,
  opening: 0,
  previous: 0,
  declared: 0,
  excluded: 0,
  accepted: 0,
  flatRate: 0,
  remaining: 0,
};
const summed: readonly SummedFigure[] = ['opening', 'previous', 'declared', 'excluded', 'accepted', 'flatRate'];

function keyText(context: Context, cut: CutName, code: string): string {
  if (cut === 'partner') return partnerText(context, code);
  if (cut === 'category') return categoryText(context, code);
  return cut === 'action' ? actionText(context, code) : code;
}

function rowCells(context: Context, cut: CutName, row: CutRow, source: CutSource): GridRow['cells'] {
  return {
    key: keyText(context, cut, row.key),
    budget: cellMoney(context, row.budget),
    ...Object.fromEntries(
      summed.map((figure): [string, Content] => {
        const formula = source.sum(figure, { cut, code: row.key });
        const value = cellMoney(context, row[figure]);
        return [figure, formula === undefined ? value : { value, formula: rounded(formula, context.decimals) }];
      }),
    ),
    ...derived(context, row, source),
  };
}

function restCells(context: Context, row: CutRow, known: readonly CutRow[], source: CutSource): GridRow['cells'] {
  const { t, decimals } = context;
  const [first = '', last = ''] = [known[0]?.key, known.at(-1)?.key];
  const less =
    (key: SummedFigure, all: string): Formula =>
    (here) =>
      rounded(`${all}-SUM(${here.at(first, key)}:${here.at(last, key)})`, decimals);
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

/** Used, left and share follow from the row's other figures. */
function derived(context: Context, row: CutRow, { before }: CutSource): GridRow['cells'] {
  const { decimals } = context;
  const taken = (here: References): string => [...before, 'used'].map((key) => here.cell(key)).join('+');
  return {
    used: {
      value: cellMoney(context, row.accepted + row.flatRate),
      formula: (here) => rounded(`${here.cell('accepted')}+${here.cell('flatRate')}`, decimals),
    },
    remaining: {
      value: cellMoney(context, row.remaining),
      formula: (here) => rounded(`${here.cell('budget')}-(${taken(here)})`, decimals),
    },
    share: {
      value: row.budget === 0 ? '' : (row.budget - row.remaining) / row.budget,
      formula: (here) => `IF(${here.cell('budget')}=0,"",(${taken(here)})/${here.cell('budget')})`,
    },
  };
}

function totalCells(context: Context, rows: readonly CutRow[], figures: readonly Figure[]): GridRow['cells'] {
  const { t, decimals } = context;
  const of = (row: CutRow, figure: Figure): Money => (figure === 'used' ? row.accepted + row.flatRate : row[figure]);
  const sums = figures.map((figure): [string, Content] => [
    figure,
    {
      value: cellMoney(
        context,
        rows.reduce((sum, row) => sum + of(row, figure), 0),
      ),
      formula: (here) => rounded(`SUM(${here.column(figure)})`, decimals),
    },
  ]);
  return { key: t.words.total, ...Object.fromEntries(sums) };
}
