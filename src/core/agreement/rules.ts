/** What can be wrong with an agreement that is well written: totals, funding, flat rates, shares, caps, gaps. */
import { finding, type AgreementRuleName, type Figures, type Finding } from '../findings';
import {
  addDecimals,
  compareDecimals,
  decimalFromNumber,
  formatDecimal,
  isZero,
  timesRate,
  type Decimal,
  type Money,
} from '../money';
import type { CategoryCode } from '../names';
import { fundingGap } from './funding';
import { profileOf } from './profiles';
import { sharedCostWeights } from './shared-costs';
import { agreedDecimal, agreedMoney, budgetOf, flatRatesInCycle, type PartnerTerms, type Terms } from './terms';

type Report = (rule: AgreementRuleName, figures: Figures, partner?: string) => void;

/** Checks an agreement; errors and warnings in a fixed order. */
export function agreementFindings(terms: Terms): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (rule, figures, partner) =>
    void findings.push(finding(rule, partner === undefined ? {} : { partner }, figures));
  totals(terms, report);
  funding(terms, report);
  flatRates(terms, report);
  shares(terms, report);
  caps(terms, report);
  dates(terms, report);
  gaps(terms, report);
  return findings;
}

function totals(terms: Terms, report: Report): void {
  const { agreement, currency } = terms;
  const sum = budgetOf(terms, {});
  const stated = agreement.statedTotal === undefined ? sum : agreedMoney(agreement.statedTotal, currency);
  if (stated !== sum)
    report('stated-total-differs', { stated: { money: stated, currency }, sum: { money: sum, currency } });
  for (const cost of agreement.sharedCosts) {
    const { action, category } = cost;
    const amount = agreedMoney(cost.amount, currency);
    const budget = budgetOf(
      terms,
      cost.mode === 'single-payer' ? { partner: cost.payer, action, category } : { action, category },
    );
    if (amount > budget)
      report('totals-disagree', {
        of: cost.code,
        stated: { money: amount, currency },
        sum: { money: budget, currency },
      });
  }
  for (const item of agreement.opening ?? []) {
    const [declared, certified, paid] = [item.declared, item.certified, item.paid].map((text) =>
      agreedMoney(text, currency),
    );
    const of = `${item.partner} ${item.action} ${item.category}`;
    if ((certified ?? 0) > (declared ?? 0))
      report('totals-disagree', {
        of,
        stated: { money: certified ?? 0, currency },
        sum: { money: declared ?? 0, currency },
      });
    else if ((paid ?? 0) > (certified ?? 0))
      report('totals-disagree', {
        of,
        stated: { money: paid ?? 0, currency },
        sum: { money: certified ?? 0, currency },
      });
  }
}

function funding(terms: Terms, report: Report): void {
  const { currency, agreement } = terms;
  for (const { code } of agreement.partners) {
    const gap = fundingGap(terms, code);
    if (gap)
      report(
        'funding-unbalanced',
        { partner: code, budget: { money: gap.budget, currency }, funding: { money: gap.funding, currency } },
        code,
      );
    const budget = budgetOf(terms, { partner: code });
    if (budget <= 0) continue;
    for (const most of profileOf(agreement.rules.profile)?.maximumRates ?? []) {
      const sources = agreement.funding.filter((source) => source.partner === code && most.kinds.includes(source.kind));
      const rate = sources
        .map((source) => rateOf(source, budget, currency))
        .reduce(addDecimals, { units: 0n, scale: 0 });
      if (compareDecimals(rate, agreedDecimal(most.rate)) > 0)
        report(
          'funding-rate-above-maximum',
          { partner: code, rate: { percent: rate }, most: { percent: agreedDecimal(most.rate) }, source: most.source },
          code,
        );
    }
  }
}

function rateOf(
  source: { rate?: string | undefined; amount?: string | undefined },
  budget: Money,
  currency: string,
): Decimal {
  if (source.rate !== undefined) return agreedDecimal(source.rate);
  const share = agreedMoney(source.amount ?? '0', currency) / budget;
  // A stated amount was rounded once: four decimals of a rate are as exact as it can be.
  return decimalFromNumber(Math.floor(share * 10_000) / 10_000) ?? { units: 0n, scale: 0 };
}

function flatRates(terms: Terms, report: Report): void {
  const told = new Set<string>();
  const once = (figures: { category: CategoryCode; other: string; case: string }): void => {
    const key = `${figures.case}|${figures.category}|${figures.other}`;
    if (told.has(key)) return;
    told.add(key);
    report('flat-rate-combination', {
      case: figures.case,
      category: { list: 'categories', code: figures.category },
      other: { list: 'categories', code: figures.other },
    });
  };
  for (const partner of terms.partners.values()) {
    for (const category of flatRatesInCycle(partner.flatRates)) once({ category, other: category, case: 'cycle' });
    for (const rate of partner.flatRates) {
      const real = [...partner.methods].filter(
        ([category, { kind }]) => kind === 'real' && hasBudget(terms, partner, category),
      );
      for (const [category] of real)
        if (rate.covers.includes(category)) once({ category: rate.category, other: category, case: 'overlap' });
      for (const other of partner.flatRates)
        if (other.category > rate.category && other.covers.some((code) => rate.covers.includes(code)))
          once({ category: rate.category, other: other.category, case: 'overlap' });
      if (isForAllOther(terms, rate.category, rate.rate))
        for (const [category] of real)
          if (!rate.base.includes(category)) once({ category: rate.category, other: category, case: 'all-other' });
      budgetedRate(terms, partner, rate.category, report);
    }
  }
}

