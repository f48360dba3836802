/** The notes by which a payer asks the others for their share of a shared cost: before or after it pays, or by the lead. */
import type { SharedCost } from '../agreement/schema';
import type { Terms } from '../agreement/terms';
import type { ExpenseLine } from '../expenses/line';
import { groupBy } from '../group-by';
import { sumMoney, type Money } from '../money';
import type { Verdict } from '../names';
import { agreedAllocation, allocationToDate, type CostAllocation } from './cost';
import type { Debt } from './debts';

export interface CostNote {
  cost: SharedCost;
  from: string;
  to: string;
  /** Its share of the agreed amount that is settled: what is asked before the payer pays. */
  inAdvance: Money;
  /** The same of what was declared and accepted so far, and what of it has come back. */
  afterPayment: Money;
  refunded: Money;
  /** Still to come. */
  open: Money;
  /** What the lead takes from the partner's grant in its place; undefined where the lead itself owes. */
  byLead: Money | undefined;
}

/** What was accepted of each shared cost, by partner. */
export type DeclaredShares = ReadonlyMap<string, ReadonlyMap<string, Money>>;

export function declaredShares(lines: readonly { line: ExpenseLine; verdict: Verdict }[]): DeclaredShares {
  const accepted = lines.flatMap(({ line, verdict }) => (verdict === 'accepted' && line.sharedCost ? [line] : []));
  const sums = [...groupBy(accepted, ({ sharedCost }) => sharedCost)].map(([cost, ofCost]) => {
    const partners = [...groupBy(ofCost, ({ partner }) => partner)].map(([partner, own]): [string, Money] => [
      partner,
      sumMoney(own.map(({ declared }) => declared)),
    ]);
    return [cost, new Map(partners)] as const;
  });
  return new Map(sums);
}

/**
 * A note per shared cost, debtor and creditor, in the agreement's order. Where nothing is known of what was declared, the
 * lead may take what is asked in advance.
 */
export function costNotes(terms: Terms, declared: DeclaredShares | undefined): CostNote[] {
  return terms.agreement.sharedCosts.flatMap((cost) => notesOf(terms, cost, declared));
}

function notesOf(terms: Terms, cost: SharedCost, all: DeclaredShares | undefined): CostNote[] {
  const agreed = agreedAllocation(terms, cost);
  const now = allocationToDate(terms, cost, all?.get(cost.code) ?? new Map());
  const pairs = new Map<string, Pick<Debt, 'from' | 'to'>>();
  for (const { from, to } of [...agreed.debts, ...agreed.byLead, ...now.debts, ...now.byLead])
    pairs.set(`${from}|${to}`, { from, to });
  return [...pairs.values()].map(({ from, to }) => {
    const between = (of: CostAllocation, kind: 'debts' | 'byLead'): Money =>
      sumMoney(of[kind].filter((debt) => debt.from === from && debt.to === to).map(({ amount }) => amount));
    const afterPayment = between(now, 'debts');
    const paidBack = to === cost.payer ? (now.refunded.get(from) ?? 0) : 0;
    // A refund pays the own contribution first; what is beyond it was not left to the lead.
    const refunded = Math.min(paidBack, afterPayment);
    const open = afterPayment - refunded;
    const grant = Math.max(between(now, 'byLead') - (paidBack - refunded), 0);
    const inAdvance = between(agreed, 'debts');
    const taken = all ? open + grant : inAdvance + between(agreed, 'byLead');
    return {
      cost,
      from,
      to,
      inAdvance,
      afterPayment,
      refunded,
      open,
      byLead: from === terms.lead ? undefined : taken,
    };
  });
}
