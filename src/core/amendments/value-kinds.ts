/** What kind of value stands where in an agreement, for putting it into words. */
import type { EntryKind } from './entries';

export type ValueKind =
  | 'money'
  | 'percent'
  | 'decimal'
  | 'day'
  /** The code of a list that has labels in every language, or of the agreement. */
  | { readonly list: string }
  | 'other';

const days = ['start', 'end', 'incurredFrom', 'incurredTo', 'paidBy', 'claimBy', 'reportDue', 'claimDue', 'due'];
const money = ['amount', 'statedTotal', 'declared', 'certified', 'paid', 'maxAmount'];
const percents = ['rate', 'share', 'progress', 'shareBeforeBalance', 'maxIncrease', 'vatNonRecoverableShare'];

/** Lists of the codes under a key; under some keys it depends on the entry. */
const lists: Readonly<Record<string, string | Partial<Record<EntryKind, string>>>> = {
  kind: {
    project: 'projectKinds',
    actions: 'actionKinds',
    tasks: 'linkKinds',
    funding: 'fundingKinds',
    committees: 'committeeKinds',
    categories: 'methodKinds',
    partners: 'methodKinds',
  },
  role: { partners: 'partnerRoles', committees: 'memberRoles' },
  legalStatus: 'legalStatuses',
  vat: 'vatRules',
  exchangeRate: 'exchangeRatePolicies',
  flatRate: 'roundings',
  funding: 'roundings',
  residual: 'residuals',
  level: 'flexibilityLevels',
  approval: 'approvals',
  since: 'budgetStates',
  of: 'capBases',
  mode: 'sharedCostModes',
  method: { sharedCosts: 'keyMethods' },
  settlement: 'settlements',
  unit: 'units',
  category: 'categories',
  categories: 'categories',
  base: 'categories',
  covers: 'categories',
  documentTypes: 'documentTypes',
  columns: 'optionalColumns',
  recovery: { rules: 'recoveries' },
};

/** `path`: keys from the entry inwards; values that change in time stand under `value`, from a day. */
export function valueKindAt(what: EntryKind, path: readonly string[]): ValueKind {
  const key = path.at(-1) ?? '';
  if (key === 'value') return valueKindAt(what, path.slice(0, -1));
  if (key === 'from') return what === 'procurement' ? 'money' : 'day';
  if (key === 'date' || days.includes(key)) return 'day';
  if (money.includes(key)) return 'money';
  if (percents.includes(key)) return 'percent';
  if (key === 'hoursPerYear' || key === 'target' || path.at(-2) === 'weights') return 'decimal';
  if (what === 'partners' && path.length === 1 && key === 'vat') return { list: 'vatRegimes' };
  const list = Object.hasOwn(lists, key) ? lists[key] : undefined;
  const named = typeof list === 'object' ? list[what] : list;
  return named === undefined ? 'other' : { list: named };
}
