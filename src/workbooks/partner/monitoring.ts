/** Budget against declared as formulas, for partners without the add-in. */
import { hasIncome, type PartnerTerms } from '../../core/agreement/terms';
import { moneyToNumber, sumMoney, type Money } from '../../core/money';
import { remainingOf, usedOf, type BudgetFigures } from '../../core/monitoring/figures';
import { incomeCategory, unknown } from '../../core/names';
import type { Formula, GridBlock, GridColumn, GridRow, Highlight, References, Sheet } from '../blocks';
import { actionText, categoryText, cellMoney, withCurrency, type Context } from '../context';
import { flatSplitGrid, partName } from '../flat-rate-blocks';
import { roundedSum } from '../formulas';
import { overspentHighlights, shareBar, budgetUseChart } from '../budget-use';
import { monitoringNames } from '../names';
import { quoted } from '../references';
import { declaredName, type PartnerFigures } from './figures';
import { lineKey } from './typed-codes';
import { byCategoryGrid, byPeriodGrid, ratesGrid } from './monitoring-parts';

export function monitoringSheet(context: Context, partner: PartnerTerms, figures: PartnerFigures): Sheet {
  const { t } = context;
  const split = flatSplitGrid(context, figures.rates);
  const chart = budgetUseChart(context, {
    title: t.monitoring.chartTitle,
    description: t.monitoring.chartDescription,
    source: 'byCategory',
    categories: 'category',
    items: context.terms.agreement.categories.length,
  });
  return {
    key: 'monitoring',
    name: t.sheets.monitoring,
    protected: true,
    margin: true,
    blocks: [
      {
        kind: 'title',
        serves: 'both',
        text: t.monitoring.title,
        subtitle: withCurrency(context, t.monitoring.subtitle),
      },
      byCategoryGrid(context, partner, figures),
      chart,
      byPeriodGrid(context, figures),
      ...(figures.rates.length > 0 ? [ratesGrid(context, figures)] : []),
      ...(split ? [split] : []),
      // The longest grid is last, so that its header can be repeated when printed.
      linesGrid(context, partner, figures),
    ],
  };
}

/** The rows of the budget lines as "Counted in" names them, for the sheet of lists. */
export function budgetLineKeys({ t }: Context, { lines }: PartnerFigures): GridBlock {
  return {
    kind: 'grid',
    serves: 'file',
    key: 'lineKeys',
    columns: [{ key: 'text', header: t.monitoring.byLine, style: 'text', maxWidth: 70, name: monitoringNames.key }],
    rows: lines.map((line) => ({ cells: { text: lineKey(line) } })),
  };
}

/** The partner's whole budget may be exceeded only where the agreement has a flexibility for it. */
function totalHighlights({ t, terms }: Context): Highlight[] {
  if (terms.agreement.rules.flexibility.some(({ level }) => level === 'partner')) return [];
  const isBeyond = (here: References): string =>
    `AND(${here.cell('action')}=${quoted(t.words.total)},${here.cell('remaining')}<0)`;
  return [{ columns: ['remaining'], formula: isBeyond, style: 'problem', stop: true }];
}

function linesGrid(context: Context, partner: PartnerTerms, figures: PartnerFigures): GridBlock {
  const { t, decimals } = context;
  const { lines, rates, total, deductedFormula: deducted } = figures;
  const hasUsed = showsUsed(figures);
  const money = (value: Money): number => cellMoney(context, value);
  const derive = deriveCells(context, figures);
  const rows = lines.map((line, index): GridRow => {
    const { action, category } = line;
    const paid = rates.find(({ rate }) => rate.category === category);
    const part = paid && partName(context, paid, action);
    return {
      id: `line${index}`,
      cells: {
        action: actionText(context, action),
        category: categoryText(context, category),
        declared: {
          value: money(line.declared),
          formula: roundedSum(figures.declaredFormula({ action, category }), decimals),
        },
        deducted: deducted
          ? { value: money(line.deducted), formula: roundedSum(deducted({ action, category }), decimals) }
          : null,
        flat: part === undefined ? 0 : { value: money(line.flatRate), formula: part },
        ...derive(line, line.category === incomeCategory ? 'all' : undefined),
      },
    };
  });
  const less = (all: string, column: string) => (here: References) =>
    roundedSum(`${all}-SUM(${here.at('line0', column)}:${here.at(`line${lines.length - 1}`, column)})`, decimals);
  const rest = (all: string, column: string): Formula =>
    lines.length === 0 ? roundedSum(all, decimals) : less(all, column);
  const unplaced: GridRow = {
    id: 'unplaced',
    cells: {
      action: unknown,
      category: t.monitoring.unplaced,
      declared: {
        value: money(figures.unplaced.declared),
        formula: rest(`(${figures.declaredFormula({})})`, 'declared'),
        name: 'Unplaced',
      },
      flat: {
        value: money(figures.unplaced.flatRate),
        formula: rest(rates.map(({ name }) => name).join('+') || '0', 'flat'),
      },
      deducted: deducted
        ? { value: money(figures.unplaced.deducted), formula: rest(`(${deducted({})})`, 'deducted') }
        : null,
      ...derive(figures.unplaced, incomeFormula(context, partner, figures, 'unplaced')),
      share: null,
    },
  };
  const sum = (key: string, value: Money, name?: string): GridRow['cells'] => ({
    [key]: {
      value: money(value),
      formula: (here) => roundedSum(`SUM(${here.column(key)})`, decimals),
      ...(name === undefined ? {} : { name }),
    },
  });
  const totalCells: GridRow['cells'] = {
    action: t.words.total,
    ...derive(total, incomeFormula(context, partner, figures, 'all')),
    ...sum('budget', total.budget, 'TotalBudget'),
    ...sum('opening', total.opening, 'TotalOpening'),
    ...sum('declared', total.declared, hasUsed ? undefined : 'TotalUsed'),
    ...sum('deducted', total.deducted),
    ...sum('flat', total.flatRate),
    ...(hasUsed ? sum('used', usedOf(total), 'TotalUsed') : {}),
    ...sum('remaining', remainingOf(total), 'TotalRemaining'),
  };
  return {
    kind: 'grid',
    serves: 'both',
    key: 'lines',
    heading: t.monitoring.byLine,
    note: t.monitoring.linesNote,
    columns: lineColumns(context, figures),
    rows: [...rows, unplaced, { total: true, cells: totalCells }],
    bars: [shareBar],
    highlights: [...totalHighlights(context), ...overspentHighlights(context)],
  };
}

