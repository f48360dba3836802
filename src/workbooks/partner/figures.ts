/** The figures of a partner's file computed by core: the stored results of its formulas. */
import type { PartnerTerms } from '../../core/agreement/terms';
import type { BreakdownRow } from '../../core/monitoring/breakdowns';
import type { BudgetLineRow } from '../../core/monitoring/by-budget-line';
import { noBudgetFigures, sumOf, type BudgetFigures } from '../../core/monitoring/figures';
import { partnerCount } from '../../core/monitoring/partner';
import type { Context } from '../context';
import { paidRates, type PaidRate } from '../flat-rate-blocks';
import { declaredFormula, type LineCodes } from './declared-formula';
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
  /** Formula for the declared amount of lines with these codes. */
  declaredFormula: (codes: LineCodes) => string;
}

export function partnerFigures(context: Context, partner: PartnerTerms, ledger: Ledger): PartnerFigures {
  const { terms } = context;
  const { code } = partner.partner;
  const counted = ledger.formulaLines.filter((line) => !line.withdrawn);
  const { budgeted, others, byCategory, byPeriod, flatRates } = partnerCount(terms, code, counted);
  return {
    lines: budgeted,
    unplaced: sumOf(others),
    total: sumOf([...budgeted, ...others]),
    categories: byCategory.filter(({ budget }) => budget !== 0),
    periods: byPeriod,
    rates: paidRates(flatRates, (_, category) => `FlatRate_${category}`),
    hasOpening: terms.opening.some((line) => line.partner === code),
    declaredFormula: (codes) => declaredFormula(context, partner, codes),
  };
}

/** The figures of one code. */
export function figuresOf(rows: readonly BreakdownRow[], key: string): BudgetFigures {
  return rows.find((row) => row.key === key) ?? noBudgetFigures;
}
