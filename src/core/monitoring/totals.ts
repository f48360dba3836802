/** Totals of a report. */
import type { Money } from '../money';
import { addLine, noBudgetFigures, usedOf, type CountedLine, type JudgedLine } from './figures';
import type { FlatRateAmount } from './flat-rates';

/** To the cent: read = accepted + excluded; claimable = accepted + flatRate. */
export interface Totals {
  read: Money;
  accepted: Money;
  excluded: Money;
  flatRate: Money;
  claimable: Money;
}

export function totalsOf(
  lines: readonly JudgedLine<Pick<CountedLine, 'declared'>>[],
  flatRates: readonly Pick<FlatRateAmount, 'amount'>[],
): Totals {
  const sum = { ...noBudgetFigures };
  for (const line of lines) addLine(sum, line);
  for (const { amount } of flatRates) sum.flatRate += amount;
  const { declared, accepted, excluded, flatRate } = sum;
  return { read: declared, accepted, excluded, flatRate, claimable: usedOf(sum) };
}
