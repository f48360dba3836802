/** Totals of a report. */
import type { Money } from '../money';
import type { Verdict } from '../names';
import { addLine, noBudgetFigures, type CountedLine, type JudgedLine } from './figures';
import type { FlatRateAmount } from './flat-rates';

/** To the cent: read = accepted + excluded; claimable = accepted + flatRate. */
export interface Totals {
  read: Money;
  accepted: Money;
  excluded: Money;
  /** The parts of `excluded` that are not errors: the lead's own exclusions, and lines that partners withdrew. */
  leadExcluded: Money;
  withdrawn: Money;
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
  const declaredWith = (wanted: Verdict): Money =>
    lines.reduce((all, { line, verdict }) => (verdict === wanted ? all + line.declared : all), 0);
  const { declared, accepted, excluded, flatRate } = sum;
  return {
    read: declared,
    accepted,
    excluded,
    leadExcluded: declaredWith('lead-excluded'),
    withdrawn: declaredWith('withdrawn'),
    flatRate,
    claimable: accepted + flatRate,
  };
}
