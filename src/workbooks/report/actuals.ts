/** Budget against declared, excluded, accepted and flat rates, in every cut, by native sums over the lines. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { CutName, CutRow } from '../../core/monitoring/cuts';
import type { Money } from '../../core/money';
import { unknown } from '../../core/names';
import type { Block, Content, GridBlock, GridColumn, GridRow, References, Sheet } from '../blocks';
import { actionText, categoryText, cellMoney, partnerText, type Context } from '../context';
import { partName, type PaidRate } from '../flat-rate-blocks';
import { rounded, sumWhere } from '../formulas';
import { flatRateNames, lineNames } from '../names';
import { palette } from '../styles';
import { reportRates } from './flat-rates';

export function actualsSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t } = context;
  const { cuts } = consolidation;
  const rates = reportRates(context, consolidation);
  // What was counted before this report, where there is any: values, because their lines are not in it.
  const before: Before[] = [
    ...(context.terms.opening.length > 0 ? (['opening'] as const) : []),
    ...(consolidation.period === undefined ? [] : (['previous'] as const)),
  ];
  const grid = (cut: CutName): GridBlock => cutGrid(context, cut, cuts[cut], rates, cut === 'period' ? [] : before);
  const chart: Block = {
    kind: 'chart',
    serves: 'both',
    type: 'bar',
    title: t.report.chartTitle,
    description: t.report.chartDescription,
    source: 'partner',
    categories: 'key',
    series: [
      { name: t.headings.budget, column: 'budget', color: palette.line },
      { name: t.headings.used, column: 'used', color: palette.accent },
    ],
    format: context.axis,
    rows: 5 + 2 * cuts.partner.length,
  };
  return {
    key: 'actuals',
    name: t.sheets.actuals,
    protected: true,
    margin: true,
    blocks: [
      { kind: 'title', serves: 'both', text: t.report.actualsTitle, subtitle: t.report.actualsNote },
      grid('partner'),
      chart,
      grid('category'),
      grid('action'),
      grid('period'),
    ],
  };
}

type Before = 'opening' | 'previous';
type Figure = Exclude<keyof CutRow, 'key'> | 'used';

function cutGrid(
  context: Context,
  cut: CutName,
  rows: readonly CutRow[],
  rates: readonly PaidRate[],
  before: readonly Before[],
): GridBlock {
  const { t, texts, plain, amountWidth } = context;
  const budgeted = cut !== 'period';
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const known = rows.filter((row) => row.key !== unknown);
  // What stands under no known code is what the others leave of the whole.
  const rest = rows.find((row) => row.key === unknown) ?? emptyRow;
  const figures: Figure[] = [
    ...(budgeted ? (['budget'] as const) : []),
    ...before,
    'declared',
    'excluded',
    'accepted',
    'flatRate',
    'used',
    ...(budgeted ? (['remaining'] as const) : []),
  ];
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
      ...(key === 'budget' || key === 'opening' || key === 'previous' ? { style: 'amount' as const } : {}),
      ...(cut === 'partner' && key === 'used' ? { name: 'ActualsUsed' } : {}),
    })),
    ...(budgeted ? [{ key: 'share', header: t.headings.share, style: 'calculatedPercent' as const, width: 12 }] : []),
  ];
  return {
    kind: 'grid',
    serves: 'both',
    key: cut,
    heading: texts.vocabulary.cuts[cut],
    columns,
    rows: [
      ...known.map((row) => ({ id: row.key, cells: rowCells(context, cut, row, rates, before) })),
      { id: unknown, cells: restCells(context, rest, known, before) },
      { total: true, cells: totalCells(context, rows, figures) },
    ],
    ...(budgeted ? { bars: [{ column: 'share', color: '9CC3CF', max: 1 }] } : {}),
    highlights: budgeted
      ? [
          {
            columns: ['remaining'],
            formula: (here) => `AND(ISNUMBER(${here.cell('remaining')}),${here.cell('remaining')}<0)`,
            style: 'problem',
          },
        ]
      : [],
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

function keyText(context: Context, cut: CutName, code: string): string {
  if (cut === 'partner') return partnerText(context, code);
  if (cut === 'category') return categoryText(context, code);
  return cut === 'action' ? actionText(context, code) : code;
}

function rowCells(
  context: Context,
  cut: CutName,
  row: CutRow,
  rates: readonly PaidRate[],
  before: readonly Before[],
): GridRow['cells'] {
  const { decimals, texts } = context;
  const { accepted: label } = texts.vocabulary.verdicts;
  const code = { name: lineNames[cut], code: row.key, labelled: false };
  const sum = (criteria: [string, string][]): string =>
    rounded(sumWhere(lineNames.declared, [code], criteria), decimals);
  return {
    key: keyText(context, cut, row.key),
    ...amounts(context, row),
    declared: { value: cellMoney(context, row.declared), formula: sum([]) },
    excluded: { value: cellMoney(context, row.excluded), formula: sum([[lineNames.verdict, `<>${label}`]]) },
    accepted: { value: cellMoney(context, row.accepted), formula: sum([[lineNames.verdict, label]]) },
    flatRate: flatCell(context, cut, row, rates),
    ...derived(context, row, before),
  };
}

function amounts(context: Context, row: CutRow): GridRow['cells'] {
  return {
    budget: cellMoney(context, row.budget),
    opening: cellMoney(context, row.opening),
    previous: cellMoney(context, row.previous),
  };
}

function flatCell(context: Context, cut: CutName, row: CutRow, rates: readonly PaidRate[]): Content {
  const value = cellMoney(context, row.flatRate);
  if (rates.length === 0) return value;
  if (cut !== 'action') {
    const formula = sumWhere(flatRateNames.amount, [{ name: flatRateNames[cut], code: row.key, labelled: false }]);
    return { value, formula: rounded(formula, context.decimals) };
  }
  const parts = rates.flatMap((paid) => {
    const name = partName(context, paid, row.key);
    return name === undefined ? [] : [name];
  });
  return parts.length === 0 ? value : { value, formula: rounded(parts.join('+'), context.decimals) };
}

/** Used, left and share follow from the row's other figures. */
function derived(context: Context, row: CutRow, before: readonly Before[]): GridRow['cells'] {
  const { decimals } = context;
  const used = row.accepted + row.flatRate;
  const taken = (here: References): string => [...before, 'used'].map((key) => here.cell(key)).join('+');
  return {
    used: {
      value: cellMoney(context, used),
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

function restCells(
  context: Context,
  row: CutRow,
  known: readonly CutRow[],
  before: readonly Before[],
): GridRow['cells'] {
  const { t, decimals, texts } = context;
  const { accepted: label } = texts.vocabulary.verdicts;
  const first = known[0]?.key ?? '';
  const last = known.at(-1)?.key ?? '';
  const less = (key: 'declared' | 'excluded' | 'accepted', criteria: [string, string][]): Content => ({
    value: cellMoney(context, row[key]),
    formula: (here) =>
      rounded(
        `${sumWhere(lineNames.declared, [], criteria)}-SUM(${here.at(first, key)}:${here.at(last, key)})`,
        decimals,
      ),
  });
  return {
    key: t.report.unknownCode,
    ...amounts(context, row),
    declared: less('declared', []),
    excluded: less('excluded', [[lineNames.verdict, `<>${label}`]]),
    accepted: less('accepted', [[lineNames.verdict, label]]),
    flatRate: cellMoney(context, row.flatRate),
    ...derived(context, row, before),
    share: null,
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
