/** Who owes whom: balances turned into as few payments as their order gives, and payments both ways set off. */
import type { Money } from '../money';

export interface Debt {
  from: string;
  to: string;
  /** Above 0. */
  amount: Money;
}

/** Payments after which everybody has borne its `target` of what was `paid`; debtors and creditors in this order. */
export function debtsBetween(
  order: readonly string[],
  paid: ReadonlyMap<string, Money>,
  target: ReadonlyMap<string, Money>,
): Debt[] {
  const balances = order.map((partner) => ({
    partner,
    open: (paid.get(partner) ?? 0) - (target.get(partner) ?? 0),
  }));
  const creditors = balances.filter(({ open }) => open > 0);
  return balances.flatMap(({ partner, open }) => {
    const debts: Debt[] = [];
    let owed = -open;
    while (owed > 0) {
      const creditor = creditors.find((one) => one.open > 0);
      if (!creditor) break;
      const amount = Math.min(owed, creditor.open);
      creditor.open -= amount;
      owed -= amount;
      debts.push({ from: partner, to: creditor.partner, amount });
    }
    return debts;
  });
}

/** Debts of many costs, with those of the same two partners set off against each other. */
export function netDebts(order: readonly string[], debts: readonly Debt[]): Debt[] {
  const sums = new Map<string, Money>();
  const key = (from: string, to: string): string => `${from}|${to}`;
  for (const { from, to, amount } of debts) sums.set(key(from, to), (sums.get(key(from, to)) ?? 0) + amount);
  return order.flatMap((from) =>
    order.flatMap((to) => {
      const amount = (sums.get(key(from, to)) ?? 0) - (sums.get(key(to, from)) ?? 0);
      return amount > 0 ? [{ from, to, amount }] : [];
    }),
  );
}
