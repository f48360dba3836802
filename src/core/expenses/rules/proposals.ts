/** The eligible amount that follows from the other cells of a line, to be proposed where none was entered. */
import { termsDay, type Terms } from '../../agreement/terms';
import { unitAmountOn, unitCostOf, unitsTimes } from '../../agreement/unit-costs';
import type { Fix } from '../../findings';
import { moneyToNumber, type Money } from '../../money';
import type { ExpenseLine } from '../line';
import { eligibleOf } from './documents';

/** The whole of the document as far as it is eligible, or the units at the agreed amount; none where it is a part. */
export function eligibleProposal(line: ExpenseLine, terms: Terms): Fix[] {
  const amount = line.documentType === 'unit-cost' ? ofUnits(line, terms) : ofDocument(line, terms);
  return amount === undefined || amount === 0
    ? []
    : [{ column: 'eligible', value: moneyToNumber(amount, line.currency) }];
}

function ofUnits(line: ExpenseLine, terms: Terms): Money | undefined {
  const cost = unitCostOf(terms, line.partner, line.category);
  if (!cost || !line.units) return undefined;
  const { amount, currency } = unitAmountOn(terms, cost, termsDay(terms, line));
  return currency === line.currency ? unitsTimes(line.units, amount, currency) : undefined;
}

/** Of a shared cost and of an asset that is depreciated, only a part is declared; a lump sum is due as agreed. */
function ofDocument(line: ExpenseLine, terms: Terms): Money | undefined {
  const isPart = line.sharedCost !== '' || line.documentType === 'depreciation' || line.documentType === 'lump-sum';
  // What stands under VAT depends on the type: on a payslip, the employer's charges.
  const isUnclear = line.documentType === '?' && line.vat !== 0;
  const unreadable = line.readings.some(
    ({ rule, column }) => rule === 'amount-invalid' && (column === 'net' || column === 'vat'),
  );
  return isPart || isUnclear || unreadable ? undefined : eligibleOf(line, terms);
}
