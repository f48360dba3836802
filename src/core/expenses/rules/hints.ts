/** Costs that seem to belong to another category, judged by document type or description. */
import { budgetOf } from '../../agreement/terms';
import { defineRule } from '../../findings';
import type { CategoryCode } from '../../names';
import { folded } from '../../native/codes';
import type { ExpenseLine } from '../line';
import { groupCheck, type RuleContext } from './rule';

const byDocument: Partial<Record<string, CategoryCode>> = {
  payslip: 'STAFF',
  mission: 'TRAVEL',
  depreciation: 'EQUIPMENT',
  'in-kind': 'IN_KIND',
};

/**
 * Suggests only a category for which the partner has a budget and no flat rate. Suppliers' names are too unreliable.
 */
export function hintFor(line: ExpenseLine, { terms, words }: RuleContext): CategoryCode | undefined {
  if (line.category === '?') return undefined;
  const text = line.description === '' ? '' : folded(line.description);
  const hint = byDocument[line.documentType] ?? words.costs.find(([word]) => word.test(text))?.[1];
  const partner = terms.partners.get(line.partner);
  if (hint === undefined || hint === line.category || !partner) return undefined;
  const covered = partner.flatRates.some(({ covers }) => covers.includes(hint));
  return covered || budgetOf(terms, { partner: line.partner, category: hint }) === 0 ? undefined : hint;
}

export const categoryHint = defineRule({
  name: 'category-hint',
  severity: 'info',
  figures: ['category', 'hint', 'count'],
});

/** Reported once per partner, category and suggested category. */
export const categoryHints = groupCheck([categoryHint], {
  keys: (line, context) => {
    const hint = hintFor(line, context);
    return hint === undefined ? [] : [`${line.partner}|${line.category}|${hint}`];
  },
  check: ([first, ...others], context, reportOn) => {
    const hint = first && hintFor(first, context);
    if (!first || hint === undefined) return;
    reportOn(
      first,
      categoryHint,
      'category',
      {
        category: { list: 'categories', code: first.category },
        hint: { list: 'categories', code: hint },
        count: others.length + 1,
      },
      [{ column: 'category', value: hint }],
    );
  },
});
