/**
 * A shared cost between partners: who bears how much by the key, who pays, and who owes whom. Consolidation moves no
 * amount; this is what partners settle among themselves.
 */
import type { SharedCost } from '../agreement/schema';
import { sharesOf, type Share } from '../agreement/shared-costs';
import { agreedMoney, type Terms } from '../agreement/terms';
import { sumMoney, type Money } from '../money';
import { ownPart } from './own-part';
import { debtsBetween, type Debt } from './debts';

export interface CostAllocation {
  cost: SharedCost;
  amount: Money;
  /** In the agreement's order of partners; empty where the key divides nothing. */
  shares: readonly Share[];
  /** What each partner pays to suppliers. */
  paid: ReadonlyMap<string, Money>;
  /** What is settled between partners, as agreed. */
  debts: readonly Debt[];
  /**
   * What the lead takes from a partner's grant for the payer: the grant on its share of an apportioned cost of which
   * partners settle only their own contribution.
   */
  byLead: readonly Debt[];
}

/** The agreed amount, before anything is paid. */
export function agreedAllocation(terms: Terms, cost: SharedCost): CostAllocation {
  const amount = agreedMoney(cost.amount, terms.currency);
  const shares = sharesOf(terms, cost, amount) ?? [];
  const paid = cost.mode === 'each-pays' ? byPartner(shares) : new Map([[cost.payer, amount]]);
  return allocation(terms, cost, shares, paid);
}

/** What partners have declared so far and was accepted. Who declares without having to pays, as the sheets say. */
export function allocationToDate(
  terms: Terms,
  cost: SharedCost,
  declared: ReadonlyMap<string, Money>,
): CostAllocation & { refunded: ReadonlyMap<string, Money> } {
  const amount = sumMoney([...declared.values()]);
  const shares = sharesOf(terms, cost, amount) ?? [];
  const isApportioned = cost.mode === 'apportioned';
  // Of an apportioned cost the payer paid the document; what others declare of it, they have refunded.
  const paid = isApportioned ? new Map([[cost.payer, amount]]) : declared;
  const refunded = isApportioned ? [...declared].filter(([partner]) => partner !== cost.payer) : [];
  return { ...allocation(terms, cost, shares, paid), refunded: new Map(refunded) };
}

function allocation(
  terms: Terms,
  cost: SharedCost,
  shares: readonly Share[],
  paid: ReadonlyMap<string, Money>,
): CostAllocation {
  const base = { cost, shares, paid, amount: sumMoney([...paid.values()]) };
  const settlement = cost.settlement ?? 'none';
  if (settlement === 'none' || shares.length === 0) return { ...base, debts: [], byLead: [] };
  const full = debtsBetween([...terms.partners.keys()], paid, byPartner(shares));
  if (settlement === 'total') return { ...base, debts: full, byLead: [] };
  const own = full.map((debt) => ({ ...debt, amount: ownPart(terms, declarerOf(cost, debt), debt.amount) }));
  // Who declares the cost receives the grant on it: a payer that does not is owed that too.
  const rest = full.map((debt, index) => ({ ...debt, amount: debt.amount - (own[index]?.amount ?? 0) }));
  const some = (debts: readonly Debt[]): Debt[] => debts.filter(({ amount }) => amount !== 0);
  return { ...base, debts: some(own), byLead: cost.mode === 'apportioned' ? some(rest) : [] };
}

/** The partner that declares what a debt is about. */
function declarerOf({ mode, payer }: SharedCost, { from, to }: Debt): string {
  if (mode === 'single-payer') return payer;
  // A credit note turns the debt round.
  return mode === 'apportioned' && from !== payer ? from : to;
}

function byPartner(shares: readonly Share[]): Map<string, Money> {
  return new Map(shares.map(({ partner, amount }) => [partner, amount]));
}
