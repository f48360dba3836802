/** What a report accepts, as the lists of expenditure print it: lines and flat rates of each partner. */
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import { flatRateTotals, type FlatRateAmount } from '../monitoring/flat-rates';
import { byPartner } from './sums';
import type { Sources } from './table';

export interface AcceptedOfPartner {
  lines: readonly ExpenseLine[];
  /** Of all periods that the report covers; none that is zero. */
  rates: readonly Omit<FlatRateAmount, 'period'>[];
}

export function acceptedByPartner(
  terms: Terms,
  { lines, flatRates }: Pick<Sources['report'], 'lines' | 'flatRates'>,
): Map<string, AcceptedOfPartner> {
  const accepted = lines.filter(({ verdict }) => verdict === 'accepted').map(({ line }) => line);
  const rates = flatRateTotals(flatRates).filter(({ amount }) => amount !== 0);
  const [linesOf, ratesOf] = [byPartner(terms, accepted), byPartner(terms, rates)];
  return new Map(
    [...byPartner(terms, [...accepted, ...rates]).keys()].map((partner) => [
      partner,
      { lines: linesOf.get(partner) ?? [], rates: ratesOf.get(partner) ?? [] },
    ]),
  );
}

export type ReportNote = 'accepted-only' | 'flat-rates-included' | 'one-period' | 'amounts-in';

export function reportNotes(
  period: string | undefined,
  partners: ReadonlyMap<string, AcceptedOfPartner>,
): ReportNote[] {
  const hasRates = [...partners.values()].some(({ rates }) => rates.length > 0);
  return [
    'accepted-only',
    ...(hasRates ? (['flat-rates-included'] as const) : []),
    ...(period === undefined ? [] : (['one-period'] as const)),
    'amounts-in',
  ];
}
