/** Costs that seem to belong to another category, by their document or their description. */
import { budgetOf, type Terms } from '../../agreement/terms';
import type { CategoryCode } from '../../names';
import { folded } from '../../native/codes';
import type { ExpenseLine } from '../line';
import type { GroupRule } from './rule';

const byDocument: Partial<Record<string, CategoryCode>> = {
  payslip: 'STAFF',
  mission: 'TRAVEL',
  depreciation: 'EQUIPMENT',
  'in-kind': 'IN_KIND',
};
/** Words of a description, without accents, in our languages. Suppliers' names say too little. */
const byWord: readonly [RegExp, CategoryCode][] = [
  [/\b(salary|salaries|wages?|salaires?|bulletin de paie|salarios?|vencimentos?|ordenados?)\b/, 'STAFF'],
  [
    /\b(hotel|hotels|flights?|train tickets?|billets? de train|billets? d.avion|nuitees?|bilhetes? de (aviao|comboio)|alojamento|per diem|ajudas de custo|frais kilometriques)\b/,
    'TRAVEL',
  ],
  [/\b(laptops?|desktop computers?|ordinateurs?|computador(es)?|portateis|imprimantes?|impressoras?)\b/, 'EQUIPMENT'],
];

/** Only a category that the partner budgets, and that no flat rate pays for, can be meant instead. */
export function hintFor(line: ExpenseLine, terms: Terms): CategoryCode | undefined {
  if (line.category === '?') return undefined;
  const text = line.description === '' ? '' : folded(line.description);
  const hint = byDocument[line.documentType] ?? byWord.find(([words]) => words.test(text))?.[1];
  const partner = terms.partners.get(line.partner);
  if (hint === undefined || hint === line.category || !partner) return undefined;
  const covered = partner.flatRates.some(({ covers }) => covers.includes(hint));
  return covered || budgetOf(terms, { partner: line.partner, category: hint }) === 0 ? undefined : hint;
}

/** Said once per partner, category and the one that seems meant. */
export const categoryHint: GroupRule = {
  keys: (line, { terms }) => {
    const hint = hintFor(line, terms);
    return hint === undefined ? [] : [`${line.partner}|${line.category}|${hint}`];
  },
  check: ([first, ...others], { terms }, reportOn) => {
    const hint = first && hintFor(first, terms);
    if (!first || hint === undefined) return;
    reportOn(
      first,
      'category-hint',
      'category',
      {
        category: { list: 'categories', code: first.category },
        hint: { list: 'categories', code: hint },
        count: others.length + 1,
      },
      [{ column: 'category', value: hint }],
    );
  },
};
