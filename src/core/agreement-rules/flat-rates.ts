/** Flat rates: costs that may not be budgeted beside them, and whether their budget matches their computation. */
import { defineRule, type VariantOf } from '../findings';
import { compareDecimals, timesRate, type Decimal, type Money } from '../money';
import { flatRateSteps } from '../monitoring/flat-rates';
import type { CategoryCode } from '../names';
import { profileOf } from '../agreement/profiles';
import { agreedDecimal, budgetOf, flatRatesInCycle, type PartnerTerms, type Terms } from '../agreement/terms';
import { agreementCheck, type ReportOnAgreement } from './rule';

export const flatRateCombination = defineRule({
  name: 'flat-rate-combination',
  severity: 'error',
  source: 'Reg. (EU) 2021/1060, articles 53 to 56, and the agreement’s rule profile',
  figures: ['category', 'other'],
  variants: { case: ['overlap', 'cycle', 'all-other'] },
});
type Combination = VariantOf<typeof flatRateCombination>;

export const flatRateDiffers = defineRule({
  name: 'flat-rate-differs',
  severity: 'warning',
  figures: ['partner', 'category', 'stated', 'computed'],
  variants: { case: ['budget', 'opening'] },
});

export const flatRates = agreementCheck([flatRateCombination, flatRateDiffers], (terms, report) => {
  const reported = new Set<string>();
  const once = (figures: { category: CategoryCode; other: string; case: Combination }): void => {
    const key = `${figures.case}|${figures.category}|${figures.other}`;
    if (reported.has(key)) return;
    reported.add(key);
    report(flatRateCombination, {
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
  openingRates(terms, report);
});

function hasBudget(terms: Terms, { partner }: PartnerTerms, category: string): boolean {
  return budgetOf(terms, { partner: partner.code, category }) !== 0;
}

/** Whether a programme allows this rate for all other costs, which excludes real costs outside its base. */
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
  report: ReportOnAgreement<typeof flatRateDiffers>,
): void {
  const rate = rates.find((one) => one.category === category);
  const stated = budgetOf(terms, { partner: partner.code, category });
  if (!rate || stated === 0) return;
  const base = rate.base.reduce((sum, code) => sum + budgetOf(terms, { partner: partner.code, category: code }), 0);
  const computed = timesRate(base, rate.rate, terms.agreement.rules.rounding.flatRate);
  if (computed !== stated)
    differs(terms, { case: 'budget', partner: partner.code, category, stated, computed }, report);
}

/** Flat rates that were claimed before Accord and differ from the rate on what was certified. */
function openingRates(terms: Terms, report: ReportOnAgreement<typeof flatRateDiffers>): void {
  const [first] = terms.agreement.periods;
  for (const { partner, category, period, earlier, toDate } of flatRateSteps(terms, []))
    if (period === first?.code && earlier !== toDate)
      differs(terms, { case: 'opening', partner, category, stated: earlier, computed: toDate }, report);
}

function differs(
  { currency }: Terms,
  of: { case: VariantOf<typeof flatRateDiffers>; partner: string; category: string; stated: Money; computed: Money },
  report: ReportOnAgreement<typeof flatRateDiffers>,
): void {
  report(
    flatRateDiffers,
    {
      case: of.case,
      partner: of.partner,
      category: { list: 'categories', code: of.category },
      stated: { money: of.stated, currency },
      computed: { money: of.computed, currency },
    },
    of.partner,
  );
}
