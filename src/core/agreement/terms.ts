/** The agreement prepared for calculation: money as integers, overrides resolved, entries indexed by code. */
import type { Day } from '../days';
import { incomeCategory, type CategoryCode } from '../names';
import { parseDecimal, toMoney, one, zero, type Decimal, type Money } from '../money';
import { rateList, type RateList } from '../rates/list';
import { constant, timelineOf, type ValuesOverTime } from './changing';
import { mergedEligibility } from './eligibility';
import { agreedStaffTime } from './staff';
import type { StaffTime } from '../staff/tables';
import { nothingSteered, type SteeringBook } from '../steering/tables';
import type { Action, Agreement, Eligibility, FlatRateMethod, Method, Partner, Period, SharedCost } from './schema';

/** partner × action × category, summed over labels, deliverables and periods. */
export interface BudgetLine {
  partner: string;
  action: string;
  category: CategoryCode;
  amount: Money;
}

export interface FlatRate {
  category: CategoryCode;
  rate: Decimal;
  base: readonly CategoryCode[];
  covers: readonly CategoryCode[];
}

export interface PartnerTerms {
  partner: Partner;
  /** Position in the agreement. */
  index: number;
  eligibility: Eligibility;
  methods: ReadonlyMap<CategoryCode, Method>;
  /** Sorted so that a rate comes after the rates in its base. */
  flatRates: readonly FlatRate[];
  /** The currency of lines that name none. */
  currency: ValuesOverTime<string>;
  /** The share of VAT that may be declared: 0 to 1. */
  vatShare: ValuesOverTime<Decimal>;
}

/** A flexibility tier whose approval has been recorded, for all totals of its level or for those that match `of`. */
export interface ApprovedTier {
  /** Index in the agreement's `rules.flexibility`. */
  tier: number;
  of: BudgetScope;
}

export interface Terms {
  agreement: Agreement;
  /** The versions before, as the workbook keeps them; see `readHistory`. */
  history: string;
  /** Approvals since signature, from the project workbook; empty without it. */
  approved: readonly ApprovedTier[];
  /** Listed exchange rates: the workbook's, or the agreement's where it has none. */
  rates: RateList;
  /** The day on which a partner's report on a period was handed in, by `handInKey`; from the project workbook. */
  handIns: ReadonlyMap<string, Day>;
  /** What committees decided and what is to be done; from the project workbook. */
  steering: SteeringBook;
  /** Who works how long on the project: as partners wrote it, or as far as the agreement says. */
  staffTime: readonly StaffTime[];
  currency: string;
  partners: ReadonlyMap<string, PartnerTerms>;
  actions: ReadonlyMap<string, Action>;
  periods: ReadonlyMap<string, Period>;
  sharedCosts: ReadonlyMap<string, SharedCost>;
  /** In the agreement's order of partners, actions and categories. */
  budget: readonly BudgetLine[];
  /** What was declared before Accord and uses budget: the certified part, or all while nothing is decided. */
  opening: readonly BudgetLine[];
  /** The part of `opening` on which nothing is decided. */
  undecided: readonly BudgetLine[];
  lead: string;
  /** The budget of every scope, by `scopeKey`. */
  budgetByScope: ReadonlyMap<string, Money>;
  /** The same of the agreement as it was signed, from which some limits are measured. */
  signedByScope: ReadonlyMap<string, Money>;
  /** The first version with these opening figures: what was claimed before Accord rests on it. */
  opened: Agreement;
}

/** A part of the budget, summed over the dimensions that are absent. */
export interface BudgetScope {
  partner?: string;
  action?: string;
  category?: string;
}

export function scopeKey({ partner = '*', action = '*', category = '*' }: BudgetScope): string {
  return `${partner}|${action}|${category}`;
}

export function budgetOf(terms: Terms, scope: BudgetScope): Money {
  return terms.budgetByScope.get(scopeKey(scope)) ?? 0;
}

/** Sums amounts by every scope that contains them, the whole included. */
export function sumsByScope(lines: readonly BudgetLine[]): Map<string, Money> {
  const sums = new Map<string, Money>();
  for (const { partner, action, category, amount } of lines)
    for (const scope of [
      {},
      { partner },
      { action },
      { category },
      { partner, action },
      { partner, category },
      { action, category },
      { partner, action, category },
    ])
      sums.set(scopeKey(scope), (sums.get(scopeKey(scope)) ?? 0) + amount);
  return sums;
}

/** An amount of the agreement as money; the schema has validated its format. */
export function agreedMoney(text: string, currency: string): Money {
  return toMoney(agreedDecimal(text), currency);
}

export function agreedDecimal(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`not a decimal: ${text}`);
  return decimal;
}

