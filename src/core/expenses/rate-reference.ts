/** What a line's exchange rate is compared with: the listed rate of its month, else a rough one. */
import type { Terms } from '../agreement/terms';
import { monthOf, type Day } from '../days';
import type { ExpenseLine } from './line';
import type { Decimal } from '../money';
import type { RateMonth } from '../names';
import { rateKey, type ListedRate } from '../rates/list';
import { roughRate } from '../rates/rough';

export interface RateReference {
  rate: Decimal;
  /** Undefined for a rough rate. */
  listed: ListedRate | undefined;
  basis: RateMonth;
}

/** Undefined where neither list nor rough rates have the currency. */
export function referenceOf(line: ExpenseLine, terms: Terms): RateReference | undefined {
  const { basis, day } = rateDay(line, terms);
  const { byMonth, fixed } = terms.rates;
  const ofMonth = day && byMonth.get(rateKey(line.currency, monthOf(day)));
  const listed = basis === 'fixed' ? fixed.get(line.currency) : ofMonth;
  const rate = listed?.rate ?? roughRate(line.currency, terms.currency);
  return rate && { rate, listed, basis };
}

/** The day whose month decides on a line's rate, by the agreement's policy. */
export function rateDay(line: ExpenseLine, terms: Terms): { basis: RateMonth; day: Day | undefined } {
  const policy =
    terms.partners.get(line.partner)?.partner.overrides?.exchangeRate ?? terms.agreement.rules.exchangeRate;
  switch (policy) {
    case 'payment-month':
      return { basis: 'payment', day: line.paymentDate ?? line.documentDate };
    case 'invoice-month':
      return { basis: 'invoice', day: line.documentDate };
    case 'submission-month': {
      const handedIn = terms.handIns.get(handInKey(line.partner, line.period));
      return handedIn
        ? { basis: 'handed-in', day: handedIn }
        : { basis: 'due', day: terms.periods.get(line.period)?.reportDue };
    }
    case 'fixed':
      return { basis: 'fixed', day: undefined };
  }
}

export function handInKey(partner: string, period: string): string {
  return `${partner}|${period}`;
}
