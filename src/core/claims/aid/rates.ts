/** The first steps of the aid, partner by partner: each source's share of the certified costs, and the maximum rate. */
import { agreedDecimal, type Terms } from '../../agreement/terms';
import { sumMoney, type Money } from '../../money';
import {
  addRatios,
  compareRatios,
  multiplyRatios,
  noShare,
  ratioFrom,
  timesRatio,
  toTheRest,
  type Ratio,
} from '../../ratio';
import { cutFrom, type AidRow, type PartnerAid } from './figures';
import { isPublic, type PartnerSources } from './sources';

/** Each source's policy(rate × certified); one source takes the rest. */
export function dueAid(terms: Terms, { partner, sources, rest, own }: PartnerSources, certified: Money): PartnerAid {
  const rows = sources.map((source): AidRow => ({ ...source, applied: source.rate, toDate: 0, cut: 0, steps: [] }));
  const amounts = amountsOn(terms, { rows, rest }, certified);
  rows.forEach((row, index) => {
    row.toDate = amounts[index] ?? 0;
    row.steps.push({ step: index === rest ? 'rest' : 'rate', amount: row.toDate });
  });
  const uncovered = certified - sumMoney(amounts);
  return { partner, certified, uncovered, rows, rest, own };
}

/** The sources' amounts on some costs, by the rates that are applied to them. */
export function amountsOn(
  { agreement }: Terms,
  { rows, rest }: Pick<PartnerAid, 'rows' | 'rest'>,
  costs: Money,
): Money[] {
  const { funding: rounding } = agreement.rules.rounding;
  const amounts = rows.map(({ applied }, index) => (index === rest ? 0 : timesRatio(costs, applied, rounding)));
  if (rest >= 0) amounts[rest] = costs - sumMoney(amounts);
  return amounts;
}

/**
 * The agreement's maximum rate of a source: of all costs, or of public money, where the source is at most
 * share ÷ (1 − share) of what the partner's other public sources pay. Rates are compared as agreed, before any rounding.
 */
export function cutToMaximumRate(terms: Terms, aid: PartnerAid): void {
  const { maximumRate, rounding } = terms.agreement.rules;
  if (!maximumRate) return;
  aid.rows.forEach((row, index) => {
    if (row.source !== maximumRate.source) return;
    const most = highestRate(aid, row, maximumRate);
    if (!most || compareRatios(row.rate, most) <= 0) return;
    row.applied = most;
    cutFrom(aid, index, row.toDate - timesRatio(aid.certified, most, rounding.funding), 'maximum-rate');
  });
}

/** Undefined where there is no limit. */
function highestRate(
  { rows }: PartnerAid,
  row: AidRow,
  { share, of }: { share: string; of: 'total' | 'public' },
): Ratio | undefined {
  const most = ratioFrom(agreedDecimal(share));
  if (of === 'total') return most;
  if (most.numerator >= most.denominator) return undefined;
  const others = rows
    .filter((one) => one !== row && isPublic(one))
    .reduce((sum, { rate }) => addRatios(sum, rate), noShare);
  return multiplyRatios(toTheRest(most), others);
}
