/** Budget against consolidated figures, as formulas over the sheet Consolidated. */
import type { Consolidation } from '../../core/consolidation/consolidate';
import { breakdown, type BreakdownRow, type BudgetDimension } from '../../core/monitoring/breakdowns';
import { budgetLineRows, noActuals } from '../../core/monitoring/by-budget-line';
import { beforeOf, remainingOf, sumOf } from '../../core/monitoring/figures';
import { budgetOf, hasIncome } from '../../core/agreement/terms';
import { incomeCategory } from '../../core/names';
import { fill } from '../../locales';
import type { GridBlock, KeyFiguresBlock, Sheet } from '../blocks';
import { cellMoney, scopeText, withCurrency, type Context } from '../context';
import { breakdownGrid, type BreakdownSource } from '../breakdown-grid';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { budgetUseChart } from '../budget-use';
import { consolidatedFacts, consolidatedNames, monitoredUsedName } from '../names';
import { quoted } from '../references';
import { filesReadText } from '../report/files';
import { usedIn, usedMatrices, usedSum } from './used-matrices';

export function projectMonitoringSheet(context: Context, consolidation?: Consolidation): Sheet {
  const { t, terms, texts } = context;
  const rows = rowsBy(context, consolidation);
  const chart = budgetUseChart(context, {
    title: t.report.chartTitle,
    description: t.report.chartDescription,
    source: 'partner',
    categories: 'key',
    items: terms.partners.size,
  });
  const byPartner = breakdownGrid(context, 'partner', rows('partner'), consolidatedSource);
  return {
    key: 'monitoring',
    name: t.sheets.monitoring,
    protected: true,
    remade: true,
    margin: true,
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.consolidated.title,
        subtitle: withCurrency(context, fill(t.consolidated.subtitle, { sheet: t.sheets.consolidated }, texts)),
      },
      stateGrid(context, consolidation),
      keyFigures(context, consolidation),
      byPartner,
      chart,
      breakdownGrid(context, 'category', rows('category'), consolidatedSource),
      breakdownGrid(context, 'action', rows('action'), consolidatedSource),
      ...usedMatrices(context, consolidation?.byLine ?? []),
    ],
  };
}

/** Formula for whether anything was consolidated. */
export const consolidatedAnything = `COUNT(${consolidatedNames.accepted})>0`;

function incomeSum(codes: readonly CodeCondition[]): string {
  const income = [...codes, { name: consolidatedNames.category, code: incomeCategory, labelled: true }];
  return usedSum(income);
}

const consolidatedSource: BreakdownSource = {
  before: ['opening'],
  hasDeductions: true,
  sum(figure, of) {
    const codes = of && of.by !== 'period' ? [{ name: consolidatedNames[of.by], code: of.code, labelled: true }] : [];
    if (figure === 'income') return incomeSum(codes);
    return sumWhere(consolidatedNames[figure === 'opening' || figure === 'previous' ? 'before' : figure], codes);
  },
};

/**
 * Combines amounts declared before Accord and those of earlier periods. Until the first consolidation the table is
 * empty, opening balances included.
 */
function rowsBy({ terms }: Context, consolidation: Consolidation | undefined) {
  return (by: BudgetDimension): BreakdownRow[] =>
    (consolidation?.breakdowns[by] ?? breakdown(terms, by, budgetLineRows(terms, noActuals))).map((row) => ({
      ...row,
      opening: consolidation ? beforeOf(row) : 0,
      previous: 0,
      income: consolidation ? row.income : 0,
    }));
}

function stateGrid(context: Context, consolidation: Consolidation | undefined): GridBlock {
  const { t, today } = context;
  const { day, scope, files } = consolidatedFacts;
  const { notYet, done } = t.consolidated;
  const shown = (name: string): string => `IF(LEN(${name})=0,"",${name})`;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'state',
    headerless: true,
    spread: true,
    columns: [
      { key: 'what', header: '', style: 'text' },
      { key: 'value', header: '', style: 'calculatedText' },
    ],
    rows: [
      {
        cells: {
          what: t.consolidated.state,
          value: {
            value: consolidation ? done : notYet,
            formula: `IF(${consolidatedAnything},${quoted(done)},${quoted(notYet)})`,
          },
        },
      },
      {
        cells: {
          what: t.consolidated.on,
          value: { value: consolidation ? today : '', formula: shown(day), style: 'dateText' },
        },
      },
      {
        cells: {
          what: t.consolidated.scope,
          value: { value: consolidation ? scopeText(context, consolidation.period) : '', formula: shown(scope) },
        },
      },
      {
        cells: {
          what: t.report.files,
          value: { value: consolidation ? filesReadText(consolidation) : '', formula: shown(files) },
        },
      },
    ],
    highlights: [
      { columns: ['value'], formula: (here) => `${here.cell('value')}=${quoted(notYet)}`, style: 'caution' },
      { columns: ['value'], formula: (here) => `${here.cell('value')}=${quoted(done)}`, style: 'good' },
    ],
  };
}

function keyFigures(context: Context, consolidation: Consolidation | undefined): KeyFiguresBlock {
  const { t, terms, money, decimals } = context;
  const budget = budgetOf(terms, {});
  const used = usedIn(consolidation?.byLine ?? []);
  return {
    kind: 'key-figures',
    serves: 'both',
    span: 2,
    figures: [
      { label: t.headings.budget, value: cellMoney(context, budget), formula: 'TotalBudget', format: money },
      {
        label: t.headings.used,
        value: cellMoney(context, used),
        formula: roundedSum(usedSum([]), decimals),
        format: money,
        name: monitoredUsedName,
      },
      {
        label: t.headings.remaining,
        value: cellMoney(context, consolidation ? remainingOf(sumOf(consolidation.byLine)) : budget),
        formula: roundedSum(`TotalBudget-${monitoredUsedName}${hasIncome(terms) ? `+${incomeSum([])}` : ''}`, decimals),
        format: money,
      },
      {
        label: t.headings.usedShare,
        value: budget === 0 ? 0 : used / budget,
        formula: `IF(TotalBudget=0,0,${monitoredUsedName}/TotalBudget)`,
        format: '0.0%',
      },
    ],
  };
}
