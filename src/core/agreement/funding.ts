/** The financing plan: each partner's sources in money, and what the project receives from each fund. */
import { addDecimals, compareDecimals, splitByAmounts, timesRate, one, type Decimal, type Money } from '../money';
import type { FundingKind } from '../names';
import type { Agreement, FundingSource } from './schema';
import { agreedDecimal, agreedMoney, budgetOf, type Terms } from './terms';

/** How an amount was computed, for explanation to the reader. */
export type FundingOrigin =
  /** Stated in the agreement. */
  | 'stated'
  /** rate × the partner's budget, rounded by policy. */
  | 'rounded'
  /** What remains of the budget after the partner's other sources. */
  | 'remainder'
  /** The partner's share of policy(rate × project total). */
  | 'part-of-project';

export interface FundingRow {
  partner: string;
  source: string;
  kind: FundingKind;
  rate: Decimal | undefined;
  amount: Money;
  origin: FundingOrigin;
}

export interface ProjectSource {
  source: string;
  kind: FundingKind;
  /** The rate if all partners share one; undefined when they differ or an amount is stated. */
  rate: Decimal | undefined;
  amount: Money;
}

export interface FundingPlan {
  /** In the agreement's order. */
  rows: readonly FundingRow[];
  /** Sources of the same name and kind, summed over partners. */
  project: readonly ProjectSource[];
}

/** Public money: the Union's, the national authorities', and the own funds of public partners. */
export const publicKinds: readonly FundingKind[] = ['eu-fund', 'national-public', 'own-public'];

/** The names of the sources, in the agreement's order. */
export function sourcesOf({ funding }: Pick<Agreement, 'funding'>): string[] {
  return [...new Set(funding.map(({ source }) => source))];
}

export const ownKinds: readonly FundingKind[] = ['own-public', 'own-private'];

/**
 * Computes the financing plan. Within a partner each source is rounded by the agreement's policy and the last own
 * source takes the remainder. Where all partners with a budget share one rate of an EU fund, the project's amount is
 * policy(rate × project total), and `rounding.residual` decides who bears the cents by which the shares differ from it.
 */
export function fundingPlan(terms: Terms): FundingPlan {
  const { agreement } = terms;
  const shared = sharedFunds(terms);
  const rows = agreement.partners.flatMap(({ code }) => {
    const sources = agreement.funding.filter((source) => source.partner === code);
    const amounts = sources.map((source) => firstAmount(terms, source, shared));
    return withRemainder(terms, code, sources, amounts);
  });
  return { rows, project: projectSources(rows) };
}

/**
 * Budget and funding of a partner whose sources do not balance; undefined where rates sum to 1 or amounts to the
 * budget.
 */
export function fundingGap(terms: Terms, partner: string): { budget: Money; funding: Money } | undefined {
  const sources = terms.agreement.funding.filter((source) => source.partner === partner);
  if (sources.length === 0) return undefined;
  const budget = budgetOf(terms, { partner });
  const nominal = sources.reduce((sum, source) => sum + nominalAmount(terms, source), 0);
  const rates = sources.flatMap((source) => (source.rate === undefined ? [] : [agreedDecimal(source.rate)]));
  if (rates.length === sources.length) {
    const sum = rates.reduce(addDecimals);
    return compareDecimals(sum, one) === 0 ? undefined : { budget, funding: nominal };
  }
  // Each rounded source may be off by less than one minor unit; stated amounts are exact.
  return Math.abs(budget - nominal) <= rates.length ? undefined : { budget, funding: nominal };
}

function nominalAmount(terms: Terms, source: FundingSource): Money {
  if (source.amount !== undefined) return agreedMoney(source.amount, terms.currency);
  const rate = agreedDecimal(source.rate ?? '0');
  return timesRate(budgetOf(terms, { partner: source.partner }), rate, terms.agreement.rules.rounding.funding);
}

type Shared = ReadonlyMap<string, ReadonlyMap<string, Money>>;

