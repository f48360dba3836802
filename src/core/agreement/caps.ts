/** The agreement's caps, measured on any set of costs: those planned, or those accepted. */
import { inProportion, timesRate, type Money } from '../money';
import { fundingPlan, publicKinds, type FundingRow } from './funding';
import type { Cap } from './schema';
import { agreedDecimal, type Terms } from './terms';

/** Costs of a partner in a category. */
export interface CappedCost {
  partner: string;
  category: string;
  amount: Money;
}

export interface CapState {
  cap: Cap;
  /** What the cap limits, and its share of the base. */
  amount: Money;
  most: Money;
  exceeded: boolean;
}

type Financing = readonly Pick<FundingRow, 'partner' | 'source' | 'kind' | 'amount'>[];

/** Money of a source is what the financing, by default as planned, gives for each partner in proportion to its costs. */
export function capStates(
  terms: Terms,
  costs: readonly CappedCost[],
  plan: Financing = fundingPlan(terms).rows,
): CapState[] {
  const money = (belongs: (row: Financing[number]) => boolean): Money =>
    [...terms.partners.keys()].reduce((sum, partner) => {
      const rows = plan.filter((row) => row.partner === partner);
      const own = sumOf(costs.filter((cost) => cost.partner === partner));
      return sum + inProportion(own, sumOf(rows.filter(belongs)), sumOf(rows));
    }, 0);
  const bases: Record<Cap['of'], () => Money> = {
    total: () => sumOf(costs),
    direct: () => sumOf(costs.filter((cost) => isDirect(terms, cost))),
    public: () => money(({ kind }) => publicKinds.includes(kind)),
  };
  return terms.agreement.rules.caps.map((cap) => {
    const { share, of, categories, partners, source } = cap;
    const amount =
      source === undefined
        ? sumOf(costs.filter((one) => isOneOf(categories, one.category) || isOneOf(partners, one.partner)))
        : money((row) => row.source === source);
    const most = timesRate(bases[of](), agreedDecimal(share), 'floor');
    // Each partner's money of a source is rounded: these cents exceed nothing.
    const roundings = source === undefined && of !== 'public' ? 0 : terms.partners.size;
    return { cap, amount, most, exceeded: amount > Math.max(most, 0) + roundings };
  });
}

/** Real and unit costs without office costs. */
function isDirect(terms: Terms, { partner, category }: CappedCost): boolean {
  const methods: ReadonlyMap<string, { kind: string }> | undefined = terms.partners.get(partner)?.methods;
  const kind = methods?.get(category)?.kind;
  return category !== 'OFFICE' && (kind === 'real' || kind === 'unit-cost');
}

function isOneOf(codes: readonly string[] | undefined, code: string): boolean {
  return codes?.includes(code) ?? false;
}

function sumOf(list: readonly { amount: Money }[]): Money {
  return list.reduce((sum, { amount }) => sum + amount, 0);
}
