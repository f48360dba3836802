/** What the aid is worked out on, and what becomes of it, step by step. */
import { sumMoney, type Money } from '../../money';
import type { CategoryCode } from '../../names';
import type { Ratio } from '../../ratio';
import type { AgreedSource } from './sources';

/** Certified costs to date by partner and category, flat rates included. */
export type CertifiedCosts = ReadonlyMap<string, ReadonlyMap<CategoryCode | '?', Money>>;

/**
 * `rate`: policy(rate × certified). `rest`: what the others leave. Cuts: beyond the maximum rate, a cap, cash costs, what is
 * paid before the balance, or the fund's agreed total. `moved`: cut from another source and borne here. Where no costs are
 * claimed: what was `claimed` before, and the `advance`.
 */
export const aidSteps = [
  'rate',
  'rest',
  'maximum-rate',
  'cap',
  'cash-costs',
  'before-balance',
  'ceiling',
  'moved',
  'claimed',
  'advance',
] as const;

/** Why an amount is what it is, in the order of the steps. */
export interface AidStep {
  step: (typeof aidSteps)[number];
  amount: Money;
  /** The cap, or the source from which it was moved. */
  of?: string;
}

export interface AidRow extends AgreedSource {
  /** The rate that is applied, after the maximum rate. */
  applied: Ratio;
  toDate: Money;
  cut: Money;
  steps: AidStep[];
}

export interface PartnerAid {
  partner: string;
  /** To date: certified − uncovered = the sum of the rows. */
  certified: Money;
  uncovered: Money;
  rows: AidRow[];
  rest: number;
  own: number;
}

/**
 * Takes an amount off a row; the partner's last own source bears it, else nobody. `isBearable` false: nobody, because what
 * is too much would only stand elsewhere.
 */
export function cutFrom(
  aid: PartnerAid,
  index: number,
  amount: Money,
  step: AidStep['step'],
  { of, isBearable = true }: { of?: string; isBearable?: boolean } = {},
): void {
  const row = aid.rows[index];
  if (!row || amount === 0) return;
  row.toDate -= amount;
  row.cut += amount;
  row.steps.push({ step, amount: -amount, ...(of === undefined ? {} : { of }) });
  const bearer = isBearable && aid.own !== index ? aid.rows[aid.own] : undefined;
  if (!bearer) {
    aid.uncovered += amount;
    return;
  }
  bearer.toDate += amount;
  bearer.steps.push({ step: 'moved', amount, of: row.source });
}

export function totalOf(costs: ReadonlyMap<string, Money> | undefined): Money {
  return sumMoney([...(costs?.values() ?? [])]);
}
