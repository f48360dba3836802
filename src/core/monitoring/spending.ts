/** The finest cut of the financial monitoring: partner × action × category × period, from which every other is summed. */
import { groupBy } from '../group-by';
import type { Money } from '../money';
import { unknown } from '../names';
import { scopeKey, type BudgetLine, type Terms } from '../agreement/terms';
import { certifiedOf, type JudgedLine } from './figures';
import { flatRateByAction, rateKey, type FlatRateAmount } from './flat-rates';
import { plannedByPeriod } from './planned';

export interface SpendingFigures {
  planned: Money;
  /** Everything read, and flat rates. */
  declared: Money;
  /** Flat rates included. */
  accepted: Money;
  /** The same after what controls took off. */
  certified: Money;
}

export interface SpendingRow extends SpendingFigures {
  partner: string;
  action: string;
  category: string;
  /** Undefined for what was declared before Accord. */
  period: string | undefined;
}

export const spendingFigures = ['planned', 'declared', 'accepted', 'certified'] as const;

interface Counted {
  lines: readonly JudgedLine[];
  flatRates: readonly FlatRateAmount[];
}

/** In the agreement's order; without `counted`, what is planned alone. Rows without any figure are left out. */
export function spendingOf(terms: Terms, counted?: Counted): SpendingRow[] {
  const rows = new Map<string, SpendingRow>();
  const rowOf = (partner: string, action: string, category: string, period: string | undefined): SpendingRow => {
    const key = JSON.stringify([partner, action, category, period]);
    const row = rows.get(key) ?? {
      partner,
      action,
      category,
      period,
      planned: 0,
      declared: 0,
      accepted: 0,
      certified: 0,
    };
    rows.set(key, row);
    return row;
  };
  const planned = plannedByPeriod(terms);
  for (const { partner, action, category } of terms.budget)
    for (const [index, amount] of (planned.get(scopeKey({ partner, action, category })) ?? []).entries())
      rowOf(partner, action, category, terms.agreement.periods[index]?.code).planned += amount;
  if (counted) {
    addOpening(terms, rowOf);
    for (const { line, verdict } of counted.lines) {
      const row = rowOf(line.partner, line.action, line.category, line.period);
      row.declared += line.declared;
      if (verdict !== 'accepted') continue;
      row.accepted += line.declared;
      row.certified += certifiedOf(line);
    }
    addFlatRates(terms, counted.flatRates, rowOf);
  }
  return inOrder(
    terms,
    [...rows.values()].filter((row) => spendingFigures.some((figure) => row[figure] !== 0)),
  );
}

type RowOf = (partner: string, action: string, category: string, period: string | undefined) => SpendingRow;

function addOpening(terms: Terms, rowOf: RowOf): void {
  const add = (lines: readonly BudgetLine[], figures: readonly (keyof SpendingFigures)[], sign: 1 | -1): void => {
    for (const { partner, action, category, amount } of lines)
      for (const figure of figures) rowOf(partner, action, category, undefined)[figure] += sign * amount;
  };
  add(terms.opening, ['declared', 'accepted', 'certified'], 1);
  add(terms.undecided, ['certified'], -1);
}

/** Split between actions as a whole to date: a period's part is what the split grows by. */
function addFlatRates(terms: Terms, flatRates: readonly FlatRateAmount[], rowOf: RowOf): void {
  const byRate = groupBy(flatRates, ({ partner, category }) => rateKey({ partner, category }));
  for (const steps of byRate.values()) {
    let toDate = 0;
    let before = new Map<string, Money>();
    for (const { partner, category, period, amount } of steps) {
      toDate += amount;
      const parts = flatRateByAction(terms, partner, category, toDate);
      const now = new Map(
        parts.length > 0 ? parts.map((part) => [part.action, part.amount] as const) : [[unknown, toDate] as const],
      );
      for (const [action, all] of now) {
        const row = rowOf(partner, action, category, period);
        const part = all - (before.get(action) ?? 0);
        row.declared += part;
        row.accepted += part;
        row.certified += part;
      }
      before = now;
    }
  }
}

function inOrder({ agreement }: Terms, rows: SpendingRow[]): SpendingRow[] {
  const { partners, actions, categories, periods } = agreement;
  const positions = [partners, actions, categories, periods].map(
    (list) => new Map<string, number>(list.map(({ code }, index) => [code, index])),
  );
  const orderOf = ({ partner, action, category, period }: SpendingRow): number[] =>
    [partner, action, category, period].map((code, index) =>
      code === undefined ? -1 : (positions[index]?.get(code) ?? Number.MAX_SAFE_INTEGER),
    );
  return rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((a, b) => a.order.reduce((found, at, index) => found || at - (b.order[index] ?? 0), 0))
    .map(({ row }) => row);
}