function firstAmount(terms: Terms, source: FundingSource, shared: Shared): FundingRow {
  const { partner, source: name, kind } = source;
  const rate = source.rate === undefined ? undefined : agreedDecimal(source.rate);
  const part = shared.get(name)?.get(partner);
  const amount = part ?? nominalAmount(terms, source);
  const origin = rate === undefined ? 'stated' : part === undefined ? 'rounded' : 'part-of-project';
  return { partner, source: name, kind, rate, amount, origin };
}

/**
 * Makes the rows sum to the partner's budget: the last own source (else the last source) takes the remainder, if it is
 * a rate.
 */
function withRemainder(
  terms: Terms,
  partner: string,
  sources: readonly FundingSource[],
  rows: FundingRow[],
): FundingRow[] {
  const lastOwn = rows.findLastIndex((row) => ownKinds.includes(row.kind));
  const index = lastOwn >= 0 ? lastOwn : rows.length - 1;
  const balancing = rows[index];
  if (!balancing || sources[index]?.rate === undefined || fundingGap(terms, partner)) return rows;
  const others = rows.reduce((sum, row, at) => (at === index ? sum : sum + row.amount), 0);
  const amount = budgetOf(terms, { partner }) - others;
  if (amount === balancing.amount) return rows;
  return rows.with(index, { ...balancing, amount, origin: 'remainder' });
}

/** For each EU fund with one rate for all partners with a budget: each partner's share of the project's amount. */
function sharedFunds(terms: Terms): Shared {
  const { agreement } = terms;
  const budgets = agreement.partners
    .map(({ code }) => ({ code, budget: budgetOf(terms, { partner: code }) }))
    .filter(({ budget }) => budget !== 0);
  const names = new Set(agreement.funding.filter((source) => source.kind === 'eu-fund').map((source) => source.source));
  const shared = new Map<string, Map<string, Money>>();
  for (const name of names) {
    const sources = agreement.funding.filter((source) => source.source === name && source.kind === 'eu-fund');
    const rates = new Set(sources.map((source) => source.rate));
    const [rate] = rates;
    const everyone = budgets.every(({ code }) => sources.filter((source) => source.partner === code).length === 1);
    if (rates.size !== 1 || rate === undefined || !everyone || sources.length !== budgets.length) continue;
    shared.set(name, parts(terms, agreedDecimal(rate), budgets));
  }
  return shared;
}

function parts(terms: Terms, rate: Decimal, budgets: readonly { code: string; budget: Money }[]): Map<string, Money> {
  const { funding: rounding, residual } = terms.agreement.rules.rounding;
  const total = timesRate(
    budgets.reduce((sum, { budget }) => sum + budget, 0),
    rate,
    rounding,
  );
  if (residual === 'largest-remainder') {
    const shares = splitByAmounts(
      total,
      budgets.map(({ budget }) => budget),
    );
    return new Map(budgets.map(({ code }, index) => [code, shares[index] ?? 0]));
  }
  const amounts = new Map(budgets.map(({ code, budget }) => [code, timesRate(budget, rate, rounding)]));
  const bearer = residual === 'lead' && amounts.has(terms.lead) ? terms.lead : (budgets.at(-1)?.code ?? '');
  const sum = [...amounts.values()].reduce((a, b) => a + b, 0);
  return amounts.set(bearer, (amounts.get(bearer) ?? 0) + total - sum);
}

function projectSources(rows: readonly FundingRow[]): ProjectSource[] {
  const sources = new Map<string, ProjectSource>();
  for (const { source, kind, rate, amount } of rows) {
    const key = `${kind}|${source}`;
    const known = sources.get(key);
    const sameRate = !known || (known.rate && rate && compareDecimals(known.rate, rate) === 0);
    sources.set(key, { source, kind, rate: sameRate ? rate : undefined, amount: (known?.amount ?? 0) + amount });
  }
  return [...sources.values()];
}
