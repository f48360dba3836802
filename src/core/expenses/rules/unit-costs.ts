/** What is claimed by units: the units at the agreed amount, in the currency in which that amount is agreed. */
import { termsDay } from '../../agreement/terms';
import { unitAmountOn, unitCostOf, unitsTimes } from '../../agreement/unit-costs';
import { defineRule } from '../../findings';
import { formatDecimal, moneyToNumber, zero } from '../../money';
import { amountInvalid } from './readings';
import { lineCheck } from './rule';

export const unitCostDiffers = defineRule({
  name: 'unit-cost-differs',
  severity: 'error',
  acceptable: true,
  source: 'the unit costs of the agreement, the partner’s own first',
  figures: ['declared'],
  variants: { case: ['amount', 'currency', 'none'] },
  only: { amount: ['expected'], currency: ['expected', 'currency', 'own'], none: ['category'] },
});

/** Compared before conversion: a programme fixes hourly rates in each country's currency for the whole project. */
export const unitCost = lineCheck([unitCostDiffers, amountInvalid], (line, { terms }, report) => {
  if (line.documentType !== 'unit-cost' || line.category === '?') return;
  const declared = { money: line.eligible, currency: line.currency };
  const cost = unitCostOf(terms, line.partner, line.category);
  if (!cost) {
    report(unitCostDiffers, 'documentType', {
      case: 'none',
      declared,
      category: { list: 'categories', code: line.category },
    });
    return;
  }
  const unreadable = (column: string): boolean =>
    line.readings.some((reading) => reading.rule === 'amount-invalid' && reading.column === column);
  if (unreadable('units') || unreadable('eligible')) return;
  const units = line.units ?? zero;
  const { amount, currency } = unitAmountOn(terms, cost, termsDay(terms, line));
  const money = unitsTimes(units, amount, currency);
  if (money === undefined) {
    report(amountInvalid, 'units', { found: formatDecimal(units), case: 'unreadable' });
    return;
  }
  const expected = { money, currency };
  if (line.currency !== currency)
    report(unitCostDiffers, 'currency', { case: 'currency', declared, expected, currency, own: line.currency }, [
      { column: 'currency', value: currency },
    ]);
  else if (line.eligible !== money)
    report(unitCostDiffers, 'eligible', { case: 'amount', declared, expected }, [
      { column: 'eligible', value: moneyToNumber(money, currency) },
    ]);
});
