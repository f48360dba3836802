/** Explains flat rates: their bases, and the split of a flat rate between actions. */
import { budgetOf, type FlatRate } from '../core/agreement/terms';
import type { Money } from '../core/money';
import { flatRateByAction, flatRateTotals, type FlatRateStep } from '../core/monitoring/flat-rates';
import { fill } from '../locales';
import type { GridBlock, GridRow } from './blocks';
import { actionText, categoryText, codeLabel, type Context } from './context';
import { splitCells } from './split';

/** A flat rate summed over all periods covered. */
export interface PaidRate {
  partner: string;
  rate: FlatRate;
  /** Defined name of the cell with the whole amount. */
  name: string;
  sum: Money;
  /** Its base to date. */
  base: Money;
  /** The base, and what was claimed on it, before the first of these periods. */
  before: { base: Money; claimed: Money };
}

export function paidRates(
  steps: readonly FlatRateStep[],
  name: (partner: string, category: string) => string,
): PaidRate[] {
  return flatRateTotals(steps).flatMap(({ partner, category, amount }): PaidRate[] => {
    const own = steps.filter((step) => step.partner === partner && step.category === category);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const before = { base: first.before, claimed: first.earlier };
    return [{ partner, rate: last.rate, name: name(partner, category), sum: amount, base: last.base, before }];
  });
}

/** "15 % of Staff + Travel". */
export function rateText(context: Context, rate: FlatRate): string {
  const base = rate.base.map((code) => codeLabel(context, 'categories', code)).join(' + ');
  return fill(context.t.words.rateOf, { rate: { percent: rate.rate }, base }, context.texts);
}

/** Defined name of the cell with a budget line's share of a flat rate; undefined where it has none. */
export function partName(context: Context, paid: PaidRate, action: string): string | undefined {
  const parts = flatRateByAction(context.terms, paid.partner, paid.rate.category, paid.sum);
  const index = parts.findIndex((part) => part.action === action);
  if (index < 0) return undefined;
  return parts.length === 1 ? paid.name : `${paid.name}_${index + 1}`;
}

/** The split of rates that several actions share; undefined where there is none. */
export function flatSplitGrid(
  context: Context,
  paid: readonly PaidRate[],
  owner?: (paid: PaidRate) => string,
): GridBlock | undefined {
  const { t, decimals, plain, amountWidth } = context;
  const rows = paid.flatMap((one) => splitRows(context, one, decimals, owner));
  if (rows.length === 0) return undefined;
  return {
    kind: 'grid',
    serves: 'both',
    key: 'flatSplit',
    heading: t.flatRates.splitTitle,
    note: t.flatRates.splitNote,
    columns: [
      { key: 'category', header: t.headings.category, style: 'textWrap', width: 24 },
      { key: 'action', header: t.headings.action, style: 'textWrap', width: 24 },
      { key: 'weight', header: t.flatRates.weight, style: 'integer', width: amountWidth },
      { key: 'down', header: t.flatRates.down, style: 'integer', width: amountWidth },
      { key: 'rest', header: t.flatRates.rest, style: 'integer', width: amountWidth },
      { key: 'order', header: t.flatRates.order, style: 'integer' },
      { key: 'part', header: t.flatRates.part, style: 'calculatedAmount', format: plain, width: amountWidth },
    ],
    rows,
  };
}

function splitRows(context: Context, paid: PaidRate, decimals: number, owner?: (paid: PaidRate) => string): GridRow[] {
  const { terms } = context;
  const { category } = paid.rate;
  const shares = flatRateByAction(terms, paid.partner, category, paid.sum);
  if (shares.length < 2) return [];
  const parts = shares.map(({ action, amount }, index) => ({
    id: `${paid.name}_${index + 1}`,
    weight: budgetOf(terms, { partner: paid.partner, action, category }),
    amount,
  }));
  const budget = parts.reduce((sum, { weight }) => sum + weight, 0);
  const cells = splitCells(paid.name, paid.sum, budget, parts, decimals, ({ id }) => id);
  const who = owner ? `${owner(paid)} · ` : '';
  return parts.map(({ id }, index) => ({
    id,
    cells: {
      category: who + categoryText(context, category),
      action: actionText(context, shares[index]?.action ?? ''),
      ...cells[index],
    },
  }));
}
