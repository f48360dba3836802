/** Hours that a line claims of one person in one calendar year, against the most that a year of work has. */
import { unitCostOf } from '../../agreement/unit-costs';
import type { Terms } from '../../agreement/terms';
import { decimalFromNumber, decimalToNumber, zero, type Decimal } from '../../money';
import { partsOfHour } from '../../monitoring/hours';
import type { ExpenseLine } from '../line';
import { supplierOf } from './documents';
import { normalised } from '../../native/normalised';

/** No year has as many; what somebody mistyped can still be summed exactly. */
const mostHours = 1e7;

/** Corrections of units claimed give hours back, or add those that were forgotten. */
const withHours = new Set(['unit-cost', 'adjustment', 'credit-note']);

export interface LineHours {
  /** Partner, person and year. */
  key: string;
  amount: number;
}

/** Undefined where a line claims no hours. */
export function hoursOf(line: ExpenseLine, terms: Terms): LineHours | undefined {
  const { units, documentDate, documentType, partner, category } = line;
  if (!units || documentDate === undefined || !withHours.has(documentType)) return undefined;
  if (unitCostOf(terms, partner, category)?.unit !== 'hour') return undefined;
  const hours = Math.max(-mostHours, Math.min(decimalToNumber(units), mostHours));
  const amount = Math.round((line.eligible < 0 ? -Math.abs(hours) : hours) * partsOfHour);
  const person = normalised(line.person) || supplierOf(line);
  return { key: `${partner}|${person}|${documentDate.slice(0, 4)}`, amount };
}

/** Whoever the hours are of, as it is written; '' where nobody is named. */
export function personOf({ person, supplier }: ExpenseLine): string {
  return (person || supplier).trim();
}

export function hoursShown(amount: number): Decimal {
  return decimalFromNumber(amount / partsOfHour) ?? zero;
}
