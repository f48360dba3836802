/** Listed exchange rates: those of the table `Rates`, or of the agreement where a workbook has no such table. */
import type { Month } from '../days';
import type { Decimal } from '../money';
import { deviationOf, isWithinFifth, roughRate } from './rough';

export interface ListedRate {
  currency: string;
  month: Month;
  /** Units of `currency` for one unit of the project currency. */
  rate: Decimal;
  source: string;
}

export interface RateList {
  /** As listed, in order. */
  rows: readonly ListedRate[];
  /** By currency and month; of several rows the last. */
  byMonth: ReadonlyMap<string, ListedRate>;
  /** The rate of each currency's first month, which is the one of an agreement with fixed rates. */
  fixed: ReadonlyMap<string, ListedRate>;
}

/** Rows that cannot be right are left out, so that no honest rate is measured by them. */
export function rateList(rows: readonly ListedRate[], project: string): RateList {
  const byMonth = new Map<string, ListedRate>();
  const fixed = new Map<string, ListedRate>();
  for (const row of rows) {
    const { currency, month } = row;
    if (isInverted(row, project)) continue;
    byMonth.set(rateKey(currency, month), row);
    const first = fixed.get(currency);
    if (!first || month <= first.month) fixed.set(currency, row);
  }
  return { rows, byMonth, fixed };
}

export function rateKey(currency: string, month: Month): string {
  return `${currency}|${month}`;
}

/**
 * Whether a listed rate is certainly a mistake: 1 for a foreign currency, or inverted. A rate within a fifth of the
 * rough one may have crossed 1 since.
 */
export function isInverted({ currency, rate }: ListedRate, project: string): boolean {
  const rough = roughRate(currency, project);
  if (!rough || currency === project) return false;
  const deviation = deviationOf(rate, rough);
  return deviation === 'one' || (deviation === 'inverse' && !isWithinFifth(rate, rough));
}