/** Used is declared where nothing is added or taken off. */
function showsUsed({ rates, deductedFormula }: PartnerFigures): boolean {
  return rates.length > 0 || deductedFormula !== undefined;
}

/** Omits columns that the agreement does not need. */
function lineColumns(context: Context, figures: PartnerFigures): GridColumn[] {
  const { rates, hasOpening, deductedFormula } = figures;
  const { t, plain, amountWidth } = context;
  const amount = { style: 'calculatedAmount', format: plain, width: amountWidth } as const;
  const names = monitoringNames;
  return [
    { key: 'action', header: t.headings.action, style: 'textWrap', width: 24, maxWidth: 32, name: names.action },
    { key: 'category', header: t.headings.category, style: 'textWrap', width: 24, maxWidth: 32, name: names.category },
    { key: 'budget', header: t.headings.budget, ...amount, style: 'amount', name: names.budget },
    ...(hasOpening ? [{ key: 'opening', header: t.headings.opening, ...amount, style: 'amount' as const }] : []),
    { key: 'declared', header: t.headings.declared, ...amount, name: names.declared },
    ...(deductedFormula ? [{ key: 'deducted', header: t.headings.deducted, ...amount }] : []),
    ...(rates.length > 0 ? [{ key: 'flat', header: t.headings.flatRate, ...amount }] : []),
    ...(showsUsed(figures) ? [{ key: 'used', header: t.headings.used, ...amount }] : []),
    { key: 'remaining', header: t.headings.remaining, ...amount, name: names.remaining },
    { key: 'share', header: t.headings.usedShare, style: 'calculatedPercent', width: 16 },
  ];
}

/** Budget, opening balance, and the figures derived from the row's others. */
function deriveCells(context: Context, figures: PartnerFigures) {
  const { rates, hasOpening, deductedFormula } = figures;
  const { decimals } = context;
  const money = (value: Money): number => cellMoney(context, value);
  const used = showsUsed(figures) ? 'used' : 'declared';
  const before = hasOpening ? 'opening' : undefined;
  const allTaken = (here: References): string =>
    here.cell(used) + (before === undefined ? '' : `+${here.cell(before)}`);
  return (row: BudgetFigures, income?: 'all' | ((here: References) => string)): GridRow['cells'] => {
    const taken = (here: References): string => {
      if (income === undefined) return allTaken(here);
      return income === 'all' ? '0' : `${allTaken(here)}-(${income(here)})`;
    };
    return {
      budget: money(row.budget),
      opening: money(row.opening),
      used: {
        value: money(usedOf(row)),
        formula: (here) => {
          const kept = deductedFormula ? `${here.cell('declared')}-${here.cell('deducted')}` : here.cell('declared');
          return roundedSum(rates.length > 0 ? `${kept}+${here.cell('flat')}` : kept, decimals);
        },
      },
      remaining: {
        value: money(remainingOf(row)),
        formula: (here) => roundedSum(`${here.cell('budget')}-(${taken(here)})`, decimals),
      },
      share: {
        value: row.budget === 0 ? '' : (row.budget - remainingOf(row)) / row.budget,
        formula: (here) => `IF(${here.cell('budget')}=0,"",(${taken(here)})/${here.cell('budget')})`,
      },
    };
  };
}

/** Formula for the partner's income, all of it or that without a budget line; undefined where there is none. */
function incomeFormula(
  { terms }: Context,
  partner: PartnerTerms,
  { lines }: PartnerFigures,
  which: 'all' | 'unplaced',
): ((here: References) => string) | undefined {
  if (!hasIncome(terms)) return undefined;
  const { code } = partner.partner;
  const placed = which === 'all' ? [] : lines.filter(({ category }) => category === incomeCategory);
  const all = terms.opening.filter((line) => line.partner === code && line.category === incomeCategory);
  const opening = [...all.map(({ amount }) => amount), ...placed.map((line) => -line.opening)];
  const before = moneyToNumber(sumMoney(opening), terms.currency);
  return (here) =>
    [
      declaredName(incomeCategory),
      ...placed.map((line) => `-${here.at(`line${lines.indexOf(line)}`, 'declared')}`),
      ...(before === 0 ? [] : [before < 0 ? String(before) : `+${before}`]),
    ].join('');
}
