/** Rules on who may declare what: partners as suppliers, payers of shared costs, budget lines, flat rates. */
import { sharesOf } from '../../agreement/shared-costs';
import { budgetOf, type Terms } from '../../agreement/terms';
import { defineRule } from '../../findings';
import { convert, decimalsOf } from '../../money';
import { documentKey, eligibleOf } from './documents';
import { normalised } from '../../native/normalised';
import { groupCheck, lineCheck } from './rule';

export const partnerAsSupplier = defineRule({
  name: 'partner-as-supplier',
  severity: 'error',
  acceptable: true,
  source: 'partners do not invoice each other',
  figures: ['supplier', 'partner'],
});

/** Documents of a seller: nobody sells to oneself, while a partner may be the payer of its own salaries. */
const ofSellers = new Set(['invoice', 'receipt']);

/** Does not apply to apportioned costs, where the other partners refund the payer. */
export const suppliers = lineCheck([partnerAsSupplier], (line, { terms, partnerByName }, report) => {
  const partner = partnerByName.get(normalised(line.supplierTaxNo)) ?? partnerByName.get(normalised(line.supplier));
  if (partner === undefined || (partner === line.partner && !ofSellers.has(line.documentType))) return;
  const cost = terms.sharedCosts.get(line.sharedCost);
  const refunded = cost?.mode === 'apportioned' && cost.payer === partner && line.partner !== partner;
  if (!refunded) report(partnerAsSupplier, 'supplier', { supplier: line.supplier, partner });
});

/** Partner codes by normalised name and tax id. */
export function partnersByName(terms: Terms): Map<string, string> {
  const named = [...terms.partners.values()].flatMap(({ partner }) =>
    [partner.name, partner.taxId ?? ''].map((name): [string, string] => [normalised(name), partner.code]),
  );
  return new Map(named.filter(([name]) => name !== ''));
}

export const sharedCostNotPayer = defineRule({
  name: 'shared-cost-not-payer',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s shared costs',
  figures: ['cost', 'payer'],
});

export const sharedCostPayer = lineCheck([sharedCostNotPayer], (line, { terms }, report) => {
  const cost = terms.sharedCosts.get(line.sharedCost);
  if (cost?.mode === 'single-payer' && cost.payer !== line.partner)
    report(sharedCostNotPayer, 'sharedCost', { cost: cost.code, payer: cost.payer });
});

export const flatRateDouble = defineRule({
  name: 'flat-rate-double',
  severity: 'error',
  acceptable: true,
  source: 'Reg. (EU) 2021/1060, articles 53 to 56',
  figures: ['category', 'rate'],
});

/** Real costs are not allowed in a category that a flat rate covers. */
export const coveredCosts = lineCheck([flatRateDouble], (line, { terms }, report) => {
  const rates = terms.partners.get(line.partner)?.flatRates ?? [];
  const covering = rates.find((rate) => line.category !== '?' && rate.covers.includes(line.category));
  if (covering)
    report(flatRateDouble, 'category', {
      category: { list: 'categories', code: line.category },
      rate: { percent: covering.rate },
    });
});

export const noBudgetLine = defineRule({
  name: 'no-budget-line',
  severity: 'error',
  acceptable: true,
  source: 'the agreement’s budget',
  figures: ['category', 'action'],
  variants: { case: ['line', 'category'] },
});

export const budgetLine = lineCheck([noBudgetLine], (line, { terms }, report) => {
  // Income needs no budget.
  if (line.category === '?' || line.category === 'REVENUE' || line.action === '?') return;
  const { partner, action, category } = line;
  const inCategory = budgetOf(terms, { partner, category }) !== 0;
  const onLine = budgetOf(terms, { partner, action, category }) !== 0;
  const flexible = terms.agreement.rules.flexibility.length > 0;
  if (inCategory && (onLine || flexible)) return;
  report(noBudgetLine, 'category', {
    category: { list: 'categories', code: line.category },
    action: line.action,
    case: inCategory ? 'line' : 'category',
  });
});

export const shareDiffersFromKey = defineRule({
  name: 'share-differs-from-key',
  severity: 'warning',
  source: 'the allocation keys of the agreement',
  figures: ['cost', 'declared', 'expected'],
});

/**
 * Compares what a partner declared of a shared cost with its share of those invoices; reported once, on the first line.
 */
export const sharesAndKeys = groupCheck([shareDiffersFromKey], {
  keys: (line, { terms }) =>
    terms.sharedCosts.get(line.sharedCost)?.mode === 'apportioned' ? [`${line.sharedCost}|${line.partner}`] : [],
  check: (lines, { terms }, reportOn) => {
    const [first] = lines;
    const cost = first && terms.sharedCosts.get(first.sharedCost);
    if (!cost) return;
    const seen = new Set<string>();
    let expected = 0;
    let declared = 0;
    for (const line of lines) {
      declared += line.declared;
      const key = documentKey(line) ?? line.id;
      if (seen.has(key) || !line.rate) continue;
      seen.add(key);
      const shares = sharesOf(terms, cost, convert(eligibleOf(line, terms), line.currency, line.rate, terms.currency));
      if (!shares) return;
      expected += shares.find((share) => share.partner === line.partner)?.amount ?? 0;
    }
    const oneWholeUnit = 10 ** decimalsOf(terms.currency);
    if (Math.abs(declared - expected) > oneWholeUnit)
      reportOn(first, shareDiffersFromKey, 'eligible', {
        cost: cost.code,
        declared: { money: declared, currency: terms.currency },
        expected: { money: expected, currency: terms.currency },
      });
  },
});
