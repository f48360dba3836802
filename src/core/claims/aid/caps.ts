/** The agreement's caps on the aid: of the planned costs until the balance, then of what is certified. */
import { capStates, type CapState, type CappedCost } from '../../agreement/caps';
import type { Terms } from '../../agreement/terms';
import { splitByAmounts, type Money } from '../../money';
import { cutFrom, type AidRow, type CertifiedCosts, type PartnerAid } from './figures';
import { amountsOn } from './rates';
import { isClaimed } from './sources';

/**
 * A cap on a source cuts that source, in proportion to what each partner has of it. A cap on categories or partners: what
 * is above it gets no aid, shared out in proportion to those costs, and lowers the sources that are claimed. `uncut`: the
 * financing before any cut, which a cap on public money is measured by.
 */
export function cutToCaps(
  terms: Terms,
  all: readonly PartnerAid[],
  uncut: readonly PartnerAid[],
  certified: CertifiedCosts,
  isBalance: boolean,
): void {
  const costs = [...certified].flatMap(([partner, amounts]) =>
    [...amounts].map(([category, amount]): CappedCost => ({ partner, category, amount })),
  );
  const planned = capStates(terms, terms.budget);
  const now = capStates(
    terms,
    costs,
    uncut.flatMap(({ rows }) => rows.map((row) => ({ ...row, amount: row.toDate }))),
  );
  const unaided = new Map<string, { costs: Money; of: string }>();
  now.forEach((state, index) => {
    const most = Math.max((isBalance ? state : planned[index])?.most ?? 0, 0);
    const { source } = state.cap;
    if (source === undefined) addUnaided(unaided, costs, state, most);
    else cutSource(all, source, most, state.cap.code);
  });
  for (const aid of all) {
    const above = unaided.get(aid.partner);
    // What is certified below zero is owed back, and no cap lessens it.
    if (above && above.costs > 0 && aid.certified > 0) cutUnaided(terms, aid, above);
  }
}

/** In proportion to amounts above 0; nothing where there are none. */
export function inProportionTo(total: Money, amounts: readonly Money[]): Money[] {
  const weights = amounts.map((amount) => Math.max(amount, 0));
  return weights.some((weight) => weight > 0) ? splitByAmounts(total, weights) : amounts.map(() => 0);
}

function cutSource(all: readonly PartnerAid[], source: string, most: Money, of: string): void {
  const rows = all.flatMap((aid) =>
    aid.rows.flatMap((row, index) => (row.source === source ? [{ aid, index, amount: row.toDate }] : [])),
  );
  const excess = rows.reduce((sum, { amount }) => sum + amount, 0) - most;
  if (excess <= 0) return;
  const parts = inProportionTo(
    excess,
    rows.map(({ amount }) => amount),
  );
  rows.forEach(({ aid, index }, at) => cutFrom(aid, index, parts[at] ?? 0, 'cap', { of }));
}

function addUnaided(
  unaided: Map<string, { costs: Money; of: string }>,
  costs: readonly CappedCost[],
  { cap, amount }: CapState,
  most: Money,
): void {
  if (amount <= most) return;
  const { categories, partners } = cap;
  const capped = costs.filter(
    (cost) => categories?.some((code) => code === cost.category) ?? partners?.includes(cost.partner) ?? false,
  );
  const parts = inProportionTo(
    amount - most,
    capped.map((cost) => cost.amount),
  );
  capped.forEach(({ partner }, index) => {
    const known = unaided.get(partner);
    const sum = (known?.costs ?? 0) + (parts[index] ?? 0);
    unaided.set(partner, { costs: sum, of: known && known.of !== cap.code ? `${known.of}, ${cap.code}` : cap.code });
  });
}

function cutUnaided(terms: Terms, aid: PartnerAid, { costs, of }: { costs: Money; of: string }): void {
  const [before, after] = [aid.certified, Math.max(aid.certified - costs, 0)].map((base) =>
    amountsOn(terms, aid, base),
  );
  aid.rows.forEach((row: AidRow, index) => {
    const cut = (before?.[index] ?? 0) - (after?.[index] ?? 0);
    if (isClaimed(row)) cutFrom(aid, index, Math.min(cut, Math.max(row.toDate, 0)), 'cap', { of });
  });
}
