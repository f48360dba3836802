/** Budget, financing, shared costs, and what was declared before. */
import { categoryCodes, type CategoryCode } from '../names';
import { budgetPlaces } from './budget-grid';
import { mainText } from './draft';
import { definePart } from './part';

export const budgetPart = definePart({
  name: 'AgreementBudget',
  of: 'budget',
  prepared: 60,
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 32, named: true },
    action: { kind: 'code', required: true, list: 'actions', width: 36, named: true },
    category: { kind: 'code', required: true, list: 'categories', width: 30, named: true },
    amount: { kind: 'amount', required: true, width: 16, named: true },
    period: { kind: 'code', list: 'periods', width: 12 },
    deliverable: { kind: 'code', list: 'deliverables', width: 18 },
    label: { kind: 'text', width: 24 },
  },
  rowsOf: (draft) => budgetPlaces(draft).list,
});

const perCategory = { kind: 'amount', width: 13, named: true } as const;

/**
 * The budget as a grid: one row for each partner and action, one column for each category. Its amounts are lines of the
 * budget as those of the list are; what stands in both counts once.
 */
export const budgetGridPart = definePart({
  name: 'AgreementBudgetGrid',
  of: 'budget',
  unique: ['partner', 'action'],
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 32, named: true },
    action: { kind: 'code', required: true, list: 'actions', width: 36, named: true },
    ...(Object.fromEntries(categoryCodes.map((code) => [code, perCategory])) as Record<
      CategoryCode,
      typeof perCategory
    >),
  },
  rowsOf: (draft) => budgetPlaces(draft).grid,
});

export const fundingPart = definePart({
  name: 'AgreementFunding',
  of: 'funding',
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 32, named: true },
    source: { kind: 'text', required: true, width: 28, named: true },
    kind: { kind: 'code', required: true, list: 'fundingKinds', width: 26, named: true },
    rate: { kind: 'share', width: 10, named: true },
    amount: { kind: 'amount', width: 16, named: true },
  },
  rowsOf: ({ funding = [] }) => funding,
});

export const sharedCostsPart = definePart({
  name: 'AgreementSharedCosts',
  of: 'sharedCosts',
  columns: {
    code: { kind: 'text', required: true, width: 9, maxLength: 40, named: true },
    title: { kind: 'text', required: true, width: 34, wraps: true, named: true },
    action: { kind: 'code', required: true, list: 'actions', width: 26, named: true },
    category: { kind: 'code', required: true, list: 'categories', width: 28 },
    payer: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    mode: { kind: 'code', required: true, list: 'sharedCostModes', width: 30, named: true },
    amount: { kind: 'amount', required: true, width: 16, named: true },
    key: { kind: 'code', required: true, list: 'keyMethods', width: 16, named: true },
    settlement: { kind: 'code', list: 'settlements', width: 30, named: true },
  },
  rowsOf: (draft) =>
    (draft.sharedCosts ?? []).map(({ title, key, ...cost }) => ({
      ...cost,
      title: mainText(title, draft),
      key: key?.method,
    })),
});

/** The weights of keys with fixed shares or days. */
export const weightsPart = definePart({
  name: 'AgreementWeights',
  of: 'sharedCosts.key.weights',
  prepared: 30,
  unique: ['sharedCost', 'partner'],
  owner: { column: 'sharedCost', list: 'sharedCosts' },
  columns: {
    sharedCost: { kind: 'code', required: true, list: 'sharedCosts', width: 26, named: true },
    partner: { kind: 'code', required: true, list: 'partners', width: 22, named: true },
    value: { kind: 'decimal', required: true, width: 12, named: true },
  },
  rowsOf: ({ sharedCosts = [] }) =>
    sharedCosts.flatMap(({ code, key }) =>
      Object.entries(key?.weights ?? {}).map(([partner, value]) => ({ sharedCost: code, partner, value })),
    ),
});

export const openingPart = definePart({
  name: 'AgreementOpening',
  of: 'opening',
  columns: {
    partner: { kind: 'code', required: true, list: 'partners', width: 26 },
    action: { kind: 'code', required: true, list: 'actions', width: 30 },
    category: { kind: 'code', required: true, list: 'categories', width: 30 },
    declared: { kind: 'amount', required: true, width: 16 },
    certified: { kind: 'amount', width: 16 },
    paid: { kind: 'amount', required: true, width: 16 },
  },
  rowsOf: ({ opening = [] }) => opening,
});