function hasBudget(terms: Terms, { partner }: PartnerTerms, category: string): boolean {
  return budgetOf(terms, { partner: partner.code, category }) !== 0;
}

/** Whether a programme lets this rate stand for all other costs, so that no real ones may stand beside its base. */
function isForAllOther(terms: Terms, category: CategoryCode, rate: Decimal): boolean {
  const known = profileOf(terms.agreement.rules.profile)?.flatRates ?? [];
  return known.some(
    (one) => one.excludesRealCosts && one.category === category && compareDecimals(agreedDecimal(one.rate), rate) === 0,
  );
}

function budgetedRate(
  terms: Terms,
  { partner, flatRates: rates }: PartnerTerms,
  category: CategoryCode,
  report: Report,
): void {
  const rate = rates.find((one) => one.category === category);
  const stated = budgetOf(terms, { partner: partner.code, category });
  if (!rate || stated === 0) return;
  const base = rate.base.reduce((sum, code) => sum + budgetOf(terms, { partner: partner.code, category: code }), 0);
  const computed = timesRate(base, rate.rate, terms.agreement.rules.rounding.flatRate);
  const { currency } = terms;
  if (computed !== stated)
    report(
      'flat-rate-differs',
      {
        partner: partner.code,
        category: { list: 'categories', code: category },
        stated: { money: stated, currency },
        computed: { money: computed, currency },
      },
      partner.code,
    );
}

function shares(terms: Terms, report: Report): void {
  for (const cost of terms.agreement.sharedCosts) {
    if (cost.key.method !== 'fixed') continue;
    // Only those who take part count: what a key gives to others would silently fall to them.
    const sum = sharedCostWeights(terms, cost)
      .map(({ weight }) => weight)
      .reduce(addDecimals, { units: 0n, scale: 0 });
    const whole = ['1', '100'].some((text) => compareDecimals(sum, agreedDecimal(text)) === 0);
    if (!whole) report('shares-not-100', { cost: cost.code, sum: formatDecimal(sum) });
  }
}

function caps(terms: Terms, report: Report): void {
  const { currency } = terms;
  const direct = terms.budget.filter((line) => {
    const kind = terms.partners.get(line.partner)?.methods.get(line.category)?.kind;
    return line.category !== 'OFFICE' && (kind === 'real' || kind === 'unit-cost');
  });
  for (const cap of terms.agreement.rules.caps) {
    const base = (cap.of === 'direct' ? direct : terms.budget).reduce((sum, line) => sum + line.amount, 0);
    const capped = terms.budget.filter(
      (line) => cap.categories?.includes(line.category) ?? cap.partners?.includes(line.partner) ?? false,
    );
    const amount = capped.reduce((sum, line) => sum + line.amount, 0);
    const most = timesRate(base, agreedDecimal(cap.share), 'floor');
    if (amount > most)
      report('cap-exceeded', {
        cap: cap.code,
        share: { percent: agreedDecimal(cap.share) },
        most: { money: most, currency },
        amount: { money: amount, currency },
      });
  }
}

function dates(terms: Terms, report: Report): void {
  const { start: from, end: to } = terms.agreement.project;
  for (const action of terms.agreement.actions) {
    const spans = [
      action,
      ...(action.tasks ?? []),
      ...(action.deliverables ?? []).map(({ code, due }) => ({ code, start: due, end: due })),
    ];
    for (const { code, start, end } of spans)
      if (start < from || end > to)
        report('action-outside-project', {
          action: code,
          start: { day: start },
          end: { day: end },
          from: { day: from },
          to: { day: to },
        });
  }
}

function gaps(terms: Terms, report: Report): void {
  const { agreement } = terms;
  const missing = (kind: string, codes: readonly string[]): void => {
    if (codes.length > 0) report('agreement-incomplete', { case: kind, missing: codes.join(', ') });
  };
  const budgeted = agreement.partners
    .filter(({ code }) => budgetOf(terms, { partner: code }) !== 0)
    .map(({ code }) => code);
  missing(
    'funding',
    budgeted.filter((code) => !agreement.funding.some((source) => source.partner === code)),
  );
  missing(
    'partner-budget',
    agreement.partners
      .filter(({ code, role }) => role !== 'associated' && !budgeted.includes(code))
      .map(({ code }) => code),
  );
  missing(
    'tasks',
    agreement.actions.filter(({ tasks }) => !tasks?.length).map(({ code }) => code),
  );
  missing(
    'weights',
    agreement.sharedCosts
      .filter((cost) => sharedCostWeights(terms, cost).some(({ weight }) => isZero(weight)))
      .map(({ code }) => code),
  );
  if (!profileOf(agreement.rules.profile)) missing('profile', [agreement.rules.profile]);
  if (agreement.governance.committees.length === 0) missing('committees', [agreement.project.acronym]);
  if (agreement.governance.contacts.length === 0) missing('contacts', [agreement.project.acronym]);
}
