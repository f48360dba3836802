/** A partner's sources with their exact rates, and who takes the rest. */
import { fundingPlan, ownKinds, publicKinds } from '../../agreement/funding';
import type { FundingSource } from '../../agreement/schema';
import { agreedDecimal, agreedMoney, budgetOf, type Terms } from '../../agreement/terms';
import type { Money } from '../../money';
import type { FundingKind } from '../../names';
import { addRatios, noShare, ratioFrom, ratioOf, type Ratio } from '../../ratio';

export interface AgreedSource {
  partner: string;
  source: string;
  kind: FundingKind;
  /** Of the partner's costs, unrounded: as agreed, or amount ÷ plan. */
  rate: Ratio;
  /** The amount of the financing plan. */
  agreed: Money;
}

export interface PartnerSources {
  partner: string;
  sources: readonly AgreedSource[];
  /** Index of the source that takes what the others leave; -1 where only funds of the Union pay. */
  rest: number;
  /** Index of the last own source, which bears what is cut; -1 where there is none. */
  own: number;
}

/** Money that is asked of somebody else: the other sources get figures, and no claim. */
export const claimedKinds: readonly FundingKind[] = ['eu-fund', 'national-public'];

export const isClaimed = ({ kind }: { kind: FundingKind }): boolean => claimedKinds.includes(kind);
export const isPublic = ({ kind }: { kind: FundingKind }): boolean => publicKinds.includes(kind);

/** Sources of one name are one source. Income as a source is information: it has lowered the costs already. */
export function partnerSources(terms: Terms): PartnerSources[] {
  const plan = fundingPlan(terms).rows;
  return terms.agreement.partners.map(({ code: partner }) => {
    const sources: AgreedSource[] = [];
    for (const given of terms.agreement.funding.filter((one) => one.partner === partner)) {
      const { source, kind } = given;
      const rate = kind === 'revenue' ? noShare : rateOf(terms, given);
      const at = sources.findIndex((one) => one.source === source);
      const known = sources[at];
      const agreed = plan
        .filter((row) => row.partner === partner && row.source === source)
        .reduce((sum, { amount }) => sum + amount, 0);
      if (known) sources[at] = { ...known, rate: addRatios(known.rate, rate) };
      else sources.push({ partner, source, kind, rate, agreed });
    }
    const own = sources.findLastIndex(({ kind }) => ownKinds.includes(kind));
    const others = sources.findLastIndex(({ kind }) => kind !== 'eu-fund' && kind !== 'revenue');
    return { partner, sources, rest: own >= 0 ? own : others, own };
  });
}

function rateOf(terms: Terms, { partner, rate, amount = '0' }: FundingSource): Ratio {
  if (rate !== undefined) return ratioFrom(agreedDecimal(rate));
  return ratioOf(agreedMoney(amount, terms.currency), budgetOf(terms, { partner }));
}
