/** What one partner's file counts, by the core: the stored results of its native formulas. */
import { budgetOf, byCut, cutKey, type BudgetLine, type PartnerTerms } from '../../core/agreement/terms';
import type { Money } from '../../core/money';
import { flatTotals } from '../../core/monitoring/cuts';
import { flatRateAmounts, flatRateByAction } from '../../core/monitoring/flat-rates';
import type { Context } from '../context';
import { paidRates, type PaidRate } from '../flat-rate-blocks';
import { declaredFormula, type LineCodes } from './declared-formula';
import type { Ledger, SeenLine } from './ledger';

/** Figures of one partner as the native formulas must find them. */
export interface PartnerFigures {
  lines: readonly BudgetLine[];
  opening: ReadonlyMap<string, Money>;
  rates: readonly PaidRate[];
  declared: (keep: (line: SeenLine) => boolean) => Money;
  /** The native sum of the same, over the lines that hold these codes. */
  declaredFormula: (codes: LineCodes) => string;
  flat: (action?: string, category?: string) => Money;
  /** Budget, opening, declared with flat rates, and what is left of all. */
  totals: { budget: Money; opening: Money; used: Money; remaining: Money; unplaced: Money };
}

export function partnerFigures(context: Context, partner: PartnerTerms, ledger: Ledger): PartnerFigures {
  const { terms } = context;
  const { code } = partner.partner;
  const lines = terms.budget.filter((line) => line.partner === code);
  const counted = ledger.seen.filter((line) => !line.withdrawn);
  const declared: PartnerFigures['declared'] = (keep) =>
    counted.reduce((sum, line) => (keep(line) ? sum + line.declared : sum), 0);
  const sums = new Map(
    flatTotals(flatRateAmounts(terms, counted)).flatMap(([who, category, amount]) =>
      who === code ? [[category, amount]] : [],
    ),
  );
  const rates = paidRates(
    context,
    partner,
    (category) => sums.get(category) ?? 0,
    (category) => `FlatRate_${category}`,
  );
  const flat: PartnerFigures['flat'] = (action, category) =>
    rates
      .filter(({ rate }) => category === undefined || rate.category === category)
      .flatMap(({ rate, sum }) =>
        action === undefined
          ? [sum]
          : flatRateByAction(terms, code, rate.category, sum).flatMap((part) =>
              part.action === action ? [part.amount] : [],
            ),
      )
      .reduce((a, b) => a + b, 0);
  const opening = byCut(terms.opening.filter((line) => line.partner === code));
  const budget = budgetOf(terms, { partner: code });
  const openingTotal = opening.get(cutKey({})) ?? 0;
  const used = declared(() => true) + flat();
  const placed = lines.reduce((sum, line) => sum + declared((one) => isOn(one, line)), 0);
  const unplaced = declared(() => true) - placed;
  return {
    lines,
    opening,
    rates,
    declared,
    declaredFormula: (codes) => declaredFormula(context, partner, codes),
    flat,
    totals: { budget, opening: openingTotal, used, remaining: budget - openingTotal - used, unplaced },
  };
}

export function isOn(line: SeenLine, place: { action: string; category: string }): boolean {
  return line.action === place.action && line.category === place.category;
}
