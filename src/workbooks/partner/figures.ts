/** The figures of a partner's file computed by core: the stored results of its formulas. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { BreakdownRow } from '../../core/monitoring/breakdowns';
import type { BudgetLineRow } from '../../core/monitoring/by-budget-line';
import { noBudgetFigures, sumOf, type BudgetFigures } from '../../core/monitoring/figures';
import { partnerCount } from '../../core/monitoring/partner';
import type { Money } from '../../core/money';
import type { GridBlock, GridRow } from '../blocks';
import { cellMoney, type Context } from '../context';
import { roundedSum } from '../formulas';
import { paidRates, type PaidRate } from '../flat-rate-blocks';
import { declaredFormula, type LineCodes } from './declared-formula';
import { deductedFormula } from './deductions';
import type { Ledger } from './ledger';

/** Figures of one partner that the formulas must reproduce. */
export interface PartnerFigures {
  /** The partner's budget lines. */
  lines: readonly BudgetLineRow[];
  /** Amounts on none of them. */
  unplaced: BudgetFigures;
  total: BudgetFigures;
  /** Categories in which the partner has a budget, in the agreement's order. */
  categories: readonly BreakdownRow[];
  periods: readonly BreakdownRow[];
  rates: readonly PaidRate[];
  /** Whether anything was declared before Accord. */
  hasOpening: boolean;
  /** All categories of the agreement, and unknown ones. */
  allCategories: readonly BreakdownRow[];
  /** Formula for the declared amount of lines with these codes. */
  declaredFormula: (codes: LineCodes) => string;
  /** The same for what a control took off them; undefined where it took nothing. */
  deductedFormula: ((codes: LineCodes) => string) | undefined;
}

/** Defined name of the cell with the declared amount of a category, or of all lines. */
export function declaredName(category = 'All'): string {
  return `Declared_${category}`;
}

/** These sums are part of others, so each is computed once, on the sheet of lists. */
export function declaredSums(context: Context, partner: PartnerTerms, figures: PartnerFigures): GridBlock {
  const { t, plain, decimals } = context;
  const row = (label: string, category: string | undefined, value: Money): GridRow => ({
    cells: {
      category: label,
      declared: {
        value: cellMoney(context, value),
        formula: roundedSum(declaredFormula(context, partner, category === undefined ? {} : { category }), decimals),
        name: declaredName(category),
      },
    },
  });
  const known = context.terms.agreement.categories.map(({ code }) => code);
  return {
    kind: 'grid',
    serves: 'file',
    key: 'declared',
    columns: [
      { key: 'category', header: t.headings.category, style: 'text' },
      { key: 'declared', header: t.headings.declared, style: 'amount', format: plain },
    ],
    rows: [
      ...known.map((code) => row(code, code, figuresOf(figures.allCategories, code).declared)),
      row(t.words.total, undefined, figures.total.declared),
    ],
  };
}

export function partnerFigures(
  context: Context,
  partner: PartnerTerms,
  ledger: Ledger,
  isDeducted = false,
): PartnerFigures {
  const { terms } = context;
  const { code } = partner.partner;
  const counted = ledger.formulaLines.filter((line) => !line.withdrawn);
  const { budgeted, others, byCategory, byPeriod, flatRates } = partnerCount(terms, code, counted);
  return {
    lines: budgeted,
    unplaced: sumOf(others),
    total: sumOf([...budgeted, ...others]),
    categories: byCategory.filter(({ budget }) => budget !== 0),
    allCategories: byCategory,
    periods: byPeriod,
    rates: paidRates(flatRates, (_, category) => `FlatRate_${category}`),
    hasOpening: terms.opening.some((line) => line.partner === code),
    declaredFormula: (codes) =>
      codes.action === undefined && codes.period === undefined
        ? declaredName(codes.category)
        : declaredFormula(context, partner, codes),
    deductedFormula: isDeducted ? deductedFormula : undefined,
  };
}

/** The figures of one code. */
export function figuresOf(rows: readonly BreakdownRow[], key: string): BudgetFigures {
  return rows.find((row) => row.key === key) ?? noBudgetFigures;
}
