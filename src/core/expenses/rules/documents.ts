/** What names a document, and how much of it can be eligible. */
import { valueOn } from '../../agreement/changing';
import { termsDay, type Terms } from '../../agreement/terms';
import { decimalsOf, timesRate, type Money } from '../../money';
import type { DocumentType } from '../../names';
import { normalised } from '../../native/normalised';
import type { ExpenseLine } from '../line';

const digit = /\p{Nd}/u;

/** The document's number; '' for "N/A", "receipt" and their like: a number holds a digit. */
export function numberOf({ documentNo }: Pick<ExpenseLine, 'documentNo'>): string {
  return digit.test(documentNo) ? normalised(documentNo) : '';
}

/** Where the tax number stands, it and not the name tells suppliers apart. */
export function supplierOf({ supplier, supplierTaxNo }: ExpenseLine): string {
  return normalised(supplierTaxNo) || normalised(supplier);
}

/** Amounts agreed in advance: a line without Net and VAT rests on no document. */
export const withoutDocument: readonly string[] = ['unit-cost', 'lump-sum', 'in-kind'];
/** Lines of one asset, dated by the day written down to. */
export const writtenDown = 'depreciation' satisfies DocumentType;
/** A payroll is one document for each person. */
export const paidPerPerson = 'payslip' satisfies DocumentType;

export function restsOnDocument(line: ExpenseLine): boolean {
  return !withoutDocument.includes(line.documentType) || line.net !== 0 || line.vat !== 0;
}

/**
 * Supplier, number, date and gross identify a document; undefined where there is no number. A depreciated asset has one
 * document, and its lines the days written down to; of a payroll, each person has one.
 */
export function documentKey(line: ExpenseLine): string | undefined {
  const number = numberOf(line);
  if (number === '' || !restsOnDocument(line)) return undefined;
  const { documentType, gross, currency } = line;
  const day = documentType === writtenDown ? writtenDown : (line.documentDate ?? '');
  const person = documentType === paidPerPerson ? normalised(line.person) : '';
  return `${supplierOf(line)}|${number}|${day}|${gross}|${decimalsOf(currency)}|${person}`;
}

/** Their column VAT holds the employer's charges, or a correction of its own. */
export const wholeGross: readonly string[] = ['payslip', 'adjustment'];

/** How much of the line's document can be eligible: its gross amount without the VAT that this partner cannot declare. */
export function eligibleOf(line: ExpenseLine, terms: Terms): Money {
  const shares = terms.partners.get(line.partner)?.vatShare;
  if (!shares || wholeGross.includes(line.documentType)) return line.gross;
  return line.net + timesRate(line.vat, valueOn(shares, termsDay(terms, line)), 'half-up');
}
