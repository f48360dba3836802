/** Budget against actuals by budget line, which the project workbook takes over. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import type { BudgetLineRow } from '../../core/monitoring/by-budget-line';
import type { Money } from '../../core/money';
import { incomeCategory } from '../../core/names';
import { remainingOf, sumOf } from '../../core/monitoring/figures';
import type { Content, GridRow, References, Sheet } from '../blocks';
import { cellMoney, withCurrency, type Context } from '../context';
import { partName, type PaidRate } from '../flat-rate-blocks';
import { roundedSum, type CodeCondition } from '../formulas';
import { overspentHighlights, shareBar } from '../budget-use';
import { codeKeys, figureKeys, lineFigureCells, lineFigureHeader, lineFigures } from '../line-figures';
import { lineNames } from '../names';
import { deductedSum, lineSum } from './actuals';
import { reportRates } from './flat-rates';
import { hasDeductions } from './lines';

export function reportBudgetLinesSheet(context: Context, consolidation: Consolidation): Sheet {
  const { t, plain, amountWidth } = context;
  const { byLine } = consolidation;
  const rates = reportRates(context, consolidation);
  const isDeducted = hasDeductions(consolidation.lines);
  const amount = { format: plain, width: amountWidth } as const;
  return {
    key: 'budgetLines',
    name: t.sheets.budgetLines,
    protected: true,
    freeze: { block: 'lines', columns: 0 },
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.monitoring.byLine,
        subtitle: withCurrency(context, t.report.budgetLinesNote),
      },
      {
        kind: 'grid',
        serves: 'both',
        key: 'lines',
        columns: [
          ...codeKeys.map((key) => ({
            key,
            header: lineFigureHeader(context, key),
            style: 'textWrap' as const,
            width: 18,
            maxWidth: 28,
          })),
          ...figureKeys.map((key) => ({
            key,
            header: lineFigureHeader(context, key),
            ...amount,
            style: key === 'budget' || key === 'before' ? ('amount' as const) : ('calculatedAmount' as const),
          })),
          { key: 'remaining', header: t.headings.remaining, ...amount, style: 'calculatedAmount' },
          { key: 'share', header: t.headings.usedShare, style: 'calculatedPercent', width: 12 },
        ],
        rows: [
          ...byLine.map((row) => ({ cells: rowCells(context, row, rates, isDeducted) })),
          totalRow(context, byLine),
        ],
        bars: [shareBar],
        highlights: overspentHighlights(context),
      },
    ],
  };
}

function rowCells(
  context: Context,
  row: BudgetLineRow,
  rates: readonly PaidRate[],
  isDeducted: boolean,
): GridRow['cells'] {
  const { decimals } = context;
  const codes = codeKeys.map((key): CodeCondition => ({ name: lineNames[key], code: row[key], labelled: false }));
  const summed = (figure: 'declared' | 'excluded' | 'accepted'): Content => ({
    value: cellMoney(context, row[figure]),
    formula: roundedSum(lineSum(context, figure, codes), decimals),
  });
  const paid = rates.find(({ partner, rate }) => partner === row.partner && rate.category === row.category);
  const part = paid && partName(context, paid, row.action);
  const [flatRate, deducted] = [cellMoney(context, row.flatRate), cellMoney(context, row.deducted)];
  // Income frees no budget.
  const takes = row.category === incomeCategory ? [] : ['before', 'accepted', 'flatRate'];
  const taken = (here: References): string =>
    takes.length === 0 ? '0' : `${takes.map(here.cell).join('+')}-${here.cell('deducted')}`;
  return {
    ...lineFigureCells(context, row),
    declared: summed('declared'),
    excluded: summed('excluded'),
    accepted: summed('accepted'),
    flatRate: part === undefined ? flatRate : { value: flatRate, formula: part },
    deducted: isDeducted ? { value: deducted, formula: roundedSum(deductedSum(context, codes), decimals) } : deducted,
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

function totalRow(context: Context, rows: readonly BudgetLineRow[]): GridRow {
  const { t, decimals } = context;
  const whole = lineFigures(sumOf(rows));
  const total = (key: string, sum: Money): [string, Content] => [
    key,
    {
      value: cellMoney(context, sum),
      formula: (here) => roundedSum(`SUM(${here.column(key)})`, decimals),
    },
  ];
  return {
    total: true,
    cells: {
      partner: t.words.total,
      ...Object.fromEntries([
        ...figureKeys.map((key) => total(key, whole[key])),
        total('remaining', remainingOf(whole)),
      ]),
    },
  };
}
