/** The agreed budget by category or by action, a column for each partner. */
import { budgetOf, type BudgetScope, type Terms } from '../agreement/terms';
import { decimalFromNumber, type Decimal, type Money } from '../money';
import { defineFunderTable, type FunderTable, type TableCell, type TableRow } from './table';

export const budgetByCategory = defineFunderTable({
  name: 'budget-by-category',
  build: ({ terms }) =>
    budgetTable(
      terms,
      'category',
      terms.agreement.categories.map(({ code: category }) => ({ cell: { category }, scope: { category } })),
    ),
});

export const budgetByAction = defineFunderTable({
  name: 'budget-by-action',
  build: ({ terms }) =>
    budgetTable(
      terms,
      'action',
      terms.agreement.actions.map(({ code: action }) => ({ cell: { action }, scope: { action } })),
    ),
});

function budgetTable<Word extends string>(
  terms: Terms,
  heading: Word,
  rows: readonly { cell: TableCell; scope: BudgetScope }[],
): FunderTable<Word | 'total' | 'share', 'as-agreed' | 'amounts-in'> {
  const partners = [...terms.partners.keys()].filter((partner) => budgetOf(terms, { partner }) !== 0);
  const total = budgetOf(terms, {});
  const row = (role: TableRow['role'], first: TableCell, scope: BudgetScope): TableRow => ({
    role,
    cells: [
      first,
      ...partners.map((partner) => ({ money: budgetOf(terms, { ...scope, partner }) })),
      { money: budgetOf(terms, scope) },
      { percent: share(budgetOf(terms, scope), total) },
    ],
  });
  return {
    columns: [
      { heading: { word: heading }, kind: 'text', width: 40 },
      ...partners.map((partner) => ({ heading: { partner }, kind: 'money', width: 18 }) as const),
      { heading: { word: 'total' }, kind: 'money', width: 18 },
      { heading: { word: 'share' }, kind: 'percent', width: 10 },
    ],
    rows: [
      ...rows.filter(({ scope }) => budgetOf(terms, scope) !== 0).map(({ cell, scope }) => row('row', cell, scope)),
      row('total', { word: 'total' }, {}),
    ],
    notes: ['as-agreed', 'amounts-in'],
  };
}

/** part ÷ whole to four decimals; 0 where the whole is 0. */
export function share(part: Money, whole: Money): Decimal {
  return (
    (whole === 0 ? undefined : decimalFromNumber(Math.round((part / whole) * 10_000) / 10_000)) ?? {
      units: 0n,
      scale: 0,
    }
  );
}