/** Where amendments have changed the agreement: `signed` is version 1, `opened` as in `Terms`. */
export function termsOf(agreement: Agreement, signed: Agreement = agreement, opened: Agreement = agreement): Terms {
  const { currency } = agreement.project;
  const partners = new Map(
    agreement.partners.map((partner, index) => [partner.code, partnerTerms(agreement, partner, index)]),
  );
  const budget = budgetLinesOf(agreement);
  const budgetByScope = sumsByScope(budget);
  return {
    agreement,
    history: '',
    approved: [],
    rates: rateList(
      (agreement.rates ?? []).map((one) => ({ ...one, rate: agreedDecimal(one.rate) })),
      currency,
    ),
    handIns: new Map(),
    steering: nothingSteered,
    staffTime: agreement.partners.flatMap(({ code }) => agreedStaffTime(agreement, code)),
    currency,
    partners,
    actions: byCode(agreement.actions),
    periods: byCode(agreement.periods),
    sharedCosts: byCode(agreement.sharedCosts),
    budget,
    budgetByScope,
    signedByScope: signed === agreement ? budgetByScope : sumsByScope(budgetLinesOf(signed)),
    opening: openingOf(agreement, () => true),
    undecided: openingOf(agreement, ({ certified }) => certified === undefined),
    lead: agreement.partners.find((partner) => partner.role === 'lead')?.code ?? '',
    opened,
  };
}

/** Whether the project has income. */
export function hasIncome({ agreement }: Pick<Terms, 'agreement'>): boolean {
  return agreement.categories.some(({ code }) => code === incomeCategory);
}

/** The day that decides which of a changing value applies to a line: its document's, else its period's last. */
export function termsDay(terms: Terms, line: { documentDate: Day | undefined; period: string }): Day | undefined {
  return line.documentDate ?? terms.periods.get(line.period)?.end;
}

function byCode<T extends { code: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((item) => [item.code, item]));
}

type Opening = NonNullable<Agreement['opening']>[number];

function openingOf(agreement: Agreement, belongs: (item: Opening) => boolean): BudgetLine[] {
  const { currency } = agreement.project;
  return sumByBudgetLine(
    agreement,
    (agreement.opening ?? [])
      .filter(belongs)
      .map((item) => ({ ...item, amount: agreedMoney(item.certified ?? item.declared, currency) })),
  );
}

function budgetLinesOf(agreement: Agreement): BudgetLine[] {
  const { currency } = agreement.project;
  return sumByBudgetLine(
    agreement,
    agreement.budget.map((item) => ({ ...item, amount: agreedMoney(item.amount, currency) })),
  );
}

function sumByBudgetLine(agreement: Agreement, items: readonly BudgetLine[]): BudgetLine[] {
  const sums = new Map<string, Money>();
  for (const item of items) {
    const key = `${item.partner}|${item.action}|${item.category}`;
    sums.set(key, (sums.get(key) ?? 0) + item.amount);
  }
  return agreement.partners.flatMap((partner) =>
    agreement.actions.flatMap((action) =>
      agreement.categories.flatMap(({ code: category }) => {
        const amount = sums.get(`${partner.code}|${action.code}|${category}`);
        return amount === undefined ? [] : [{ partner: partner.code, action: action.code, category, amount }];
      }),
    ),
  );
}

function partnerTerms(agreement: Agreement, partner: Partner, index: number): PartnerTerms {
  const { overrides } = partner;
  const methods = new Map<CategoryCode, Method>(
    agreement.categories.map(({ code, method }) => [code, overrides?.methods?.[code] ?? method]),
  );
  return {
    partner,
    index,
    eligibility: mergedEligibility(agreement.project.eligibility, overrides?.eligibility),
    methods,
    flatRates: orderedFlatRates(methods),
    currency: timelineOf(partner.currency, (currency) => currency),
    vatShare: vatShare(overrides?.vat ?? agreement.rules.vat, partner),
  };
}

function vatShare(rule: Agreement['rules']['vat'], partner: Partner): ValuesOverTime<Decimal> {
  const all = constant(one);
  const nothing = constant(zero);
  if (rule === 'eligible') return all;
  if (rule === 'never' || partner.vat === 'recoverable') return nothing;
  if (partner.vat === 'not-recoverable') return all;
  return partner.vatNonRecoverableShare === undefined
    ? nothing
    : timelineOf(partner.vatNonRecoverableShare, agreedDecimal);
}

/** Flat rates in the order of computation; those in a cycle come last (the agreement's check reports them). */
function orderedFlatRates(methods: ReadonlyMap<CategoryCode, Method>): FlatRate[] {
  const pending = [...methods].flatMap(([category, method]) =>
    method.kind === 'flat-rate' ? [flatRate(category, method)] : [],
  );
  const ordered: FlatRate[] = [];
  while (pending.length > 0) {
    const ready = pending.findIndex((rate) => !pending.some((other) => rate.base.includes(other.category)));
    ordered.push(...pending.splice(Math.max(ready, 0), 1));
  }
  return ordered;
}

function flatRate(category: CategoryCode, method: FlatRateMethod): FlatRate {
  return { category, rate: agreedDecimal(method.rate), base: method.base, covers: method.covers ?? [category] };
}

/** The categories of flat rates that depend on each other in a cycle. */
export function flatRatesInCycle(rates: readonly FlatRate[]): CategoryCode[] {
  return rates
    .filter((rate, index) => rates.slice(index).some((later) => rate.base.includes(later.category)))
    .map((rate) => rate.category);
}
