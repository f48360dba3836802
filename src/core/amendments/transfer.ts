/** Transfers between budget lines: which money may move at all, and the agreement after it has. */
import type { Agreement } from '../agreement/schema';
import type { BudgetScope, Terms } from '../agreement/terms';
import { agreedMoney } from '../agreement/terms';
import { incomeCategory, type CategoryCode } from '../names';
import { moneyText, type Money } from '../money';

export interface BudgetPart {
  partner: string;
  action: string;
  category: CategoryCode;
}

export interface Transfer {
  from: BudgetPart;
  to: BudgetPart;
  /** Above 0. */
  amount: Money;
}

/** Why no money may move to or from a budget line: it is worked out, due whole, or income. */
export function fixedBy(
  terms: Terms,
  { partner, category }: BudgetPart,
): 'flat-rate' | 'lump-sum' | 'income' | undefined {
  if (category === incomeCategory) return 'income';
  const kind = terms.partners.get(partner)?.methods.get(category)?.kind;
  return kind === 'flat-rate' || kind === 'lump-sum' ? kind : undefined;
}

/** The flat rates, by partner, in whose base a budget line counts. */
export function basesOf(terms: Terms, { partner, category }: BudgetPart): string[] {
  const rates = terms.partners.get(partner)?.flatRates ?? [];
  return rates.filter(({ base }) => base.includes(category)).map((rate) => `${partner}|${rate.category}`);
}

/**
 * Whether money may move between two lines: never contributions in kind for money, nor into or out of the base of a flat
 * rate, whose amount would no longer be right.
 */
export function mayMove(terms: Terms, from: BudgetPart, to: BudgetPart): boolean {
  if ((from.category === 'IN_KIND') !== (to.category === 'IN_KIND')) return false;
  return basesOf(terms, from).join() === basesOf(terms, to).join();
}

/** The agreement with its budget changed: a line's last entries give first, its last one receives. */
export function withTransfers(agreement: Agreement, transfers: readonly Transfer[]): Agreement {
  const { currency } = agreement.project;
  const budget = agreement.budget.map((entry) => ({ ...entry, money: agreedMoney(entry.amount, currency) }));
  const isOf =
    (part: BudgetPart) =>
    ({ partner, action, category }: BudgetScope): boolean =>
      partner === part.partner && action === part.action && category === part.category;
  for (const { from, to, amount } of transfers) {
    let left = amount;
    for (const entry of budget.filter(isOf(from)).reverse()) {
      const given = Math.max(Math.min(left, entry.money), 0);
      entry.money -= given;
      left -= given;
    }
    if (left > 0) throw new RangeError('a budget line gives more than it has');
    const receiver = budget.findLast(isOf(to));
    if (receiver) receiver.money += amount;
    else budget.push({ ...to, amount: '', money: amount });
  }
  return {
    ...agreement,
    budget: budget.map(({ money, ...entry }) => ({ ...entry, amount: moneyText(money, currency) })),
  };
}
