/** The lists that cells take their codes from. */
import { categoryCodes, decisions, documentTypes, evidences, statuses } from '../names';
import type { LineRuleName } from '../rules';

/** Lists whose codes stand here. */
export const fixedLists = {
  categories: categoryCodes,
  documentTypes,
  evidences,
  statuses,
  decisions,
} as const;

/** Lists whose codes and labels are the product's own, not the agreement's; rules stand on a list of their own. */
export type FixedList = keyof typeof fixedLists | 'rules';

export type ListName = FixedList | 'actions' | 'periods' | 'currencies' | 'sharedCosts' | 'partners' | 'tiers';

/** What a code of a list can be, as far as that is known before the agreement is. */
export type CodeIn<List extends ListName> = List extends keyof typeof fixedLists
  ? (typeof fixedLists)[List][number]
  : List extends 'rules'
    ? LineRuleName
    : string;
