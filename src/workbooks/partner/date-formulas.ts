/** The rules on dates as formulas, and the same for the stored results. */
import { paidByOf, type PartnerTerms } from '../../core/agreement/terms';
import { serialOf } from '../../core/days';
import { categoryCodes, documentTypes } from '../../core/names';
import { dueByDelivery, withoutPayment } from '../../core/expenses/rules/rule';
import { codeIn } from '../formulas';
import { quoted } from '../references';

type Own = (key: string) => string;

/** Conditional formats do not support array constants, so the codes are in one text. */
function isOneOf(cell: string, codes: readonly string[]): string {
  return `ISNUMBER(SEARCH("|"&${codeIn(cell)}&"|",${quoted(`|${codes.join('|')}|`)}))`;
}

/** Formula that is true where the line needs a payment date of its own. */
export function needsPaymentFormula(cell: Own): string {
  return `AND(N(${cell('eligible')})>=0,NOT(${isOneOf(cell('documentType'), withoutPayment)}))`;
}

/** Formula that is true where the dates are tested at all. */
export function isDatedFormula(cell: Own): string {
  return `NOT(${isOneOf(cell('documentType'), dueByDelivery)})`;
}

/** Formula for the last day of payment: a later one for the costs that an exception names. */
export function paidByFormula({ eligibility }: PartnerTerms, cell: Own): string {
  const latestFirst = [...(eligibility.exceptions ?? [])].sort((a, b) => (a.paidBy < b.paidBy ? 1 : -1));
  return latestFirst.reduceRight((otherwise, { categories, documentTypes: types, paidBy }) => {
    const named = [
      ...(categories ? [isOneOf(cell('category'), categories)] : []),
      ...(types ? [isOneOf(cell('documentType'), types)] : []),
    ];
    return named.length === 0
      ? String(serialOf(paidBy))
      : `IF(AND(${named.join(',')}),${serialOf(paidBy)},${otherwise})`;
  }, 'PaidBy');
}

/** What the formulas give for codes as they stand in cells, in any case. */
export function datesOf(
  { eligibility }: PartnerTerms,
  typed: { category: string; documentType: string; eligible: number },
) {
  const find = (codes: readonly string[], code: string): string =>
    codes.find((one) => one.toLowerCase() === code.toLowerCase()) ?? '';
  const category = find(categoryCodes, typed.category);
  const documentType = find(documentTypes, typed.documentType);
  return {
    isDated: !dueByDelivery.includes(documentType),
    needsPayment: typed.eligible >= 0 && !withoutPayment.includes(documentType),
    paidBy: serialOf(paidByOf(eligibility, category, documentType)),
  };
}
