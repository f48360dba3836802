/** The rules on dates as formulas, and the same for the stored results. */
import { paidByOf } from '../../core/agreement/eligibility';
import type { PartnerTerms } from '../../core/agreement/terms';
import { serialOf } from '../../core/days';
import type { ExpenseLine } from '../../core/expenses/line';
import { dueByDelivery, withoutPayment } from '../../core/expenses/rules/rule';
import type { Context } from '../context';
import { isOfType, meansOneOf, type Own } from './typed-codes';

/** Formula that is true where the line needs a payment date of its own. */
export function needsPaymentFormula(cell: Own): string {
  return `AND(N(${cell('eligible')})>=0,NOT(${isOfType(cell, withoutPayment)}))`;
}

/** Formula that is true where the dates are tested at all. */
export function isDatedFormula(cell: Own): string {
  return `NOT(${isOfType(cell, dueByDelivery)})`;
}

/** Formula for the last day of payment: a later one for the costs that an exception names. */
export function paidByFormula(context: Context, { eligibility }: PartnerTerms, cell: Own): string {
  const latestFirst = [...(eligibility.exceptions ?? [])].sort((a, b) => (a.paidBy < b.paidBy ? 1 : -1));
  return latestFirst.reduceRight((otherwise, { categories, documentTypes, paidBy }) => {
    const named = [
      ...(categories ? [meansOneOf(context, cell, 'categories', categories)] : []),
      ...(documentTypes ? [isOfType(cell, documentTypes)] : []),
    ];
    return named.length === 0
      ? String(serialOf(paidBy))
      : `IF(AND(${named.join(',')}),${serialOf(paidBy)},${otherwise})`;
  }, 'PaidBy');
}

/** What the formulas give. */
export function datesOf({ eligibility }: PartnerTerms, { category, documentType }: ExpenseLine, eligible: number) {
  return {
    isDated: !dueByDelivery.includes(documentType),
    needsPayment: eligible >= 0 && !withoutPayment.includes(documentType),
    paidBy: serialOf(paidByOf(eligibility, category, documentType)),
  };
}
