/** Partner × category: budget used after a consolidation, and budget remaining. */
import { budgetOf } from '../../core/agreement/terms';
import type { BudgetLineRow } from '../../core/monitoring/by-budget-line';
import { beforeOf, sumOf, usedOf } from '../../core/monitoring/figures';
import type { Money } from '../../core/money';
import { incomeCategory } from '../../core/names';
import { matrixGrid, type Matrix } from '../agreement-blocks/matrix';
import type { GridBlock } from '../blocks';
import { categoryText, partnerText, type Context } from '../context';
import { roundedSum, sumWhere, type CodeCondition } from '../formulas';
import { budgetNames, consolidatedNames } from '../names';

export function usedIn(rows: readonly BudgetLineRow[]): Money {
  const sum = sumOf(rows);
  return beforeOf(sum) + usedOf(sum);
}

/** What rows of the last consolidation use of the budget. */
export function usedSum(codes: readonly CodeCondition[]): string {
  const sum = (one: 'before' | 'accepted' | 'flatRate' | 'deducted'): string => sumWhere(consolidatedNames[one], codes);
  return `${sum('before')}+${sum('accepted')}+${sum('flatRate')}-(${sum('deducted')})`;
}

/** Without unknown codes: such lines are never accepted. */
export function usedMatrices(context: Context, byLine: readonly BudgetLineRow[]): GridBlock[] {
  const { t, terms, decimals } = context;
  const { partners, categories } = terms.agreement;
  const shared = {
    corner: t.headings.partner,
    // All partners and categories: the lead may accept a line without any budget.
    rows: partners.map(({ code }) => ({ code, text: partnerText(context, code) })),
    columns: categories.map(({ code }) => ({ code, text: categoryText(context, code) })),
    unchecked: true,
  } satisfies Partial<Matrix>;
  const used = (partner: string, category: string): Money =>
    usedIn(byLine.filter((row) => row.partner === partner && row.category === category));
  const usedFormula = (partner: string, category: string): string => {
    const codes: CodeCondition[] = [
      { name: consolidatedNames.partner, code: partner, labelled: true },
      { name: consolidatedNames.category, code: category, labelled: true },
    ];
    return usedSum(codes);
  };
  const budgetFormula = (partner: string, category: string): string =>
    sumWhere(budgetNames.amount, [
      { name: budgetNames.partner, code: partner, labelled: false },
      { name: budgetNames.category, code: category, labelled: false },
    ]);
  return [
    matrixGrid(context, {
      ...shared,
      key: 'used',
      heading: t.consolidated.usedTitle,
      amount: used,
      formula: (partner = '', category = '') => roundedSum(usedFormula(partner, category), decimals),
    }),
    matrixGrid(context, {
      ...shared,
      key: 'left',
      heading: t.consolidated.leftTitle,
      amount: (partner, category) =>
        budgetOf(terms, { partner, category }) - (category === incomeCategory ? 0 : used(partner, category)),
      formula: (partner = '', category = '') =>
        roundedSum(
          // Income frees no budget.
          category === incomeCategory
            ? budgetFormula(partner, category)
            : `${budgetFormula(partner, category)}-(${usedFormula(partner, category)})`,
          decimals,
        ),
    }),
  ];
}
